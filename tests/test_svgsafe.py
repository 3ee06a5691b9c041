"""Drawings from strangers: what is refused, what is left out, and what would take too long."""

import io
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from kitgen.picture import drawn
from kitgen.svg import words_in
from kitgen.svgcost import MOST_COST, MOST_LAYERS, layers
from kitgen.svgsafe import bare_drawing, elsewhere, unsafe

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
)


def svg(inside: str) -> bytes:
    return f"{HEAD}{inside}</svg>".encode()


def twice(name: str, inner: str, last: str, times: int = 16) -> str:
    """Return things in which the next one is twice, `times` deep: drawn, the last is there 2**times times."""
    return "".join(f"<{name} id='n{n}'>{inner.format(n=n + 1) * 2}</{name}>" for n in range(times)) + last


@pytest.mark.promise("drawings-safe")
@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<rect onclick='alert(1)'/>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>Woorden</p></foreignObject>",
        "<style>.a { fill: u\\72l(http://example.org/a) }</style>",
        "<rect style='fill: u\\72l(http://example.org/a)'/>",
    ],
)
def test_what_is_not_safe_to_open_is_refused(inside: str) -> None:
    assert unsafe(svg(inside))
    assert unsafe(svg("<rect/>")) == ""


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ("<image href='http://example.org/a.png'/>", "http://example.org/a.png"),
        ("<image xlink:href='buurfoto.png'/>", "buurfoto.png"),
        ("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "data:image/svg+xml;base64,PHN2Zy8+"),
        ("<use href='andere.svg#logo'/>", "andere.svg#logo"),
        ("<linearGradient href='//elders/a.svg#g'/>", "//elders/a.svg#g"),
        ("<style>@import url('http://example.org/a.css');</style>", "http://example.org/a.css"),
        ("<style>@import 'b.css' print; rect { fill: red }</style>", "b.css"),
        ("<style>@font-face { src: url(data:font/ttf;base64,AAAA) }</style>", "data:font/ttf;base64,AAAA"),
        ("<rect style=\"fill: url( 'http://example.org/a.svg#b' )\"/>", "http://example.org/a.svg#b"),
        ("<rect fill='URL(file:///etc/passwd)'/>", "file:///etc/passwd"),
    ],
)
def test_what_a_drawing_does_not_hold_itself_is_found_and_left_out(inside: str, named: str) -> None:
    assert elsewhere(svg(inside)) == (named,)
    made = bare_drawing(svg(f"{inside}<circle r='9'/>"), str)
    assert elsewhere(made) == ()
    assert named.encode() not in made
    assert b"<circle" in made


@pytest.mark.parametrize(
    "inside",
    [
        "<linearGradient id='g'/><rect fill='url(#g)' style=\"stroke: url( '#g' )\"/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<a href='https://example.org'><text>Lees</text></a>",
        "<style>.a { fill: red }</style><text class='a'>Tekst met url(http://x)</text>",
    ],
)
def test_what_a_drawing_holds_itself_is_drawn(inside: str) -> None:
    assert (elsewhere(svg(inside)), unsafe(svg(inside))) == ((), "")


def test_entities_are_refused_and_never_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("geheim")
    for entity in (f'SYSTEM "{(tmp_path / "secret").as_uri()}"', '"lach"'):
        made = f"<!DOCTYPE svg [<!ENTITY x {entity}>]>{HEAD}<text>a&x;</text></svg>".encode()
        assert "ENTITY x" in unsafe(made)
        assert not {"geheim", "lach"} & set("".join(words_in(made)))


def test_a_style_sheet_from_elsewhere_is_told_but_a_plain_doctype_is_not() -> None:
    sheet = f"<?xml-stylesheet href='http://example.org/a.css'?>{HEAD}</svg>".encode()
    assert elsewhere(sheet) == ("http://example.org/a.css",)
    assert b"example" not in bare_drawing(sheet, str)
    doctype = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert elsewhere(f"{doctype}{HEAD}</svg>".encode()) == ()


