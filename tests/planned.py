"""The files of a plan, one by one: what tests look at is a file, what a worker makes is a document."""

from collections.abc import Iterable
from dataclasses import dataclass

from kitgen.build.jobs import Job
from kitgen.document.parts import Document
from kitgen.theme import Theme


@dataclass(frozen=True)
class File:
    """A file that a job makes."""

    path: str
    format: str
    job: Job

    @property
    def document(self) -> Document:
        return self.job.document

    @property
    def theme(self) -> Theme:
        return self.job.theme


def files(jobs: Iterable[Job], form: str = "") -> list[File]:
    """Return the files of `jobs`, or those of one format, without posters in pieces, which come last."""
    return [
        File(path, each, job)
        for job in jobs
        for path, each in zip(job.paths, job.formats, strict=False)
        if form in ("", each)
    ]
