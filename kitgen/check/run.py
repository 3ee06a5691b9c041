"""Runs all checks on lessons and kits, and tells everything at once."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TypeVar

from kitgen.check import BLOCK_CHECKS, CHECKS, RULE_IDS, RULES, KitSubject, Subject
from kitgen.check.allowing import allowing
from kitgen.check.audiences import LETTER, TEAM, blocks_reach
from kitgen.check.base import BlockCheck
from kitgen.check.citing import cited_names
from kitgen.check.files import cards
from kitgen.check.meetings import meetings
from kitgen.check.nearest import nearest
from kitgen.check.places import given_to_kit
from kitgen.compose.numbering import ids_in
from kitgen.errors import Finding, InputError, each_once
from kitgen.kit import Kit, leave_out
from kitgen.lesson import Lesson
from kitgen.load import Data, Loaded, load_lesson
from kitgen.origin import Origin
from kitgen.overlays import EASY, easy_file, lesson_name, read_kit, read_source
from kitgen.parameters import in_setting
from kitgen.project import Project
from kitgen.schema import Allowed, Frozen
from kitgen.source.salvage import salvage
from kitgen.source.tree import Mapping
from kitgen.source.validate import validate
from kitgen.terms import rule_names


def check_lesson(
    project: Project, data: Data, file: str, today: date, more: tuple[BlockCheck, ...] = ()
) -> tuple[Finding, ...]:
    """Return all there is to say about the lesson in `file`, in the order of the file.

    What it extends takes part, and so does the easy version that it has, or that what it extends has.
    `more` are checks that are only made where they are asked for.
    """
    if file.endswith(EASY):
        plain = file.removesuffix(EASY) + ".yaml"
        return _checked(project, data, plain, today, more, easy=True)
    plainly = _checked(project, data, file, today, more, easy=False)
    if not _has_easy(project, file):
        return plainly
    easily = _checked(project, data, file, today, more, easy=True)
    return each_once((*plainly, *easily))


def _has_easy(project: Project, file: str) -> bool:
    """Return whether the lesson in `file`, or one that it extends, has an easy version."""
    with suppress(InputError):
        return read_source(project, file, easy=True).easy
    return project.find(easy_file(file)) is not None


def _checked(
    project: Project, data: Data, file: str, today: date, more: tuple[BlockCheck, ...], *, easy: bool
) -> tuple[Finding, ...]:
    try:
        source = read_source(project, file, easy=easy)
    except InputError as error:
        return error.findings
    found, lesson = _structure(source.tree, Lesson)
    findings = source.findings + found
    if lesson is not None:
        loaded = Loaded(
            lesson_name(file), file, lesson, source.tree, source.bases, source.removed, source.easy
        )
        subject = Subject(project, data.speaking_to(lesson.participants), loaded, today)
        care = tuple(rule.lesson for rule in RULES if rule.lesson)
        findings += tuple(found for check in (*CHECKS, *care, *more) for found in check(subject))
        shown = file.removesuffix(".yaml") + EASY if easy else file
        findings = _allowed(project, findings, lesson.allow, shown)
    return tuple(sorted(_causes(findings), key=_place))


_GIVEN = ("cast", "work")


def _causes(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return `findings` without the places that are unknown only because the cast or work is wrong."""
    wrong = any(f.origin and f.origin.path[:1] and f.origin.path[0] in _GIVEN for f in findings)
    return tuple(f for f in findings if not (wrong and f.id == "unknown-place"))


def check_kit(
    project: Project, data: Data, file: str, lang: str, more: tuple[BlockCheck, ...] = ()
) -> tuple[Finding, ...]:
    """Return what there is to say about the kit in `file` itself, not about its lessons."""
    try:
        source = read_kit(project, file)
    except InputError as error:
        return error.findings
    found, kit = _structure(source.tree, Kit)
    findings = source.findings + found
    if kit is not None:
        loaded = Loaded(lesson_name(file), file, kit, source.tree)
        subject = KitSubject(project, in_setting(data, kit.given.setting), loaded)
        lessons = _lessons_of(project, kit, lang)
        findings += tuple(_kit_lessons(project, kit, lang, lessons))
        pages = ((kit.overview, TEAM), (kit.letter, LETTER))
        findings += tuple(
            found for page, paper in pages if page for found in blocks_reach(page.blocks, paper, data)
        )
        written = {name: lesson.value for name, lesson in lessons.items()}
        findings += (*given_to_kit(subject, written), *meetings(subject, written))
        findings += tuple(found for check in (*BLOCK_CHECKS, *more) for found in check(subject))
        findings += tuple(_cards_of_others(subject, lessons))
        findings += tuple(found for rule in RULES if rule.kit for found in rule.kit(subject, lessons))
        findings = _allowed(project, findings, kit.allow, file)
    return tuple(sorted(findings, key=_place))


