"""An overlay beside its base: what it changes, and what changed in the base since it was written."""

from dataclasses import dataclass

from kitgen.bases import kept, version_of
from kitgen.differences import Change, clashing, differences
from kitgen.errors import Finding, InputError, UsageError
from kitgen.overlays import BASE_VERSION, EASY, Source, base_file, easy_file, lesson_name, read_source
from kitgen.project import Project
from kitgen.source.tree import Mapping


@dataclass(frozen=True)
class Compared:
    """What an overlay, or an easy version, changes in its base.

    `base`: the name of the base, `tree` what it says now, with all that it stands on. `noted`: the version of
    the base that the overlay was written on, empty where it does not say; `now`: the version there is.
    `since`: what changed in the base after that, None where no copy of it is kept. `clashes`: those of
    `since` in places that the overlay changes too. `findings`: what in the overlay does not fit its base.
    `below`: what the base itself stands on, nearest first.
    """

    base: str
    tree: Mapping
    changes: tuple[Change, ...]
    noted: str = ""
    since: tuple[Change, ...] | None = None
    findings: tuple[Finding, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def now(self) -> str:
        """The version of the base that there is."""
        return version_of(self.tree)

    @property
    def clashes(self) -> tuple[Change, ...]:
        """Those of `since` in places that the overlay changes too."""
        return clashing(self.changes, self.since or ())


def compared(project: Project, file: str, base_name: str = "") -> Compared:
    """Return how the overlay in `file` compares, or the easy version there with its lesson.

    It is compared with what it extends, or with the lesson `base_name` further down, of which no copy is
    kept. Raises UsageError where there is nothing to compare with, and InputError for what cannot be read.
    """
    if file.endswith(EASY):
        return _eased(project, file.removesuffix(EASY) + ".yaml")
    nearest = base_file(project, file)
    if nearest is None:
        raise UsageError([Finding("extends-nothing", values={"name": lesson_name(file)})])
    base = _base(project, nearest, base_name)
    if base is None:
        raise UsageError([Finding("not-based-on", values={"name": lesson_name(file), "base": base_name})])
    before, after = read_source(project, base), read_source(project, file)
    if base != nearest:
        return Compared(lesson_name(base), before.content, _changes(before, after), findings=after.findings)
    noted, copy = project.tree(file).scalar(BASE_VERSION), kept(project, file)
    return Compared(
        lesson_name(base),
        before.content,
        _changes(before, after),
        noted.text if noted else "",
        differences(copy, before.content) if copy else None,
        after.findings,
        before.bases,
    )


def _base(project: Project, file: str | None, name: str) -> str | None:
    """Return the file of the lesson `name` in the chain that begins with `file`; with no name that itself."""
    while file and name and lesson_name(file) != name:
        file = base_file(project, file)
    return file


def _eased(project: Project, lesson: str) -> Compared:
    before, after = read_source(project, lesson), read_source(project, lesson, easy=True)
    if not after.easy:
        values = {"name": lesson_name(lesson), "path": easy_file(lesson)}
        raise InputError([Finding("no-easy-version", values=values)])
    return Compared(lesson_name(lesson), before.content, _changes(before, after), findings=after.findings)


def _changes(before: Source, after: Source) -> tuple[Change, ...]:
    return differences(before.content, after.content)
