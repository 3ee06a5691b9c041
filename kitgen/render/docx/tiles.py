"""Draws tiles and cards. Sheets of cards, which need exact places, are made as PDF alone."""

from itertools import islice

from kitgen.document.inline import text
from kitgen.document.nodes import Box, Card, CardSheet, Section, Tiles
from kitgen.document.roles import Role
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import NARROW_MM, Block, Blocks, Frame, cell_frame
from kitgen.render.docx.framestyles import (
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
"""Each card is two columns wide, so that a fold card can show both its halves."""
_GUTTER_MM = 7.0
"""White between columns."""
Tile = Section | Box


def draw_tiles(drawing: Drawing, node: Tiles, frame: Frame) -> Blocks:
    """Return `node` as a table of cells, with empty ones at the end of its last row."""
    frame = frame.full if node.cut or node.role is Role.SLIP else frame
    if node.shares:
        return _side_by_side(drawing, node, frame)
    width = frame.width / node.columns
    widths = [width] * node.columns
    rows = [
        table_row(widths, _cells(drawing, row, node, width), height=node.height, whole=is_short(row))
        for row in _rows(node)
    ]
    style = CUT_TILES_STYLE if node.cut else TILES_STYLE
    look = drawing.styles.look(node.role)
    return [Block(table(style, widths, rows, left=frame.left), look.before, look.after)]


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


def draw_card_sheet(drawing: Drawing, node: CardSheet, frame: Frame) -> Blocks:
    """Return the cards of a sheet below each other, between its small print."""
    return drawing.draw((*node.head, *node.cards, *node.foot), frame)


def draw_card(drawing: Drawing, node: Card, frame: Frame) -> Blocks:
    """Return a card as a table of one cell, or of two halves where it is folded."""
    widths = [frame.width / _HALVES] * _HALVES
    row = table_row(widths, _card(drawing, node, frame.width))
    return [Block(table(CUT_TILES_STYLE, widths, [row], left=frame.left), after=TILE_PADDING_MM[0])]


def _rows(node: Tiles) -> list[tuple[Tile, ...]]:
    tiles = iter(node.tiles)
    return list(iter(lambda: tuple(islice(tiles, node.columns)), ()))


def _cells(drawing: Drawing, row: tuple[Tile, ...], node: Tiles, width: float) -> list[TableCell]:
    padding = CUT_PADDING_MM if node.cut else TILE_PADDING_MM
    drawn = [drawing.draw((tile,), cell_frame(width, padding[1])) for tile in row]
    empty: list[Blocks] = [[]] * (node.columns - len(row))
    return [TableCell(drawing.cell_content(content)) for content in (*drawn, *empty)]


def _card(drawing: Drawing, card: Card, width: float) -> list[TableCell]:
    code = _code(drawing, card)
    if card.fold:
        return _fold_card(drawing, card, width / _HALVES, code)
    front = drawing.draw(card.front, cell_frame(width, CUT_PADDING_MM[1]))
    cell = TableCell(drawing.cell_content([*front, *code]), _HALVES, middle=True)
    return [_marked(drawing, cell, card)]


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
    if not card.code:
        return []
    block = role_paragraph(drawing, text(card.code), Role.CARD_CODE, Frame(1))
    if block.element is not None:
        set_property(block.element, w("jc", val="right"))
    return [block]


def _marked(drawing: Drawing, cell: TableCell, card: Card) -> TableCell:
    drawing.bookmarks.mark([Block(element) for element in cell.content], card.id)
    return cell


def _fold(drawing: Drawing, side: str) -> Element:
    colour = hex_colour(drawing.styles.theme.colours.soft)
    return w("tcBorders", w(side, val="dotted", sz=eighths(HAIR_PT), space=0, color=colour))
