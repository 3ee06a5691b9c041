"""A lesson or kit told in a page of plain text, as `kitgen show` prints it."""

import re
import textwrap
from collections.abc import Iterator

from kitgen.assigned import Assignment
from kitgen.casts import SETS, people_of
from kitgen.check.base import KitSubject
from kitgen.check.care.cast_balance import tally
from kitgen.check.care.rule import Lessons
from kitgen.cli.names import kits, lessons
from kitgen.cli.reading import reading_of, reading_of_kit
from kitgen.cli.settings import Settings
from kitgen.compose.maker import Maker
from kitgen.compose.numbering import references
from kitgen.compose.runsheet import session_number, step_facts
from kitgen.compose.supplies import materials, needed
from kitgen.compose.timetable import meeting_condition, meeting_facts, meeting_heading
from kitgen.dates import clock
from kitgen.document.inline import plain
from kitgen.kit import Held, Kit, leave_out
from kitgen.lesson import Lesson
from kitgen.load import Loaded, load_data, load_kit, load_lesson, unknown_name
from kitgen.parameters import Values, applied, filled_string, in_setting, kit_values, lesson_values
from kitgen.project import Project
from kitgen.span import NOTHING, Span
from kitgen.steps import Choice, Session, Step

WIDTH = 96
"""How long a line of running text may be."""

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def overview(
    settings: Settings, name: str, profile: str, lang: str | None, given: tuple[Assignment, ...] = ()
) -> Iterator[str]:
    """Yield the lines about the lesson or kit `name`. Raises UsageError, and InputError for its mistakes."""
    project = settings.project
    data = load_data(project, profile, lang, given)
    lang = lang or data.profile.language
    maker = Maker(data, project.read)
    if name in kits(project, lang):
        yield from _kit(settings, project, maker, name, lang)
    elif name in lessons(project, lang):
        lesson = load_lesson(project, name, lang).value
        yield from _lesson(
            settings, maker.speaking_to([lesson]), name, applied(lesson, lesson_values(data, lesson))
        )
        yield from reading_of(settings, project, data, name, lang)
    else:
        raise unknown_name("unknown-name", name, (*kits(project, lang), *lessons(project, lang)), project)


def _kit(settings: Settings, project: Project, maker: Maker, name: str, lang: str) -> Iterator[str]:
    loaded = load_kit(project, name, lang)
    written = loaded.value
    maker = Maker(in_setting(maker.data, written.given.setting), project.read)
    kit = applied(written, kit_values(maker.data, written))
    yield f"{kit.title}  ({settings.say('kit')} {name})"
    yield from _summary(settings, maker, kit)
    total = NOTHING
    yield f"\n{settings.say('lessons')}"
    last: Held | None = None
    lessons: dict[str, Loaded[Lesson]] = {}
    for number, (entry, held) in enumerate(kit.placed(), 1):
        if held and held != last:
            about = (*meeting_facts(maker, held.meeting), meeting_condition(maker, held.meeting))
            yield f"  {meeting_heading(maker, held)} ({' · '.join(filter(None, about))})"
        last = held
        lessons[entry.lesson] = load_lesson(project, entry.lesson, lang)
        written_lesson = leave_out(lessons[entry.lesson].value, entry.without)
        values = lesson_values(maker.data, written_lesson, kit.given, entry.given)
        lesson = applied(written_lesson, values)
        total += lesson.slot
        facts = [settings.say("minutes", n=lesson.slot)]
        facts += [settings.say("without", names=", ".join(entry.without))] if entry.without else []
        yield f"  {number}. {entry.lesson}: {lesson.title} ({', '.join(facts)})"
        yield from (
            f"       {line}" for line in (*_parameters(settings, maker, lesson), *needed(maker, lesson))
        )
    yield f"  {settings.say('total', n=total)}"
    yield from _kit_parts(settings, kit)
    subject = KitSubject(project, maker.data, loaded)
    yield from _people(settings, subject, lessons)
    yield from reading_of_kit(settings, subject)


def _people(settings: Settings, subject: KitSubject, lessons: Lessons) -> Iterator[str]:
    """Yield how many people of which pronouns there are in each role of the stories."""
    counted = {role: pronouns for role, pronouns in tally(subject, lessons).items() if pronouns}
    if counted:
        yield f"\n{settings.say('in-stories')}"
    for role, pronouns in counted.items():
        told = ", ".join(f"{each} {pronouns[each]}" for each in SETS if pronouns[each])
        yield f"  {settings.say(role)}: {told}"


def _kit_parts(settings: Settings, kit: Kit) -> Iterator[str]:
    parts = [key for key in ("overview", "letter", "certificate") if getattr(kit, key)]
    if parts:
        yield f"\n{settings.say('parts')}"
        yield from (f"  {settings.say(key)}" for key in parts)


