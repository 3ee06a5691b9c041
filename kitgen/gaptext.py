"""Text with gaps to fill in, written `[[word]]`, or `[[word|other good answer]]`.

What pupils read and what belongs in the gaps are kept apart from the moment of reading, so
that a pupil's view can drop the answers and keep the text.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from kitgen.document.inline import Gap
from kitgen.document.nodes import Paragraph
from kitgen.document.walk import walk
from kitgen.schema import RichText

Answers = tuple[str, ...]
"""The good answers of one gap, the usual one first; none for a gap that anything may fill."""

_GAP = re.compile(r"(?<!\\)\[\[(?P<inside>[^\[\]]*)\]\]|_{3,}")
_ROOM = re.compile(r"(_{3,})")
_LOOSE = re.compile(r"(?<!\\)(\[\[|\]\])")
_LEAST, _SPARE, _MOST = 8, 2, 50
"""Underscores of a gap: at least, more than the longest answer has letters, at most a line."""
_SHOWN = 30


class GapText:
    """The text as pupils read it, with `____` for every gap, and the good answers of each."""

    __slots__ = ("answers", "text")

    def __init__(self, text: RichText, answers: tuple[Answers, ...]) -> None:
        self.text = text
        self.answers = answers

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GapText) and (self.text, self.answers) == (other.text, other.answers)

    def __hash__(self) -> int:
        return hash((self.text, self.answers))

    def __repr__(self) -> str:
        return f"GapText({self.text!r}, {self.answers!r})"

    def without_answers(self) -> "GapText":
        """Return it as a pupil may have it."""
        return GapText(self.text, ((),) * len(self.answers))

    def words(self) -> list[str]:
        """Return the usual answer of each gap that has one, in the order of the text."""
        return [answers[0] for answers in self.answers if answers]

    def changed(self, words: Callable[[str], str], answer: Callable[[str], str]) -> "GapText":
        """Return it with `words` changing what stands around the gaps, and `answer` each answer.

        Gaps that are new in the words have no answers.
        """
        source, answers = "", list[Answers]()
        gaps = iter(self.answers)
        for index, piece in enumerate(_ROOM.split(self.text.source)):
            if index % 2:
                answers.append(tuple(map(answer, next(gaps))))
                new = "_" * _room(answers[-1]) if answers[-1] else piece
            else:
                new = words(piece)
                answers += [()] * len(_ROOM.findall(new))
            source += f" {new}" if source.endswith("_") and new.startswith("_") else new
        return GapText(RichText(source, self.text.origin), tuple(answers))

    @classmethod
    def read(cls, written: str) -> "GapText":
        """Return `written` with its answers taken out. Raises PydanticCustomError."""
        answers: list[Answers] = []
        source = "".join(_pieces(written, answers))
        if loose := _LOOSE.search(source):
            raise PydanticCustomError("gap-open", "brackets", {"text": _near(source, loose.start())})
        if not any(answers):
            raise PydanticCustomError("gap-none", "no gap")
        text = RichText(source, getattr(written, "origin", None))
        if sum(1 for _ in gaps_in(text)) != len(answers):
            raise PydanticCustomError("gap-lost", "no place for a gap")
        return cls(text, tuple(answers))

    @classmethod
    def _validated(cls, value: Any) -> "GapText":
        if isinstance(value, GapText):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "text wanted")
        return cls.read(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validated)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "description": "Markdown with [[gaps]]"}


def gaps_in(text: RichText) -> Iterator[Gap]:
    """Yield the gaps that `text` prints, in order."""
    for node in walk(text.nodes()):
        yield from (i for i in node.content if isinstance(i, Gap)) if isinstance(node, Paragraph) else ()


def _pieces(written: str, answers: list[Answers]) -> Iterator[str]:
    """Yield `written` with room to write for each gap, and put what belongs there in `answers`."""
    end = 0
    for found in _GAP.finditer(written):
        yield written[end : found.start()]
        yield " " if answers and end == found.start() else ""
        inside, end = found["inside"], found.end()
        answers.append(() if inside is None else _answers(inside))
        yield found[0] if inside is None else "_" * _room(answers[-1])
    yield written[end:]


def _answers(inside: str) -> Answers:
    good = tuple(" ".join(one.split()) for one in inside.split("|"))
    if not all(good):
        raise PydanticCustomError("gap-empty", "empty gap", {"text": f"[[{' '.join(inside.split())}]]"})
    return good


def _room(answers: Answers) -> int:
    return min(_MOST, max(_LEAST, _SPARE + max(map(len, answers))))


def _near(source: str, start: int) -> str:
    """Return the words around a place in a text, on one line."""
    return " ".join(source[max(0, start - _SHOWN // 3) : start + _SHOWN].split())
