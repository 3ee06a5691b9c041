"""Markdown as teachers write it, read into print nodes: one parser for PDF and Word.

Besides CommonMark's paragraphs, lists, **bold**, _italic_ and links it knows `____` (a gap
to fill in), `[ ]` (a box to tick), `{school.name}` (a place) and `[mot]{lang=fr}` (words of
another language, by its tag as in BCP 47). Headings, rules, code,
pictures and raw HTML are plain text here: they have blocks of their own, or none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import count, islice, repeat
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kitgen.document.inline import (
    Checkbox,
    Gap,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Place,
    Reference,
    Text,
    plain,
)
from kitgen.document.letters import letters
from kitgen.document.nodes import Item, List, Node, Paragraph
from kitgen.document.passes import join_text
from kitgen.document.roles import Role
from kitgen.origin import Origin

# Marks of ours are swapped for private characters, so that Markdown leaves them alone.
_GAP, _BOX, _BRACE, _LANG, _SAID, _END = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005"
_TAG = r"\{lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}"
_FOREIGN = re.compile(rf"(?<![\[\\])\[([^\[\]]+)\]{_TAG}")
_LANGUAGE = re.compile(f"{_LANG}(.*?){_SAID}|{_END}")
PLACE = rf"(?!(?<=\]){_TAG.replace('(', '(?:', 1)})\{{([^{{}}\s:|]+(?::[^{{}}]*)?)\}}"
"""A place, as the source of a pattern: its name in braces, after a colon words to choose from."""

_PIECE = re.compile(rf"({_GAP}+|{_BOX}|\{{[^{{}}\s:|]+(?::[^{{}}]*)?\}})")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_OFF = (
    *("heading", "lheading", "hr", "code", "fence", "blockquote", "reference", "html_block"),
    *("html_inline", "image", "backticks", "autolink", "entity"),
)

_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_LIKE_A_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()]*)\)")
"""What was meant as a link but is none, as its address holds a space or is of another kind."""

MM_PER_UNDERSCORE = 2.2
"""How wide one typed underscore of a gap prints: about a handwritten letter."""


def literal(words: str) -> str:
    """Return `words` as Markdown that prints just them, whatever signs they hold."""
    return _PUNCTUATION.sub(r"\\\1", words)


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool = False
    italic: bool = False


def inlines_from(source: str, origin: Origin | None = None) -> Inlines:
    """Return `source` as one paragraph of inlines; its lines are joined by spaces."""
    nodes = blocks_from(source, origin, lists=False)
    joined: list[Inline] = []
    for node in nodes:
        joined += [Text(" ")] if joined else []
        joined += node.content if isinstance(node, Paragraph) else ()
    return join_text(tuple(joined))


def blocks_from(source: str, origin: Origin | None = None, *, lists: bool = True) -> tuple[Node, ...]:
    """Return `source` as paragraphs and, unless `lists` is off, bulleted and numbered lists."""
    tokens = _parser(lists=lists).parse(_protected(source))
    return tuple(_blocks(SyntaxTreeNode(tokens).children, origin))


@cache
def _parser(*, lists: bool) -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable(list(_OFF) if lists else [*_OFF, "list"])


def _protected(source: str) -> str:
    text = re.sub(r"\\([\\{])", lambda match: _BRACE if match[1] == "{" else match[0], source)
    text = text.replace("[ ]", _BOX).replace("\u2011", "-")
    text = _FOREIGN.sub(rf"{_LANG}\2{_SAID}\1{_END}", text)
    return re.sub(r"_{3,}", lambda match: _GAP * len(match.group()), text)


def structure(source: str) -> SyntaxTreeNode:
    """Return the paragraphs and lists of `source`, each with its lines, and with no mark of ours read."""
    return SyntaxTreeNode(_parser(lists=True).parse(source))


def links_in(source: str) -> tuple[tuple[str, str], ...]:
    """Return the words and the address of everything in `source` that is written as a link, in its order."""
    if "](" not in source:
        return ()
    tokens = _parser(lists=True).parse(_protected(source))
    found: list[tuple[str, str]] = []
    for node in SyntaxTreeNode(tokens).walk():
        if node.type == "link":
            words = plain(tuple(_in_languages(_inlines(node.children, _Style(), None))))
            found.append((words, str(node.attrs["href"])))
        elif node.type == "inline":
            found += _LIKE_A_LINK.findall(
                "".join(n.content if n.type == "text" else " " for n in node.children)
            )
    return tuple(found)


def leads_somewhere(address: str) -> bool:
    """Return whether a link to `address` can be followed: a web or mail address, or a telephone number."""
    return address.startswith(_SCHEMES) and not re.search(r"\s", address)


def _blocks(nodes: Sequence[SyntaxTreeNode], origin: Origin | None, ordered: int = 0) -> Iterator[Node]:
    """Yield `nodes`; `ordered` says how many numbered lists stand around them."""
    for node in nodes:
        match node.type:
            case "paragraph":
                inlines = _inlines(node.children[0].children, _Style(), origin)
                yield Paragraph(join_text(tuple(_in_languages(inlines))), origin=origin)
            case "bullet_list" | "ordered_list":
                yield _list(node, origin, ordered)
            case _:  # the parser is told to make no other blocks
                raise AssertionError(node.type)


def _list(node: SyntaxTreeNode, origin: Origin | None, around: int) -> List:
    entries = [child for child in node.children if child.children]
    ordered = node.type == "ordered_list"
    markers = _counted(int(node.attrs.get("start", 1)), around) if ordered else repeat("•")
    items = (
        _item(entry, marker, origin, around + ordered)
        for entry, marker in zip(entries, markers, strict=False)
    )
    return List(tuple(items), origin=origin)


def _counted(start: int, around: int) -> Iterator[str]:
    """Yield the markers of a numbered list: letters in a list in a list, so that one can name an entry."""
    if around % 2 and start:
        return (f"{letter.lower()}." for letter in islice(letters(), start - 1, None))
    return (f"{number}." for number in count(start))


def _item(node: SyntaxTreeNode, marker: str, origin: Origin | None, ordered: int) -> Item:
    children = tuple(_as_list_text(child) for child in _blocks(node.children, origin, ordered))
    first = children[0] if children else None
    if isinstance(first, Paragraph) and first.content and isinstance(first.content[0], Checkbox):
        words = _stripped(first.content[1:])
        box = Checkbox(label=plain(words))
        return Item((replace(first, content=words), *children[1:]), marker=(box,), origin=origin)
    return Item(children, marker=(Text(marker),), origin=origin)


def _as_list_text(node: Node) -> Node:
    return replace(node, role=Role.LIST_ITEM) if isinstance(node, Paragraph) else node


def _stripped(inlines: Inlines) -> Inlines:
    if inlines and isinstance(inlines[0], Text):
        return join_text((replace(inlines[0], text=inlines[0].text.lstrip()), *inlines[1:]))
    return inlines


def _inlines(nodes: Sequence[SyntaxTreeNode], style: _Style, origin: Origin | None) -> Iterator[Inline]:
    for node in nodes:
        match node.type:
            case "text" | "text_special":
                yield from _pieces(node.content, style, origin)
            case "strong":
                yield from _inlines(node.children, replace(style, bold=True), origin)
            case "em":
                yield from _inlines(node.children, replace(style, italic=True), origin)
            case "softbreak":
                yield Text(" ", style.bold, style.italic)
            case "hardbreak":
                yield LineBreak()
            case "link":
                words = plain(tuple(_in_languages(_inlines(node.children, style, origin))))
                yield _link(words, str(node.attrs["href"]), style)
            case _:
                raise AssertionError(node.type)


def _in_languages(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield `inlines`, texts between the marks of a language in that language, without the marks."""
    lang: str | None = None
    for inline in inlines:
        if not isinstance(inline, Text):
            yield inline
            continue
        at = 0
        for mark in _LANGUAGE.finditer(inline.text):
            yield replace(inline, text=inline.text[at : mark.start()], lang=lang)
            lang, at = mark[1], mark.end()
        yield replace(inline, text=inline.text[at:], lang=lang)


def _link(words: str, address: str, style: _Style) -> Inline:
    """Return a link as it works on paper too: with its address; without one, its words alone.

    An address of # and an id leads to that piece of the lesson.
    """
    if address.startswith("#") and address != "#":
        return Reference(words, address[1:], running=True)
    if not leads_somewhere(address):
        return Text(words, style.bold, style.italic)
    shown = unquote(re.sub("^(https?://|mailto:|tel:)", "", address)).rstrip("/")
    said = _letters_of(shown.removeprefix("www.")) in _letters_of(words)
    return Link(words if said else f"{words} ({shown})", address)


def _letters_of(words: str) -> str:
    return re.sub(r"[\W_]", "", words).casefold()


def _pieces(content: str, style: _Style, origin: Origin | None) -> Iterator[Inline]:
    for piece in _PIECE.split(content):
        if piece.startswith(_GAP):
            yield Gap(round(len(piece) * MM_PER_UNDERSCORE, 1))
        elif piece == _BOX:
            yield Checkbox()
        elif _PIECE.fullmatch(piece):
            yield Place(piece[1:-1], style.bold, style.italic, origin)
        elif piece:
            yield Text(piece.replace(_BRACE, "{"), style.bold, style.italic)
