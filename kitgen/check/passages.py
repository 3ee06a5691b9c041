"""Every text of a lesson, a kit or shared data that is printed: where it was written, and who reads it.

Titles of works, sources and whole lessons are names, so they are no passages.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from annotated_types import Len, MinLen
from pydantic.fields import FieldInfo

from kitgen.adaptation import Adaptation
from kitgen.blocks import Block
from kitgen.blocks.callout import Callout
from kitgen.blocks.dialogue import Said
from kitgen.blocks.match import Match, Pair
from kitgen.blocks.quiz import QuizQuestion
from kitgen.blocks.sort import SortItem
from kitgen.blocks.statements import Statement
from kitgen.blocks.table import Content
from kitgen.citation import Citation
from kitgen.gaptext import GapText
from kitgen.helplines import Reader
from kitgen.kit import Kit, Meeting
from kitgen.lesson import CurriculumCodes, Lesson
from kitgen.media import Medium
from kitgen.origin import Origin
from kitgen.papers import Sheet
from kitgen.schema import Allowed, Frozen, RichText, teacher_only, verbatim
from kitgen.source.tree import Mapping as Written
from kitgen.source.tree import Scalar, Sequence, Tree
from kitgen.steps import Choice, Step
from kitgen.works import Work


@dataclass(frozen=True, slots=True)
class Passage:
    """A text as it was written, with its marks.

    `ages`: for whom it is, where that is said. `discussed`: it is given to judge, as a statement is.
    `law`: it says what the law says. `method`: how pupils work in the step that it is part of.
    """

    text: str
    origin: Origin
    reader: Reader
    ages: str | None = None
    discussed: bool = False
    law: bool = False
    method: str = ""


_NAMES: Mapping[type[Frozen], frozenset[str]] = {
    Lesson: frozenset({"title", "makers", "edition", "version", "license", "adapted_from"}),
    Kit: frozenset({"title", "makers", "edition", "version", "license"}),
    Medium: frozenset({"title", "by"}),
}
"""Fields that name something: what they say is no text of ours."""

_SKIPPED = (Citation, Work, Allowed, CurriculumCodes, Adaptation)

_DISCUSSED: Mapping[type[Frozen], frozenset[str]] = {
    Statement: frozenset({"say"}),
    SortItem: frozenset({"item"}),
    QuizQuestion: frozenset({"options"}),
    Pair: frozenset({"left", "right"}),
    Match: frozenset({"extra"}),
    Said: frozenset({"text"}),
}
"""Fields that give somebody's words to look at, right or wrong."""

_PARTS: Mapping[str, Reader] = {
    "handout": "pupil",
    "cards": "pupil",
    "posters": "pupil",
    "certificate": "pupil",
    "content_note": "pupil",
    "opt_out": "pupil",
    "say": "pupil",
    "letter": "home",
}
"""Who reads or hears what stands in a field of a lesson, a kit or a step; the rest is for the teacher."""


def passages(content: Frozen, tree: Tree) -> Iterator[Passage]:
    """Yield the passages of `content`, which was read from `tree`, in the order of its fields."""
    reader: Reader = "teacher" if isinstance(content, Lesson | Kit) else "pupil"
    return _Walk(tree).of(content, Passage("", tree.origin, reader))


