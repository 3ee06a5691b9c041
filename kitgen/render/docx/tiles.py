"""Draws cards and tiles: sheets of equal pieces to cut apart."""

from itertools import islice

from kitgen.document.inline import text
from kitgen.document.nodes import Box, Card, Nodes, Section, Tiles
from kitgen.document.roles import Role
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Block, Blocks, Frame, cell_frame
from kitgen.render.docx.framestyles import CUT_TILES_STYLE, HAIR_PT, TILE_PADDING_MM, TILES_STYLE
from kitgen.render.docx.measures import eighths, hex_colour
from kitgen.render.docx.paragraphs import role_paragraph
from kitgen.render.docx.tables import TableCell, is_short, table, table_row
from kitgen.render.docx.xml import Element, w

_HALVES = 2
"""Each tile is two columns wide, so that a fold card can show both its halves."""


def draw_tiles(drawing: Drawing, node: Tiles, frame: Frame) -> Blocks:
    """Return `node` as a table of equal cells, empty ones at the end of its last row."""
    frame = frame.full if node.cut else frame
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
    element = table(style, widths, rows, left=frame.left, centre=bool(node.width) and not frame.left)
    return [Block(element, look.before, look.after)]


def draw_card(drawing: Drawing, node: Card, frame: Frame) -> Blocks:
    """Return a card that stands alone as a sheet of one tile."""
    row = table_row([frame.width / 2] * 2, _tile(drawing, node, frame.width))
    return [
        Block(table(CUT_TILES_STYLE, [frame.width / 2] * 2, [row], left=frame.left), after=TILE_PADDING_MM)
    ]


def _rows(node: Tiles) -> list[tuple[Section | Box | Card, ...]]:
    tiles = iter(node.tiles)
    return list(iter(lambda: tuple(islice(tiles, node.columns)), ()))


def _cells(
    drawing: Drawing, row: tuple[Section | Box | Card, ...], node: Tiles, width: float
) -> list[TableCell]:
    tiles = [_tile(drawing, tile, width) for tile in row]
    tiles += [[_empty(drawing)] for _ in range(node.columns - len(row))]
    return [cell for tile in (reversed(tiles) if node.mirrored else tiles) for cell in tile]


def _empty(drawing: Drawing) -> TableCell:
    return TableCell(drawing.cell_content([]), _HALVES)


def _tile(drawing: Drawing, tile: Section | Box | Card, width: float) -> list[TableCell]:
    if isinstance(tile, Card):
        return _card(drawing, tile, width)
    return [
        TableCell(drawing.cell_content(drawing.draw((tile,), cell_frame(width, TILE_PADDING_MM))), _HALVES)
    ]


def _card(drawing: Drawing, card: Card, width: float) -> list[TableCell]:
    if not card.fold:
        content = _face(drawing, card.front, card, cell_frame(width, TILE_PADDING_MM))
        return [_marked(drawing, TableCell(content, _HALVES), card)]
    half = cell_frame(width / 2, TILE_PADDING_MM)
    front = TableCell(_face(drawing, card.front, card, half), borders=_fold(drawing, "right"))
    back = TableCell(drawing.cell_content(drawing.draw(card.back, half)), borders=_fold(drawing, "left"))
    return [_marked(drawing, front, card), back]


def _face(drawing: Drawing, nodes: Nodes, card: Card, frame: Frame) -> list[Element]:
    blocks = drawing.draw(nodes, frame)
    code = f"{card.deck}{card.number}" if card.number else card.deck
    if code:
        blocks.append(role_paragraph(drawing, text(code), Role.CARD_CODE, frame))
    return drawing.cell_content(blocks)


def _marked(drawing: Drawing, cell: TableCell, card: Card) -> TableCell:
    drawing.bookmarks.mark([Block(element) for element in cell.content], card.id)
    return cell


def _fold(drawing: Drawing, side: str) -> Element:
    colour = hex_colour(drawing.styles.theme.colours.soft)
    return w("tcBorders", w(side, val="dotted", sz=eighths(HAIR_PT), space=0, color=colour))
