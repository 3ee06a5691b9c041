"""How easy the parts of a lesson or kit are to read, as `kitgen show` tells it."""

from collections.abc import Iterable, Iterator
from datetime import date

from kitgen.check.base import KitSubject, Subject
from kitgen.check.readability import Measured, measured
from kitgen.cli.settings import Settings
from kitgen.load import Data, load_lesson
from kitgen.overlays import easy_file
from kitgen.project import Project
from kitgen.readability import LEAST_WORDS


def reading_of(settings: Settings, project: Project, data: Data, name: str, lang: str) -> Iterator[str]:
    """Yield a line for each part of the lesson `name`, and of its easy version where there is one."""
    loaded = load_lesson(project, name, lang)
    data = data.speaking_to(loaded.value.participants)
    yield from _table(settings, "reading", measured(Subject(project, data, loaded, date.min)))
    if project.find(easy_file(loaded.file)):
        easy = Subject(project, data, load_lesson(project, name, lang, easy=True), date.min)
        yield from _table(settings, "reading-easy", measured(easy))


def reading_of_kit(settings: Settings, subject: KitSubject) -> Iterator[str]:
    """Yield a line for each page that a kit has of its own."""
    yield from _table(settings, "reading", measured(subject))


def _table(settings: Settings, title: str, parts: Iterable[Measured]) -> Iterator[str]:
    rows = [_row(settings, each) for each in parts]
    if rows:
        yield f"\n{settings.say(title)}"
    for row in rows:
        yield f"  {row}"


def _row(settings: Settings, each: Measured) -> str:
    words = settings.say("words", n=each.counts.words)
    head = f"{each.part.level!s:>5}  {words:>12}  {each.part.name}"
    if not each.enough:
        return f"{head}: {settings.say('too-few-words', n=LEAST_WORDS)}"
    asl = settings.say("words-a-sentence", n=f"{each.asl.reached:.1f}", most=f"{each.asl.asked:g}")
    notes = [settings.say("with-terms", figures=each.topic_told)] if each.with_topic != each.figures else []
    notes += [] if each.met else [settings.say("too-hard")]
    return " · ".join((f"{head}: {', '.join((asl, *map(str, each.figures)))}", *notes))