def test_what_nobody_sees_is_left_out_and_what_is_drawn_stays() -> None:
    made = bare_drawing(
        svg(
            "<!-- van Noor --><metadata>Noor</metadata><title>Huis</title>"
            "<n:view xmlns:n='urn:noor' n:path='/home/noor'/><g xmlns:n='urn:noor' n:label='Noor'>"
            "<a href='javascript:alert(1)'><rect width='9' height='9' filter='url(#f)'/></a></g>"
            "<filter id='f'/><text xml:space='preserve'>een<!-- noor --> twee</text>"
        ),
        str,
    )
    root = etree.fromstring(made)
    assert not {b"noor", b"Noor", b"javascript", b"filter"} & set(made.replace(b'"', b" ").split())
    assert b"oor" not in made
    assert [etree.QName(each).localname for each in root.iter()] == ["svg", "title", "g", "a", "rect", "text"]
    assert "".join(root.itertext()) == "Huiseen twee"


def test_a_photo_in_a_drawing_tells_nothing_either() -> None:
    out = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(out, "JPEG", comment=b"van Noor")
    address = f"data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}"
    made = etree.fromstring(drawn(svg(f"<image width='9' height='9' href='{address}'/>")))
    (inner,) = (each.get("href", "") for each in made.iter("{*}image"))
    data = b64decode(inner.partition(",")[2])
    assert b"Noor" not in data
    assert Image.open(io.BytesIO(data)).size == (20, 20)


RECT = "<rect width='9' height='9'/>"
CORNERS = "L1 1 L2 2 " * 1000


@pytest.mark.promise("drawings-end")
@pytest.mark.parametrize(
    "inside",
    [
        RECT * (MOST_COST // 2 + 1),
        f"<path d='M0 0 {'L12 34 ' * 400_000}'/>",
        twice("g", "<use href='#n{n}'/>", f"<g id='n16'>{RECT}</g>"),
        twice("symbol", "<use href='#n{n}'/>", f"<symbol id='n16'>{RECT}</symbol>") + "<use href='#n0'/>",
        twice("mask", "<rect mask='url(#n{n})'/>", "") + "<rect mask='url(#n0)'/>",
        twice("clipPath", "<rect clip-path='url(#n{n})'/>", "") + "<rect style='clip-path: url(#n0)'/>",
        twice("pattern", "<rect fill='url(#n{n})'/>", "") + "<rect fill='url(#n0)'/>",
        f"<marker id='m'>{RECT * 100}</marker><path marker-mid='url(#m)' d='M0 0 {CORNERS}'/>",
        f"<marker id='m'>{RECT * 100}</marker><path d='M{CORNERS}'/><style>path {{marker: url(#m)}}</style>",
        "<g opacity='0.5'>" + "<rect opacity='.9'/>" * MOST_LAYERS + "</g>",
        "<g>" * 150 + "</g>" * 150,
        "<pattern id='p'><rect fill='url(#p)'/></pattern><rect fill='url(#p)'/>",
        "<linearGradient id='g' href='#h'/><linearGradient id='h' href='#g'/><rect fill='url(#g)'/>",
        "<linearGradient id='g' x2='0.00001' spreadMethod='repeat'/><rect fill='url(#g)'/>",
        "<path d='M1e38 1e38 A1e30 1e30 0 0 0 5 5'/>",
        "<rect width='12345678901' height='3'/>",
        "<style>" + ".a > .b { fill: red }" * 3000 + "</style>" + RECT * 1500,
    ],
    ids=range(17),
)
def test_what_would_take_too_long_is_refused_without_drawing_it(inside: str) -> None:
    assert unsafe(svg(inside))


@pytest.mark.parametrize(
    "inside",
    [
        RECT * 5000,
        f"<path d='M0 0 {'L1.23456789012 3 ' * 10_000}'/>",
        "<symbol id='s'>" + RECT * 10 + "</symbol>" + "<use href='#s'/>" * 500,
        "<clipPath id='c'><rect/></clipPath>" + "<g clip-path='url(#c)'><rect/></g>" * 100,
        "<rect fill='#12345678' id='a12345678901' class='b12345678901'/><text>016 12345678</text>",
        "<style>" + "".join(f".c{n} {{ fill: url(#g{n}) }}" for n in range(50)) + "</style>" + RECT * 500,
    ],
    ids=range(6),
)
def test_a_drawing_with_many_details_is_drawn(inside: str) -> None:
    assert unsafe(svg(inside)) == ""


def test_surfaces_over_each_other_are_counted_where_they_are_used() -> None:
    inside = "<mask id='m'><rect opacity='.5'/></mask><rect mask='url(#m)'/><rect mask='url(#m)'/><rect/>"
    assert layers(svg(inside)) == 4
    assert layers(svg(RECT)) == 0
