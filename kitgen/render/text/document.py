"""Says a whole document as plain text: its parts, then once what stands on all pages."""

from kitgen.document.inline import plain
from kitgen.document.nodes import Heading
from kitgen.document.parts import Document
from kitgen.document.reading import as_read, running_texts
from kitgen.document.walk import walk_document
from kitgen.readinglabels import ReadingWords
from kitgen.render.text.lines import WIDTH, Lines, filled
from kitgen.render.text.nodes import say_node
from kitgen.render.text.speech import Speech


def render_text(document: Document, words: ReadingWords) -> bytes:
    """Return `document` as UTF-8 text of at most 80 characters a line. Places must be filled in before.

    Equal documents give equal bytes.
    """
    document = as_read(document)
    speech = Speech(words, WIDTH, say_node)
    pieces = [_title(document), *(speech.say(part.children) for part in document.parts)]
    pieces.append(_running(document, words))
    return ("\n\n\n".join("\n".join(lines) for lines in pieces if lines) + "\n").encode()


def _title(document: Document) -> Lines:
    """Return what the document is called, unless it starts with just that."""
    title = document.full_title
    first = next((node for node in walk_document(document) if isinstance(node, Heading)), None)
    return [] if first and plain(first.content) in (title, document.title) else filled(title, WIDTH)


def _running(document: Document, words: ReadingWords) -> Lines:
    lines = [line for text in running_texts(document) for line in filled(text, WIDTH)]
    return [words.on_pages, *lines] if lines else []
