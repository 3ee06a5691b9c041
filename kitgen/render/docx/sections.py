"""Writes the parts of a document as Word sections: paper, margins, running head and foot."""

from collections.abc import Iterable
from dataclasses import dataclass

from kitgen.document.parts import Part, Running
from kitgen.render.css import EDGE_MM, HEAD_GAP_MM
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Frame, spacer
from kitgen.render.docx.inlines import tab_run, text_run
from kitgen.render.docx.measures import MM_PER_PT, hex_colour, twips
from kitgen.render.docx.pictures import logo_run
from kitgen.render.docx.stationery import Stationery
from kitgen.render.docx.styles import COLOPHON_STYLE, FOOTER_STYLE, HEAD_MM, HEADER_STYLE, RUNNING_LINE
from kitgen.render.docx.xml import Element, paragraph, run, set_spacing, tag, w
from kitgen.theme import FRAME_ROOM_MM, FRAMED_BOTTOM_MM, FRAMED_MM, Theme, margins_mm

_BARE_MM, _POSTER_MM = 8.0, 22.0
_SPARE_MM = 0.5
"""What a head has to spare, for programs that set lines a little higher."""
_FRAME_SPACE_PT = 31
_FRAMED_FOOT_MM = 15.0
_FOOT_MM = 10.0
"""From the edge of the paper to the running foot."""


def part_frame(part: Part, column: float, stationery: Stationery | None = None) -> Frame:
    """Return the frame of the text of the pages of `part`, with a margin column `column` mm wide."""
    width = part.setup.size_mm[0] - sum(_sides(part, stationery))
    column = 0 if part.setup.bare else column
    return Frame(width - column, column, column)


def section_properties(drawing: Drawing, part: Part, bottom_mm: float, *, first: bool) -> Element:
    """Return the section properties of `part`: it starts a new page, or a new sheet of paper.

    The running foot stands in the margin of `bottom_mm`.
    """
    width, height = part.setup.size_mm
    own = _page_of(part, drawing.stationery)
    left, right = _sides(part, drawing.stationery)
    top, bottom = _ends(part, bottom_mm)
    top, bottom = own.get("top", top), own.get("bottom", bottom)
    kind = "oddPage" if part.start_on_front and not first else "nextPage"
    size = w(
        "pgSz", w=twips(width), h=twips(height), **({"orient": "landscape"} if part.setup.landscape else {})
    )
    margins = {"top": top, "right": right, "bottom": bottom, "left": left}
    running = None if part.setup.bare else part.running
    # One head and foot for each section: LibreOffice misplaces the text below a head that sections share.
    theirs = drawing.stationery if _on_stationery(part) else None
    lines = _Lines(drawing, running, width - left - right, top, theirs)
    edges = {"header": lines.head_mm(), "footer": _foot(part, bottom), "gutter": 0}
    edges |= {name: own[name] for name in ("header", "footer") if name in own}
    space = w("pgMar", **{name: twips(mm) for name, mm in (margins | edges).items()})
    opens = lines.opens(first=first)
    heads = [lines.head(), *([lines.first_head()] if opens else [])]
    feet = [lines.foot(), *([lines.foot("first")] if opens else [])]
    frame = _page_frame(drawing.styles.theme) if part.setup.framed else None
    title = w("titlePg") if opens else None
    return w("sectPr", *heads, *feet, w("type", val=kind), size, space, frame, title)


def _ends(part: Part, bottom_mm: float) -> tuple[float, float]:
    """Return the margins above and below; the running foot stands in the lower one."""
    if part.setup.bare:
        return _BARE_MM, _BARE_MM
    if part.setup.framed:
        return FRAMED_MM + FRAME_ROOM_MM, FRAMED_BOTTOM_MM + FRAME_ROOM_MM
    return margins_mm(part.setup.paper)[2], bottom_mm


def _foot(part: Part, bottom: float) -> float:
    return _FRAMED_FOOT_MM if part.setup.framed else min(_FOOT_MM, bottom / 2)


def _page_frame(theme: Theme) -> Element:
    # As far from the edge of the paper as Word can: from the text it would run around the foot too.
    looks = {"val": "double", "sz": 4, "space": _FRAME_SPACE_PT}
    color = hex_colour(theme.colours.main)
    edges = (w(side, **looks, color=color) for side in ("top", "left", "bottom", "right"))
    return w("pgBorders", *edges, offsetFrom="page")


