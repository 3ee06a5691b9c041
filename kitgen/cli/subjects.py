"""What `kitgen check` looks at: names and paths become lessons, kits and profiles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from kitgen.assigned import Assignment
from kitgen.check.language import shared
from kitgen.check.profiles import check_profile
from kitgen.check.run import check_kit, check_lesson
from kitgen.check.stale import help_lines, work_facts
from kitgen.cli.names import kits, lessons
from kitgen.errors import Finding, InputError, UsageError
from kitgen.load import Data, all_meant, kit_file, lesson_file, load_data, load_kit, unknown_name
from kitgen.project import Project


@dataclass(frozen=True)
class Subject:
    """A file to check: in which project, and how it is called in messages."""

    project: Project
    file: str
    kind: Literal["lesson", "kit", "profile"]
    shown: str


def check_names(
    project: Project,
    names: tuple[str, ...],
    profile: str,
    lang: str | None,
    today: date,
    settings: tuple[Assignment, ...] = (),
) -> tuple[Finding, ...]:
    """Return all there is to say about `names`: lessons, kits, or paths of their files. None: all.

    Raises UsageError for what does not exist.
    """
    data = load_data(project, profile, lang, settings)
    language = lang or data.profile.language
    wanted = names or [name for found in all_meant(project, language) for name in found]
    subjects = dict.fromkeys(subject for name in wanted for subject in _subjects(project, name, language))
    about_profile = all(subject.kind == "profile" for subject in subjects)
    findings: list[Finding] = []
    if not about_profile:
        findings += (*check_profile(project, data), *shared(project, data), *help_lines(data.help, today))
    if not names:
        works = project.own_names("assets/works") if len(project.roots) > 1 else data.works
        findings += (found for name in works for found in work_facts(data.works[name], today))
    for subject in subjects:
        findings += _checked(subject, data, language, today)
    return tuple(findings)


def _subjects(project: Project, name: str, lang: str) -> Iterator[Subject]:
    if name.endswith((".yaml", ".yml")) or "/" in name or "\\" in name:
        yield _at_path(project, name)
    elif name in kits(project, lang):
        file = kit_file(name, lang)
        yield Subject(project, file, "kit", file)
        for member in _members(project, name, lang):
            yield Subject(project, lesson_file(member, lang), "lesson", lesson_file(member, lang))
    elif name in lessons(project, lang):
        yield Subject(project, lesson_file(name, lang), "lesson", lesson_file(name, lang))
    else:
        raise unknown_name("unknown-name", name, (*kits(project, lang), *lessons(project, lang)), project)


def _members(project: Project, kit: str, lang: str) -> tuple[str, ...]:
    """Return the lessons of `kit` that exist; its own mistakes are told when it is checked."""
    try:
        entries = load_kit(project, kit, lang).value.all_lessons()
    except InputError:
        return ()
    known = lessons(project, lang)
    return tuple(entry.lesson for entry in entries if entry.lesson in known)


def _at_path(project: Project, name: str) -> Subject:
    path = Path(name)
    if path.is_dir():
        raise UsageError([Finding("read-failed", values={"path": name, "detail": "it is a folder"})])
    if not path.is_file():
        raise UsageError([Finding("missing-file", values={"path": name})])
    whole = path.resolve()
    kind = _kind(whole)
    for root in project.roots:
        if whole.is_relative_to(root.resolve()):
            file = whole.relative_to(root.resolve()).as_posix()
            return Subject(project, file, kind, file)
    return Subject(Project(whole.parent), whole.name, kind, path.as_posix())


def _kind(path: Path) -> Literal["lesson", "kit", "profile"]:
    """Return what the file at `path` holds, from its folder or its first keys."""
    if path.parent.name == "profiles":
        return "profile"
    words = path.read_bytes().decode("utf-8", "replace")
    if path.parent.name == "kits" or (
        re.search(r"(?m)^lessons:", words) and not re.search(r"(?m)^steps:", words)
    ):
        return "kit"
    return "lesson"


def _checked(subject: Subject, data: Data, lang: str, today: date) -> list[Finding]:
    match subject.kind:
        case "lesson":
            findings = check_lesson(subject.project, data, subject.file, today)
        case "kit":
            findings = check_kit(subject.project, data, subject.file, lang)
        case "profile":
            findings = _profile(subject, data)
    return [_as_shown(finding, subject) for finding in findings]


def _profile(subject: Subject, data: Data) -> tuple[Finding, ...]:
    from kitgen.load import load
    from kitgen.profile import Profile

    try:
        loaded = load(subject.project, subject.file, Profile)
    except InputError as error:
        return error.findings
    own = replace(data, profile=loaded.value, profile_name=loaded.name, profile_tree=loaded.tree)
    return check_profile(subject.project, own)


def _as_shown(finding: Finding, subject: Subject) -> Finding:
    if finding.origin is None or finding.origin.file != subject.file:
        return finding
    return finding._replace(origin=replace(finding.origin, file=subject.shown))
