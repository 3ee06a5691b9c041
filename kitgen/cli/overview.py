"""A lesson or kit told in a page of plain text, as `kitgen show` prints it."""

import re
import textwrap
from collections.abc import Iterator

from kitgen.cli.names import kits, lessons
from kitgen.cli.settings import Settings
from kitgen.compose.maker import Maker
from kitgen.compose.runsheet import needed
from kitgen.dates import clock
from kitgen.kit import Kit, leave_out
from kitgen.lesson import Lesson
from kitgen.load import load_data, load_kit, load_lesson, unknown_name
from kitgen.project import Project

WIDTH = 96
"""How long a line of running text may be."""

_PLACE = re.compile(r"(?<!\\)\{([a-z.]+)\}")


def overview(settings: Settings, name: str, profile: str, lang: str | None) -> Iterator[str]:
    """Yield the lines about the lesson or kit `name`. Raises UsageError, and InputError for its mistakes."""
    project = settings.project
    data = load_data(project, profile, lang)
    lang = lang or data.profile.language
    maker = Maker(data, project.read)
    if name in kits(project, lang):
        yield from _kit(settings, project, maker, name, lang)
    elif name in lessons(project, lang):
        yield from _lesson(settings, maker, name, load_lesson(project, name, lang).value)
    else:
        raise unknown_name("unknown-name", name, (*kits(project, lang), *lessons(project, lang)))


def _kit(settings: Settings, project: Project, maker: Maker, name: str, lang: str) -> Iterator[str]:
    kit = load_kit(project, name, lang).value
    yield f"{kit.title}  ({settings.say('kit')} {name})"
    yield from _summary(settings, kit)
    total = 0
    yield f"\n{settings.say('lessons')}"
    for number, entry in enumerate(kit.lessons, 1):
        lesson = leave_out(load_lesson(project, entry.lesson, lang).value, entry.without)
        total += lesson.minutes
        facts = [settings.say("minutes", n=lesson.minutes)]
        facts += [settings.say("without", names=", ".join(entry.without))] if entry.without else []
        yield f"  {number}. {entry.lesson}: {lesson.title} ({', '.join(facts)})"
        yield from (f"       {line}" for line in needed(maker, lesson))
    yield f"  {settings.say('total', n=total)}"
    yield from _kit_parts(settings, kit)


def _kit_parts(settings: Settings, kit: Kit) -> Iterator[str]:
    parts = [key for key in ("overview", "letter") if getattr(kit, key)]
    if parts:
        yield f"\n{settings.say('parts')}"
        yield from (f"  {settings.say(key)}" for key in parts)


def _lesson(settings: Settings, maker: Maker, name: str, lesson: Lesson) -> Iterator[str]:
    yield f"{lesson.title}  ({settings.say('lesson')} {name})"
    yield from _summary(settings, lesson)
    yield from _time_line(settings, maker, lesson)
    yield from _parts(settings, lesson)
    yield f"\n{settings.say('copies', pupils=maker.data.profile.group.pupils)}"
    yield from (f"  {line}" for line in needed(maker, lesson))
    if lesson.materials:
        yield f"\n{settings.say('materials')}"
        yield from (f"  - {entry.plain()}" for entry in lesson.materials)
    if lesson.prepare:
        yield f"\n{settings.say('prepare')}"
        yield from (f"  {line}".rstrip() for line in _plain(maker, lesson.prepare.source))


def _summary(settings: Settings, value: Lesson | Kit) -> Iterator[str]:
    facts = [settings.say("ages", ages=value.ages)] if value.ages else []
    if isinstance(value, Lesson):
        facts = [value.topic, *facts, settings.say("minutes", n=value.minutes)]
        facts.append(settings.say("weight", weight=value.weight))
    if value.summary:
        yield from textwrap.wrap(value.summary.plain(), WIDTH)
    if facts:
        yield " · ".join(facts)
    if isinstance(value, Lesson) and value.requires:
        yield f"{settings.say('builds-on')}: {', '.join(' / '.join(each.names) for each in value.requires)}"


def _time_line(settings: Settings, maker: Maker, lesson: Lesson) -> Iterator[str]:
    start, elapsed = maker.data.profile.group.start, 0
    yield f"\n{settings.say('steps')}"
    for step in lesson.steps:
        method = getattr(maker.data.labels.methods, step.method)
        yield f"  {_at(start, elapsed):>5}  {step.minutes:>3} min  {method:<10}  {step.title}"
        elapsed += step.minutes
    slack = lesson.minutes - elapsed
    end = settings.say("slack", n=slack) if slack > 0 else settings.say("end")
    yield f"  {_at(start, elapsed):>5}  {end}"


def _at(start: str | None, elapsed: int) -> str:
    return clock(start, elapsed) if start else f"{elapsed}′"


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


def _plain(maker: Maker, source: str) -> Iterator[str]:
    """Yield the lines of a text in Markdown with its places filled in, without marks for bold."""
    places = maker.data.profile.strings(maker.data.labels)
    words = _PLACE.sub(lambda place: places.get(place[1], place[0]), source)
    for line in words.strip().replace("**", "").split("\n"):
        hanging = " " * (len(line) - len(line.lstrip("-0123456789. ")))
        yield from textwrap.wrap(line, WIDTH, subsequent_indent=hanging) or [""]
