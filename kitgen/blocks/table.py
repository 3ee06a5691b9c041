"""`table`: a table with a header row; empty cells are room to write."""

from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block, in_role
from kitgen.context import Context
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row
from kitgen.document.nodes import Table as TableNode
from kitgen.document.roles import Role
from kitgen.schema import Frozen, RichText

WRITING_ROW_MM = 14.0
SHOWN_ROW_MM = 7.0
"""In the guide an empty cell is only shown."""


class Content(Frozen):
    """The header and the rows, each as long as the header."""

    header: Annotated[list[RichText], Field(min_length=1, max_length=8)]
    rows: Annotated[list[list[RichText]], Field(min_length=1)]

    @model_validator(mode="after")
    def _equal_rows(self) -> "Content":
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.header):
                values = {"row": number, "cells": len(row), "columns": len(self.header)}
                raise PydanticCustomError("table-row", "a row is not as long as the header", values)
        return self


class Table(Block):
    """A table. `widths`: relative widths; `row_height`: mm of rows that have an empty cell."""

    kind: ClassVar[str] = "table"
    about: ClassVar[str] = "een tabel; lege cellen zijn schrijfruimte"

    table: Content
    widths: Annotated[list[Annotated[float, Field(ge=0.1)]], Field(min_length=1)] | None = None
    row_height: Annotated[float, Field(ge=5, le=120)] = WRITING_ROW_MM

    @model_validator(mode="after")
    def _widths_fit(self) -> "Table":
        if self.widths and len(self.widths) != len(self.table.header):
            values = {"widths": len(self.widths), "columns": len(self.table.header)}
            raise PydanticCustomError("table-widths", "as many widths as columns", values)
        return self

    def nodes(self, key: str, context: Context) -> Nodes:
        widths = self.widths or [1.0] * len(self.table.header)
        shares = tuple(width / sum(widths) for width in widths)
        head = Row(tuple(_head(words) for words in self.table.header))
        rows = tuple(self._row(row, f"{key}-{n}", context) for n, row in enumerate(self.table.rows, 1))
        return (TableNode(shares, rows, (head,), Role.GRID, id=key, origin=self.origin),)

    def _row(self, row: list[RichText], name: str, context: Context) -> Row:
        cells = tuple(self._cell(words, row, column, name) for column, words in enumerate(row))
        room = SHOWN_ROW_MM if context.teacher else self.row_height
        return Row(cells, height=0 if all(row) else room)

    def _cell(self, words: RichText, row: list[RichText], column: int, name: str) -> Cell:
        if words:
            return Cell(in_role(words.nodes(), Role.CELL), origin=words.origin)
        label = ", ".join(filter(None, (self.table.header[column].plain(), row[0].plain())))
        return Cell(name=f"{name}-{column + 1}", label=label)


def _head(words: RichText) -> Cell:
    return Cell((Paragraph(words.inlines(), Role.HEAD_CELL),), header="col", origin=words.origin)
