"""Opens a Word file of whoever: its parts, its relations, and what is wrong where it cannot be read."""

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from kitgen import zips
from kitgen.errors import Finding, InputError
from kitgen.render.docx.xml import Element, safe_xml

MOST_BYTES, MOST_PARTS = 300_000_000, 5000
"""What a Word file unpacks to at most."""
MOST_XML, MOST_ELEMENTS = 60_000_000, 2_000_000
"""Of a part that is read: bytes, and tags. A book of a thousand pages has less."""
_ROOT_RELATIONS = "_rels/.rels"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    rb"\{\\rtf": "RTF",
    rb"%PDF": "PDF",
    rb"(\xef\xbb\xbf)?<(?s:.){0,2000}opendocument": "OpenDocument",
    rb"(\xef\xbb\xbf)?<\?xml": "XML",
    rb"(\xef\xbb\xbf)?<": "HTML",
}
"""How files of other programs begin that are called .doc or .docx now and then."""
_PACKED = {
    "mimetype": "OpenDocument",
    "Index/Document.iwa": "Pages",
    "xl/workbook.xml": "Excel",
    "ppt/presentation.xml": "PowerPoint",
}
"""What only the packages of other programs hold."""
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)  # fmt: skip
"""The namespaces of files that are saved as "Strict Open XML" (ISO/IEC 29500), and the usual ones."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: `kind` such as "image", `target` a part, or an address where it is `outside`."""

    kind: str
    target: str
    outside: bool = False


class Package:
    """The parts of a Word file that people know as `shown`, each unpacked when it is asked for."""

    def __init__(self, archive: zipfile.ZipFile, shown: str) -> None:
        self._archive, self._shown = archive, shown
        self._names = {_plain(name): name for name in archive.namelist()}
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._main()

    def data(self, name: str) -> bytes | None:
        """Return the bytes of the part called `name`, None where there is none. Raises InputError."""
        if (key := _plain(name)) not in self._names:
            return None
        try:
            return self._archive.read(self._names[key])
        except (*zips.BROKEN, ValueError, OSError):
            raise self._damaged(name) from None

    def xml(self, name: str) -> Element | None:
        """Return the tree of the part called `name`, None where there is none. Raises InputError."""
        data = self.data(name)
        if data is None:
            return None
        if len(data) > MOST_XML or data.count(b"<") > MOST_ELEMENTS:
            raise InputError([_large(self._shown)])
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        try:
            return safe_xml(data)
        except (etree.XMLSyntaxError, ValueError):
            raise self._damaged(name) from None

    def relations(self, name: str) -> Mapping[str, Relation]:
        """Return what the part called `name` refers to, by the ids that it has for it."""
        if name not in self._relations:
            folder, file = posixpath.split(name)
            self._relations[name] = self._read_relations(f"{folder}/_rels/{file}.rels", folder)
        return self._relations[name]

    def related(self, kind: str) -> str:
        """Return the name of the part of the `kind` that the text refers to, "" where it refers to none."""
        found = (
            each for each in self.relations(self.main).values() if each.kind == kind and not each.outside
        )
        return next((each.target for each in found), "")

    def related_xml(self, kind: str) -> Element | None:
        """Return the tree of the part of the `kind` that the text refers to."""
        name = self.related(kind)
        return self.xml(name) if name else None

    def property(self, name: str) -> str:
        """Return what the properties of the file say, such as its "title"."""
        kept = self._read_relations(_ROOT_RELATIONS, "").values()
        target = next((each.target for each in kept if each.kind == "core-properties"), "docProps/core.xml")
        root = self.xml(target)
        found = None if root is None else root.find(f"{{*}}{name}")
        return "" if found is None else (found.text or "").strip()

    def _main(self) -> str:
        roots = self._read_relations(_ROOT_RELATIONS, "").values()
        name = next((each.target for each in roots if each.kind == "officeDocument"), "word/document.xml")
        if _plain(name) not in self._names or not name.endswith(".xml"):
            raise InputError([Finding("word-none", values={"file": self._shown})])
        return name

    def _read_relations(self, name: str, folder: str) -> dict[str, Relation]:
        root = self.xml(name)
        found: dict[str, Relation] = {}
        for each in root.iterchildren("{*}Relationship") if root is not None else ():
            target, outside = each.get("Target", ""), each.get("TargetMode") == "External"
            place = target if outside else _plain(posixpath.join("/", folder, target))
            found[each.get("Id", "")] = Relation(each.get("Type", "").rpartition("/")[2], place, outside)
        return found

    def _damaged(self, part: str) -> InputError:
        return InputError([Finding("word-damaged", values={"file": self._shown, "part": part})])


def opened(data: bytes, shown: str) -> Package:
    """Return the Word file with content `data`, which people know as `shown`.

    Raises InputError: it is locked, old, of another program, damaged or too large.
    """
    if not data.startswith(b"PK"):
        raise InputError([_no_package(data, shown)])
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (*zips.BROKEN, ValueError):
        raise InputError([Finding("word-damaged", values={"file": shown, "part": "zip"})]) from None
    entries = archive.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise InputError([_large(shown)])
    names = {entry.filename for entry in entries}
    if form := next((form for name, form in _PACKED.items() if name in names), ""):
        raise InputError([Finding("word-other", values={"file": shown, "form": form})])
    return Package(archive, shown)


def _no_package(data: bytes, shown: str) -> Finding:
    if data.startswith(_OLE):
        return Finding("word-locked" if _LOCKED in data else "word-old", values={"file": shown})
    form = next((form for start, form in _OTHERS.items() if re.match(start, data.lstrip())), "")
    return Finding("word-other" if form else "word-none", values={"file": shown, "form": form})


def _large(shown: str) -> Finding:
    return Finding("word-large", values={"file": shown, "most": MOST_BYTES // 1_000_000})


def _plain(name: str) -> str:
    """Return the name of a part as all of them are looked up by."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").casefold()
