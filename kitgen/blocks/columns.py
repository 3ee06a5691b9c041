"""`columns`: blocks beside each other, in two or three columns."""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, ForwardRef

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block, narrow, nodes_of
from kitgen.context import Context
from kitgen.document.nodes import Nodes, Tiles
from kitgen.document.nodes import Section as Group
from kitgen.document.roles import Role
from kitgen.schema import Frozen, Id

if TYPE_CHECKING:
    AnyBlock = Block


class Column(Frozen):
    """One column: its blocks, below each other."""

    blocks: "Annotated[list[Annotated[AnyBlock, AfterValidator(narrow)]], Field(min_length=1)]"
    id: Id = ""


def _form(value: Any) -> str:
    return "block:list" if isinstance(value, list) else "block:column"


def _as_column(value: Any) -> Column:
    return value if isinstance(value, Column) else Column.model_construct(blocks=value)


if TYPE_CHECKING:
    OneColumn = Column
else:
    _Blocks = "Annotated[list[Annotated[AnyBlock, AfterValidator(narrow)]], Field(min_length=1)]"
    OneColumn = Annotated[
        Annotated[ForwardRef(_Blocks), Tag("block:list")] | Annotated[Column, Tag("block:column")],
        Discriminator(_form),
        AfterValidator(_as_column),
    ]
    """A column as it may be written: a mapping, or its blocks as a list."""


class Columns(Block):
    """Two or three columns, each a list of blocks or a mapping with `blocks`. `widths`: relative.

    They are read, and numbered, one column after the other.
    """

    kind: ClassVar[str] = "columns"
    about: ClassVar[str] = "blokken naast elkaar, in twee of drie kolommen"
    whole_page: ClassVar[bool] = True

    columns: "Annotated[list[OneColumn], Field(min_length=2, max_length=3)]"
    widths: list[Annotated[float, Field(ge=0.1)]] | None = None

    @model_validator(mode="after")
    def _widths_fit(self) -> "Columns":
        if self.widths and len(self.widths) != len(self.columns):
            values = {"widths": len(self.widths), "columns": len(self.columns)}
            raise PydanticCustomError("table-widths", "as many widths as columns", values)
        return self

    def nodes(self, key: str, context: Context) -> Nodes:
        widths = self.widths or [1.0] * len(self.columns)
        # A column of which a reader may see nothing leaves its room to the others.
        made = [
            Group(nodes_of(column.blocks, f"{key}-{n}", context), id=column.id)
            for n, column in enumerate(self.columns, 1)
        ]
        filled = [(group, width) for group, width in zip(made, widths, strict=True) if group.children]
        if not filled:
            return ()
        total = sum(width for _, width in filled)
        return (
            Tiles(
                tuple(group for group, _ in filled),
                len(filled),
                shares=tuple(width / total for _, width in filled),
                role=Role.SIDE_BY_SIDE,
                id=key,
                origin=self.origin,
            ),
        )
