"""A Word file of a school's own, whose styles, margins, head and foot stand in the Word files that are made.

Only what is drawn is taken over: styles, the lines at head and foot with their pictures, margins, colours and
fonts. Macros, what the file fetches from elsewhere, and all else it holds stay behind.
"""

import io
import re
import zipfile
from dataclasses import dataclass, field
from functools import lru_cache

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from lxml import etree

from kitgen import zips
from kitgen.picture import BadPictureError, drawn, seen
from kitgen.raster import plain
from kitgen.render.docx.inert import make_inert
from kitgen.render.docx.xml import Element, R, W, attributes, drop, put_in_place, safe_xml

MOST_BYTES, MOST_PARTS = 40_000_000, 2000
"""A template that unpacks to more would stop a school's computer."""
_NO_PACKAGE = (PackageNotFoundError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError)
"""What python-docx raises for a whole zip file that is no Word file."""
_REVISION = re.compile("rsid|paraId|textId")
_DRAWN = ("drawing", "pict", "object")
_DRAWN_BY_WINDOWS = ("image/x-emf", "image/x-wmf")
"""Pictures that Word alone draws; nothing in them is run or fetched."""
_A4_TWIPS = (11906, 16838)
_NEAR = 60
_MM_PER_TWIP = 25.4 / 1440
_LEAST_MM, _MOST_MM = 10.0, 60.0
"""What a margin of a template is kept between: less is not printed, more leaves no room."""


class BadHouseError(ValueError):
    """A file that is no Word template. `finding` is the id of what to say."""

    def __init__(self, finding: str) -> None:
        self.finding = finding
        super().__init__(finding)


@dataclass(frozen=True)
class Picture:
    """A picture in the lines at head or foot: its bytes, their kind and the ending of its name."""

    data: bytes
    kind: str
    ending: str


@dataclass(frozen=True)
class Story:
    """The lines at the head or foot of pages, with their pictures by the id that they are named by."""

    xml: bytes
    pictures: dict[str, Picture]

    def element(self) -> Element:
        """Return the lines, anew."""
        return etree.fromstring(self.xml)


@dataclass(frozen=True)
class House:
    """What a template gives. `margins`: those of a page, in mm, by the names that Word has for them.

    `left_out`: what it holds that is not taken over: "macros", "links".
    """

    styles: bytes
    theme: bytes | None
    margins: dict[str, float]
    heads: dict[str, Story] = field(default_factory=dict)
    feet: dict[str, Story] = field(default_factory=dict)
    is_a4: bool = True
    left_out: tuple[str, ...] = ()


@lru_cache(maxsize=4)
def house(data: bytes) -> House:
    """Return what the Word file `data` gives. Raises BadHouseError."""
    package = _opened(data)
    try:
        main = package.main_document_part
        body = safe_xml(main.blob)[0]
        styles = _related(main, "/styles")
        if styles is None:
            raise BadHouseError("word-no-styles")
        theme = _related(main, "/theme")
        for part in filter(None, (styles, theme)):
            safe_xml(part.blob)
        return _house(package, main, body, styles, theme)
    except (KeyError, IndexError, AttributeError, etree.XMLSyntaxError) as error:
        raise BadHouseError("word-broken") from error


def _house(package: OpcPackage, main: Part, body: Element, styles: Part, theme: Part | None) -> House:
    section = next(body.iterchildren(f"{{{W}}}sectPr"), None)
    left_out: set[str] = (
        {"macros"} if any("vbaProject" in str(p.partname) for p in package.iter_parts()) else set()
    )
    if any(rel.is_external and not rel.reltype.endswith("/hyperlink") for rel in main.rels.values()):
        left_out.add("links")
    heads, feet = (_stories(main, section, name, left_out) for name in ("headerReference", "footerReference"))
    margins, is_a4 = _page(section)
    return House(
        styles.blob, theme.blob if theme else None, margins, heads, feet, is_a4, tuple(sorted(left_out))
    )


def _opened(data: bytes) -> OpcPackage:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise BadHouseError("word-broken")
        return OpcPackage.open(io.BytesIO(data))
    except (*zips.BROKEN, *_NO_PACKAGE) as error:
        raise BadHouseError("word-broken") from error


def _related(part: Part, ending: str) -> Part | None:
    found = (
        rel.target_part for rel in part.rels.values() if not rel.is_external and rel.reltype.endswith(ending)
    )
    return next(found, None)


