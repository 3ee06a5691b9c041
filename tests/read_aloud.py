"""What of a document must be heard in files that are read aloud, and what may be said besides.

Signs are left out on both sides: what counts are letters and digits, in their order.
"""

from collections.abc import Iterator

from lxml import html

from kitgen.document.inline import Gap, plain
from kitgen.document.nodes import Card, Cell, Figure, Paragraph, Table, WritingBox, WritingLines
from kitgen.document.parts import Document
from kitgen.document.reading import as_read
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, children_of, walk_document
from kitgen.document.words import letters, own_runs
from kitgen.readinglabels import ReadingWords


def not_heard(text: str, document: Document, words: ReadingWords) -> str | None:
    """Return what is missing or too much in `text`, which reads `document` aloud; None when all is well."""
    said, at = letters(text), 0
    besides = sorted({letters(each) for each in _besides(document, words)} - {""}, key=len, reverse=True)

    def skipped(at: int) -> int:
        return at + next((len(each) for each in besides if said.startswith(each, at)), 0)

    for wanted in _wanted(as_read(document)):
        # a name of a column may start with what is wanted next, as 112 with question 1
        while not said.startswith(wanted, at) or skipped(at) > at + len(wanted):
            if skipped(at) == at:
                return f"{wanted!r} should come at {said[at : at + 60]!r}"
            at = skipped(at)
        at += len(wanted)
    while skipped(at) > at:
        at = skipped(at)
    silent = [each for each in {letters(each) for each in _said_once(document, words)} if each not in said]
    return (
        f"left over: {said[at : at + 60]!r}" if at < len(said) else f"not said: {silent}" if silent else None
    )


def runs(document: Document) -> set[str]:
    """Return the letters of every run of words in `document`, without the small print of card sheets."""
    found = set()
    for node in walk_document(document):
        if getattr(node, "role", None) is not Role.CARD_HEAD:
            found |= set(_own(node))
    return found


def _wanted(document: Document) -> Iterator[str]:
    for part in document.parts:
        for node in part.children:
            yield from _read(node)


def _read(node: Branch) -> Iterator[str]:
    yield from filter(None, _own(node))
    heads = node.head if isinstance(node, Table) and node.rows else ()
    for child in children_of(node):
        if child not in heads:
            yield from _read(child)


def _own(node: Branch) -> list[str]:
    alt = [letters(node.alt)] if isinstance(node, Figure) else []
    return [*alt, *map(letters, own_runs(node))]


def _besides(document: Document, words: ReadingWords) -> Iterator[str]:
    yield from _said_once(document, words)
    yield f"{document.title} {document.subject}"
    yield from (words.card.format(code=""), words.back, words.picture.format(alt=""), words.on_pages)


def _said_once(document: Document, words: ReadingWords) -> Iterator[str]:
    """Yield what stands in no run of words, and must be said all the same."""
    for node in walk_document(as_read(document)):
        match node:
            case Table():
                for cell in (cell for row in node.head for cell in row.cells):
                    yield " ".join(
                        plain(each.content) for each in cell.children if isinstance(each, Paragraph)
                    )
            case WritingLines() if node.count:
                yield words.line if node.count == 1 else words.lines.format(n=node.count)
            case WritingBox():
                yield words.box
            case Figure() if node.words:
                yield words.in_picture.format(words=" ".join(node.words))
            case Card():
                yield words.card.format(code=node.code)
    for part in document.parts:
        if not part.setup.bare:
            yield from (
                part.running.head_left,
                part.running.head_right,
                part.running.foot,
                part.running.colophon,
            )


def places(document: Document) -> int:
    """Return how many places to write `document` has, as it is read."""
    nodes = list(walk_document(as_read(document)))
    in_lines = sum(isinstance(inline, Gap) for node in nodes for inline in getattr(node, "content", ()))
    rooms = sum(
        isinstance(node, WritingBox) or (isinstance(node, WritingLines) and node.count > 0) for node in nodes
    )
    return in_lines + rooms + sum(isinstance(node, Cell) and bool(node.name) for node in nodes)


def text_of(page: html.HtmlElement) -> str:
    """Return the words of a web page with the numbers of its lists and the words of its pictures."""
    pieces = [page.get("alt") or ""] if page.tag == "img" else []
    if page.tag == "li" and page.getparent().tag == "ol":
        number = int(page.getparent().get("start", "1")) + page.getparent().index(page)
        pieces.append(chr(96 + number) if page.getparent().get("type") == "a" else str(number))
    pieces.append(page.text or "")
    for child in page:
        pieces += [text_of(child), child.tail or ""]
    return " ".join(pieces)
