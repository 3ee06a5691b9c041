"""The overlays that say what a Word file changed, laid on the lessons as they are today."""

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, replace
from typing import Literal

from kitgen.bases import kept_file, kept_text, version_of
from kitgen.differences import Change, differences
from kitgen.errors import InputError
from kitgen.importing.imported import Brought
from kitgen.importing.newids import with_ids
from kitgen.importing.threeway import Both, Conflict, both
from kitgen.load import lesson_file
from kitgen.overlays import as_overlay, easy_file, read_source
from kitgen.project import SHIPPED, Project
from kitgen.source.patch import patch
from kitgen.source.tree import Mapping
from kitgen.source.writing import as_yaml

_HEAD = "# Wat in Word veranderd werd. De rest komt uit de les.\n"
Prefer = Literal["", "word", "lesson"]
ENDING = "word"
"""How the name of an overlay ends that cannot have the name of its lesson."""


@dataclass(frozen=True)
class Overlay:
    """An overlay to be written: its name, that of its lesson, its files by path, what it changes.

    `conflicts`: what was changed in the lesson too since the file was made; it is in no overlay.
    """

    name: str
    base: str
    files: AnyMapping[str, str]
    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...]


def overlays(brought: Brought, project: Project, name: str, prefer: Prefer) -> tuple[Overlay, ...]:
    """Return the overlays for what was brought back; `name`: what the only one is called.

    Raises InputError for a lesson of `project` that cannot be read.
    """
    return tuple(
        _overlay(brought, project, base, name if len(brought.after) == 1 else "", prefer)
        for base in brought.after
    )


def _overlay(brought: Brought, project: Project, base: str, name: str, prefer: Prefer) -> Overlay:
    file = lesson_file(base, brought.lang)
    source = read_source(project, file, easy=brought.easy)
    if source.findings:
        raise InputError(source.findings)
    now = source.content
    result = _merged(brought.before[base], brought.after[base], now, prefer)
    after = with_ids(result.tree, now)
    name = name or free_name(project, base, brought.lang)
    extends = base if base in project.own_names(f"lessons/{brought.lang}") else SHIPPED + base
    path = lesson_file(name, brought.lang)
    changed = patch(now, after)
    files = {path: as_overlay(changed, extends, version_of(now), _HEAD), kept_file(path): kept_text(now)}
    if brought.easy:  # the lesson in its usual language stays as it is
        usual = read_source(project, file).content
        files = {
            path: as_overlay(Mapping((), now.origin), extends, version_of(usual), _HEAD),
            easy_file(path): f"{_HEAD}{as_yaml(changed)}",
            kept_file(path): kept_text(usual),
        }
    return Overlay(name, base, files, differences(now, after), result.conflicts)


def _merged(base: Mapping, edited: Mapping, now: Mapping, prefer: Prefer) -> Both:
    """Return the lesson as it is `now` with what was `edited`, and conflicts unless one side is preferred."""
    result = both(base, now, edited) if prefer == "word" else both(base, edited, now)
    return replace(result, conflicts=()) if prefer else result


def free_name(project: Project, base: str, lang: str) -> str:
    """Return what an overlay on `base` is called: as a shipped lesson, for which it then stands, or anew."""
    own = project.own_names(f"lessons/{lang}")
    names = (base, f"{base}-{ENDING}", *(f"{base}-{ENDING}-{n}" for n in range(2, 1000)))
    return next(name for name in names if name not in own)
