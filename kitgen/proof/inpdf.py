"""Reads a PDF file: the words on its pages, and every other text in it."""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

import pikepdf
import pypdfium2

from kitgen.proof.clipped import cut_off
from kitgen.proof.markup import without_tags

_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]{2,}>", re.DOTALL)
"""A string, as qpdf writes it: brackets in it are escaped."""


def pdf_pages(data: bytes, *, styled: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that each page shows, and those with what is drawn beside the paper or cut off.

    Only where pages are `styled` by others than kitgen is it looked for words that are cut off.
    """
    document = pypdfium2.PdfDocument(data)
    pages, around = [], []
    try:
        for number in range(len(document)):
            page = document[number]
            words = page.get_textpage()
            shown = words.get_text_bounded()
            for unseen in cut_off(page, words) if styled else ():
                shown = shown.replace(unseen, " ", 1)
            pages.append(shown)
            around.append(words.get_text_range())
            words.close()
            page.close()
    finally:
        document.close()
    return tuple(pages), tuple(around)


def pdf_strings(data: bytes) -> frozenset[str]:
    """Return all strings outside pages: properties, bookmarks, tags, fields, addresses, files inside."""
    found: set[str] = set()
    written: list[bytes] = []
    with pikepdf.open(BytesIO(data)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                written.append(thing.stream_dict.unparse(resolved=True))
                found.update(_inside(thing))
            elif isinstance(thing, pikepdf.Object):
                written.append(thing.unparse(resolved=True))
            elif isinstance(thing, str):
                found.add(thing)
        found.update(_decoded(token) for token in set(_STRING.findall(b"\n".join(written))))
    return frozenset(found)


def _decoded(token: bytes) -> str:
    parsed = pikepdf.Object.parse(token)
    return str(parsed) if isinstance(parsed, pikepdf.String | str) else ""


def _inside(stream: pikepdf.Stream) -> Iterator[str]:
    """Yield the text of metadata and of an attached file."""
    kind = stream.get("/Type")
    if kind in ("/Metadata", "/EmbeddedFile"):
        with suppress(pikepdf.PdfError, zlib.error):
            yield without_tags(stream.read_bytes().decode("utf-8", "replace"))
