"""What a build is to make: folders of jobs, and what a print plan and a release say of them."""

from dataclasses import dataclass

from kitgen.build.jobs import Job
from kitgen.build.options import Options
from kitgen.compose.maker import Maker
from kitgen.errors import Finding
from kitgen.span import Span


@dataclass(frozen=True)
class Folder:
    """What is made in one folder: a kit with its lessons, or a lesson on its own.

    `listed` holds the paths of the PDF files that the print plan names; `maker` composes that plan,
    `preparing` is what the lessons ask of the teacher beforehand, in minutes; `summary`, `ages` and
    the titles of its `lessons` are those of a kit.
    """

    path: str
    name: str
    title: str
    colophon: str
    jobs: tuple[Job, ...]
    listed: tuple[str, ...]
    maker: Maker
    preparing: Span | None = None
    summary: str = ""
    ages: str = ""
    lessons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """All that a build makes, the warnings met on the way, and what words its index."""

    folders: tuple[Folder, ...]
    findings: tuple[Finding, ...]
    maker: Maker
    options: Options

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Every job, in the order of the folders."""
        return tuple(job for each in self.folders for job in each.jobs)
