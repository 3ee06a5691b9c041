"""`match`: pairs whose right halves pupils see shuffled and lettered."""

from itertools import zip_longest
from string import ascii_uppercase
from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block, Face, in_role
from kitgen.context import Context
from kitgen.document.inline import Gap, Text, text
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row, Table
from kitgen.document.nodes import Section as Group
from kitgen.document.roles import Role
from kitgen.schema import ANSWER, TEACHER_ONLY, Flag, Frozen, Id, RichText
from kitgen.shuffle import deranged, mixed

PLACE_MM, ROW_MM = 10.0, 11.0
"""Room to write a letter: the line, and the height of its row."""


class Pair(Frozen):
    """Two halves that belong together; why they do is for the teacher."""

    left: RichText
    right: RichText
    why: Annotated[RichText | None, TEACHER_ONLY, ANSWER] = None
    id: Id = ""


class Match(Block):
    """Pairs to find; `extra` are right halves that belong to none.

    `solution: false`: other pairs may be right too, and the teacher sees what pupils see.
    """

    kind: ClassVar[str] = "match"
    about: ClassVar[str] = "twee aan twee verbinden: een letter schrijven bij wat samenhoort"

    match: Annotated[list[Pair], Field(min_length=2, max_length=15)]
    extra: Annotated[list[RichText], Field(max_length=8)] = []
    solution: Annotated[Flag, TEACHER_ONLY, ANSWER] = True

    @model_validator(mode="after")
    def _extra_fits_nothing(self) -> "Match":
        for index, half in enumerate(self.extra):
            if any(half == pair.right for pair in self.match):
                raise PydanticCustomError(
                    "match-extra", "fits after all", {"text": half.plain(), "at": ("extra", index)}
                )
        return self

    def nodes(self, key: str, context: Context) -> Nodes:
        halves = self._halves(context)
        solved = context.teacher and self.solution
        children = self._solved(halves, context) if solved else self._asked(key, halves, context)
        return (Group(children, keep=not solved, id=key, origin=self.origin),)

    def faces(self, context: Context) -> tuple[Face, ...]:
        halves = [*(pair.left for pair in self.match), *self._halves(context)]
        order = mixed([half.source for half in halves], context.seed)
        return tuple(Face("", halves[place]) for place in order)

    def _halves(self, context: Context) -> tuple[RichText, ...]:
        """Return the right halves as they stand on the sheet, each once, none beside its own left half."""
        own = [pair.right for pair in self.match]
        once = list(dict.fromkeys([*own, *self.extra]))
        order = deranged([half.source for half in once], [half.source for half in own], context.seed)
        return tuple(once[place] for place in order)

    def _asked(self, key: str, halves: tuple[RichText, ...], context: Context) -> Nodes:
        labels = context.labels
        ask = [labels.match]
        ask += [labels.match_again] if len({pair.right for pair in self.match}) < len(self.match) else []
        ask += [labels.match_extra] if self.extra else []
        beside = enumerate(zip_longest(self.match, halves), 1)
        rows = tuple(_row(pair, half, f"{key}-{n}", ascii_uppercase[n - 1]) for n, (pair, half) in beside)
        words = Paragraph(text(" ".join(ask)), with_next=True)
        return (words, Table((0.4, 0.13, 0.07, 0.4), rows))

    def _solved(self, halves: tuple[RichText, ...], context: Context) -> Nodes:
        letters = dict(zip(halves, ascii_uppercase, strict=False))
        told = any(pair.why for pair in self.match)
        rows = tuple(_solved(pair, letters[pair.right], told=told) for pair in self.match)
        left_over = ", ".join(f"{letters[half]} ({half.plain()})" for half in halves if half in self.extra)
        label = f"{context.labels.guide.left_over}: "
        rest = (Paragraph((Text(label, bold=True), Text(left_over)), Role.ANSWER),) if left_over else ()
        return (Table((0.3, 0.06, 0.3, 0.34) if told else (0.42, 0.08, 0.5), rows), *rest)


def _row(pair: Pair | None, half: RichText | None, name: str, letter: str) -> Row:
    left, right = (Cell(header="row"), Cell()), (Cell(), Cell())
    if pair:
        place = Paragraph((Gap(PLACE_MM, f"{name}-letter", pair.left.plain()),), Role.CELL)
        left = (_words(pair.left, head=True), Cell((place,)))
    if half:
        right = (_letter(letter), _words(half))
    origin = pair.origin if pair else None
    return Row((*left, *right), ROW_MM, id=(pair.id if pair else "") or name, origin=origin)


def _solved(pair: Pair, letter: str, *, told: bool) -> Row:
    why = (Cell(in_role(pair.why.nodes(), Role.CELL) if pair.why else ()),) if told else ()
    halves = (_words(pair.left, head=True), _letter(letter), _words(pair.right))
    return Row((*halves, *why), id=pair.id, origin=pair.origin)


def _letter(letter: str) -> Cell:
    return Cell((Paragraph(text(letter, bold=True), Role.CELL),))


def _words(half: RichText, *, head: bool = False) -> Cell:
    words = Paragraph(half.inlines(), Role.CELL, origin=half.origin)
    return Cell((words,), header="row" if head else "")