def _lesson(settings: Settings, maker: Maker, name: str, lesson: Lesson) -> Iterator[str]:
    yield f"{lesson.title}  ({settings.say('lesson')} {name})"
    yield from _summary(settings, maker, lesson)
    yield from _parameters(settings, maker, lesson)
    yield from _time_line(settings, maker, lesson)
    yield from _parts(settings, lesson)
    yield f"\n{settings.say('copies', pupils=maker.data.profile.group.pupils)}"
    yield from (f"  {line}" for line in needed(maker, lesson))
    if lesson.all_materials():
        yield f"\n{settings.say('materials')}"
        yield from (f"  - {plain(entry)}" for entry in materials(maker, lesson.all_materials()))
    if lesson.prepare:
        yield f"\n{settings.say('prepare')}"
        yield from (f"  {line}".rstrip() for line in _plain(maker, lesson, lesson.prepare.source))
    if lesson.todo:
        yield f"\n{settings.say('todo')}"
        for entry in lesson.todo:
            yield from (f"  [ ] {line}" for line in _plain(maker, lesson, entry.source))


def _summary(settings: Settings, maker: Maker, value: Lesson | Kit) -> Iterator[str]:
    facts = [settings.say("ages", ages=value.ages)] if value.ages else []
    if isinstance(value, Lesson):
        facts = [value.topic, *facts, settings.say("minutes", n=value.slot)]
        for key in ("prepare_minutes", "people", "leaders"):
            facts += [settings.say(key, n=getattr(value, key))] if getattr(value, key) else []
        facts.append(settings.say("weight", weight=value.weight))
    if value.summary:
        yield from _plain(maker, value, value.summary.source)
    if facts:
        yield " · ".join(facts)
    if isinstance(value, Lesson) and value.requires:
        yield f"{settings.say('builds-on')}: {', '.join(' / '.join(each.names) for each in value.requires)}"


def _parameters(settings: Settings, maker: Maker, lesson: Lesson) -> Iterator[str]:
    """Yield the book or film that `lesson` is about, and the people of its stories."""
    if work := maker.data.works.get(lesson.work):
        yield f"{settings.say('work')}: " + ", ".join(
            filter(None, (work.title, work.by, str(work.year or "")))
        )
    people = people_of(lesson.cast, maker.data.casts)
    if people:
        told = (f"{key} = {person.name} ({person.pronouns})" for key, person in people.items())
        yield f"{settings.say('cast')}: " + ", ".join(told)


def _time_line(settings: Settings, maker: Maker, lesson: Lesson) -> Iterator[str]:
    for session in lesson.all_sessions():
        number = session_number(maker, lesson, session)
        name = ": ".join(filter(None, (number, session.title)))
        title = f"{name} ({settings.say('minutes', n=session.minutes)})"
        yield f"\n{title if session.id else settings.say('steps')}"
        yield from _session(settings, maker, session)


def _session(settings: Settings, maker: Maker, session: Session) -> Iterator[str]:
    start, elapsed = maker.data.profile.group.start, NOTHING
    for step in session.steps:
        yield _step(maker, step, _at(start, elapsed))
        for inner in step.among if isinstance(step, Choice) else ():
            yield _step(maker, inner, "-")
        elapsed += step.counted
    slack = session.slack()
    end = settings.say("slack", n=slack) if slack.high else settings.say("end")
    yield f"  {_at(start, elapsed):>6}  {end}"


def _step(maker: Maker, step: Step | Choice, at: str) -> str:
    how, *marks = step_facts(maker, step)
    title = ", ".join((step.title, *marks))
    return f"  {at:>6}  {step.minutes!s:>5} min  {how:<10}  {title}"


def _at(start: str | None, elapsed: Span) -> str:
    """Return when a step begins; "≥" where it may be later."""
    shown = clock(start, elapsed.low) if start else f"{elapsed.low}′"
    return shown if elapsed.exact else f"≥{shown}"


def _parts(settings: Settings, lesson: Lesson) -> Iterator[str]:
    parts = [
        *(("sheets", sheet.sheet) for sheet in lesson.handout),
        *(("deck", deck.deck) for deck in lesson.cards),
        *(("poster", poster.title) for poster in lesson.posters),
    ]
    yield f"\n{settings.say('parts')}"
    yield f"  {settings.say('guide')}"
    yield from (f"  {settings.say(kind)}: {title}" for kind, title in parts)
    if lesson.letter:
        yield f"  {settings.say('letter')}"
    if lesson.certificate:
        yield f"  {settings.say('certificate')}"


def _plain(maker: Maker, value: Lesson | Kit, source: str) -> Iterator[str]:
    """Yield the lines of a text in Markdown with its places filled in, without marks for bold."""
    labels = maker.data.labels
    cited = references(value, labels) if isinstance(value, Lesson) else {}
    places = maker.data.strings() | {name: plain(words) for name, words in cited.items()}
    words = filled_string(source, Values(labels, places))
    for line in _ESCAPED.sub(r"\1", words.strip().replace("**", "")).split("\n"):
        hanging = " " * (len(line) - len(line.lstrip("-0123456789. ")))
        yield from textwrap.wrap(line, WIDTH, subsequent_indent=hanging) or [""]
