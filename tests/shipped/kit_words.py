"""The words of documents, of PDF files and of Word files, made comparable."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from aligned import Page, pages_of
from lxml import etree

from kitgen.document.nodes import Figure, List, Table
from kitgen.document.parts import Document
from kitgen.document.walk import walk_document
from kitgen.document.words import nowhere, runs, runs_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM_PT = 72 / 25.4


def tokens(text: str) -> list[str]:
    """The words of a text; line breaks, no-break spaces and hyphens at line ends make no difference."""
    return text.replace("\u00a0", " ").replace("\u00ad", "").replace("\u2007", " ").split()


def document_words(document: Document, *, markers: bool = True) -> list[str]:
    """All words of a document in reading order, but for those in pictures.

    Without `markers`, the bullets and numbers of plain lists are left out.
    """
    counted = nowhere if markers else _plain
    return [word for part in document.parts for run in runs_of(part, counted=counted) for word in tokens(run)]


def _plain(of: List) -> bool:
    return not of.hanging


def squashed(words: Iterable[str]) -> str:
    """The words as one string without spaces and hyphens, so that line ends make no difference."""
    return "".join(words).replace("-", "")


def repeatable(document: Document) -> list[str]:
    """What may stand on paper again or elsewhere: header rows on a next page, words in pictures."""
    nodes = list(walk_document(document))
    heads = [_squashed_nodes(node.head) for node in nodes if isinstance(node, Table) and node.head]
    pictures = [
        squashed(w for words in node.words for w in tokens(words))
        for node in nodes
        if isinstance(node, Figure)
    ]
    return [text for text in heads + pictures if text]


def _squashed_nodes(nodes) -> str:
    return squashed(word for node in nodes for run in runs(node) for word in tokens(run))


def pdf_words(file: Path, *, edge_mm: float = 0) -> list[str]:
    """The words on the pages of a PDF in the order they are drawn, without those near top and bottom."""
    return words_on(pages_of(file), edge_mm=edge_mm)


def words_on(pages: Iterable[Page], *, edge_mm: float = 0) -> list[str]:
    """The words on `pages` in the order they are drawn, without those near top and bottom."""
    return [word for page in pages for shown in page.body(edge_mm) for word in tokens(shown.text)]


def docx_words(file: Path) -> list[str]:
    """The words in the body of a Word file, in order."""
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return tokens(" ".join(_paragraph(p) for p in body.iter(f"{W}p")))


def _paragraph(paragraph) -> str:
    pieces = []
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen"):
        if element.tag == f"{W}t" and element.getparent().getparent().tag != f"{W}sdtContent":
            pieces.append(element.text or "")
        elif element.tag == f"{W}noBreakHyphen":
            pieces.append("-")
        elif element.tag != f"{W}t":
            pieces.append(" ")
    return "".join(pieces)


def white_paragraphs(file: Path) -> list[str]:
    """The styles of empty paragraphs in the body of a Word file that nothing asks for but white.

    Word wants a paragraph in each cell, between two tables and after the last one; lines are borders of one.
    """
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
    styles = {p: p.find(f"{W}pPr/{W}pStyle") for p in body.iter(f"{W}p") if not _shows(p)}
    named = {p: "" if style is None else style.get(f"{W}val") for p, style in styles.items()}
    return [style for p, style in named.items() if style not in LINES and not _wanted(p)]


LINES = ("KitgenRuleLine", "KitgenCutLine", "KitgenFoldLine")


def _shows(paragraph) -> bool:
    shown = (f"{W}t", f"{W}tab", f"{W}drawing", f"{W}fldChar")
    return next(paragraph.iter(*shown), None) is not None


def _wanted(paragraph) -> bool:
    before, after = paragraph.getprevious(), paragraph.getnext()
    alone = (
        paragraph.getparent().tag == f"{W}tc"
        and (before is None or before.tag == f"{W}tcPr")
        and after is None
    )
    before_table, after_table = (each is not None and each.tag == f"{W}tbl" for each in (after, before))
    last = after is None or after.tag == f"{W}sectPr" or paragraph.find(f"{W}pPr/{W}sectPr") is not None
    return alone or before_table or (after_table and last)
