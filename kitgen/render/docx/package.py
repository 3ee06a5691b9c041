"""Writes a Word package to bytes: the same parts give the same bytes, whenever and wherever."""

import io
import zipfile

from docx.document import Document as WordFile
from docx.opc.part import Part
from lxml import etree

from kitgen import zips

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
}


def package_bytes(word: WordFile) -> bytes:
    """Return `word` as a .docx file."""
    package = word.part.package
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _write(archive, "[Content_Types].xml", _content_types(parts))
        _write(archive, "_rels/.rels", package.rels.xml)
        for part in parts:
            _write(archive, part.partname.membername, part.blob)
            if part.rels:
                _write(archive, part.partname.rels_uri.membername, part.rels.xml)
    return out.getvalue()


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    # Fonts are most of the bytes and hardly get smaller from more effort.
    zips.add(archive, name, content, 1 if name.endswith(".odttf") else 6)


def _content_types(parts: list[Part]) -> bytes:
    types = etree.fromstring(f'<Types xmlns="{_TYPES}"/>')
    more = {part.partname.ext: part.content_type for part in parts if part.partname.ext not in _DEFAULTS}
    for extension, content_type in (*_DEFAULTS.items(), *sorted(more.items())):
        etree.SubElement(types, f"{{{_TYPES}}}Default", Extension=extension, ContentType=content_type)
    for part in parts:
        if part.partname.ext == "xml":
            etree.SubElement(
                types, f"{{{_TYPES}}}Override", PartName=str(part.partname), ContentType=part.content_type
            )
    return etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True)
