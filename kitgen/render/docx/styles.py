"""Writes the paragraph and character styles of a document: styles.xml from the theme."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from kitgen.document.roles import Role
from kitgen.render.docx.fonts import natural_line, semibold
from kitgen.render.docx.frame import SPACER_STYLE
from kitgen.render.docx.framestyles import border_colour, frame_styles, side
from kitgen.render.docx.measures import MM_PER_PT, half_points, hex_colour, twips
from kitgen.render.docx.stylesheet import HeadingStyle, StyleSheet, border_pt, bordered, role_name, role_style
from kitgen.render.docx.xml import W
from kitgen.theme import TOP_MM, Look, Theme, Weight

WRITING_LINE_STYLE = "KitgenWritingLine"
FIGURE_STYLE = "KitgenFigure"
SPEAKER_STYLE = "KitgenSpeaker"
BOX_TITLE_STYLE, STOP_TITLE_STYLE = "KitgenBoxTitle", "KitgenStopTitle"
HEADER_STYLE, FOOTER_STYLE, COLOPHON_STYLE = "Header", "Footer", "KitgenColophon"
STRONG, MARKER, CHECKBOX, GAP, LINK, REFERENCE = (
    "Strong", "KitgenMarker", "KitgenCheckbox", "KitgenGap", "Hyperlink", "KitgenReference",
)  # fmt: skip
CHECKBOX_FONT = "Segoe UI Symbol"
_LEVELS = range(1, 7)
_CHECKBOX_SIZE = 1.15
_DIVIDERS = {Role.RULE_LINE: "single", Role.CUT_LINE: "dashed", Role.FOLD_LINE: "dotted"}
_THIN = 'w:line="20" w:lineRule="exact"'
RUNNING_LINE, _COLOPHON = 1.25, 7 / 8.5
HEAD_MM = 12.0
"""From the edge of the paper to the running head."""


def styles_xml(sheet: StyleSheet, lang: str) -> str:
    """Return the styles part of a document in the language `lang`."""
    parts = (
        _defaults(sheet, lang),
        *_paragraph_styles(sheet),
        *_heading_styles(sheet),
        *_fixed_paragraph_styles(sheet),
        *_character_styles(sheet),
        *frame_styles(sheet),
    )
    return f'<w:styles xmlns:w="{W}">{"".join(parts)}</w:styles>'


def _defaults(sheet: StyleSheet, lang: str) -> str:
    colour = f'<w:color w:val="{hex_colour(sheet.theme.colours.text)}"/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(sheet.theme.font.family)}{colour}"
        f"{spread(sheet.theme.letters * sheet.size_pt)}{_size(sheet.size_pt)}"
        f'<w:lang w:val={quoteattr(lang)} w:eastAsia={quoteattr(lang)} w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault>"
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="0" '
        f"{_line(sheet.line(Role.BODY), sheet.theme)}/></w:pPr></w:style>"
    )


def style(style_id: str, name: str, paragraph: str, characters: str, *, based_on: str = "Normal") -> str:
    """Return a paragraph style that Word shows in its gallery."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{characters}</w:rPr></w:style>"
    )


def _paragraph_styles(sheet: StyleSheet) -> Iterator[str]:
    for role in Role:
        if role not in _DIVIDERS:
            look = sheet.look(role)
            yield style(role_style(role), role_name(role), _paragraph(role, sheet), _characters(look, sheet))


def _heading_styles(sheet: StyleSheet) -> Iterator[str]:
    own = {heading.level: heading for heading in sheet.headings.values() if heading.own}
    for level in _LEVELS:
        yield _word_heading(
            level, own.get(level) or HeadingStyle("", Role.SUBHEADING, level, own=False), sheet
        )
    for heading in sheet.headings.values():
        if not heading.own:
            name = f"{role_name(heading.role)} {heading.level}"
            look = _paragraph(heading.role, sheet, outline=heading.level)
            yield style(
                heading.id,
                name,
                look,
                _characters(sheet.look(heading.role), sheet),
                based_on=f"Heading{heading.level}",
            )


