"""One job: a document to be made into one file. Runs in a worker, returns bytes, writes nothing."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from kitgen.document.parts import Document, PageSetup
from kitgen.errors import KitgenError
from kitgen.project import Project
from kitgen.theme import Theme

PICTURE_WIDTH_PX = 260


@dataclass(frozen=True)
class Job:
    """A document and the file it becomes: `path` is in the output folder, with slashes."""

    path: str
    format: Literal["pdf", "docx"]
    document: Document
    theme: Theme
    project: Path


@dataclass(frozen=True)
class PartPages:
    """How many printed sides a part takes, and how it is printed."""

    title: str
    pages: int
    copies: int
    setup: PageSetup


@dataclass(frozen=True)
class Made:
    """What a job gives: the file, its parts with their pages, a picture of its first page, what it read.

    `all_pages` counts blank backs too; a Word file has no parts and no pages, as Word decides them.
    """

    job: Job
    data: bytes
    parts: tuple[PartPages, ...]
    all_pages: int
    picture: bytes
    reads: dict[str, str | None]

    @property
    def pages(self) -> int:
        """Printed sides of all parts; 0 for a Word file, where Word decides."""
        return sum(part.pages for part in self.parts)


def make(job: Job) -> Made | KitgenError:
    """Return the finished file of `job`, or what stopped it: an error must reach the parent whole."""
    project = Project(job.project)
    try:
        return _make_pdf(job, project) if job.format == "pdf" else _make_docx(job, project)
    except KitgenError as error:
        return error


def _make_pdf(job: Job, project: Project) -> Made:
    from kitgen.render.pdf import render_pdf

    pdf = render_pdf(job.document, job.theme, project.read)
    parts = tuple(
        PartPages(part.title, pages, part.copies, part.setup)
        for part, pages in zip(job.document.parts, pdf.part_pages, strict=True)
    )
    return Made(job, pdf.data, parts, pdf.all_pages, first_page(pdf.data), project.recorder.seen)


def _make_docx(job: Job, project: Project) -> Made:
    from kitgen.render.docx import render_docx

    data = render_docx(job.document, job.theme, project.read)
    return Made(job, data, (), 0, b"", project.recorder.seen)


def first_page(pdf: bytes) -> bytes:
    """Return a picture of the first page of `pdf` as PNG."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        image = page.render(scale=PICTURE_WIDTH_PX / page.get_width()).to_pil()
    finally:
        document.close()
    out = BytesIO()
    image.convert("P", palette=1, colors=32).save(out, "PNG", optimize=True)
    return out.getvalue()
