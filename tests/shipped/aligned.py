"""Where every word of a document stands on paper.

Words are taken out of a PDF in the order in which they are drawn, page by page, without the
running lines, and laid beside the words of the document: each word must be the next one.
What may stand between them is only this: the header rows of a table that goes on on the next
page, and the words in a picture, which are drawn when the renderer comes to it. A word that
is broken at a hyphen, or an address that is broken anywhere, is put together again.
"""

import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path

from planned import File

from kitgen.document.nodes import Card, Figure, Item, Table, WritingLines
from kitgen.document.parts import Document
from kitgen.document.walk import Branch, children_of
from kitgen.document.words import own_runs

MM = 72 / 25.4
RUNNING_MM, OFFICE_RUNNING_MM = 22, 20
POSTER_FOOT_MM = 32
"""Running lines stand nearer to top and bottom than this, the text does not."""
HYPHENS = ("-", "‐")
MOST_PIECES = 40
"""An address in a narrow cell is broken into many pieces."""
TICKS = str.maketrans("", "", "☐○")
"""Boxes to tick, which are letters in Word and drawn in PDF."""


@dataclass(frozen=True)
class Word:
    """A word of a document, the node that it stands in, and what it is a part of."""

    text: str
    node: Branch
    part: int
    table: Table | None = None
    question: Item | None = None


