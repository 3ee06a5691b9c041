"""Draws cards and tiles: sheets of equal pieces to cut apart."""

from itertools import islice

from kitgen.document.inline import text
from kitgen.document.nodes import Box, Card, Section, Tiles
from kitgen.document.roles import Role
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import NARROW_MM, Block, Blocks, Frame, cell_frame, closed
from kitgen.render.docx.framestyles import (
    CARD_STYLE,
    CUT_PADDING_MM,
    CUT_TILES_STYLE,
    HAIR_PT,
    TILE_PADDING_MM,
    TILES_STYLE,
)
from kitgen.render.docx.measures import eighths, hex_colour
from kitgen.render.docx.paragraphs import role_paragraph
from kitgen.render.docx.tables import TableCell, is_short, table, table_row
from kitgen.render.docx.xml import Element, set_property, w

_HALVES = 2
"""Each tile is two columns wide, so that a fold card can show both its halves."""
_CODE_MM, _ROOM_MM = 7.0, 2.5
"""The height of a card's code at its bottom, and what Word needs after a table in a cell."""
_GUTTER_MM = 7.0
"""White between columns."""
_WIDE_ROLES = frozenset({Role.CARD, Role.CARD_BACK, Role.SLIP})
"""Tiles that start in the margin column."""

Tile = Section | Box | Card


def draw_tiles(drawing: Drawing, node: Tiles, frame: Frame) -> Blocks:
    """Return `node` as a table of cells, with empty ones at the end of its last row."""
    frame = frame.full if node.cut or node.role in _WIDE_ROLES else frame
    if node.shares:
        return _side_by_side(drawing, node, frame)
    width = node.width or frame.width / node.columns
    widths = [width / _HALVES] * (node.columns * _HALVES)
    # A card that grows would no longer fit its back; a slip that grows keeps all its words.
    exact = bool(node.height) and all(isinstance(tile, Card) for tile in node.tiles)
    rows = [
        table_row(
            widths, _cells(drawing, row, node, width), height=node.height, exact=exact, whole=is_short(row)
        )
        for row in _rows(node)
    ]
    style = CUT_TILES_STYLE if node.cut else TILES_STYLE
    look = drawing.styles.look(node.role)
    element = table(style, widths, rows, left=frame.left, centre=bool(node.width))
    return [Block(element, look.before, look.after)]


def _side_by_side(drawing: Drawing, node: Tiles, frame: Frame) -> Blocks:
    """Return tiles of unequal widths as a table without borders, whose rows may break over pages."""
    widths = [share * frame.width for share in node.shares]
    rows = []
    for row in _rows(node):
        gutters = [_GUTTER_MM] * (len(row) - 1) + [0.0]
        cells = [
            TableCell(_column(drawing, tile, width - gutter), flush=True, gutter=gutter)
            for tile, width, gutter in zip(row, widths, gutters, strict=True)
        ]
        rows.append(table_row(widths, cells, whole=False))
    look = drawing.styles.look(node.role)
    return [Block(table(TILES_STYLE, widths, rows, left=frame.left), look.before, look.after)]


def _column(drawing: Drawing, tile: Tile, width: float) -> list[Element]:
    return drawing.cell_content(drawing.draw((tile,), Frame(width, narrow=width < NARROW_MM)))


def draw_card(drawing: Drawing, node: Card, frame: Frame) -> Blocks:
    """Return a card that stands alone as a sheet of one tile."""
    widths = [frame.width / _HALVES] * _HALVES
    row = table_row(widths, _card(drawing, node, frame.width, 0))
    return [Block(table(CUT_TILES_STYLE, widths, [row], left=frame.left), after=TILE_PADDING_MM[0])]


def _rows(node: Tiles) -> list[tuple[Tile, ...]]:
    tiles = iter(node.tiles)
    return list(iter(lambda: tuple(islice(tiles, node.columns)), ()))


def _cells(drawing: Drawing, row: tuple[Tile, ...], node: Tiles, width: float) -> list[TableCell]:
    tiles = [_tile(drawing, tile, node, width) for tile in row]
    tiles += [[TableCell(drawing.cell_content([]), _HALVES)] for _ in range(node.columns - len(row))]
    return [cell for tile in (reversed(tiles) if node.mirrored else tiles) for cell in tile]


def _tile(drawing: Drawing, tile: Tile, node: Tiles, width: float) -> list[TableCell]:
    if isinstance(tile, Card):
        return _card(drawing, tile, width, node.height)
    padding = CUT_PADDING_MM if node.cut else TILE_PADDING_MM
    content = drawing.cell_content(drawing.draw((tile,), cell_frame(width, padding[1])))
    return [TableCell(content, _HALVES)]


def _card(drawing: Drawing, card: Card, width: float, height: float) -> list[TableCell]:
    code = _code(drawing, card)
    if card.fold:
        return _fold_card(drawing, card, width / _HALVES, code)
    front = drawing.draw(card.front, cell_frame(width, CUT_PADDING_MM[1]))
    if not code or not height:
        return [
            _marked(drawing, TableCell(drawing.cell_content([*front, *code]), _HALVES, middle=True), card)
        ]
    face = table_row(
        [width],
        [TableCell(drawing.cell_content(front), middle=True)],
        height=height - _CODE_MM - _ROOM_MM,
        exact=True,
    )
    foot = table_row([width], [TableCell(drawing.cell_content(code))], height=_CODE_MM, exact=True)
    inside = table(CARD_STYLE, [width], [face, foot], left=0)
    return [_marked(drawing, TableCell(closed([inside]), _HALVES, flush=True), card)]


def _fold_card(drawing: Drawing, card: Card, width: float, code: Blocks) -> list[TableCell]:
    frame = cell_frame(width, CUT_PADDING_MM[1])
    front = drawing.cell_content([*drawing.draw(card.front, frame), *code])
    back = drawing.cell_content(drawing.draw(card.back, frame))
    halves = (
        TableCell(c, borders=_fold(drawing, s), middle=True) for c, s in ((front, "right"), (back, "left"))
    )
    first, second = halves
    return [_marked(drawing, first, card), second]


def _code(drawing: Drawing, card: Card) -> Blocks:
    code = f"{card.deck}{card.number}" if card.number else card.deck
    if not code:
        return []
    block = role_paragraph(drawing, text(code), Role.CARD_CODE, Frame(1))
    if block.element is not None:
        set_property(block.element, w("jc", val="right"))
    return [block]


def _marked(drawing: Drawing, cell: TableCell, card: Card) -> TableCell:
    drawing.bookmarks.mark([Block(element) for element in cell.content], card.id)
    return cell


def _fold(drawing: Drawing, side: str) -> Element:
    colour = hex_colour(drawing.styles.theme.colours.soft)
    return w("tcBorders", w(side, val="dotted", sz=eighths(HAIR_PT), space=0, color=colour))
