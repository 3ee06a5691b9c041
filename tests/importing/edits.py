"""What teachers do to a Word file, done with python-docx: each edit by its name."""

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

Edit = Callable[[Any], None]


def edited(data: bytes, *edits: Edit) -> bytes:
    """Return the Word file `data` with `edits` done to it."""
    word = Document(BytesIO(data))
    for edit in edits:
        edit(word)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def words(paragraph: Any) -> str:
    """Return the words of a paragraph."""
    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))


def paragraph(word: Any, start: str) -> Any:
    """Return the first paragraph that begins with `start`, or holds it."""
    every = list(word.element.body.iter(qn("w:p")))
    for fits in (str.startswith, str.__contains__):
        for each in every:
            if fits(words(each), start):
                return each
    raise LookupError(start)


def say(before: str, after: str) -> Edit:
    """Write `after` where `before` stands, which one run holds."""

    def edit(word: Any) -> None:
        for each in paragraph(word, before).iter(qn("w:t")):
            if before in each.text:
                each.text = each.text.replace(before, after)
                return
        raise LookupError(before)

    return edit


def add(after: str, *texts: str) -> Edit:
    """Add paragraphs like the one that holds `after`, behind it."""

    def edit(word: Any) -> None:
        old = paragraph(word, after)
        for text in reversed(texts):
            old.addnext(like(old, text))

    return edit


def like(old: Any, text: str) -> Any:
    """Return a paragraph that looks like `old` and says `text`, without its marks and its bookmarks."""
    new = deepcopy(old)
    for each in list(new):
        if each.tag != qn("w:pPr"):
            new.remove(each)
    run = new.makeelement(qn("w:r"), {})
    said = run.makeelement(qn("w:t"), {qn("xml:space"): "preserve"})
    said.text = text
    run.append(said)
    new.append(run)
    return new


def drop(start: str) -> Edit:
    """Take the paragraph out that holds `start`; one alone in its cell is emptied."""

    def edit(word: Any) -> None:
        old = paragraph(word, start)
        parent = old.getparent()
        if parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1:
            for run in list(old):
                if run.tag != qn("w:pPr"):
                    old.remove(run)
        else:
            parent.remove(old)

    return edit


def move(start: str, after: str) -> Edit:
    """Put the paragraph that holds `start` behind the one that holds `after`."""

    def edit(word: Any) -> None:
        paragraph(word, after).addnext(paragraph(word, start))

    return edit


def row_of(word: Any, start: str) -> Any:
    """Return the innermost table row with the paragraph that holds `start`."""
    return next(paragraph(word, start).iterancestors(qn("w:tr")))


def add_row(after: str, *texts: str) -> Edit:
    """Add a row like the one with `after` behind it, its cells saying `texts`."""

    def edit(word: Any) -> None:
        old = row_of(word, after)
        new = deepcopy(old)
        for mark in [*new.iter(qn("w:bookmarkStart")), *new.iter(qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        for cell, text in zip(new.findall(qn("w:tc")), texts, strict=False):
            first, *others = cell.findall(qn("w:p"))
            for other in others:
                cell.remove(other)
            cell.replace(first, like(first, text))
        old.addnext(new)

    return edit


def drop_row(start: str) -> Edit:
    """Take the table row out that holds `start`."""

    def edit(word: Any) -> None:
        row = row_of(word, start)
        row.getparent().remove(row)

    return edit


def move_row(start: str, after: str) -> Edit:
    """Put the table row with `start` behind the one with `after`."""

    def edit(word: Any) -> None:
        row_of(word, after).addnext(row_of(word, start))

    return edit
