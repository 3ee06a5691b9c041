"""Reads what kitgen needs to know of an SVG picture: its words and its shape."""

import re

from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}"


class BadSvgError(ValueError):
    """The file is not an SVG picture that can be read."""


def words_in(svg: bytes) -> tuple[str, ...]:
    """Return the texts of the picture, in its order. Raises BadSvgError."""
    shown = ("".join(map(str, element.itertext())) for element in _root(svg).iter(f"{_SVG}text"))
    return tuple(filter(None, (re.sub(r"\s+", " ", words).strip() for words in shown)))


def height_by_width(svg: bytes) -> float:
    """Return how high the picture is for a width of 1, from its viewBox. Raises BadSvgError."""
    box = _root(svg).get("viewBox", "0 0 1 1").replace(",", " ").split()
    try:
        width, height = float(box[2]), float(box[3])
    except (IndexError, ValueError) as error:
        raise BadSvgError("viewBox") from error
    if width <= 0:
        raise BadSvgError("viewBox")
    return height / width


def _root(svg: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(svg, parser)
    except etree.XMLSyntaxError as error:
        raise BadSvgError(str(error)) from error
