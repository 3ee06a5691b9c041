"""Makes WordprocessingML elements and keeps their children in the order of the schema."""

from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
XML = "http://www.w3.org/XML/1998/namespace"
NAMESPACES = {"w": W, "r": R, "w14": W14}

# The order of CT_PPr and CT_RPr, as far as kitgen writes them (ECMA-376 part 1, annex A).
_PARAGRAPH_ORDER = [
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs",
    "suppressAutoHyphens", "bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr",
]  # fmt: skip
_RUN_ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "color",
    "spacing",
    "sz",
    "szCs",
    "u",
    "bdr",
    "rtl",
    "lang",
]


def safe_xml(data: bytes) -> Element:
    """Return the tree of XML of whoever: nothing is fetched or expanded for it. Raises XMLSyntaxError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data, parser)
    for entity in list(root.iter(etree.Entity)):
        drop(entity)
    return root


def tag(prefixed: str) -> str:
    """Return `w:p` in the notation of lxml."""
    prefix, name = prefixed.split(":")
    return f"{{{NAMESPACES[prefix]}}}{name}"


def w(name: str, /, *children: Element | None, **attributes: object) -> Element:
    """Return `<w:name>` with `children`, None left out; all attributes are w: attributes."""
    element = etree.Element(f"{{{W}}}{name}", nsmap=NAMESPACES)
    for key, value in attributes.items():
        element.set(f"{{{W}}}{key}", str(value))
    element.extend([child for child in children if child is not None])
    return element


def paragraph(style: str, content: Iterable[Element], *properties: Element) -> Element:
    """Return a paragraph in the style with id `style`; `properties` may come in any order."""
    return w("p", w("pPr", w("pStyle", val=style), *_sorted(properties, _PARAGRAPH_ORDER)), *content)


def run(content: Iterable[Element], *properties: Element) -> Element:
    """Return a run; `properties` may come in any order."""
    return w("r", w("rPr", *_sorted(properties, _RUN_ORDER)) if properties else None, *content)


def set_property(para: Element, new: Element) -> None:
    """Put `new` among the properties of a paragraph, in the place of one of its kind."""
    properties = para[0]
    kept = [p for p in properties if p.tag != new.tag]
    properties[:] = _sorted([*kept, new], _PARAGRAPH_ORDER)


def set_run_property(piece: Element, new: Element) -> None:
    """Put `new` among the properties of a run, in the place of one of its kind."""
    found = piece.find(f"{{{W}}}rPr")
    if found is None:
        piece.insert(0, w("rPr", new))
    else:
        found[:] = _sorted([*(p for p in found if p.tag != new.tag), new], _RUN_ORDER)


def set_spacing(para: Element, **sides: int) -> None:
    """Set the white `before` or `after` a paragraph, in twips, and leave the rest of its spacing."""
    found = para[0].find(f"{{{W}}}spacing")
    if found is None:
        set_property(para, w("spacing", **sides))
    else:
        for side, value in sides.items():
            found.set(f"{{{W}}}{side}", str(value))


def paragraphs_in(element: Element) -> list[Element]:
    """Return the paragraphs in `element`, which may be one itself."""
    return list(element.iter(f"{{{W}}}p"))


def rows_in(element: Element) -> list[Element]:
    """Return the table rows in `element`, those of tables in cells too."""
    return list(element.iter(f"{{{W}}}tr"))


def set_row_property(row: Element, new: Element) -> None:
    """Put `new` among the properties of a table row, in the place of one of its kind."""
    found = row.find(f"{{{W}}}trPr")
    if found is None:
        row.insert(0, w("trPr", new))
    else:
        found[:] = [new, *(p for p in found if p.tag != new.tag)]


def drop(element: Element) -> None:
    """Take `element` out of what holds it."""
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)


def put_in_place(element: Element, others: Iterable[Element]) -> None:
    """Put `others` in the place of `element`."""
    holder = element.getparent()
    if holder is not None:
        place = holder.index(element)
        holder[place : place + 1] = list(others)


def attributes(element: Element) -> dict[str, str]:
    """Return the attributes of `element` by name."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def is_table(element: Element) -> bool:
    """Whether `element` is a table."""
    return element.tag == f"{{{W}}}tbl"


def is_paragraph(element: Element) -> bool:
    """Whether `element` is a paragraph."""
    return element.tag == f"{{{W}}}p"


def _sorted(properties: Iterable[Element], order: list[str]) -> list[Element]:
    return sorted(properties, key=lambda element: order.index(etree.QName(element).localname))