def _word_heading(level: int, heading: HeadingStyle, sheet: StyleSheet) -> str:
    aliases = f'<w:aliases w:val="{role_name(heading.role)} {level}"/>' if heading.own else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>{aliases}'
        '<w:basedOn w:val="Normal"/><w:next w:val="KitgenBody"/><w:uiPriority w:val="9"/><w:qFormat/>'
        f"<w:pPr>{_paragraph(heading.role, sheet, outline=level)}</w:pPr>"
        f"<w:rPr>{_characters(sheet.look(heading.role), sheet)}</w:rPr></w:style>"
    )


def _paragraph(role: Role, sheet: StyleSheet, *, outline: int = 0) -> str:
    look = sheet.look(role)
    keep = "<w:keepNext/><w:keepLines/>" if look.keep_with_next or outline else ""
    frame = _frame(look, role, sheet)
    space = f'w:before="{twips(look.before)}" w:after="{twips(look.after)}"'
    inset = twips(sheet.inset_mm(role)) if look.border != "bar" else 0
    indent = f'<w:ind w:left="{twips(sheet.indent_mm(role))}" w:right="{inset}"/>'
    centre = '<w:jc w:val="center"/>' if look.centre else ""
    level = f'<w:outlineLvl w:val="{outline - 1}"/>' if outline else ""
    return f"{keep}{frame}<w:spacing {space} {_line(sheet.line(role), sheet.theme)}/>{indent}{centre}{level}"


def _frame(look: Look, role: Role, sheet: StyleSheet) -> str:
    if not bordered(look, role):
        return ""
    colour, points = border_colour(look, sheet.theme), round(look.padding / MM_PER_PT)
    sides = ("left",) if look.border == "bar" else ("top", "left", "bottom", "right")
    return (
        f"<w:pBdr>{''.join(side(s, 'single', border_pt(look), colour, space=points) for s in sides)}</w:pBdr>"
    )


def _line(multiple: float, theme: Theme) -> str:
    return f'w:line="{round(240 * multiple / natural_line(theme.font))}" w:lineRule="auto"'


def _characters(look: Look, sheet: StyleSheet) -> str:
    size = half_points(look.size * sheet.size_pt)
    colour = (
        ""
        if look.colour == "text"
        else f'<w:color w:val="{hex_colour(sheet.theme.colours.of(look.colour))}"/>'
    )
    apart = spread(sheet.theme.letters * look.size * sheet.size_pt)
    return (
        f'{weight_xml(look.weight, sheet.theme)}{colour}{apart}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def weight_xml(weight: Weight, theme: Theme) -> str:
    """Return the run properties that make type as heavy as `weight`."""
    match weight:
        case Weight.REGULAR:
            return ""
        case Weight.SEMIBOLD:
            return f"{_fonts(semibold(theme.font.family))}<w:bCs/>"  # other scripts have bold alone
        case Weight.BOLD:
            return "<w:b/><w:bCs/>"


def _fixed_paragraph_styles(sheet: StyleSheet) -> Iterator[str]:
    theme, left = sheet.theme, twips(sheet.column_mm)
    soft = f'<w:color w:val="{hex_colour(theme.colours.soft)}"/>'
    tiny = '<w:spacing w:before="0" w:after="0" ' + f"{_THIN}/>"
    for role, line in _DIVIDERS.items():
        look = sheet.look(role)
        border = side("bottom", line, 0.75, border_colour(look, theme), space=1)
        space = f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}" {_THIN}/>'
        yield style(
            role_style(role), role_name(role), f"<w:pBdr>{border}</w:pBdr>{space}", '<w:sz w:val="2"/>'
        )
    yield style(SPACER_STYLE, "Kitgen Spacer", tiny, '<w:sz w:val="2"/>')
    line = f'<w:spacing w:line="{twips(sheet.writing_mm)}" w:lineRule="exact"/>'
    yield style(WRITING_LINE_STYLE, "Kitgen Writing Line", line, "")
    yield style(
        FIGURE_STYLE,
        "Kitgen Figure",
        f'<w:spacing w:before="80" w:after="80" {_line(1.2, theme)}/><w:ind w:left="{left}"/>',
        "",
    )
    yield from _title_styles(sheet)
    yield from _running_styles(soft, theme)


