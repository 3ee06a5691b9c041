"""One job: a document to be made into its files. Runs in a worker, returns bytes, writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from kitgen.build.options import Format
from kitgen.document.fields import Field
from kitgen.document.kinds import Sides
from kitgen.document.parts import Document, PageSetup, Part
from kitgen.errors import Finding, KitgenError, SystemFault
from kitgen.finish import PLAIN, Finish
from kitgen.project import Project
from kitgen.readinglabels import ReadingWords
from kitgen.sources import Mark
from kitgen.theme import Theme
from kitgen.withheld import NOTHING, Withheld

PICTURE_WIDTH_PX = 260


Imposed = Literal["", "booklet", "reading-order", "n-up", "slips", "tiles"]
"""How finished pages were laid on sheets."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """How posters in pieces are named: the end of the file name, and the words on each piece."""

    name: str
    label: str


def larger(part: Part) -> bool:
    """Whether a part is larger than A4, so that a school may print it in pieces."""
    return part.setup.laid_out == "A3"


@dataclass(frozen=True)
class Job:
    """A document and the files it becomes: `stem` is their path in the output folder, without ending.

    With `pieces` there is also a PDF of the posters that are larger than A4, in pieces; `fields` are what is
    to be filled in on a screen, `reading` the fixed words of files that are read aloud. `sources` marks what
    it is made from, and `withheld` is what its readers may not see: it decides nothing of its files.
    """

    stem: str
    formats: tuple[Format, ...]
    document: Document
    theme: Theme
    project: Path
    finish: Finish = PLAIN
    pieces: Pieces | None = None
    fields: tuple[Field, ...] = ()
    reading: ReadingWords | None = None
    sources: Mark | None = None
    withheld: Withheld = NOTHING

    @property
    def paths(self) -> tuple[str, ...]:
        """The path of each file, with slashes, in the order of `formats`; pieces come last."""
        return (*(f"{self.stem}.{each}" for each in self.formats), *self.piece_paths)

    @property
    def piece_paths(self) -> tuple[str, ...]:
        """The path of the posters in pieces, where there are any."""
        wanted = self.pieces and "pdf" in self.formats and any(map(larger, self.document.parts))
        return (f"{self.stem}-{self.pieces.name}.pdf",) if wanted and self.pieces else ()


@dataclass(frozen=True)
class PartPages:
    """Which pages of a file a part takes (numbers from 0), and how it is printed."""

    title: str
    numbers: tuple[int, ...]
    copies: int
    setup: PageSetup

    @property
    def pages(self) -> int:
        """How many printed sides it takes."""
        return len(self.numbers)


def parts_on(
    document: Document, pages: Sequence[tuple[int, ...]], *, in_pieces: bool = False
) -> tuple[PartPages, ...]:
    """Return the parts of `document` with the numbers of their `pages` in its file.

    What is made `in_pieces` is printed on A4, on one side.
    """
    return tuple(
        PartPages(part.title, own, part.copies, PageSetup(sides=Sides.SINGLE) if in_pieces else part.setup)
        for part, own in zip(document.parts, pages, strict=True)
    )


@dataclass(frozen=True)
class Made:
    """A file that a job gives, its parts with their pages, a picture of its first page, what was read.

    `all_pages` counts blank backs too; a file that is no PDF has no parts and no pages.
    `imposed` says how its pages were laid on sheets after they were finished, `of` which file that was.
    With `faults` there is no `data`: it may not be written.
    """

    path: str
    format: str
    document: Document
    data: bytes
    parts: tuple[PartPages, ...]
    all_pages: int
    picture: bytes
    reads: dict[str, str | None]
    imposed: Imposed = ""
    of: str = ""
    faults: tuple[Finding, ...] = ()

    @property
    def told(self) -> tuple[Finding, ...]:
        """Its faults, with its path."""
        return tuple(each._replace(values={**each.values, "path": self.path}) for each in self.faults)

    @property
    def pages(self) -> int:
        """Printed sides of all parts; 0 for a Word file, where Word decides."""
        return sum(part.pages for part in self.parts)


def make(job: Job) -> tuple[Made, ...] | KitgenError:
    """Return the finished files of `job`, or what stopped it: an error must reach the parent whole.

    Room to write is settled once, on the pages of the PDF, for all formats.
    """
    project = Project(job.project)
    makers = {"pdf": _make_pdf, "docx": _make_docx, "txt": _make_text, "html": _make_page}
    try:
        document, laid_out = with_settled_room(job, project)
        job = replace(job, document=document)
        made = tuple(makers[form](f"{job.stem}.{form}", job, project, laid_out) for form in job.formats)
        made = (*made, *(_make_pieces(path, job, made) for path in job.piece_paths))
        return tuple(_proofread(one, job, project) for one in made)
    except KitgenError as error:
        return error


_STYLES = {
    "pdf": ("templates/own.css", "templates/page.css", "templates/nodes.html.j2", "templates/page.html.j2")
}
"""Files by which a project decides itself how pages look."""


def _proofread(made: Made, job: Job, project: Project) -> Made:
    """Return `made`, or where it lost words or holds what its readers may not see, what is wrong instead."""
    from kitgen.proof import Proof, faults

    style = next(filter(project.has_own, _STYLES.get(made.format, ())), "")
    pages = tuple(part.numbers for part in made.parts)
    proof = Proof(made.format, made.data, made.document, job.withheld, pages, bool(made.of), style)
    found = faults(proof)
    return replace(made, data=b"", picture=b"", faults=found) if found else made


def sound(files: tuple[Made, ...]) -> tuple[Made, ...]:
    """Return `files`. Raises InputError or SystemFault with the faults of all."""
    from kitgen.proof import stop

    if told := [each for one in files for each in one.told]:
        raise stop(told)
    return files


def with_settled_room(job: Job, project: Project) -> tuple[Document, Any]:
    """Return the document with its room to write settled, and its layout where there is one.

    For a Word file alone it stays as asked for where no pages can be laid out; files that are read aloud
    have no pages at all.
    """
    from kitgen.render.cardfit import settle_cards
    from kitgen.render.fit import settled

    if not {"pdf", "docx"} & set(job.formats):
        return job.document, None
    try:
        document = settle_cards(job.document, job.theme, project.read)
        name = job.stem.rpartition("/")[2]
        made = settled(document, job.theme, project.read, name, lambda file: not project.has_shipped(file))
    except SystemFault as fault:
        if "pdf" in job.formats or any(finding.id != "pango-missing" for finding in fault.findings):
            raise
        return job.document, None
    return made.document, made.laid_out


def _make_pdf(path: str, job: Job, project: Project, laid_out: Any) -> Made:
    from kitgen.build.finishing import finished  # what lays out and imposes is for workers alone to load
    from kitgen.render.pdf import lay_out, printed

    laid_out = lay_out(job.document, job.theme, project.read) if laid_out is None else laid_out
    attached = job.sources.bundle.attached() if job.sources and job.sources.bundle else {}
    pdf = printed(job.document, job.theme, laid_out, job.finish, job.fields, attached)
    parts = parts_on(job.document, pdf.part_pages)
    data = finished(pdf.data, job.document, pdf.part_pages, job.finish)
    picture = first_page(data)
    return Made(path, "pdf", job.document, data, parts, pdf.all_pages, picture, project.recorder.seen)


def _make_pieces(path: str, job: Job, made: tuple[Made, ...]) -> Made:
    from kitgen.build.finishing import in_pieces

    whole = next(one for one in made if one.format == "pdf")
    assert job.pieces
    own = tuple(part.numbers for part in whole.parts)
    data, numbers = in_pieces(whole.data, whole.document, own, job.theme.font, job.pieces)
    parts = parts_on(whole.document, numbers, in_pieces=True)
    pages = sum(part.pages for part in parts)
    picture = first_page(data)
    whole = replace(whole, path=path, of=whole.path, imposed="tiles")
    return replace(whole, data=data, parts=parts, all_pages=pages, picture=picture)


def _make_docx(path: str, job: Job, project: Project, _laid_out: Any) -> Made:
    from kitgen.render.docx import render_docx

    sources = job.sources.as_xml() if job.sources else b""
    data = render_docx(job.document, job.theme, project.read, sources, gray=job.finish.gray)
    return _without_pages(path, "docx", job, data, project)


def _make_text(path: str, job: Job, project: Project, _laid_out: Any) -> Made:
    from kitgen.render.text import render_text

    assert job.reading
    return _without_pages(path, "txt", job, render_text(job.document, job.reading), project)


def _make_page(path: str, job: Job, project: Project, _laid_out: Any) -> Made:
    from kitgen.render.web import render_page

    assert job.reading
    data = render_page(job.document, job.reading, project.read)
    return _without_pages(path, "html", job, data, project)


def _without_pages(path: str, form: str, job: Job, data: bytes, project: Project) -> Made:
    return Made(path, form, job.document, data, (), 0, b"", project.recorder.seen)


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
