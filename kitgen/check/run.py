"""Runs all checks on lessons and kits, and tells everything at once."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from kitgen.check import CHECKS, RULES, Subject
from kitgen.check.references import nearest
from kitgen.errors import Finding, InputError, Severity
from kitgen.kit import Kit
from kitgen.lesson import Lesson
from kitgen.load import Data, Loaded, lesson_file
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.schema import Frozen
from kitgen.source.salvage import salvage
from kitgen.source.tree import Mapping
from kitgen.source.validate import validate
from kitgen.source.yaml_reader import read_yaml


def check_lesson(project: Project, data: Data, file: str, today: date) -> tuple[Finding, ...]:
    """Return all there is to say about the lesson in `file`, in the order of the file."""
    try:
        tree = read_yaml(project.read(file), file)
    except InputError as error:
        return error.findings
    findings, lesson = _structure(tree, Lesson)
    if lesson is not None:
        name = file.rpartition("/")[2].removesuffix(".yaml")
        subject = Subject(project, data, Loaded(name, file, lesson, tree), today)
        findings += tuple(found for check in (*CHECKS, *RULES) for found in check(subject))
    return tuple(sorted(findings, key=_place))


def check_kit(project: Project, file: str, lang: str) -> tuple[Finding, ...]:
    """Return what there is to say about the kit in `file` itself, not about its lessons."""
    try:
        tree = read_yaml(project.read(file), file)
    except InputError as error:
        return error.findings
    findings, kit = _structure(tree, Kit)
    if kit is not None:
        findings += tuple(_kit_lessons(project, kit, lang))
    return tuple(sorted(findings, key=_place))


def check_profile(data: Data) -> tuple[Finding, ...]:
    """Return what there is to say about the profile: whether it names somebody to turn to."""
    profile = data.profile
    if profile.contacts:
        return ()
    if profile.neutral:
        return (Finding("neutral-profile", severity=Severity.WARNING),)
    return (Finding("no-contact", profile.origin, values={"profile": data.profile_name}),)


M = TypeVar("M", bound=Frozen)


def _structure(tree: Mapping, model: type[M]) -> tuple[tuple[Finding, ...], M | None]:
    try:
        return (), validate(tree, model)
    except InputError as error:
        return error.findings, salvage(tree, model)


def _kit_lessons(project: Project, kit: Kit, lang: str) -> Iterator[Finding]:
    known = project.names(f"lessons/{lang}")
    before: set[str] = set()
    for entry in kit.lessons:
        if entry.lesson not in known:
            values = {"name": entry.lesson, "suggestion": nearest(entry.lesson, known)}
            yield Finding("kit-lesson-missing", entry.origin, values=values)
            continue
        file = lesson_file(entry.lesson, lang)
        try:
            lesson = validate(read_yaml(project.read(file), file), Lesson)
        except InputError:
            continue  # its own mistakes are told when the lesson is checked
        yield from _left_out(entry.without, lesson, entry.origin)
        for required in lesson.requires:
            if required not in before:
                values = {"lesson": entry.lesson, "requires": required}
                yield Finding("order-requires", entry.origin, Severity.WARNING, values)
        before.add(entry.lesson)


def _left_out(without: list[str], lesson: Lesson, origin: Origin | None) -> Iterator[Finding]:
    known = {
        *(step.id for step in lesson.steps),
        *(sheet.id for sheet in lesson.handout),
        *(block.id for block in lesson.blocks()),
        *(deck.id for deck in lesson.cards),
        *(poster.id for poster in lesson.posters),
    } - {""}
    for name in without:
        if name not in known:
            values = {"name": name, "suggestion": nearest(name, known)}
            yield Finding("unknown-reference", origin, values=values)
    remaining = [step for step in lesson.steps if step.id not in without]
    for name in sorted({name for step in remaining for name in step.uses} & set(without)):
        yield Finding("used-without", origin, values={"name": name})


def _place(finding: Finding) -> tuple[str, int, int]:
    origin = finding.origin
    return (origin.file, origin.line, origin.column) if origin else ("", 0, 0)
