"""What a build is to make: folders of jobs, and what a print plan and a release say of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kitgen.build.jobs import Job
from kitgen.build.options import Options
from kitgen.build.records import Record, Records
from kitgen.compose.maker import Maker
from kitgen.errors import Finding
from kitgen.sources import Bundle
from kitgen.span import Span


@dataclass(frozen=True)
class Folder:
    """What is made in one folder: a kit with its lessons, or a lesson on its own.

    `listed` holds the paths of the PDF files that the print plan names; `maker` composes that plan,
    `preparing` is what the lessons ask of the teacher beforehand, in minutes; `summary`, `ages` and
    the titles of its `lessons` are those of a kit, `members` the names of its lessons. `findings` are
    all that its checks told, `reads` the files that were read to plan it (see `project.Recorder`), `sources`
    what its documents are made from.
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
    members: tuple[str, ...] = ()
    lang: str = ""
    sources: tuple[Bundle, ...] = ()
    findings: tuple[Finding, ...] = ()
    reads: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Everything:
    """All kits and lessons that are made in a language, all that are `known`, and the files that said so."""

    names: tuple[str, ...]
    known: frozenset[str]
    lang: str
    reads: Mapping[str, str | None]


@dataclass(frozen=True)
class Plan:
    """All that a build makes, the warnings met on the way, and what words its index.

    `records` are those of its output, `kept` what of them stands there already; `everything` is there when
    nothing was named.
    """

    folders: tuple[Folder, ...]
    findings: tuple[Finding, ...]
    maker: Maker
    options: Options
    records: Records
    kept: tuple[Record, ...] = ()
    everything: Everything | None = None

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Every job, in the order of the folders."""
        return tuple(job for each in self.folders for job in each.jobs)
