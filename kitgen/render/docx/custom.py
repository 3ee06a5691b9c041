"""Puts data of kitgen into a Word file where Word keeps it: a part of custom XML."""

import uuid
from hashlib import sha256

from docx.document import Document as WordFile
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from kitgen.render.docx.xml import R

_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def add_data(word: WordFile, xml: bytes) -> None:
    """Put `xml` into `word` as its custom data; equal data get equal names."""
    package = word.part.package
    item = Part(PackURI("/customXml/item1.xml"), "application/xml", xml, package)
    word.part.relate_to(item, f"{R}/customXml")
    ident = str(uuid.uuid5(uuid.NAMESPACE_OID, sha256(xml).hexdigest())).upper()
    properties = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<ds:datastoreItem ds:itemID="{{{ident}}}" xmlns:ds="{_DATA}"><ds:schemaRefs/></ds:datastoreItem>'
    )
    about = Part(PackURI("/customXml/itemProps1.xml"), _PROPERTIES, properties.encode(), package)
    item.relate_to(about, f"{R}/customXmlProps")
