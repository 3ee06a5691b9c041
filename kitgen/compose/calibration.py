"""The page that measures a printer: whether it prints in true size, and by how much backs are aside.

Its backs are never moved by the profile's offset: what is read from it is the whole of it.
"""

from collections.abc import Iterator

from kitgen.compose.maker import Maker
from kitgen.document.ground import Ground, Place
from kitgen.document.inline import text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Card, CardSheet, Figure, Heading, Item, List, PageBreak, Paragraph
from kitgen.document.parts import PAPERS_MM, Document, PageSetup, Part, Running
from kitgen.document.roles import Role
from kitgen.markdown import inlines_from
from kitgen.picture import seen

RULER_MM = 50
"""The true length of the ruler."""
REACH_MM = 10
"""How far the scales of the cross go to each side; an offset is at most half of it."""
_CROSS_MM, _ASIDE_MM = 80.0, 25.0
_TEXT_PT = 12.0
_EXAMPLE = r"print: \{offset: \{x: 1.5, y: -0.5\}\}"
_STROKE = 'fill="none" stroke="#000" stroke-width="0.2"'
_LETTERS = 'font-family="Fira Sans" font-size="2.6" text-anchor="middle"'


def calibration(maker: Maker) -> Document:
    """Return the two sides of the page, for the way in which the profile's school prints.

    Who prints on one side puts the paper back by hand, turned over its long edge.
    """
    words = maker.data.labels.calibration
    short = maker.data.profile.print.sides == "duplex-short"
    sheets = maker.data.labels.card_sheets
    edge = sheets.short_edge if short else sheets.long_edge
    offset = maker.data.profile.print.offset
    now = words.now.replace("{x}", _number(offset.x)).replace("{y}", _number(offset.y))
    front = [words.print_it.replace("{edge}", edge), *words.front]
    back = [*words.back, words.write_down.replace("{example}", _EXAMPLE), words.nothing]
    part = Part(
        title=words.title,
        setup=PageSetup(sides=Sides.DUPLEX_SHORT if short else Sides.DUPLEX_LONG, bare=True),
        running=Running(paged=False),
        copies=1,
        start_on_front=True,
        children=(
            _side(maker, Heading(text(words.title), 1, Role.TITLE), front, "", scaled=False),
            PageBreak(),
            _side(maker, Heading(text(words.back_title), 2, Role.TITLE), back, now, scaled=True),
        ),
    )
    return maker.document(Kind.CALIBRATION, "calibration", words.title, (part,))


def _number(mm: float) -> str:
    return f"{mm:g}".replace("-", "−")


def _side(maker: Maker, title: Heading, steps: list[str], now: str, *, scaled: bool) -> CardSheet:
    """Return one side: what to do, the cross exactly in the middle of the paper, and the ruler."""
    words = maker.data.labels.calibration
    wide, high = PAPERS_MM["A4"]
    items = tuple(
        Item((Paragraph(inlines_from(step), Role.LIST_ITEM),), text(f"{number}."))
        for number, step in enumerate(steps, 1)
    )
    last = (Paragraph(text(now), Role.BODY),) if now else ()
    half = _CROSS_MM / 2
    placed = (
        ((title, List(items), *last), Place(20, 14, wide - 40, 90 if scaled else 60)),
        ((_drawn(_cross(scaled=scaled), words.cross, _CROSS_MM),),
         Place(wide / 2 - half, high / 2 - half, _CROSS_MM, _CROSS_MM)),
        ((_drawn(_ruler(), words.ruler, RULER_MM + 10.0),), Place(20, 210, RULER_MM + 10.0, 14)),
    )  # fmt: skip
    cards = tuple(Card(nodes, size_pt=_TEXT_PT) for nodes, _ in placed)
    return CardSheet(cards, Ground(wide, high, tuple(place for _, place in placed), inset=0))


def _drawn(svg: str, alt: str, width: float) -> Figure:
    data = svg.encode()
    return Figure("", alt, width, words=seen(data).words, data=data)


def _svg(width: float, height: float, inner: Iterator[str]) -> str:
    size = f'width="{width:g}mm" height="{height:g}mm" viewBox="0 0 {width:g} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(inner)}</svg>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path {_STROKE} d="M{x1:g} {y1:g}L{x2:g} {y2:g}"/>'


def _ruler() -> str:
    """Return a ruler of 50 mm in a drawing of 60 by 14 mm, with a number at each cm."""

    def inner() -> Iterator[str]:
        yield _line(5, 12, 5 + RULER_MM, 12)
        for mm in range(RULER_MM + 1):
            yield _line(5 + mm, 12, 5 + mm, 12 - (6 if mm % 10 == 0 else 4 if mm % 5 == 0 else 2.5))
            if mm % 10 == 0:
                yield _label(5 + mm, 4.5, str(mm))

    return _svg(RULER_MM + 10, 14, inner())


def _cross(*, scaled: bool) -> str:
    """Return a cross of 80 mm: long lines on the front, and for the back (`scaled`) what measures them.

    The scales stand aside from the middle, where the lines of the front are seen between their ticks
    and not on ticks of the front's own.
    """
    return _svg(_CROSS_MM, _CROSS_MM, _scales() if scaled else _long_lines())


def _long_lines() -> Iterator[str]:
    middle = _CROSS_MM / 2
    yield _line(0, middle, _CROSS_MM, middle)
    yield _line(middle, 0, middle, _CROSS_MM)
    for mm in (*range(-15, -4), *range(5, 16)):
        long = 2.0 if mm % 5 == 0 else 1.0
        yield _line(middle + mm, middle - long, middle + mm, middle + long)
        yield _line(middle - long, middle + mm, middle + long, middle + mm)


def _scales() -> Iterator[str]:
    """Yield a small cross, the scale of x below it and the scale of y at its right."""
    middle, aside = _CROSS_MM / 2, _CROSS_MM / 2 + _ASIDE_MM
    yield _line(middle - 3, middle, middle + 3, middle)
    yield _line(middle, middle - 3, middle, middle + 3)
    yield _line(middle - REACH_MM, aside, middle + REACH_MM, aside)
    yield _line(aside, middle - REACH_MM, aside, middle + REACH_MM)
    for mm in range(-REACH_MM, REACH_MM + 1):
        long = 5 if mm == 0 else 3.5 if mm % 5 == 0 else 2
        yield _line(middle + mm, aside - long, middle + mm, aside)
        yield _line(aside - long, middle + mm, aside, middle + mm)
        if mm % 5 == 0:
            shown = f"{mm:+d}".replace("-", "−") if mm else "0"
            yield _label(middle + mm, aside + 3, shown)
            yield _label(aside + 3, middle + mm + 0.9, shown)
    yield _label(middle + REACH_MM + 5, aside + 3, "x")
    yield _label(aside + 3, middle + REACH_MM + 5, "y")


def _label(x: float, y: float, words: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" {_LETTERS}>{words}</text>'
