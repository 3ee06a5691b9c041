"""Draws a document as HTML: one Jinja macro for each node, found by the node's name."""

from base64 import b64encode
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

import jinja2

from kitgen.document.ground import CODE_MM
from kitgen.document.inline import plain
from kitgen.document.nodes import Figure
from kitgen.document.parts import Document, Part
from kitgen.document.passes import is_derived
from kitgen.document.walk import walk_document
from kitgen.picture import seen
from kitgen.render.css import HEAD_GAP_MM, page_name
from kitgen.render.glyphs import as_seen, reads_from_the_right, set_apart

_TEMPLATES = ("page.html.j2", "nodes.html.j2")

Read = Callable[[str], bytes]


def render_html(document: Document, read: Read) -> str:
    """Return `document` as an HTML page. `read` gives a project file's bytes."""
    targets = {node.id for node in walk_document(document) if node.id} | {
        p.id for p in document.parts if p.id
    }
    template = _template(*(read(f"templates/{name}").decode() for name in _TEMPLATES))
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
        code_mm=CODE_MM,
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
    """Return the template of a page, compiled once as long as the `sources` of both files are the same."""
    loader = jinja2.DictLoader(dict(zip(_TEMPLATES, sources, strict=True)))
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    return environment.get_template(_TEMPLATES[0])
