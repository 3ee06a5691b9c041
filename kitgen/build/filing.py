"""Which files a document becomes, and the jobs that make them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kitgen.build.jobs import Job, Pieces
from kitgen.build.options import Options
from kitgen.compose.adapt import adapted
from kitgen.compose.maker import Maker
from kitgen.document.fields import fillable
from kitgen.document.kinds import FOR_OTHERS, Kind
from kitgen.document.parts import Document
from kitgen.errors import Finding, UsageError
from kitgen.labels import Labels
from kitgen.project import Project
from kitgen.render.fonts import semibold
from kitgen.target import EDITABLE, FILLABLE, READABLE, file_stem
from kitgen.withheld import Withheld

_KINDS = {"docx": EDITABLE, "txt": READABLE, "html": READABLE}
"""The kinds that come in a format; as PDF all do."""


def filed(
    documents: Iterable[Document | None],
    here: str,
    name: str,
    maker: Maker,
    options: Options,
    project: Project,
    hidden: Withheld,
) -> Iterator[Job]:
    """Yield the jobs for those of `documents` that are asked for, in the folder `here`.

    `hidden` is what none of them may say that pupils or families read.
    What is to be filled in on a screen is a file of its own, beside the one that is printed.
    """
    labels = maker.data.labels
    for document in documents:
        if document is None or not options.wants(document.kind):
            continue
        formats = tuple(form for form in options.formats if document.kind in _KINDS.get(form, Kind))
        if not formats:
            continue
        document = adapted(document, maker.data.variants, maker.data.theme, semibold(maker.data.theme.font))
        stem = "-".join(filter(None, (f"{here}/{file_stem(name, document.kind, labels)}", document.version)))
        pieces = _pieces(document, labels, options)
        theme, finish, reading = maker.data.theme, options.finish, labels.reading
        job = Job(stem, formats, document, theme, project.root, finish, pieces, reading=reading)
        job = replace(job, withheld=hidden) if document.kind in FOR_OTHERS else job
        yield job
        if options.fillable and "pdf" in formats and document.kind in FILLABLE:
            named, fields = fillable(document)
            more = replace(job, stem=f"{stem}-{labels.files.fillable}", formats=("pdf",), document=named)
            yield from [replace(more, fields=fields)] if fields else []


def _pieces(document: Document, labels: Labels, options: Options) -> Pieces | None:
    """Return how posters in pieces are named; a print shop gets them whole."""
    for_a_shop = options.finish.bleed_mm is not None or options.finish.marks
    if document.kind is not Kind.POSTERS or for_a_shop:
        return None
    return Pieces(labels.files.pieces, labels.print.piece)


def printed(jobs: Iterable[Job]) -> tuple[str, ...]:
    """Return the paths of the PDF files of `jobs` that are for paper."""
    return tuple(f"{job.stem}.pdf" for job in jobs if "pdf" in job.formats and not job.fields)


def refuse_unfillable(options: Options, jobs: Iterable[Job]) -> None:
    """Raise UsageError when files to fill in are asked for and none of `jobs` makes one."""
    if not options.fillable:
        return
    if options.finish.bleed_mm is not None or options.finish.marks:
        raise UsageError([Finding("fillable-for-print-shop")])
    if any(job.fields for job in jobs):
        return
    if "pdf" not in options.formats:
        raise UsageError([Finding("fillable-needs-pdf")])
    raise UsageError([Finding("nothing-to-fill-in", values={"kinds": ", ".join(sorted(FILLABLE))})])