def _title_styles(sheet: StyleSheet) -> Iterator[str]:
    theme, size = sheet.theme, sheet.size_pt
    heavy = weight_xml(Weight.SEMIBOLD, theme) + f'<w:color w:val="{hex_colour(theme.colours.main)}"/>'
    title = f'<w:spacing w:after="{twips(1)}" {_line(1.3, theme)}/>'
    yield style(BOX_TITLE_STYLE, "Kitgen Box Title", title, heavy)
    dark = f'<w:b/><w:bCs/><w:color w:val="{hex_colour(theme.colours.text)}"/>'
    yield style(STOP_TITLE_STYLE, "Kitgen Stop Title", title, dark)
    speaker = f"<w:spacing {_line(1.3, theme)}/>"
    yield style(SPEAKER_STYLE, "Kitgen Speaker", speaker, heavy + _size(0.82 * size))


def _running_styles(soft: str, theme: Theme) -> Iterator[str]:
    # White that belongs to the head, within the page's margin: LibreOffice forgets the rest on odd pages.
    room = TOP_MM - HEAD_MM - theme.running * RUNNING_LINE * MM_PER_PT - 0.5
    usual = '<w:spacing w:val="0"/>' if theme.letters else ""
    for style_id, name, size, after in (
        (HEADER_STYLE, "header", theme.running, room),
        (FOOTER_STYLE, "footer", theme.running, 0),
        (COLOPHON_STYLE, "Kitgen Colophon", theme.running * _COLOPHON, 0),
    ):
        space = f'<w:spacing w:after="{twips(after)}" {_line(RUNNING_LINE, theme)}/>'
        yield style(style_id, name, space, f"{soft}{usual}{_size(size)}")


def _character_styles(sheet: StyleSheet) -> Iterator[str]:
    colours = sheet.theme.colours
    main = f'<w:color w:val="{hex_colour(colours.main)}"/>'
    soft = f'<w:color w:val="{hex_colour(colours.soft)}"/>'
    chip = f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{hex_colour(colours.rule)}"/>'
    looks = (
        (
            STRONG,
            "Strong",
            f"{_fonts(sheet.theme.font.family)}<w:b/><w:bCs/>",
        ),
        (LINK, "Hyperlink", f'{main}<w:u w:val="single"/>'),
        (MARKER, "Kitgen Marker", f"{weight_xml(Weight.SEMIBOLD, sheet.theme)}{main}{_size(sheet.size_pt)}"),
        (CHECKBOX, "Kitgen Checkbox", _fonts(CHECKBOX_FONT) + _size(sheet.size_pt * _CHECKBOX_SIZE)),
        (GAP, "Kitgen Gap", f'<w:u w:val="single" w:color="{hex_colour(colours.soft)}"/>'),
        (
            REFERENCE,
            "Kitgen Reference",
            f"{_fonts(sheet.theme.font.family)}{soft}{_size(sheet.size_pt * 0.86)}{chip}",
        ),
    )
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    for style_id, name, characters in looks:
        yield (
            f'<w:style w:type="character" w:styleId="{style_id}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{characters}</w:rPr></w:style>'
        )


def spread(points: float) -> str:
    """Return the run property that sets letters `points` further apart; none where they are not."""
    return f'<w:spacing w:val="{round(points * 20)}"/>' if points else ""


def _size(points: float) -> str:
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def _fonts(family: str) -> str:
    name = quoteattr(family)
    return f"<w:rFonts w:ascii={name} w:hAnsi={name} w:eastAsia={name} w:cs={name}/>"
