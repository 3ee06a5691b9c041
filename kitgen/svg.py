"""Reads what kitgen needs to know of an SVG picture: its words, its shape, its gradients."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_NOT_DRAWN = frozenset(
    {
        "defs",
        "symbol",
        "title",
        "desc",
        "metadata",
        "clipPath",
        "mask",
        "marker",
        "pattern",
        "style",
        "script",
    }
)
"""What an SVG holds besides what it shows; symbols are drawn where they are used."""
_GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_PAINTED_WITH = re.compile(r"url\(\s*['\"]?\s*#([^)'\"\s]+)")
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*(px|pt|pc|mm|cm|in|)\s*")
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_HIDDEN = re.compile(r"(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)")
_MOST_USES, _DEEPEST_USE = 2000, 20
"""A picture in which more is used again goes round in circles, or would take forever to draw."""

Named = Mapping[str, etree._Element]


class BadSvgError(ValueError):
    """The file is not an SVG picture that can be read."""


def words_in(svg: bytes) -> tuple[str, ...]:
    """Return the texts that the picture shows, in the order in which it draws them. Raises BadSvgError.

    The lines of a text are joined by spaces; what stands in a symbol counts where it is used.
    """
    root = parsed(svg)
    named = {str(element.get("id")): element for element in root.iter(etree.Element) if element.get("id")}
    shown = (re.sub(r"\s+", " ", words).strip() for words in _shown(root, named, iter(range(_MOST_USES))))
    return tuple(filter(None, shown))


def height_by_width(svg: bytes) -> float:
    """Return how high it is for a width of 1, from its viewBox or else its size. Raises BadSvgError."""
    root = parsed(svg)
    box = root.get("viewBox", "").replace(",", " ").split()
    sides = box[2:4] if box else [root.get("width", ""), root.get("height", "")]
    width, height = (_length(side) for side in sides) if len(sides) == 2 else (0.0, 0.0)
    if not (width > 0 and height > 0):
        raise BadSvgError("viewBox")
    return height / width


def gradients(svg: bytes) -> tuple[str, ...]:
    """Return the ids of the gradients that something is painted with: a PDF in gray alone cannot show them.

    All else that an SVG shows can be turned to gray. Raises BadSvgError.
    """
    root = parsed(svg)
    styles = ("".join(map(str, style.itertext())) for style in root.iter(f"{SVG}style"))
    values = (str(value) for element in root.iter(etree.Element) for value in element.attrib.values())
    used = {name for text in (*styles, *values) for name in _PAINTED_WITH.findall(text)}
    made = (e.get("id", "") for e in root.iter(etree.Element) if etree.QName(e).localname in _GRADIENTS)
    return tuple(name for name in made if name in used)


def _shown(element: etree._Element, named: Named, uses: Iterator[int], depth: int = 0) -> Iterator[str]:
    """Yield the texts drawn by what stands in `element`; `uses` is how often something may be used yet."""
    for child in element.iterchildren(etree.Element):
        name = etree.QName(child).localname
        if name in _NOT_DRAWN or _hidden(child):
            continue
        if name == "text":
            yield "".join(_pieces(child))
        elif name == "use":
            if next(uses, None) is None or depth == _DEEPEST_USE:
                raise BadSvgError("<use>")
            yield from _used(child, named, uses, depth + 1)
        else:
            yield from _shown(child, named, uses, depth)


def _used(use: etree._Element, named: Named, uses: Iterator[int], depth: int) -> Iterator[str]:
    target = named.get(next(filter(None, map(use.get, HREFS)), "").removeprefix("#"))
    if target is not None and etree.QName(target).localname == "text":
        yield "".join(_pieces(target))
    elif target is not None:
        yield from _shown(target, named, uses, depth)


def _pieces(element: etree._Element) -> Iterator[str]:
    """Yield the words of a text; a piece that is placed by itself begins a new word."""
    yield str(element.text or "")
    for child in element.iterchildren(etree.Element):
        if etree.QName(child).localname not in _NOT_DRAWN and not _hidden(child):
            yield " " if {"x", "y", "dy"} & set(child.attrib) else ""
            yield from _pieces(child)
        yield str(child.tail or "")


def _hidden(element: etree._Element) -> bool:
    return (
        element.get("display") == "none"
        or element.get("visibility") == "hidden"
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _length(written: str) -> float:
    """Return a length in pixels; 0 for what is none, or a share of something."""
    found = _LENGTH.fullmatch(written)
    return float(found[1]) * _UNITS[found[2]] if found else 0.0


def parsed(svg: bytes) -> etree._Element:
    """Return the root of an SVG file; nothing is fetched or expanded for it. Raises BadSvgError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(svg, parser)
    except etree.XMLSyntaxError as error:
        raise BadSvgError(str(error)) from error
    if root.tag != f"{SVG}svg":
        raise BadSvgError(f'<svg xmlns="{SVG.strip("{}")}">')
    return root
