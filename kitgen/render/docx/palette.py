"""Writes Word's theme part: the palette and fonts that Word offers a teacher who edits the file."""

from xml.sax.saxutils import quoteattr

from kitgen.render.docx.measures import hex_colour
from kitgen.theme import Theme

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WHITE = "FFFFFF"
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_xml(theme: Theme) -> str:
    """Return the theme part with the colours and the font of `theme`."""
    return (
        f'<a:theme xmlns:a="{_A}" name={quoteattr(theme.name)}><a:themeElements>'
        f'<a:clrScheme name="kitgen">{_palette(theme)}</a:clrScheme>'
        f'<a:fontScheme name="kitgen"><a:majorFont>{_font(theme)}</a:majorFont>'
        f"<a:minorFont>{_font(theme)}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="kitgen"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def _palette(theme: Theme) -> str:
    colours = theme.colours
    accents = (colours.main, colours.accent, colours.soft, colours.rule, colours.tint, colours.text)
    slots = {"dk1": colours.text, "lt1": _WHITE, "dk2": colours.main, "lt2": colours.tint}
    slots |= {f"accent{number}": colour for number, colour in enumerate(accents, 1)}
    slots |= {"hlink": colours.main, "folHlink": colours.soft}
    return "".join(
        f'<a:{slot}><a:srgbClr val="{hex_colour(colour)}"/></a:{slot}>' for slot, colour in slots.items()
    )


def _font(theme: Theme) -> str:
    return f'<a:latin typeface={quoteattr(theme.font.family)}/><a:ea typeface=""/><a:cs typeface=""/>'
