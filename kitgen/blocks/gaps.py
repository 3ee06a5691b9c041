"""`gaps`: text with gaps to fill in, with or without a bank of words."""

from itertools import count
from typing import Any, ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.inline import Gap, Inline, Inlines, Text
from kitgen.document.nodes import Node, Nodes, Paragraph
from kitgen.document.nodes import Section as Group
from kitgen.document.passes import NO_BREAK, join_text
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, map_nodes
from kitgen.gaptext import GapText
from kitgen.schema import Flag
from kitgen.shuffle import mixed
from kitgen.source.locate import ORIGIN


class Gaps(Block):
    """Markdown in which `[[word]]` is a gap. `bank`: print the words to choose from.

    With a list, its words are added to the bank; they belong in no gap. Once read, `bank` holds
    all words of the bank, so that pupils can have them without knowing where they belong.
    """

    kind: ClassVar[str] = "gaps"
    about: ClassVar[str] = "een tekst met gaten om in te vullen, met of zonder woordenlijst"

    gaps: GapText
    bank: Flag | list[str] = False

    @model_validator(mode="before")
    @classmethod
    def _whole_bank(cls, value: Any) -> Any:
        extra = _extra(value.get("bank")) if isinstance(value, dict) else None
        if extra is None or not isinstance(value.get("gaps"), str):
            return value
        try:
            text = GapText.read(value["gaps"])
        except PydanticCustomError:
            return value  # told where the text itself is read
        good = {answer.lower() for answers in text.answers for answer in answers}
        for index, word in enumerate(extra):
            at = ("bank", index)
            if not isinstance(word, str):
                raise PydanticCustomError("text-wanted", "text wanted", {"at": at})
            if word.lower() in good:
                raise PydanticCustomError("bank-extra", "fits after all", {"text": word, "at": at})
        return {**value, "bank": [*text.words(), *extra], ORIGIN: getattr(value, "origin", None)}

    def nodes(self, key: str, context: Context) -> Nodes:
        numbers = count(1)

        def fill(node: Branch) -> Branch:
            if not isinstance(node, Paragraph):
                return node
            content = (i for inline in node.content for i in self._filled(inline, numbers, key, context))
            return Paragraph(join_text(tuple(content)), node.role, node.with_next, origin=node.origin)

        text: tuple[Node, ...] = map_nodes(self.gaps.text.nodes(), fill)
        children = (*self._bank(context), *text, *self._left_over(context))
        return (Group(children, id=key, origin=self.origin),)

    def _filled(self, inline: Inline, numbers: "count[int]", key: str, context: Context) -> Inlines:
        """Return a gap with its name and label, or for the teacher what belongs there."""
        if not isinstance(inline, Gap):
            return (inline,)
        number = next(numbers)
        answers = self.gaps.answers[number - 1]
        if not context.teacher or not answers:
            return (Gap(inline.width_mm, f"{key}-{number}", context.labels.gap.format(n=number)),)
        first, *others = answers
        also = f" ({context.labels.guide.or_else}: {', '.join(others)})" if others else ""
        return (Text(first, bold=True), Text(also))

    def _bank(self, context: Context) -> Nodes:
        if not isinstance(self.bank, list):
            return ()
        whole = [word.replace(" ", NO_BREAK) for word in self.bank]
        words = f"{NO_BREAK}· ".join(whole[place] for place in mixed(self.bank, context.seed))
        content = (Text(f"{context.labels.bank}: ", bold=True), Text(words))
        return (Paragraph(content, Role.BANK, with_next=True),)

    def _left_over(self, context: Context) -> Nodes:
        """Return, for the teacher, the words of the bank that belong in no gap."""
        extra = self.bank[len(self.gaps.words()) :] if isinstance(self.bank, list) else []
        if not context.teacher or not extra or not any(self.gaps.answers):
            return ()
        label = Text(f"{context.labels.guide.left_over}: ", bold=True)
        return (Paragraph((label, Text(", ".join(extra))), Role.ANSWER),)


def _extra(bank: Any) -> list[Any] | None:
    """Return the words that a bank adds, or None where there is none to make."""
    if bank is True or bank == "true":
        return []
    return bank if isinstance(bank, list) else None