@dataclass(frozen=True)
class Shown:
    """A word on a page, and its box in pt from the top left corner."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Page:
    """A page, its size in pt, and its words in the order in which they are drawn."""

    width: float
    height: float
    words: tuple[Shown, ...]

    def body(self, edge_mm: float = RUNNING_MM) -> list[Shown]:
        """The words that stand further than `edge_mm` from the top and the bottom."""
        foot_mm = POSTER_FOOT_MM if edge_mm and max(self.width, self.height) > 1000 else edge_mm
        top, bottom = edge_mm * MM - 1, self.height - foot_mm * MM + 1
        return [word for word in self.words if word.y0 > top and word.y1 < bottom]

    def foot(self) -> str:
        """The running line at the foot, as one text."""
        return " ".join(
            normal(word.text)[0] for word in self.words if word.y1 > self.height - RUNNING_MM * MM
        )


class Reading:
    """All words of a document in reading order, and what stands between them.

    `lines`: how many lines to write on follow the word with which index; `pictures`: the words
    in each picture.
    """

    def __init__(self, document: Document) -> None:
        self.words: list[Word] = []
        self.lines: list[tuple[int, int]] = []
        self.pictures: list[list[str]] = []
        for number, part in enumerate(document.parts):
            for node in part.children:
                self._read(node, number, None, None)

    def _read(self, node: Branch, part: int, table: Table | None, question: Item | None) -> None:
        if isinstance(node, Table) and node.head:
            table = node
        if isinstance(node, Item) and any(isinstance(child, WritingLines) for child in node.children):
            question = node
        for run in own_runs(node):
            self.words += [Word(text, node, part, table, question) for text in normal(run)]
        if isinstance(node, WritingLines):
            self.lines.append((node.count, len(self.words) - 1))
        if isinstance(node, Figure) and node.words:
            self.pictures.append(normal(" ".join(node.words)))
        for child in node.front if isinstance(node, Card) else children_of(node):
            self._read(child, part, table, question)
        if isinstance(node, Card):
            code = [node.code] if node.code else []
            self.words += [Word(text, node, part, table, question) for text in code]
            for child in node.back if node.fold else ():
                self._read(child, part, table, question)


def normal(text: str) -> list[str]:
    """Return the words of a text; no-break spaces are spaces, soft hyphens nothing."""
    return text.replace("\u00a0", " ").replace("\u2007", " ").replace("\u00ad", "").split()


def pages_of(pdf: Path) -> list[Page]:
    """Return the pages of a PDF with all their words."""
    command = ["pdftotext", "-raw", "-bbox", pdf, "-"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    pages = []
    for width, height, body in re.findall(
        r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', shown, re.S
    ):
        words = re.findall(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', body)
        boxes = tuple(Shown(unescape(word[4]), *map(float, word[:4])) for word in words)
        pages.append(Page(float(width), float(height), boxes))
    return pages


class AstrayError(AssertionError):
    """A word on paper is not the one that comes next in the document."""


def align(reading: Reading, pages: list[list[str]]) -> list[int]:
    """Return the index of the page of each word. Raises AstrayError where paper and document part."""
    pages = [list(page) for page in pages]
    for picture in reading.pictures:
        _take_out(picture, pages)
    where: list[int] = []
    words = reading.words
    for number, rest in enumerate(pages):
        head = _repeated_head(words, len(where))
        if head and rest[: len(head)] == head and [w.text for w in words[len(where) :][: len(head)]] != head:
            del rest[: len(head)]
        while rest:
            left = words[len(where) :]
            taken = _taken(left[0].text, rest) if left else 0
            if not taken and left and _goes_on(left[0].text, rest) and number + 1 < len(pages):
                pages[number + 1][:0] = rest
                break
            if not taken:
                wanted = " ".join(word.text for word in left[:8])
                raise AstrayError(f"page {number + 1}: {wanted!r} comes next, not {' '.join(rest[:8])!r}")
            del rest[:taken]
            where.append(number)
    if len(where) < len(words):
        missing = " ".join(word.text for word in words[len(where) :][:12])
        raise AstrayError(f"not on paper: {missing!r}")
    return where


def _goes_on(wanted: str, rest: list[str]) -> bool:
    """Whether an address is broken over two pages: what is left of this one is its beginning."""
    return "://" in wanted and wanted.startswith("".join(rest))


def _take_out(picture: list[str], pages: list[list[str]]) -> None:
    size = len(picture)
    for page in pages:
        for start in range(len(page) - size + 1):
            if page[start : start + size] == picture:
                del page[start : start + size]
                return
    raise AstrayError(f"the words of a picture are not on paper: {' '.join(picture)!r}")


def _repeated_head(words: list[Word], index: int) -> list[str]:
    """Return the words of the header of the table that the page before ended in."""
    table = words[index - 1].table if index else None
    if table is None:
        return []
    cells = (cell for row in table.head for cell in row.cells)
    return [w for cell in cells for node in cell.children for run in own_runs(node) for w in normal(run)]


def _taken(wanted: str, rest: list[str]) -> int:
    """Return how many pieces at the start of `rest` make up the word `wanted`; 0 when they do not."""
    made = ""
    for count, piece in enumerate(rest[:MOST_PIECES], 1):
        made += piece
        if made == wanted:
            return count
        if made.endswith(HYPHENS) and not wanted.startswith(made):
            made = made[:-1]
        elif not made.endswith(HYPHENS) and "://" not in wanted:
            return 0
    return 0


@dataclass(frozen=True)
class Paper:
    """A document and the PDF that was made of it, by kitgen or by LibreOffice."""

    job: File
    file: Path
    office: bool = False

    @cached_property
    def reading(self) -> Reading:
        reading = Reading(self.job.document)
        if self.office:
            reading.pictures.clear()  # Word shows them as pictures of words
        return reading

    @cached_property
    def pages(self) -> list[Page]:
        return pages_of(self.file)

    @cached_property
    def shown(self) -> list[list[str]]:
        """The words of each page but for its running lines; in Word's, lines are not words."""
        edge = (
            OFFICE_RUNNING_MM if self.office else 0 if self.job.document.parts[0].setup.bare else RUNNING_MM
        )
        words = [
            [w for shown in page.body(edge) for w in normal(shown.text.translate(TICKS))]
            for page in self.pages
        ]
        return [[word for word in page if word.strip("_")] for page in words]

    @cached_property
    def where(self) -> list[int]:
        """The index of the page of each word of the document."""
        return align(self.reading, self.shown)

    def spans(self) -> list[tuple[int, int]]:
        """The first and the last page of each part of the document."""
        found: dict[int, list[int]] = {}
        for word, page in zip(self.reading.words, self.where, strict=True):
            found.setdefault(word.part, []).append(page)
        return [(min(found[n]), max(found[n])) for n in range(len(self.job.document.parts))]
