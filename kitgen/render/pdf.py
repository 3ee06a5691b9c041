"""Makes PDF files: HTML laid out by WeasyPrint, tagged as PDF/UA-1 from the first page on.

Nothing is fetched but fonts from font packages and pictures of the project, and whatever
WeasyPrint complains of is an error: it would otherwise leave things out in silence.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from kitgen.document.fields import Field
from kitgen.document.parts import Document
from kitgen.errors import Finding, SystemFault
from kitgen.finish import PLAIN, Finish
from kitgen.render import archive, forms
from kitgen.render.attachments import attachments, mend_attachments
from kitgen.render.css import document_css, font_css
from kitgen.render.fonts import faces
from kitgen.render.glyphs import found_elsewhere
from kitgen.render.html import render_html
from kitgen.render.sharedstyles import shared_styles
from kitgen.render.sheets import collected, fetcher, fixed_sheets, usual_sheets
from kitgen.render.tags import foreign_words, mend_tags
from kitgen.render.weasy import weasyprint
from kitgen.theme import Theme

FIRM_HYPHEN = "\u2011"
"""At which no line may break: hardly a typeface has it, and a plain one looks the same."""
Read = Callable[[str], bytes]
NOTHING: Mapping[str, bytes] = MappingProxyType({})
"""No files attached."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF file, the numbers (from 0) of the pages of each part, and how many it has with blank backs."""

    data: bytes
    part_pages: tuple[tuple[int, ...], ...]
    all_pages: int


def render_pdf(
    document: Document, theme: Theme, read: Read, finish: Finish = PLAIN, fields: Sequence[Field] = ()
) -> Pdf:
    """Return `document` as PDF, with what `fields` says to be filled in on a screen.

    Raises SystemFault when Pango is missing or WeasyPrint complains.
    """
    return printed(document, theme, lay_out(document, theme, read), finish, fields)


def printed(
    document: Document,
    theme: Theme,
    laid_out: Any,
    finish: Finish = PLAIN,
    fields: Sequence[Field] = (),
    attached: Mapping[str, bytes] = NOTHING,
) -> Pdf:
    """Return `document` as PDF, as it was laid out, with files `attached` by their names.

    Raises SystemFault when WeasyPrint complains.
    """
    standard = archive.STANDARD if finish.archive else {"pdf_variant": "pdf/ua-1"}

    def end(laid_out: Any, pdf: Any) -> None:
        _name_all_glyphs(pdf)
        mend_tags(laid_out, pdf, foreign)
        mend_attachments(pdf)
        if finish.archive:
            archive.settle(pdf)

    where = forms.places(laid_out, fields)
    foreign = foreign_words(laid_out)
    with complaints(document), archive.own_profile(), _pages_named_once():
        data: bytes = laid_out.write_pdf(
            finisher=end, attachments=attachments(attached, document.dated), **standard
        )
    if where:
        data = forms.with_fields(data, where, theme.font)
    return Pdf(data, _part_pages(laid_out, len(document.parts)), len(laid_out.pages))


@contextmanager
def _pages_named_once() -> Iterator[None]:
    """Let the references to the pages of a file be made once: pydyf makes all of them anew for every tag."""
    import pydyf

    usual = pydyf.PDF.page_references
    made: dict[int, tuple[bytes, ...]] = {}

    def references(pdf: Any) -> tuple[bytes, ...]:
        count = len(pdf.pages["Kids"])
        if count not in made:
            made[count] = usual.fget(pdf)
        return made[count]

    pydyf.PDF.page_references = property(references)
    try:
        yield
    finally:
        pydyf.PDF.page_references = usual


def _name_all_glyphs(pdf: Any) -> None:
    """Say of each glyph what it reads as; of several that make one letter WeasyPrint does so of one alone."""
    for each in pdf.objects:
        if b"begincmap" in getattr(each, "stream", ()):
            each.stream = [
                line[:-2] + _NOTHING if isinstance(line, bytes) and line.endswith(b" <>") else line
                for line in each.stream
            ]


_NOTHING = b"<200b>"
"""A space without width: a standard wants each glyph to have a character."""


def lay_out(document: Document, theme: Theme, read: Read, more_css: str = "") -> Any:
    """Return `document` laid out by WeasyPrint, `more_css` after its own style. Raises SystemFault."""
    wp = weasyprint()
    fetches = fetcher(read, dots=theme.dots)
    page = render_html(document, read).replace(FIRM_HYPHEN, "-")
    others = found_elsewhere(document, page, theme.font)
    with complaints(document):
        own = frozenset(face.file for face in faces(theme.font))
        fonts, fixed = fixed_sheets(font_css(theme, others), read, own)
        css = f"{document_css(document, theme, others)}\n{more_css}"
        sheet = wp.CSS(string=css, font_config=fonts, url_fetcher=fetches)
        html = wp.HTML(string=page, base_url="kitgen:", url_fetcher=fetches)
        html._ua_stylesheets = usual_sheets(read)
        with shared_styles():
            return html.render(font_config=fonts, stylesheets=[*fixed, sheet])


@contextmanager
def complaints(document: Document) -> Iterator[None]:
    """Make an error of all that WeasyPrint complains of meanwhile: SystemFault."""
    with collected() as lines:
        yield
    if lines:
        where = f"{document.kind} {document.id}"
        raise SystemFault(
            Finding("renderer-complained", values={"detail": line, "part": where})
            for line in dict.fromkeys(lines)
        )


def _part_pages(laid_out: Any, parts: int) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the pages that hold a piece of each part; blank ones hold none."""
    return tuple(
        tuple(number for number, page in enumerate(laid_out.pages) if f"part:{n}" in page.anchors)
        for n in range(1, parts + 1)
    )
