"""Reads a Word file: the words of its text, and every other text in any of its parts."""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO

from kitgen.errors import InputError
from kitgen.proof.markup import values_in, without_tags
from kitgen.sources import from_xml

_BODY = "word/document.xml"
_EDGE = re.compile(r"word/(?:header|footer)\d+\.xml")
_TEXT = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|<(?:w:p|w:tab|w:br|w:cr)(?=[\s/>])")
_HIDDEN = re.compile(r"<w:r(?:\s[^>]*)?>(?:(?!</w:r>).)*?<w:vanish\s*/>.*?</w:r>", re.DOTALL)
_LABEL = re.compile(r"<w:(?:alias|tag)\s+w:val=\"([^\"]*)\"")
_SPOKEN = frozenset({"descr", "title"})
"""Attributes that people read; those of a field stand in elements of their own."""


def word_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the words of the text, and those of each head and foot, without what is hidden."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        edges = [name for name in package.namelist() if _EDGE.fullmatch(name)]
        body, *beside = (_words(package.read(name).decode()) for name in (_BODY, *edges))
    return body, tuple(beside)


def _words(part: str) -> str:
    if "<w:vanish" in part:
        part = _HIDDEN.sub("", part)
    return unescape("".join(found[1] or " " for found in _TEXT.finditer(part)))


def word_strings(data: bytes) -> tuple[frozenset[str], frozenset[str]]:
    """Return the texts of all parts, and the values of all attributes, such as names of bookmarks.

    Properties, heads and feet, notes, descriptions, fields, hidden words and files inside are texts.
    """
    strings, names = set[str](), set[str]()
    for part in _parts(data):
        values = values_in(part)
        strings.add(without_tags(part))
        strings.update(value for name, value in values if name in _SPOKEN)
        strings.update(map(unescape, _LABEL.findall(part)))
        names.update(value for _, value in values)
    return frozenset(strings), frozenset(names)


def _parts(data: bytes) -> Iterator[str]:
    """Yield all parts that are text, those of files inside too, and the sources that it carries."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            content = package.read(name)
            if content.startswith(b"PK"):
                yield from _parts(content)
            elif name.endswith((".xml", ".rels", ".svg", ".vml", ".txt", ".html")):
                yield content.decode("utf-8", "replace")
                yield from _carried(name, content)


def _carried(name: str, content: bytes) -> Iterator[str]:
    if not name.startswith("customXml/"):
        return
    try:
        mark = from_xml(content)
    except InputError:  # damaged, and so nobody's to read
        return
    if mark and mark.bundle:
        yield from (file.decode("utf-8", "replace") for file in mark.bundle.attached().values())
