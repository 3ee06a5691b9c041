"""Draws a document as HTML: one Jinja macro for each node, found by the node's name."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import PurePosixPath
from traceback import extract_tb
from urllib.parse import quote

import jinja2

from kitgen.document.ground import CODE_MM
from kitgen.document.inline import plain
from kitgen.document.nodes import Figure
from kitgen.document.parts import Document, Part
from kitgen.document.passes import is_derived
from kitgen.document.walk import walk_document
from kitgen.errors import Finding, InputError
from kitgen.origin import Origin
from kitgen.picture import seen
from kitgen.project import shipped_root
from kitgen.render.css import EDGE_MM, HEAD_GAP_MM, page_name
from kitgen.render.glyphs import as_seen, in_one_piece, reads_from_the_right, set_apart
from kitgen.render.sandbox import environment, spending
from kitgen.source.decode import decode
from kitgen.theme import margins_mm

_TEMPLATES = ("templates/page.html.j2", "templates/nodes.html.j2")

Read = Callable[[str], bytes]


def render_html(document: Document, read: Read) -> str:
    """Return `document` as an HTML page. `read` gives a project file's bytes."""
    targets = {node.id for node in walk_document(document) if node.id} | {
        p.id for p in document.parts if p.id
    }
    template = _template(*(decode(read(name), name) for name in _TEMPLATES))
    with _located(), spending():
        return _rendered(template, document, targets, read)


def _rendered(template: jinja2.Template, document: Document, targets: set[str], read: Read) -> str:
    return template.render(
        document=document,
        title=document.full_title,
        targets=targets,
        kind=lambda node: type(node).__name__,
        page_name=page_name,
        is_derived=is_derived,
        ratio=lambda figure: seen(figure.data or read(figure.file)).ratio,
        source=picture_source,
        logo_mm=lambda part: _logo_mm(part, read),
        head_mm=lambda part: margins_mm(part.setup.paper)[2] - EDGE_MM,
        code_mm=CODE_MM,
        in_one_piece=in_one_piece,
        set_apart=set_apart,
        as_seen=as_seen,
        leftwards=lambda inlines: reads_from_the_right(plain(inlines)),
    )


def _logo_mm(part: Part, read: Read) -> float:
    """Return how far above the text of its page the logo of `part` begins: it ends where head lines do."""
    logo = part.running.logo
    return HEAD_GAP_MM + (logo.width * seen(logo.data or read(logo.file)).ratio if logo else 0)


def picture_source(figure: Figure) -> str:
    """Return the address under which a picture is drawn: a file of the project, or the picture itself."""
    if not figure.data:
        return f"kitgen:{quote(figure.file)}?mm={figure.width:g}"
    return f"data:{seen(figure.data).mime};base64,{b64encode(figure.data).decode()}"


@lru_cache(maxsize=4)
def _template(*sources: str) -> jinja2.Template:
    """Return the template of a page, compiled once as long as the `sources` of both files are the same.

    A project's own run in a sandbox too. Raises InputError where they cannot be read.
    """
    files = {name: (source, name, None) for name, source in zip(_TEMPLATES, sources, strict=True)}
    short = {PurePosixPath(name).name: file for name, file in files.items()}
    own = any(source != _shipped(name) for name, source in zip(_TEMPLATES, sources, strict=True))
    runs = environment(jinja2.FunctionLoader(short.get), own=own)
    with _located():
        for name in short:
            runs.get_template(name)
        return runs.get_template(PurePosixPath(_TEMPLATES[0]).name)


@cache
def _shipped(name: str) -> str:
    return decode((shipped_root() / name).read_bytes(), name)


_MISTAKES = (
    *(jinja2.TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError),
    *(RecursionError, MemoryError),
)


@contextmanager
def _located() -> Iterator[None]:
    """Make of a mistake in a template an InputError at its line."""
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        origin = Origin(error.filename or _TEMPLATES[1], error.lineno)
        values = {"detail": error.message or ""}
        raise InputError([Finding("template-broken", origin, values=values)]) from error
    except _MISTAKES as error:
        frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename in _TEMPLATES]
        if not frames:
            raise
        origin = Origin(frames[-1].filename, frames[-1].lineno or 1)
        raise InputError([Finding("template-broken", origin, values={"detail": str(error)})]) from error