def _allowed(
    project: Project, findings: tuple[Finding, ...], entries: list[Allowed], file: str
) -> tuple[Finding, ...]:
    """Return `findings` with notes for what `entries` allow of the rules about care and about words."""
    if not entries:
        return findings
    return tuple(allowing(findings, entries, (*RULE_IDS, *rule_names(project)), file))


M = TypeVar("M", bound=Frozen)


def _structure(tree: Mapping, model: type[M]) -> tuple[tuple[Finding, ...], M | None]:
    try:
        return (), validate(tree, model)
    except InputError as error:
        return error.findings, salvage(tree, model)


Lessons = dict[str, Loaded[Lesson]]


def _lessons_of(project: Project, kit: Kit, lang: str) -> Lessons:
    """Return the lessons of `kit` that are there and sound, by name; the others are told of themselves."""
    lessons: Lessons = {}
    for entry in kit.all_lessons():
        with suppress(InputError):
            lessons[entry.lesson] = load_lesson(project, entry.lesson, lang)
    return lessons


def _kit_lessons(project: Project, kit: Kit, lang: str, lessons: Lessons) -> Iterator[Finding]:
    known = project.names(f"lessons/{lang}")
    for entry in kit.all_lessons():
        if entry.lesson not in known:
            values = {"name": entry.lesson, "suggestion": nearest(entry.lesson, known)}
            yield Finding("kit-lesson-missing", entry.origin, values=values)
            continue
        loaded = lessons.get(entry.lesson)
        if loaded is None:
            continue
        yield from _left_out(entry.without, loaded.value, entry.origin)
        if entry.without and not any(leave_out(loaded.value, entry.without).all_steps()):
            yield Finding("without-all", entry.origin, values={"name": entry.lesson})


def _cards_of_others(subject: KitSubject, lessons: Lessons) -> Iterator[Finding]:
    """Cards still have room for their text when the kit gives a lesson other people or another work."""
    given = subject.loaded.value.given
    for entry in subject.loaded.value.all_lessons():
        loaded = lessons.get(entry.lesson)
        if loaded and any((given.work, given.cast, entry.given.work, entry.given.cast)):
            yield from cards(Subject(subject.project, subject.data, loaded, date.min, (given, entry.given)))


def _left_out(without: list[str], lesson: Lesson, origin: Origin | None) -> Iterator[Finding]:
    if not without:
        return
    known = _ids(lesson)
    for name in without:
        if name not in known:
            values = {"name": name, "suggestion": nearest(name, known)}
            yield Finding("unknown-reference", origin, values=values)
    left = leave_out(lesson, without)
    gone = known - _ids(left)
    uses = {name for session in left.all_sessions() for name in session.used()}
    for name in sorted(uses & gone):
        yield Finding("used-without", origin, values={"name": name})
    for name in sorted(cited_names(left) & gone):
        yield Finding("ref-without", origin, values={"name": name})


def _ids(lesson: Lesson) -> set[str]:
    """Return the ids of all that a kit may leave out, and of what goes with it."""
    return {
        *(session.id for session in lesson.all_sessions()),
        *(step.id for step in lesson.all_steps()),
        *(sheet.id for sheet in lesson.handout),
        *(name for block in lesson.blocks() for name in ids_in(block)),
        *(deck.id for deck in lesson.cards),
        *(poster.id for poster in lesson.posters),
    } - {""}


def _place(finding: Finding) -> tuple[str, int, int]:
    origin = finding.origin
    return (origin.file, origin.line, origin.column) if origin else ("", 0, 0)
