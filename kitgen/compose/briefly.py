"""Texts in short, for a page that must stay one page: first sentences, lists on a line."""

import re
from dataclasses import replace

from kitgen.document.inline import Inline, Inlines, LineBreak, Text, plain
from kitgen.document.nodes import Item, List, Paragraph
from kitgen.schema import RichText

SAY_LENGTH = 96
"""About one line: the guide has what to say in full."""


def first_sentence(words: RichText | None) -> RichText | None:
    """Return the first sentence of `words`."""
    if not words:
        return None
    return RichText(_sentences(words)[0], words.origin)


def _sentences(words: RichText) -> list[str]:
    """Return the sentences of the first paragraph; bold words stay in one piece."""
    sentences: list[str] = []
    for piece in re.split(r"(?<=[.!?])\s+(?![a-zà-ÿ])", words.source.strip().split("\n\n")[0]):
        if sentences and sentences[-1].count("**") % 2:
            sentences[-1] += f" {piece}"
        else:
            sentences.append(piece)
    return sentences


def opening(words: RichText, length: int = SAY_LENGTH) -> RichText:
    """Return the first sentences of `words`, as many as the desk needs to start from."""
    first, *rest = _sentences(words)
    for sentence in rest:
        if len(first) + len(sentence) > length:
            break
        first += f" {sentence}"
    quoted = first.startswith("“") and not first.endswith("”")
    return RichText(first + ("”" if quoted else ""), words.origin)


def flat(words: RichText, *, briefly: bool = False) -> Inlines:
    """Return paragraphs and lists as one paragraph, as a small cell needs.

    `briefly`: each entry on a line of its own, cut after its first sentence.
    """
    joined: Inlines = ()
    for node in words.nodes():
        match node:
            case Paragraph():
                entries: list[Inlines] = [node.content]
            case List():
                entries = [_entry(item) for item in node.items]
            case _:
                entries = []
        for number, entry in enumerate(entries):
            separator: Inlines = (LineBreak(),) if briefly or number == 0 else (Text(" · "),)
            joined += (separator if joined else ()) + (cut(entry) if briefly else entry)
    return joined


def _entry(item: Item) -> Inlines:
    words = tuple(i for child in item.children if isinstance(child, Paragraph) for i in child.content)
    ordered = plain(item.marker).rstrip(".").isdigit()
    return (*item.marker, Text(" "), *words) if ordered else words


def cut(inlines: Inlines) -> Inlines:
    """Return `inlines` up to the end of the first sentence."""
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and (end := re.search(r"[.!?](?=\s+(?![a-zà-ÿ])|\s*$)", inline.text)):
            return (*kept, replace(inline, text=inline.text[: end.end()]))
        kept.append(inline)
    return tuple(kept)
