"""Lays out again, on A5, what becomes a booklet on A4: its type stays as large as that of a book."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kitgen.build.jobs import Job, Made
from kitgen.build.layouts import Layout
from kitgen.build.planned import Folder, Plan
from kitgen.compose.adapt import adapted
from kitgen.document.kinds import Kind
from kitgen.errors import Finding, UsageError
from kitgen.inprint import with_variants
from kitgen.project import Project
from kitgen.render.fonts import semibold

UNASKED = (Kind.PUPIL_PACKET, Kind.HANDOUT)
"""What is laid out when no part is named: the packet of a kit, the worksheets of a lesson."""
A5 = "a5"
"""The variant in print that pages of a booklet have."""


def chosen(plan: Plan, folder: Folder, layout: Layout) -> Mapping[str, Job]:
    """Return the jobs of `folder` whose PDF is laid out, by its path. Raises UsageError for none."""
    jobs = {f"{job.stem}.pdf": job for job in folder.jobs}
    listed = {path: jobs[path] for path in folder.listed}
    parts = plan.options.parts
    asked = {
        path: job
        for path, job in listed.items()
        if job.document.kind in layout.kinds and job.document.kind.value in parts
    }
    unasked = [path for first in UNASKED for path, job in listed.items() if job.document.kind is first][:1]
    found = asked or {path: listed[path] for path in unasked if not parts}
    if not found:
        raise UsageError([Finding("nothing-to-fold", values={"name": folder.name})])
    return found


def small_jobs(plan: Plan, layout: Layout) -> Iterator[Job]:
    """Yield jobs that lay out on A5 what becomes a booklet on A4; nothing where a variant sets the type."""
    if layout.kind != "booklet" or layout.onto != "A4" or plan.options.in_print:
        return
    for folder in plan.folders:
        data = with_variants(Project(folder.jobs[0].project), folder.maker.data, [A5])
        for job in chosen(plan, folder, layout).values():
            most = max(part.copies for part in job.document.parts)
            parts = tuple(part for part in job.document.parts if part.copies == most)
            document = replace(job.document, parts=parts)
            small = adapted(document, data.variants, data.theme, semibold(data.theme.font))
            yield replace(job, stem=small_stem(job.stem), document=small, theme=data.theme)


def small_stem(stem: str) -> str:
    """Return what a file on A5 is called while it is made; it is never written."""
    return f"{stem}-{A5}"


def small_of(path: str, made: Mapping[str, Made]) -> bytes | None:
    """Return the file on A5 of what stands in the file at `path`, where it was made."""
    found = made.get(f"{small_stem(path.removesuffix('.pdf'))}.pdf")
    return found.data if found else None
