"""Writes the table styles of boxes, tables, tiles and writing boxes."""

from collections.abc import Iterator

from kitgen.document.roles import Role
from kitgen.render.docx.measures import eighths, hex_colour, twips
from kitgen.render.docx.stylesheet import StyleSheet, border_pt, frame_style, is_rows, role_name
from kitgen.theme import Look, Theme

TILES_STYLE, CUT_TILES_STYLE, WRITING_LINES_STYLE, WRITING_BOX_STYLE = (
    "KitgenTilesFrame",
    "KitgenCutTilesFrame",
    "KitgenWritingLinesFrame",
    "KitgenWritingBoxFrame",
)
CARD_STYLE = "KitgenCardFaceFrame"
TILE_PADDING_MM, CUT_PADDING_MM, _BOX_PADDING_MM = (1.0, 1.5), (3.5, 6.0), (2.0, 2.0)
THIN_PT, STRONG_PT, HAIR_PT = 0.75, 1.0, 0.5
_ROUND_SIDES = ("top", "left", "bottom", "right")
_GRID_SIDES = (*_ROUND_SIDES, "insideH", "insideV")
_BAR_SHARE = 0.4
"""A bar needs less white above and below its words than beside them."""


def side(name: str, line: str, points: float, colour: str, *, space: int = 0) -> str:
    """Return the border of one side; `colour` without #, `space` in pt."""
    return f'<w:{name} w:val="{line}" w:sz="{eighths(points)}" w:space="{space}" w:color="{colour}"/>'


def border_colour(look: Look, theme: Theme) -> str:
    """Return the colour of the frame of `look`."""
    names = {"box": "main", "bar": "main", "heavy": "text"}
    return hex_colour(theme.colours.of(names.get(look.border, "rule")))


def frame_styles(sheet: StyleSheet) -> Iterator[str]:
    """Yield the table styles that a document needs."""
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    for role in sheet.framed:
        yield _role_frame(role, sheet)
    soft, rule = hex_colour(sheet.theme.colours.soft), hex_colour(sheet.theme.colours.rule)
    cut = "".join(side(s, "dashed", HAIR_PT, soft) for s in _GRID_SIDES)
    box = "".join(side(s, "single", THIN_PT, rule) for s in _ROUND_SIDES)
    yield table_style(TILES_STYLE, "Kitgen Tiles Frame", "", TILE_PADDING_MM)
    yield table_style(CUT_TILES_STYLE, "Kitgen Cut Tiles Frame", cut, CUT_PADDING_MM)
    yield table_style(CARD_STYLE, "Kitgen Card Face Frame", "", (1.0, CUT_PADDING_MM[1]))
    yield table_style(WRITING_LINES_STYLE, "Kitgen Writing Lines Frame", "", (0, 0))
    yield table_style(WRITING_BOX_STYLE, "Kitgen Writing Box Frame", box, _BOX_PADDING_MM)


def table_style(style_id: str, name: str, borders: str, padding: tuple[float, float], extra: str = "") -> str:
    """Return a table style with `borders`; `padding` is above and beside, `extra` follows its properties."""
    upright, across = map(twips, padding)
    lines = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>{lines}<w:tblCellMar>'
        f'<w:top w:w="{upright}" w:type="dxa"/><w:left w:w="{across}" w:type="dxa"/>'
        f'<w:bottom w:w="{upright}" w:type="dxa"/><w:right w:w="{across}" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr>{extra}</w:style>"
    )


def _role_frame(role: Role, sheet: StyleSheet) -> str:
    look, theme = sheet.look(role), sheet.theme
    style_id, name = frame_style(role), f"{role_name(role)} Frame"
    if is_rows(look, role):
        head = side("bottom", "single", STRONG_PT, hex_colour(theme.colours.main))
        borders = f"<w:tcPr><w:tcBorders>{head}</w:tcBorders></w:tcPr>"
        first = f'<w:tblStylePr w:type="firstRow">{borders}</w:tblStylePr>'
        return table_style(style_id, name, _row_borders(look, theme), (look.padding, look.padding), first)
    fill = hex_colour(theme.colours.tint)
    shade = (
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>'
        if look.fill == "tint"
        else ""
    )
    upright = look.padding * (_BAR_SHARE if look.border == "bar" and not shade else 1)
    return table_style(style_id, name, _box_borders(look, theme), (upright, look.padding), shade)


def _row_borders(look: Look, theme: Theme) -> str:
    rule = hex_colour(theme.colours.rule)
    sides = _GRID_SIDES if look.border == "grid" else ("bottom", "insideH")
    return "".join(side(s, "single", HAIR_PT, rule) for s in sides)


def _box_borders(look: Look, theme: Theme) -> str:
    sides: tuple[str, ...] = () if look.border in {"none", "rows", "grid"} else _ROUND_SIDES
    sides = ("left",) if look.border == "bar" else sides
    return "".join(side(s, "single", border_pt(look), border_colour(look, theme)) for s in sides)
