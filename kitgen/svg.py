"""Reads what kitgen needs to know of an SVG picture: its words, its shape, what cannot be printed."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
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
_REFUSED = frozenset({"script", "foreignObject"})
"""Scripts never run on paper; pieces of web pages are not drawn, so their words would be lost."""
_INLINE_PICTURE = re.compile(r"data:image/(png|jpeg|gif);base64,")
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!['\"#\s])[^)]{0,30}|@import", re.IGNORECASE)
_GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_PAINTED_WITH = re.compile(r"url\(\s*['\"]?\s*#([^)'\"\s]+)")
_LENGTH = re.compile(r"\s*(\d*\.?\d+)\s*(px|pt|pc|mm|cm|in|)\s*")
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
    root = _root(svg)
    named = {str(element.get("id")): element for element in root.iter(etree.Element) if element.get("id")}
    shown = (re.sub(r"\s+", " ", words).strip() for words in _shown(root, named, iter(range(_MOST_USES))))
    return tuple(filter(None, shown))


def height_by_width(svg: bytes) -> float:
    """Return how high it is for a width of 1, from its viewBox or else its size. Raises BadSvgError."""
    root = _root(svg)
    box = root.get("viewBox", "").replace(",", " ").split()
    sides = box[2:4] if box else [root.get("width", ""), root.get("height", "")]
    width, height = (_length(side) for side in sides) if len(sides) == 2 else (0.0, 0.0)
    if not (width > 0 and height > 0):
        raise BadSvgError("viewBox")
    return height / width


def unprintable(svg: bytes) -> str:
    """Return the first thing in it that is not printed, or not safe to open; empty when all is well.

    That is scripts, entities, pieces of web pages, and whatever would have to be fetched: a
    picture must hold all that it shows. Raises BadSvgError.
    """
    return next(_unprintable(_root(svg)), "")


def gradients(svg: bytes) -> tuple[str, ...]:
    """Return the ids of the gradients that something is painted with: a PDF in gray alone cannot show them.

    All else that an SVG shows can be turned to gray. Raises BadSvgError.
    """
    root = _root(svg)
    styles = ("".join(map(str, style.itertext())) for style in root.iter(f"{_SVG}style"))
    values = (str(value) for element in root.iter(etree.Element) for value in element.attrib.values())
    used = {name for text in (*styles, *values) for name in _PAINTED_WITH.findall(text)}
    made = (e.get("id", "") for e in root.iter(etree.Element) if etree.QName(e).localname in _GRADIENTS)
    return tuple(name for name in made if name in used)


def _unprintable(root: etree._Element) -> Iterator[str]:
    dtd = root.getroottree().docinfo.internalDTD
    for entity in dtd.entities() if dtd is not None else ():  # type: ignore[attr-defined]
        yield f"<!ENTITY {entity.name}>"
    for before in root.itersiblings(preceding=True):
        if isinstance(before, etree._ProcessingInstruction) and before.target == "xml-stylesheet":
            yield "<?xml-stylesheet?>"
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name in _REFUSED:
            yield f"<{name}>"
        styles = "".join(map(str, element.itertext())) if name == "style" else ""
        if found := _OUTSIDE.search(styles):
            yield found.group()
        for key, value in element.attrib.items():
            yield from _attribute(name, str(key), str(value))


def _attribute(element: str, key: str, value: str) -> Iterator[str]:
    name = etree.QName(key).localname
    if key in _HREFS and element != "a":
        if not value.startswith("#") and not (element == "image" and _INLINE_PICTURE.match(value)):
            yield f"{name}={value[:40]}"
    elif name.startswith("on"):
        yield name
    elif found := _OUTSIDE.search(value):
        yield found.group()


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
    target = named.get(next(filter(None, map(use.get, _HREFS)), "").removeprefix("#"))
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


def _root(svg: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(svg, parser)
    except etree.XMLSyntaxError as error:
        raise BadSvgError(str(error)) from error
    if root.tag != f"{_SVG}svg":
        raise BadSvgError(f'<svg xmlns="{_SVG.strip("{}")}">')
    return root
