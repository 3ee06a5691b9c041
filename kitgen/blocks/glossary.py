"""`glossary`: words with what they mean, and room for the word in another language."""

from typing import Annotated, ClassVar
from unicodedata import combining, normalize

from pydantic import Field

from kitgen.blocks.base import Block, Face, in_role
from kitgen.context import Context
from kitgen.document.inline import text
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.schema import Flag, Frozen, Id, RichText

WRITING_ROW_MM = 13.0
SHOWN_ROW_MM = 7.0
"""In the guide an empty cell is only shown."""


class Term(Frozen):
    """A word and what it means."""

    term: RichText
    means: RichText
    id: Id = ""


class Glossary(Block):
    """Words in the order in which they are written, or from A to Z if `alphabetical`.

    With `home_language` every word has a cell in which a reader writes it in a language of
    their own.
    """

    kind: ClassVar[str] = "glossary"
    about: ClassVar[str] = "een woordenlijst, met plaats voor het woord in een andere taal"

    glossary: Annotated[list[Term], Field(min_length=1)]
    home_language: Flag = False
    alphabetical: Flag = False

    def nodes(self, key: str, context: Context) -> Nodes:
        labels = context.labels.glossary
        titles = (labels.term, labels.means, *((labels.home_language,) if self.home_language else ()))
        widths = (0.24, 0.46, 0.3) if self.home_language else (0.28, 0.72)
        head = Row(tuple(_head(title) for title in titles))
        rows = tuple(
            self._row(entry, entry.id or f"{key}-{number}", context) for number, entry in self._ordered()
        )
        role = Role.GRID if self.home_language else Role.TABLE
        return (Table(widths, rows, (head,), role, id=key, origin=self.origin),)

    def faces(self, context: Context) -> tuple[Face, ...]:
        return tuple(Face(entry.term.plain(), entry.means) for _, entry in self._ordered())

    def _ordered(self) -> list[tuple[int, Term]]:
        """Return the terms as they are printed, each with its number among those written."""
        numbered = list(enumerate(self.glossary, 1))
        return sorted(numbered, key=lambda pair: _a_to_z(pair[1])) if self.alphabetical else numbered

    def _row(self, entry: Term, name: str, context: Context) -> Row:
        term = Paragraph(entry.term.inlines(), Role.CELL, origin=entry.term.origin)
        cells = [Cell((term,), header="row"), Cell(in_role(entry.means.nodes(), Role.CELL))]
        if not self.home_language:
            return Row(tuple(cells), id=name, origin=entry.origin)
        label = f"{context.labels.glossary.home_language}: {entry.term.plain()}"
        room = Cell(name=f"{name}-home-language", label=label)
        height = SHOWN_ROW_MM if context.teacher else WRITING_ROW_MM
        return Row((*cells, room), height, id=name, origin=entry.origin)


def _a_to_z(entry: Term) -> tuple[str, str]:
    """Return what a term is sorted by: its letters and digits, without accents, capitals and marks.

    Terms that differ in nothing else stand in the order of their code points. That is how
    dictionaries of western European languages sort; an ij counts as i and j, as in Dutch ones.
    """
    words = entry.term.plain()
    letters = normalize("NFKD", words.casefold())
    return "".join(c for c in letters if not combining(c) and (c.isalnum() or c == " ")).strip(), words


def _head(words: str) -> Cell:
    return Cell((Paragraph(text(words), Role.HEAD_CELL),), header="col")