@dataclass(frozen=True)
class _Lines:
    """The lines at head and foot of a section whose text is `width` mm wide and begins `top` mm down.

    `own`: what the school has for it.
    """

    drawing: Drawing
    running: Running | None
    width: float
    top: float
    own: Stationery | None

    def opens(self, *, first: bool) -> bool:
        """Whether the first page of the section has lines of its own: the school's file says so, or we do."""
        if self.running is None:
            return False
        if self.own and self.own.house.heads:
            return first and "first" in self.own.house.heads
        return bool(self.running.logo or self.running.address)

    def head(self) -> Element:
        running = self.running
        part, rid = self.drawing.part.add_header_part()  # type: ignore[no-untyped-call]
        if self.own and self.own.head(part, "default", self.drawing.pictures):
            return _reference("headerReference", rid)
        words = (
            _line(HEADER_STYLE, running.head_left, _words(running.head_right), self.width)
            if running
            else None
        )
        part.element[:] = [spacer() if words is None else words]
        return _reference("headerReference", rid)

    def first_head(self) -> Element:
        """Return the head of the first page, with the logo and above a letter with the address."""
        running = self.running or Running()
        part, rid = self.drawing.part.add_header_part()  # type: ignore[no-untyped-call]
        if self.own and self.own.head(part, "first", self.drawing.pictures):
            return _reference("headerReference", rid, "first")
        line = self._address() if running.address else _line(HEADER_STYLE, running.head_left, (), self.width)
        if running.logo:
            foot, side = self.top - HEAD_GAP_MM, "left" if running.address else "right"
            line.append(logo_run(self.drawing, part, running.logo, foot, side))
        part.element[:] = [line]
        return _reference("headerReference", rid, "first")

    def head_mm(self) -> float:
        """Return how far from the edge the head lines begin: those of an address end where one line does."""
        lines = len(self.running.address) if self.running else 0
        high = lines * self.drawing.styles.theme.running * RUNNING_LINE * MM_PER_PT
        return max(EDGE_MM, min(HEAD_MM, self.top / 2, self.top - HEAD_GAP_MM - high))

    def _address(self) -> Element:
        lines = self.running.address if self.running else ()
        runs = [piece for line in lines for piece in (run((w("br"),)), text_run(line))][1:]
        high = len(lines) * self.drawing.styles.theme.running * RUNNING_LINE * MM_PER_PT
        para = paragraph(HEADER_STYLE, runs, w("jc", val="right"))
        set_spacing(para, after=twips(max(0, self.top - self.head_mm() - high - _SPARE_MM)))
        return para

    def foot(self, pages: str = "default") -> Element:
        running = self.running
        part, rid = self.drawing.part.add_footer_part()  # type: ignore[no-untyped-call]
        if not running:
            part.element[:] = [spacer()]
            return _reference("footerReference", rid, pages)
        theirs = self.own and self.own.foot(part, pages, self.drawing.pictures)
        counted = running.paged and not (self.own and self.own.numbered(pages))
        number = [*_field("PAGE"), text_run(" / "), *_field("NUMPAGES")] if counted else []
        if not theirs:
            part.element[:] = []
        if running.foot or number or not theirs:
            part.element.append(_line(FOOTER_STYLE, running.foot, number, self.width))
        if running.colophon:
            part.element.append(paragraph(COLOPHON_STYLE, _words(running.colophon)))
        return _reference("footerReference", rid, pages)


def end_section(elements: list[Element], properties: Element) -> None:
    """Put the section properties into the last paragraph of `elements`."""
    elements[-1][0].append(properties)


def _page_of(part: Part, stationery: Stationery | None) -> dict[str, float]:
    """Return the margins that the school's own file has, for pages as it knows them: upright A4."""
    usual = part.setup.paper == "A4" and not part.setup.landscape and _on_stationery(part)
    return stationery.house.margins if stationery and usual else {}


def _on_stationery(part: Part) -> bool:
    """Whether `part` is what a school prints on its own paper: no cards, posters or certificates."""
    return not (part.setup.bare or part.setup.framed or _on_a_wall(part))


def _on_a_wall(part: Part) -> bool:
    return part.setup.paper == "A3" or not (part.running.head_left or part.running.paged)


def _sides(part: Part, stationery: Stationery | None = None) -> tuple[float, float]:
    if part.setup.bare:
        return _BARE_MM, _BARE_MM
    if own := _page_of(part, stationery):
        usual = margins_mm(part.setup.paper)
        return own.get("left", usual[0]), own.get("right", usual[1])
    if part.setup.framed:
        return (FRAMED_MM + FRAME_ROOM_MM,) * 2
    return (_POSTER_MM, _POSTER_MM) if _on_a_wall(part) else margins_mm(part.setup.paper)[:2]


def _reference(name: str, rid: str, pages: str = "default") -> Element:
    element = w(name, type=pages)
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
