"""Draws what stands inside a line: runs, gaps, boxes to tick, links and references."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import assert_never

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from kitgen.document.inline import (
    Checkbox,
    Gap,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Place,
    Reference,
    Text,
    plain,
)
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.measures import MM_PER_PT
from kitgen.render.docx.styles import CHECKBOX, CHECKBOX_FONT, GAP, LINK, REFERENCE, STRONG
from kitgen.render.docx.xml import W14, XML, Element, run, tag, w
from kitgen.render.fonts import text_width
from kitgen.render.glyphs import by_way, reads_from_the_right

_SPECIAL = {"\u2011": "noBreakHyphen", "\u00ad": "softHyphen", "\t": "tab", "\n": "br"}
_SPLIT = re.compile("([\u2011\u00ad\t\n])")
_BLANK, _FIRM_BLANK = "\u00a0", "\u2007"
_FIRM_WIDTH = 2
"""A figure space is as wide as about two others."""
_LONGEST_TITLE = 60
_LEFTWARDS, _ENDED, _STAY = "\u202b", "\u202c", "\u200e"
"""What lets words run to the left, what ends that, and what keeps digits behind them where they are."""
_SQUARE, _SQUARE_TICKED, _ROUND, _ROUND_TICKED = "\u2610", "\u2612", "\u25cb", "\u25cf"


def drawn_inlines(drawing: Drawing, inlines: Inlines, room: float = 0) -> list[Element]:
    """Return the children of a paragraph that show `inlines`; no gap is wider than `room` mm, if given."""
    if any(isinstance(inline, Text) and inline.apart for inline in inlines):
        inlines = _set_apart(inlines)
    return [element for inline in inlines for element in _drawn(drawing, _within(inline, room))]


def _set_apart(inlines: Inlines) -> Inlines:
    """Return `inlines` with signs around names that run from right to left in a line that does not.

    Without them a digit in such a name, or behind it, jumps to its other side.
    """
    if reads_from_the_right(plain(inlines)):
        return inlines
    out: list[Inline] = []
    for number, inline in enumerate(inlines, 1):
        if not isinstance(inline, Text) or not inline.apart:
            out.append(inline)
        elif reads_from_the_right(inline.text):
            out += (replace(inline, text=_LEFTWARDS), inline, replace(inline, text=_ENDED + _STAY))
        else:
            out += _with_stays(inline, last=number == len(inlines))
    return tuple(out)


def _with_stays(inline: Text, *, last: bool) -> Iterator[Text]:
    """Yield `inline` with a sign behind each word from right to left that is followed by something."""
    pieces = by_way(inline.text)
    for number, piece in enumerate(pieces):
        if piece:
            yield replace(inline, text=piece)
        if number % 2 and not (last and not any(pieces[number + 1 :])):
            yield replace(inline, text=_STAY)


def text_run(words: str, *properties: Element) -> Element:
    """Return a run of `words`; hyphens that Word has elements for become those."""
    return run(_text(words), *properties)


def tab_run() -> Element:
    """Return a run that jumps to the next tab stop."""
    return run((w("tab"),))


def open_gaps(inlines: Inlines) -> int:
    """Return how many gaps in the fullest line of `inlines` run on to its end."""
    breaks = [-1, *(i for i, inline in enumerate(inlines) if isinstance(inline, LineBreak)), len(inlines)]
    return max(sum(map(_is_open, inlines[start + 1 : end])) for start, end in pairwise(breaks))


def _within(inline: Inline, room: float) -> Inline:
    """Return `inline`; a gap that is wider than its line would be torn over two of them."""
    if isinstance(inline, Gap) and room:
        return replace(inline, width_mm=min(inline.width_mm, room))
    return inline


def _is_open(inline: Inline) -> bool:
    return isinstance(inline, Gap) and not inline.width_mm


def _drawn(drawing: Drawing, inline: Inline) -> Iterator[Element]:
    match inline:
        case Text():
            yield from _text_inline(drawing, inline)
        case Gap():
            yield tab_run() if _is_open(inline) else _gap(drawing, inline)
        case Checkbox():
            yield _checkbox(inline)
        case Link():
            yield _link(drawing, inline)
        case Reference():
            yield _reference(drawing, inline)
        case LineBreak():
            yield run((w("br"),))
        case Place():
            message = f"the place {inline.name} was not filled in before drawing"
            raise ValueError(message)
        case _:
            assert_never(inline)


def _text_inline(drawing: Drawing, inline: Text) -> Iterator[Element]:
    for words in _spread(inline.text, drawing.styles.theme.words):
        yield text_run(words, *_properties(drawing, inline, gap=not words.strip(" ")))


def _spread(words: str, wider: float) -> list[str]:
    """Return `words` and the gaps between them apart where those are wider than their letters are."""
    return [piece for piece in re.split("( +)", words) if piece] if wider else [words]


def _properties(drawing: Drawing, inline: Text, *, gap: bool) -> list[Element]:
    """Return how a run of `inline` looks. Word knows no gaps between words: a blank gets their width."""
    theme, size = drawing.styles.theme, drawing.styles.size_pt
    properties = [w("rStyle", val=STRONG)] if inline.bold else []
    if inline.italic:
        properties += [w("i"), w("iCs")]
    if gap and theme.words:
        properties.append(w("spacing", val=round((theme.letters + theme.words) * size * 20)))
    if inline.lang:
        properties.append(w("lang", val=inline.lang))
    return properties


def _text(words: str) -> Iterator[Element]:
    for piece in _SPLIT.split(words):
        if piece in _SPECIAL:
            yield w(_SPECIAL[piece])
        elif piece:
            element = w("t")
            element.text = piece
            element.set(f"{{{XML}}}space", "preserve")
            yield element


def _gap(drawing: Drawing, gap: Gap) -> Element:
    theme = drawing.styles.theme
    blank_mm = (text_width(_BLANK, theme.font, 400) + theme.letters) * drawing.styles.size_pt * MM_PER_PT
    # LibreOffice lets blanks at the end of a line hang out of sight; figure spaces it does not.
    blanks = max(1, round(gap.width_mm / blank_mm) - 2 * _FIRM_WIDTH)
    return text_run(f"{_FIRM_BLANK}{_BLANK * blanks}{_FIRM_BLANK}", w("rStyle", val=GAP))


def _checkbox(box: Checkbox) -> Element:
    empty, ticked = (_ROUND, _ROUND_TICKED) if box.round else (_SQUARE, _SQUARE_TICKED)
    control = etree.Element(tag("w14:checkbox"), nsmap={"w14": W14})
    for name, value in (
        ("checked", "0"),
        ("checkedState", f"{ord(ticked):X}"),
        ("uncheckedState", f"{ord(empty):X}"),
    ):
        state = etree.SubElement(control, tag(f"w14:{name}"))
        state.set(tag("w14:val"), value)
        if name != "checked":
            state.set(tag("w14:font"), CHECKBOX_FONT)
    title = box.label[:_LONGEST_TITLE].strip()
    alias = w("alias", val=title) if title else None
    key = w("tag", val=box.name[:_LONGEST_TITLE]) if box.name else None
    glyph = text_run(empty, w("rStyle", val=CHECKBOX))
    return w("sdt", w("sdtPr", alias, key, control), w("sdtContent", glyph))


def _link(drawing: Drawing, link: Link) -> Element:
    properties = [w("rStyle", val=LINK)]
    element = w("hyperlink", text_run(link.text, *properties))
    element.set(tag("r:id"), drawing.part.relate_to(link.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return element


def _reference(drawing: Drawing, reference: Reference) -> Element:
    style = [] if reference.running else [w("rStyle", val=REFERENCE)]
    words = text_run(reference.text, *style)
    anchor = drawing.bookmarks.name(reference.target) if reference.target else None
    return w("hyperlink", words, anchor=anchor, history=1) if anchor else words
