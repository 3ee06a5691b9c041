"""What of a job has to be made, and why; what stands in the output and stays."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import cast

from kitgen.build.environment import environment
from kitgen.build.fingerprint import fingerprint
from kitgen.build.jobs import Imposed, Job, Made, parts_on
from kitgen.build.manifest import Entry


class Why(StrEnum):
    """Why a file is made."""

    NEW = "new"
    CONTENT = "content"
    READ = "read"
    MADE_WITH = "made-with"
    GONE = "gone"
    BY_HAND = "by-hand"
    FORCED = "forced"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a file is made; `file` is what it shows that has changed, for `Why.READ`."""

    why: Why
    file: str = ""


NEW = Reason(Why.NEW)


@dataclass(frozen=True)
class Due:
    """A job with what is still to do of it: `todo` is None where all its files stand in the output.

    `fingerprints` and `reasons` say for each path of what and why it is made, `kept` are the files that
    stay, without their content.
    """

    job: Job
    fingerprints: Mapping[str, str]
    todo: Job | None
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    kept: tuple[Made, ...] = ()


@dataclass(frozen=True)
class Standing:
    """What stands in an output folder: `entries` by path. `digest` says how a file of the project is now."""

    output: Path
    entries: Mapping[str, Entry]
    digest: Callable[[str], str | None]
    force: bool = False

    def due(self, job: Job) -> Due:
        """Return what is to do of `job`. Posters in pieces are made of the whole ones, and with them."""
        printed = _fingerprints(job)
        reasons = {path: why for path in job.paths if (why := self.reason(path, printed[path]))}
        pieces = reasons.keys() & job.piece_paths
        formats = tuple(
            form for form in job.formats if f"{job.stem}.{form}" in reasons or (form == "pdf" and pieces)
        )
        todo = replace(job, formats=formats) if formats else None
        again = todo.paths if todo else ()
        kept = tuple(self._kept(job, path) for path in job.paths if path not in again)
        whole = {path: reasons.get(path, next(iter(reasons.values()), None)) for path in again}
        return Due(job, printed, todo, {path: why for path, why in whole.items() if why}, kept)

    def reason(self, path: str, printed: str) -> Reason | None:
        """Return why the file at `path` with the fingerprint `printed` is made; None: it stands."""
        entry = self.entries.get(path)
        if self.force:
            return Reason(Why.FORCED)
        if entry is None:
            return NEW
        if entry.environment != environment():
            return Reason(Why.MADE_WITH)
        for file, digest in entry.reads.items():
            if self.digest(file) != digest:
                return Reason(Why.READ, file)
        if entry.fingerprint != printed:
            return Reason(Why.CONTENT)
        if not entry.stamp.holds(self.output / path):
            there = (self.output / path).is_file()
            return Reason(Why.BY_HAND if there else Why.GONE)
        return None

    def _kept(self, job: Job, path: str) -> Made:
        entry = self.entries[path]
        parts = parts_on(job.document, entry.pages, in_pieces=bool(entry.of)) if entry.pages else ()
        return Made(
            path,
            entry.format,
            job.document,
            b"",
            parts,
            entry.all_pages,
            entry.picture,
            entry.reads,
            cast("Imposed", entry.imposed),
            entry.of,
        )


def _fingerprints(job: Job) -> dict[str, str]:
    """Return the fingerprint of each file of `job`: what carries or names its sources changes with them."""
    printed = fingerprint(job.document, job.theme, job.finish, job.pieces, job.fields, job.reading)
    if not job.sources:
        return dict.fromkeys(job.paths, printed)
    with_sources = fingerprint(printed, job.sources.digest)
    carry = ("pdf", "docx") if job.sources.bundle else ("docx",)
    return {path: with_sources if path.endswith(carry) else printed for path in job.paths}
