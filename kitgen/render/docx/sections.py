"""Writes the parts of a document as Word sections: paper, margins, running head and foot."""

from collections.abc import Iterable

from docx.parts.document import DocumentPart

from kitgen.document.parts import Part, Running
from kitgen.render.docx.frame import Frame, spacer
from kitgen.render.docx.inlines import tab_run, text_run
from kitgen.render.docx.measures import twips
from kitgen.render.docx.styles import COLOPHON_STYLE, FOOTER_STYLE, HEAD_MM, HEADER_STYLE
from kitgen.render.docx.xml import Element, paragraph, run, tag, w
from kitgen.theme import margins_mm

_BARE_MM, _POSTER_MM = 8.0, 22.0
_FOOT_MM = 10.0
"""From the edge of the paper to the running foot."""


def part_frame(part: Part, column: float) -> Frame:
    """Return the frame of the text of the pages of `part`, with a margin column `column` mm wide."""
    width = part.setup.size_mm[0] - sum(_sides(part))
    column = 0 if part.setup.bare else column
    return Frame(width - column, column, column)


def section_properties(word: DocumentPart, part: Part, bottom_mm: float, *, first: bool) -> Element:
    """Return the section properties of `part`: it starts a new page, or a new sheet of paper.

    The running foot stands in the margin of `bottom_mm`.
    """
    width, height = part.setup.size_mm
    left, right = _sides(part)
    top, bottom = (_BARE_MM, _BARE_MM) if part.setup.bare else (margins_mm(part.setup.paper)[2], bottom_mm)
    kind = "oddPage" if part.start_on_front and not first else "nextPage"
    size = w(
        "pgSz", w=twips(width), h=twips(height), **({"orient": "landscape"} if part.setup.landscape else {})
    )
    margins = {"top": top, "right": right, "bottom": bottom, "left": left}
    edges = {"header": min(HEAD_MM, top / 2), "footer": min(_FOOT_MM, bottom / 2), "gutter": 0}
    space = w("pgMar", **{name: twips(mm) for name, mm in (margins | edges).items()})
    running = None if part.setup.bare else part.running
    # One head and foot for each section: LibreOffice misplaces the text below a head that sections share.
    head, foot = _header(word, running, width - left - right), _footer(word, running, width - left - right)
    return w("sectPr", head, foot, w("type", val=kind), size, space)


def _header(word: DocumentPart, running: Running | None, width: float) -> Element:
    part, rid = word.add_header_part()  # type: ignore[no-untyped-call]
    if running:
        part.element[:] = [_line(HEADER_STYLE, running.head_left, _words(running.head_right), width)]
    else:
        part.element[:] = [spacer()]
    return _reference("headerReference", rid)


def _footer(word: DocumentPart, running: Running | None, width: float) -> Element:
    part, rid = word.add_footer_part()  # type: ignore[no-untyped-call]
    if not running:
        part.element[:] = [spacer()]
        return _reference("footerReference", rid)
    number = [*_field("PAGE"), text_run(" / "), *_field("NUMPAGES")] if running.paged else []
    part.element[:] = [_line(FOOTER_STYLE, running.foot, number, width)]
    if running.colophon:
        part.element.append(paragraph(COLOPHON_STYLE, _words(running.colophon)))
    return _reference("footerReference", rid)


def end_section(elements: list[Element], properties: Element) -> None:
    """Put the section properties into the last paragraph of `elements`."""
    elements[-1][0].append(properties)


def _sides(part: Part) -> tuple[float, float]:
    if part.setup.bare:
        return _BARE_MM, _BARE_MM
    poster = part.setup.paper == "A3" or not (part.running.head_left or part.running.paged)
    return (_POSTER_MM, _POSTER_MM) if poster else margins_mm(part.setup.paper)[:2]


def _reference(name: str, rid: str) -> Element:
    element = w(name, type="default")
    element.set(tag("r:id"), rid)
    return element


def _words(words: str) -> list[Element]:
    return [text_run(words)] if words else []


def _line(style: str, left: str, right: Iterable[Element], width: float) -> Element:
    end = list(right)
    tabs = w("tabs", w("tab", val="right", pos=twips(width)))
    return paragraph(style, [*_words(left), *([tab_run(), *end] if end else [])], tabs)


def _field(instruction: str) -> list[Element]:
    code = w("instrText")
    code.text = f" {instruction} "
    marks = {kind: run((w("fldChar", fldCharType=kind),)) for kind in ("begin", "separate", "end")}
    return [marks["begin"], run((code,)), marks["separate"], text_run("1"), marks["end"]]