def _stories(main: Part, section: Element | None, name: str, left_out: set[str]) -> dict[str, Story]:
    """Return the lines that `section` names, by the pages that they are for: default, first."""
    stories: dict[str, Story] = {}
    own_first = section is not None and section.find(f"{{{W}}}titlePg") is not None
    for reference in section.iterchildren(f"{{{W}}}{name}") if section is not None else ():
        pages, rid = str(reference.get(f"{{{W}}}type")), str(reference.get(f"{{{R}}}id"))
        part = main.rels[rid].target_part if rid in main.rels and not main.rels[rid].is_external else None
        if part is not None and (pages == "default" or (pages == "first" and own_first)):
            story = _story(part, left_out)
            stories |= {pages: story} if story else {}
    return stories


def _story(part: Part, left_out: set[str]) -> Story | None:
    """Return the lines in `part` without what leads elsewhere; None where they say and show nothing."""
    root = safe_xml(part.blob)
    pictures: dict[str, Picture] = {}
    for link in list(root.iter(f"{{{W}}}hyperlink")):
        put_in_place(link, link)
    if make_inert(root):
        left_out.add("links")
    for each in [e for e in root.iter() if isinstance(e.tag, str) and etree.QName(e).localname in _DRAWN]:
        named = {
            rid for e in each.iter() for name, rid in attributes(e).items() if name.startswith(f"{{{R}}}")
        }
        ours = {rid: _picture(part, rid) for rid in named}
        if all(ours.values()) and etree.QName(each).localname != "object":
            pictures |= {rid: picture for rid, picture in ours.items() if picture}
        else:
            drop(each)
            left_out.add("links")
    _plain(root)
    says = "".join(map(str, root.itertext())).strip() or pictures or root.findall(f".//{{{W}}}fldSimple")
    return Story(etree.tostring(root), pictures) if says else None


def _picture(part: Part, rid: str) -> Picture | None:
    relation = part.rels.get(rid)
    if relation is None or relation.is_external or relation.reltype != RELATIONSHIP_TYPE.IMAGE:
        return None
    image = relation.target_part
    if image.content_type in _DRAWN_BY_WINDOWS:
        return Picture(image.blob, image.content_type, image.partname.ext)
    try:
        shown = seen(image.blob)
    except BadPictureError:
        return None
    data = drawn(image.blob) if shown.kind == "svg" else plain(image.blob)
    return Picture(data, seen(data).mime, seen(data).kind)


def _plain(root: Element) -> None:
    """Take off what a copy cannot keep: bookmarks, comments, numbers of revisions, lists."""
    gone = (
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "numPr",
    )
    for each in [e for e in root.iter() if isinstance(e.tag, str) and etree.QName(e).localname in gone]:
        drop(each)
    for each in root.iter():
        for key in [key for key in attributes(each) if _REVISION.search(key)]:
            del each.attrib[key]


def _page(section: Element | None) -> tuple[dict[str, float], bool]:
    """Return the margins that a section has, kept within bounds, and whether its paper is A4."""
    written, size = (_numbers(section, name) for name in ("pgMar", "pgSz"))
    names = ("left", "right", "top", "bottom", "header", "footer")
    found = {
        name: min(max(abs(written[name]) * _MM_PER_TWIP, _LEAST_MM), _MOST_MM)
        for name in names
        if name in written
    }
    sides = [size.get(name, usual) for name, usual in zip(("w", "h"), _A4_TWIPS, strict=True)]
    return found, all(abs(one - other) <= _NEAR for one, other in zip(sides, _A4_TWIPS, strict=True))


def _numbers(section: Element | None, name: str) -> dict[str, int]:
    """Return the whole numbers that stand in a property of a section, by name."""
    found = section.find(f"{{{W}}}{name}") if section is not None else None
    written = attributes(found) if found is not None else {}
    return {
        etree.QName(key).localname: int(value)
        for key, value in written.items()
        if re.fullmatch(r"-?\d+", value)
    }


def has_field(root: Element, name: str) -> bool:
    """Return whether a field called `name`, such as PAGE, stands in `root`."""
    codes = [e.text or "" for e in root.iter(f"{{{W}}}instrText")]
    codes += [e.get(f"{{{W}}}instr", "") for e in root.iter(f"{{{W}}}fldSimple")]
    return any(code.split()[:1] == [name] for code in codes)
