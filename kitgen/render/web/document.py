"""Draws a whole document as a web page: its parts, then once what stands on all pages."""

from collections.abc import Callable
from html import escape

from kitgen.document.parts import Document, Part
from kitgen.document.reading import as_read, running_texts
from kitgen.document.walk import walk_document
from kitgen.readinglabels import ReadingWords
from kitgen.render.web.inlines import tag, told
from kitgen.render.web.nodes import draw_node
from kitgen.render.web.page import Page
from kitgen.source.decode import decode

_STYLE = "templates/web.css"
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""Nothing runs on such a page, and nothing is fetched for it."""


def render_page(document: Document, words: ReadingWords, read: Callable[[str], bytes]) -> bytes:
    """Return `document` as one HTML file without scripts. Places must be filled in before.

    `read` returns the bytes of a picture of the project, which are put into the file. Equal documents
    give equal bytes.
    """
    document = as_read(document)
    nodes = {node.id for node in walk_document(document) if node.id}
    page = Page(words, read, frozenset(nodes | {part.id for part in document.parts if part.id}), draw_node)
    parts = "\n".join(_part(page, part) for part in document.parts)
    lines = [
        "<!doctype html>",
        f"<html{told(lang=document.lang)}>",
        _head(document, decode(read(_STYLE), _STYLE)),
        f"<body>\n<main>\n{parts}\n</main>",
        _running(document, words),
        "</body>\n</html>\n",
    ]
    return "\n".join(filter(None, lines)).encode()


def _head(document: Document, style: str) -> str:
    lines = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        tag("title", escape(document.full_title, quote=False)),
        f"<meta{told(name='author', content=document.author)}>" if document.author else "",
        f"<meta{told(http_equiv='Content-Security-Policy', content=_POLICY)}>",
        tag("style", "\n" + style.replace("</", r"<\/")),
    ]
    return tag("head", "\n" + "\n".join(filter(None, lines)) + "\n")


def _part(page: Page, part: Part) -> str:
    return tag("section", f"\n{page.draw(part.children)}\n", id=part.id)


def _running(document: Document, words: ReadingWords) -> str:
    texts = running_texts(document)
    shown = "\n".join(tag("p", escape(text, quote=False)) for text in texts)
    return tag("footer", f"\n{tag('p', escape(words.on_pages))}\n{shown}\n") if texts else ""