def each_once(found: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return `found` without what was written at the same place for the same readers."""
    return tuple({(each.text, each.origin, each.reader): each for each in found}.values())


class _Walk:
    def __init__(self, tree: Tree) -> None:
        self._written = dict(_by_place(tree))

    def of(self, holder: Frozen, marks: Passage) -> Iterator[Passage]:
        """Yield the passages in `holder`; `marks`: what is known of them so far."""
        if isinstance(holder, _SKIPPED):
            return
        marks = _marked(holder, marks)
        rewritten = isinstance(holder, Content) and _asks_to_write(holder)
        for field in _fields(type(holder)):
            value = getattr(holder, field.name)
            if value:
                own = field.marked(marks)
                own = replace(own, discussed=True) if rewritten and field.name == "rows" else own
                yield from self._strings(holder, field.key, own) if field.plain else self._value(value, own)

    def _value(self, value: Any, marks: Passage) -> Iterator[Passage]:
        if isinstance(value, RichText):
            if value and value.origin is not None:
                yield replace(marks, text=value.source, origin=value.origin)
        elif isinstance(value, GapText):
            written = self._written.get(value.text.origin)
            if isinstance(written, Scalar):
                yield replace(marks, text=written.text, origin=written.origin)
        elif isinstance(value, list):
            for item in value:
                yield from self._value(item, marks)
        elif isinstance(value, dict):
            for item in value.values():
                yield from self._value(item, marks)
        elif isinstance(value, Frozen):
            yield from self.of(value, marks)

    def _strings(self, holder: Frozen, key: str, marks: Passage) -> Iterator[Passage]:
        """Yield the plain texts that stand under `key` of `holder`, from where they were written."""
        written = self._written.get(holder.origin)
        if isinstance(written, Written):
            written = written.get(key)
        elif key != type(holder).shorthand:
            return
        for scalar in written.items if isinstance(written, Sequence) else (written,):
            if isinstance(scalar, Scalar):
                yield replace(marks, text=scalar.text, origin=scalar.origin)


def _by_place(tree: Tree) -> Iterator[tuple[Origin | None, Tree]]:
    yield tree.origin, tree
    match tree:
        case Written():
            for entry in tree.entries:
                yield from _by_place(entry.value)
        case Sequence():
            for item in tree.items:
                yield from _by_place(item)


def _marked(holder: Frozen, marks: Passage) -> Passage:
    """Return `marks` with what `holder` itself says of those who read it, and of its text."""
    if isinstance(holder, Block | Sheet) and holder.audience:
        marks = replace(marks, reader=holder.audience)
    if isinstance(holder, Lesson | Kit | Meeting | Sheet | Step | Choice) and holder.ages:
        marks = replace(marks, ages=holder.ages)
    if isinstance(holder, Step | Choice):
        marks = replace(marks, method=getattr(holder, "method", "plenary"))
    if isinstance(holder, Callout) and holder.style == "law":
        marks = replace(marks, law=True)
    return marks


def _asks_to_write(table: Content) -> bool:
    """Return whether a table has cells to write in, and so words in it to work with."""
    return any(not cell for row in table.rows for cell in row.cells)


@dataclass(frozen=True, slots=True)
class _Field:
    """A field that may hold texts, `plain` ones or others, and what is known of those in it."""

    name: str
    key: str
    plain: bool
    reader: Reader | None
    discussed: bool

    def marked(self, marks: Passage) -> Passage:
        if self.reader == "teacher" and (marks.reader != "teacher" or marks.discussed):
            return replace(marks, reader="teacher", discussed=False)
        if self.reader and marks.reader == "teacher":
            marks = replace(marks, reader=self.reader)
        return replace(marks, discussed=True) if self.discussed else marks


@cache
def _fields(kind: type[Frozen]) -> tuple[_Field, ...]:
    """Return the fields of `kind` that may hold texts."""
    left = {"origin", *verbatim(kind), *_NAMES.get(kind, ())}
    hidden, discussed = set(teacher_only(kind)), _DISCUSSED.get(kind, frozenset())
    parts = {} if issubclass(kind, Block) else _PARTS
    found = []
    for name, field in kind.model_fields.items():
        plain = field.annotation in (str, list[str])
        if name not in left and (not plain or _is_text(name, field)):
            reader: Reader | None = "teacher" if name in hidden else parts.get(name)
            found.append(_Field(name, field.alias or name, plain, reader, name in discussed))
    return tuple(found)


def _is_text(name: str, field: FieldInfo) -> bool:
    """Return whether a field of plain text holds words: ids, names of files and dates have a form."""
    return name not in ("without", "region", "language") and all(
        isinstance(each, MinLen | Len) or not hasattr(each, "pattern") for each in field.metadata
    )
