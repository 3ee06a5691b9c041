"""Draws tables, and makes the table elements that boxes and tiles are made of too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kitgen.document.inline import plain
from kitgen.document.nodes import Cell, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, walk
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Block, Blocks, Frame, cell_frame
from kitgen.render.docx.measures import twips
from kitgen.render.docx.stylesheet import frame_style
from kitgen.render.docx.xml import Element, w

_WIDE_ROLES = frozenset({Role.RUN_SHEET, Role.COLUMNS})
"""Tables that start in the margin column."""
_LONGEST_WHOLE = 1200
"""Rows and boxes with more characters than this may break over pages."""
_FIRST_ROW, _FIRST_COLUMN, _NO_BANDS = 0x0020, 0x0080, 0x0600


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell to make: its content, how many columns it spans, and its own borders.

    `flush`: without the padding of its table's style, but for `gutter` mm at its right;
    `middle`: centred from top to bottom.
    """

    content: list[Element]
    span: int = 1
    borders: Element | None = None
    flush: bool = False
    middle: bool = False
    gutter: float = 0


def draw_table(drawing: Drawing, node: Table, frame: Frame) -> Blocks:
    """Return `node` as a table whose header rows repeat on each page."""
    frame = frame.full if node.role in _WIDE_ROLES else frame
    look = drawing.styles.look(node.role)
    widths = [share * frame.width for share in node.widths]
    head = [_row(drawing, row, node, widths, head=True) for row in node.head]
    body = [_row(drawing, row, node, widths) for row in node.rows]
    named = bool(node.rows) and all(row.cells[:1] and row.cells[0].header == "row" for row in node.rows)
    element = table(
        frame_style(node.role), widths, [*head, *body], left=frame.left, head=bool(head), named=named
    )
    return [Block(element, look.before, look.after)]


def table(
    style: str,
    widths: Sequence[float],
    rows: Iterable[Element],
    *,
    left: float,
    head: bool = False,
    named: bool = False,
    centre: bool = False,
) -> Element:
    """Return a table of fixed `widths` that starts `left` mm from the edge, or stands centred on the page.

    `head`: its first rows name its columns, `named`: its first column names its rows.
    """
    place = w("jc", val="center") if centre else w("tblInd", w=twips(left), type="dxa")
    look = {
        "firstRow": int(head),
        "lastRow": 0,
        "firstColumn": int(named),
        "lastColumn": 0,
        "noHBand": 1,
        "noVBand": 1,
    }
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(map(twips, widths)), type="dxa"),
        place,
        w("tblLayout", type="fixed"),
        w("tblLook", val=f"{_NO_BANDS | _FIRST_ROW * head | _FIRST_COLUMN * named:04X}", **look),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths)), *rows)


def table_row(
    widths: Sequence[float],
    cells: Iterable[TableCell],
    *,
    height: float = 0,
    exact: bool = False,
    whole: bool = True,
    head: bool = False,
) -> Element:
    """Return a row. `height` in mm, a minimum unless `exact`; `whole`: not broken over pages."""
    rule = "exact" if exact else "atLeast"
    properties = w(
        "trPr",
        w("cantSplit") if whole else None,
        w("trHeight", val=twips(height), hRule=rule) if height else None,
        w("tblHeader") if head else None,
    )
    elements, column = [], 0
    for cell in cells:
        width = sum(widths[column : column + cell.span])
        elements.append(_cell(cell, width))
        column += cell.span
    return w("tr", properties if len(properties) else None, *elements)


def one_cell(
    style: str, content: list[Element], frame: Frame, *, height: float = 0, whole: bool = True
) -> Element:
    """Return a table of one cell as wide as `frame`."""
    row = table_row([frame.width], [TableCell(content)], height=height, whole=whole)
    return table(style, [frame.width], [row], left=frame.left)


def is_short(nodes: Iterable[Branch]) -> bool:
    """Whether `nodes` have so few words that they need not break over pages."""
    length = sum(len(plain(node.content)) for node in walk(tuple(nodes)) if isinstance(node, Paragraph))
    return length <= _LONGEST_WHOLE


def _cell(cell: TableCell, width: float) -> Element:
    span = w("gridSpan", val=cell.span) if cell.span > 1 else None
    white = {"top": 0.0, "left": 0.0, "bottom": 0.0, "right": cell.gutter}
    sides = (w(side, w=twips(mm), type="dxa") for side, mm in white.items())
    margins = w("tcMar", *sides) if cell.flush else None
    middle = w("vAlign", val="center") if cell.middle else None
    width_property = w("tcW", w=twips(width), type="dxa")
    return w("tc", w("tcPr", width_property, span, cell.borders, margins, middle), *cell.content)


def _row(drawing: Drawing, row: Row, node: Table, widths: Sequence[float], *, head: bool = False) -> Element:
    cells, column = [], 0
    for cell in row.cells:
        width = sum(widths[column : column + cell.span])
        content = _content(drawing, cell, node, width, centred=column in node.centred)
        cells.append(TableCell(content, cell.span))
        column += cell.span
    element = table_row(widths, cells, height=row.height, whole=is_short([row]), head=head)
    drawing.bookmarks.mark([Block(element)], row.id)
    return element


def _content(drawing: Drawing, cell: Cell, node: Table, width: float, *, centred: bool) -> list[Element]:
    padding = drawing.styles.look(node.role).padding
    frame = cell_frame(width, padding, centred=centred)
    blocks = drawing.draw(cell.children, frame)
    content = drawing.cell_content(blocks)
    drawing.bookmarks.mark([Block(element) for element in content], cell.id)
    return content
