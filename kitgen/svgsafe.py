"""Makes a drawing of whoever safe to draw and to hand on.

In a file for pupils stands what is seen of it: no scripts, no words of the program that made it, nothing that
another program would fetch.
"""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from kitgen.svg import HREFS, SVG, parsed
from kitgen.svgcost import style_of, too_much

_REFUSED = frozenset({"script", "foreignObject"})
"""Scripts never run on paper; pieces of web pages are not drawn, so their words would be lost."""
_DRAWN = (
    *("a", "circle", "clipPath", "defs", "desc", "ellipse", "g", "image", "line", "linearGradient", "marker"),
    *("mask", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style", "svg"),
    *("switch", "symbol", "text", "textPath", "title", "tspan", "use"),
)
"""What is drawn, or says how. Of filters WeasyPrint draws next to nothing, and they may take for ever."""
_SHOW_ANOTHER = frozenset({"image", "use"})
_INLINE_PICTURE = re.compile(r"data:image/(?:png|jpeg|jpg|gif);base64,")
_ELSEWHERE = re.compile(r"url\(\s*['\"]?\s*(?!['\"#\s])([^)'\"]*)['\"]?\s*\)?", re.IGNORECASE)
_IMPORT = re.compile(r"@import\s*(?:url\()?\s*['\"]?([^'\");]*)[^;]*;?", re.IGNORECASE)
_STYLESHEET = re.compile(r"href\s*=\s*['\"]([^'\"]*)")
_HUGE = re.compile(r"(?<![\w.#])\d{8,}|\d[eE]\+?(?:[7-9]|\d{2})")
"""A number that no drawing needs, and that some programs never finish with."""
_REPEATED = frozenset({"repeat", "reflect"})
_XML = "{http://www.w3.org/XML/1998/namespace}"
_KEPT_NAMES = frozenset({f"{_XML}space", f"{_XML}lang", *HREFS})


def unsafe(svg: bytes) -> str:
    """Return the first thing in it that is not safe to open, or cannot be printed; empty when all is well.

    That is scripts, entities, pieces of web pages, and what would take too long. Raises BadSvgError.
    """
    return next(_unsafe(parsed(svg)), "")


def elsewhere(svg: bytes) -> tuple[str, ...]:
    """Return what it refers to that it does not hold itself, each once. Raises BadSvgError."""
    return tuple(dict.fromkeys(_elsewhere(parsed(svg))))


def inner_pictures(svg: bytes) -> Iterator[str]:
    """Yield the addresses that hold pictures made of dots. Raises BadSvgError."""
    for element in parsed(svg).iter(f"{SVG}image"):
        for key in HREFS:
            if _INLINE_PICTURE.match(str(element.get(key, ""))):
                yield str(element.get(key))


def bare_drawing(svg: bytes, inner: Callable[[str], str]) -> bytes:
    """Return the drawing with nothing but what is drawn; `inner` gives the address of each picture anew.

    What it refers to elsewhere is left out. Raises BadSvgError.
    """
    root = parsed(svg)
    for node in list(root.iter()):
        if not _is_drawn(node):
            _drop(node)
    for element in root.iter(etree.Element):
        _strip(element, inner)
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root))


def _unsafe(root: etree._Element) -> Iterator[str]:
    dtd = root.getroottree().docinfo.internalDTD
    for entity in dtd.entities() if dtd is not None else ():  # type: ignore[attr-defined]
        yield f"<!ENTITY {entity.name}>"
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name in _REFUSED:
            yield f"<{name}>"
        if name == "style" and "\\" in style_of(element):
            yield "\\"
        for key, value in element.attrib.items():
            yield from _unsafe_attribute(str(key), str(value))
    if much := too_much(root):
        yield much


def _unsafe_attribute(key: str, value: str) -> Iterator[str]:
    name = etree.QName(key).localname
    if name.startswith("on"):
        yield name
    elif name == "spreadMethod" and value.strip() in _REPEATED:
        yield f"{name}={value.strip()}"
    elif name not in ("id", "class") and key not in HREFS and (found := _HUGE.search(value)):
        yield f"{name}={value[found.start() : found.end() + 8]}"
    elif name == "style" and "\\" in value:
        yield "\\"


def _elsewhere(root: etree._Element) -> Iterator[str]:
    for before in root.itersiblings(preceding=True):
        if isinstance(before, etree._ProcessingInstruction) and before.target == "xml-stylesheet":
            found = _STYLESHEET.search(str(before.text))
            yield found[1] if found else "<?xml-stylesheet?>"
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name == "style":
            yield from _IMPORT.findall(style_of(element))
            yield from _ELSEWHERE.findall(_IMPORT.sub("", style_of(element)))
        for key, value in element.attrib.items():
            if key in HREFS:
                yield from [str(value)[:120]] if _leads_elsewhere(name, str(value)) else []
            else:
                yield from _ELSEWHERE.findall(str(value))


def _leads_elsewhere(element: str, address: str) -> bool:
    if element == "a" or address.startswith("#"):
        return False
    return not (element == "image" and _INLINE_PICTURE.match(address))


def _is_drawn(node: etree._Element) -> bool:
    if not isinstance(node.tag, str) or not node.tag.startswith(SVG):
        return False
    name = etree.QName(node).localname
    shown = [str(node.get(key)) for key in HREFS if key in node.attrib]
    if name in _SHOW_ANOTHER and (not shown or any(_leads_elsewhere(name, each) for each in shown)):
        return False
    return name in _DRAWN


def _drop(node: etree._Element) -> None:
    """Take `node` out, and leave the text behind it."""
    holder = node.getparent()
    if holder is None:  # beside the root
        return
    before, tail = node.getprevious(), node.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        holder.text = (holder.text or "") + tail
    holder.remove(node)


def _strip(element: etree._Element, inner: Callable[[str], str]) -> None:
    name = etree.QName(element).localname
    for key, value in list(element.attrib.items()):
        if key in HREFS:
            if name == "a" or _leads_elsewhere(name, str(value)):
                del element.attrib[key]
            elif name == "image":
                element.set(key, inner(str(value)))
        elif (str(key).startswith("{") and key not in _KEPT_NAMES) or key == "filter":
            del element.attrib[key]
        else:
            element.set(key, _ELSEWHERE.sub("none", str(value)))
    if name == "style":
        words = _ELSEWHERE.sub("none", _IMPORT.sub("", style_of(element)))
        for child in list(element):
            element.remove(child)
        element.text = words
