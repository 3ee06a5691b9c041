"""`table`: a table with a header row; empty cells are room to write."""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block, in_role
from kitgen.context import Context, Face
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row
from kitgen.document.nodes import Table as TableNode
from kitgen.document.roles import Role
from kitgen.schema import Frozen, Id, RichText

WRITING_ROW_MM = 14.0
SHOWN_ROW_MM = 7.0
"""In the guide an empty cell is only shown."""


class TableRow(Frozen):
    """A row: its cells, an empty text for one to write in."""

    listed: ClassVar[str] = "cells"

    cells: list[RichText]
    id: Id = ""


class Content(Frozen):
    """The header and the rows, each as long as the header."""

    header: Annotated[list[RichText], Field(min_length=1, max_length=8)]
    rows: Annotated[list[TableRow], Field(min_length=1)]

    @model_validator(mode="after")
    def _equal_rows(self) -> "Content":
        for index, row in enumerate(self.rows):
            if len(row.cells) != len(self.header):
                lengths = {"cells": len(row.cells), "columns": len(self.header)}
                values: dict[str, Any] = {"row": index + 1, **lengths, "at": ("rows", index)}
                raise PydanticCustomError("table-row", "a row is not as long as the header", values)
        return self


class Listed(Frozen):
    """The items of a block or deck of the same lesson as rows; more columns are room to write."""

    made_from: Annotated[Id, Field(alias="from")]
    header: Annotated[list[RichText], Field(max_length=8)] = []


class Table(Block):
    """A table of its own, or `from` a list.

    `widths`: relative widths; `row_height`: mm of rows that have an empty cell.
    """

    kind: ClassVar[str] = "table"
    about: ClassVar[str] = (
        "een tabel; lege cellen zijn schrijfruimte; from: zet een lijst uit de les in rijen"
    )

    table: Content | Listed
    widths: Annotated[list[Annotated[float, Field(ge=0.1)]], Field(min_length=1)] | None = None
    row_height: Annotated[float, Field(ge=5, le=120)] = WRITING_ROW_MM

    @model_validator(mode="after")
    def _widths_fit(self) -> "Table":
        if self.widths and self.table.header and len(self.widths) != len(self.table.header):
            values = {"widths": len(self.widths), "columns": len(self.table.header)}
            raise PydanticCustomError("table-widths", "as many widths as columns", values)
        return self

    def nodes(self, key: str, context: Context) -> Nodes:
        rows = self._rows(context)
        header = self.table.header or [RichText("")] * len(rows[0].cells)
        widths = self.widths if self.widths and len(self.widths) == len(header) else [1.0] * len(header)
        shares = tuple(width / sum(widths) for width in widths)
        head = (Row(tuple(_head(words) for words in self.table.header)),) if self.table.header else ()
        drawn = tuple(self._row(r, header, r.id or f"{key}-{n}", context) for n, r in enumerate(rows, 1))
        return (TableNode(shares, drawn, head, Role.GRID, id=key, origin=self.origin),)

    def faces(self, context: Context) -> tuple[Face, ...]:
        if isinstance(self.table, Listed):
            return ()
        return tuple(
            Face(row.cells[0].plain(), row.cells[1]) if len(row.cells) > 1 else Face("", row.cells[0])
            for row in self.table.rows
        )

    def _rows(self, context: Context) -> list[TableRow]:
        if isinstance(self.table, Content):
            return self.table.rows
        faces = context.listed(self.table.made_from)
        rows = _table_of(faces, len(self.table.header)) or [[RichText("")] * max(1, len(self.table.header))]
        return [TableRow(cells=row) for row in rows]

    def _row(self, row: TableRow, header: list[RichText], name: str, context: Context) -> Row:
        cells = tuple(
            _cell(words, row.cells, title, f"{name}-{column}")
            for column, (words, title) in enumerate(zip(row.cells, header, strict=True), 1)
        )
        room = SHOWN_ROW_MM if context.teacher else self.row_height
        return Row(cells, height=0 if all(row.cells) else room, id=row.id, origin=row.origin)


def _cell(words: RichText, row: list[RichText], header: RichText, name: str) -> Cell:
    if words:
        return Cell(in_role(words.nodes(), Role.CELL), origin=words.origin)
    label = ", ".join(filter(None, (header.plain(), row[0].plain())))
    return Cell(name=name, label=label)


def _table_of(faces: Sequence[Face], columns: int) -> list[list[RichText]]:
    """Return a row for each of `faces`: title and text, in one cell where there is one column."""
    both = any(face.title for face in faces) and any(face.text for face in faces) and columns != 1
    rows = []
    for face in faces:
        title = f"**{face.title}**" if face.title else ""
        words = face.text.source if face.text else ""
        cells = [title, words] if both else ["\n\n".join(filter(None, (title, words)))]
        origin = face.text.origin if face.text else None
        rows.append([RichText(cell, origin) for cell in (*cells, *[""] * (columns - len(cells)))])
    return rows


def _head(words: RichText) -> Cell:
    return Cell((Paragraph(words.inlines(), Role.HEAD_CELL),), header="col", origin=words.origin)
