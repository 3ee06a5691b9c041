"""`quiz`: questions with options, one or several of them right."""

from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block, how_many, labelled
from kitgen.context import Context
from kitgen.document.inline import Inlines, Text
from kitgen.document.nodes import Item, List, Nodes, Paragraph
from kitgen.document.roles import Role
from kitgen.schema import ANSWER, TEACHER_ONLY, Flag, Frozen, Id, OneOrMore, RichText
from kitgen.shuffle import Seed, turned
from kitgen.source.locate import ORIGIN
from kitgen.ticks import options


class QuizQuestion(Frozen):
    """A question and its options; `right` holds the numbers of the right ones, from 1.

    `several` says that more than one may be ticked; it follows from `right` and stays on
    the pupil's sheet, where square boxes tell it from a single choice. `ordered`: the options keep
    their order in versions A and B too, as "never, sometimes, often" or "all of these" must.
    """

    ask: RichText
    options: Annotated[list[RichText], Field(min_length=2, max_length=8)]
    right: Annotated[OneOrMore[int], TEACHER_ONLY, ANSWER] = []
    why: Annotated[RichText | None, TEACHER_ONLY, ANSWER] = None
    several: Flag = False
    ordered: Flag = False
    id: Id = ""

    def shuffled(self, seed: Seed) -> "QuizQuestion":
        """Return it with its options in another order, and `right` with the numbers that they have there."""
        if self.ordered:
            return self
        order = turned([option.source for option in self.options], seed)
        right = sorted(order.index(number - 1) + 1 for number in self.right)
        return self.model_copy(update={"options": [self.options[place] for place in order], "right": right})

    @model_validator(mode="before")
    @classmethod
    def _more_than_one(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("right"), list) and len(value["right"]) > 1:
            return {**value, "several": True, ORIGIN: getattr(value, "origin", None)}
        return value

    @model_validator(mode="after")
    def _right_exists(self) -> "QuizQuestion":
        if any(not 1 <= number <= len(self.options) for number in self.right):
            raise PydanticCustomError("quiz-right", "no such option", {"range": f"1–{len(self.options)}"})
        return self


class Quiz(Block):
    """Numbered questions with boxes: round for one answer, square for several.

    As soon as several may be ticked somewhere, each question says which of the two it is.
    """

    kind: ClassVar[str] = "quiz"
    about: ClassVar[str] = "meerkeuzevragen, met het juiste antwoord en de reden voor de leraar"

    quiz: Annotated[list[QuizQuestion], Field(min_length=1)]

    def nodes(self, key: str, context: Context) -> Nodes:
        items = tuple(self._item(q, q.id or f"{key}-{n}", context) for n, q in enumerate(self.quiz, 1))
        return (List(items, Role.QUESTION, hanging=True, id=key, origin=self.origin),)

    def shuffled(self, seed: Seed) -> Self:
        order = turned([question.ask.source for question in self.quiz], seed)
        return self.model_copy(update={"quiz": [self.quiz[place].shuffled(seed) for place in order]})

    def _item(self, question: QuizQuestion, name: str, context: Context) -> Item:
        asked = Paragraph(question.ask.inlines(), Role.QUESTION, with_next=True, origin=question.ask.origin)
        line: Nodes = ()
        if any(other.several for other in self.quiz):
            line = (how_many(context, several=question.several),)
        boxes = options(question.options, name, several=question.several)
        return Item(
            (asked, *line, boxes, *_key(question, context)), keep=True, id=name, origin=question.origin
        )


def _key(question: QuizQuestion, context: Context) -> Nodes:
    if not context.teacher or not question.right:
        return ()
    right = " / ".join(question.options[number - 1].plain() for number in question.right)
    words: Inlines = (Text(f"{context.labels.guide.right}: ", bold=True), Text(right))
    why = labelled(context.labels.guide.why, question.why, Role.ANSWER) if question.why else ()
    return (Paragraph(words, Role.ANSWER), *why)
