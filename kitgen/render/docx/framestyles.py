"""Writes the table styles of boxes, tables, tiles and writing boxes."""

from collections.abc import Iterator

from kitgen.document.roles import Role
from kitgen.render.docx.measures import eighths, hex_colour, twips
from kitgen.render.docx.stylesheet import StyleSheet, frame_style, is_rows, role_name
from kitgen.theme import Look, Theme

TILES_STYLE, CUT_TILES_STYLE, WRITING_BOX_STYLE = (
    "KitgenTilesFrame",
    "KitgenCutTilesFrame",
    "KitgenWritingBoxFrame",
)
TILE_PADDING_MM = 3.0
THIN_PT, STRONG_PT, HEAVY_PT, HAIR_PT = 0.75, 1.0, 2.25, 0.5
_ROUND_SIDES = ("top", "left", "bottom", "right")
_GRID_SIDES = (*_ROUND_SIDES, "insideH", "insideV")
_LAST_LINE_MM = 2.0
"""What the last paragraph of a box leaves below it: the padding is that much less there."""


def side(name: str, line: str, points: float, colour: str, *, space: int = 0) -> str:
    """Return the border of one side; `colour` without #, `space` in pt."""
    return f'<w:{name} w:val="{line}" w:sz="{eighths(points)}" w:space="{space}" w:color="{colour}"/>'


def border_colour(look: Look, theme: Theme) -> str:
    """Return the colour of the frame of `look`: that of its type where it has one."""
    if look.colour != "text":
        return hex_colour(theme.colours.of(look.colour))
    names = {"heavy": "text", "bar": "main"}
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
    yield table_style(CUT_TILES_STYLE, "Kitgen Cut Tiles Frame", cut, TILE_PADDING_MM)
    yield table_style(WRITING_BOX_STYLE, "Kitgen Writing Box Frame", box, TILE_PADDING_MM)


def table_style(
    style_id: str, name: str, borders: str, padding: float, *, bottom: float | None = None, extra: str = ""
) -> str:
    """Return a table style with `borders` and `padding` in mm; `extra` follows its table properties."""
    inner = twips(padding)
    below = inner if bottom is None else twips(bottom)
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"{f'<w:tblBorders>{borders}</w:tblBorders>' if borders else ''}<w:tblCellMar>"
        f'<w:top w:w="{inner}" w:type="dxa"/><w:left w:w="{inner}" w:type="dxa"/>'
        f'<w:bottom w:w="{below}" w:type="dxa"/><w:right w:w="{inner}" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr>{extra}</w:style>"
    )


def _role_frame(role: Role, sheet: StyleSheet) -> str:
    look = sheet.look(role)
    name = f"{role_name(role)} Frame"
    if is_rows(look, role):
        head = side("bottom", "single", STRONG_PT, hex_colour(sheet.theme.colours.main))
        first = f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{head}</w:tcBorders></w:tcPr></w:tblStylePr>'
        return table_style(
            frame_style(role), name, _row_borders(look, role, sheet.theme), look.padding, extra=first
        )
    fill = hex_colour(sheet.theme.colours.tint)
    shade = (
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>'
        if look.fill == "tint"
        else ""
    )
    below = max(look.padding - _LAST_LINE_MM, 0.5)
    return table_style(
        frame_style(role), name, _box_borders(look, sheet.theme), look.padding, bottom=below, extra=shade
    )


def _row_borders(look: Look, role: Role, theme: Theme) -> str:
    rule = hex_colour(theme.colours.rule)
    if look.border == "grid":
        sides: tuple[str, ...] = _GRID_SIDES
    elif role is Role.RUN_SHEET:
        sides = ("top", "bottom", "insideH")
    else:
        sides = ("bottom", "insideH")
    return "".join(side(s, "single", HAIR_PT, rule) for s in sides)


def _box_borders(look: Look, theme: Theme) -> str:
    colour = border_colour(look, theme)
    match look.border:
        case "none" | "rows" | "grid":
            return ""
        case "bar":
            return side("left", "single", HEAVY_PT, colour)
        case "heavy":
            return "".join(side(s, "single", HEAVY_PT, colour) for s in _ROUND_SIDES)
        case "box" | "round":
            return "".join(side(s, "single", THIN_PT, colour) for s in _ROUND_SIDES)
