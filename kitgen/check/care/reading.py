"""What care rules read: who is told what, and where a phrase stands."""

import re
from collections.abc import Iterable, Iterator, Mapping

from kitgen.audience import view_for
from kitgen.check.base import Subject
from kitgen.check.places import pinpoint, texts
from kitgen.lesson import Lesson
from kitgen.origin import Origin
from kitgen.schema import RichText
from kitgen.steps import Choice, Step


def of_pupils(lesson: Lesson) -> Iterator[RichText]:
    """Yield every text that pupils read on paper: sheets, cards and posters, not what goes home."""
    seen = view_for(lesson, "pupil")
    yield from texts([sheet for sheet in seen.handout if sheet.audience != "home"])
    yield from texts(seen.cards)
    yield from texts(seen.posters)


def of_steps(lesson: Lesson, *methods: str) -> Iterator[tuple[Step | Choice, RichText]]:
    """Yield what is done and said in the steps, with the step; in any way where no `methods` are named."""
    for step in lesson.all_steps():
        if not methods or getattr(step, "method", None) in methods:
            yield from ((step, words) for words in (step.brief, step.do, step.say, step.if_short) if words)


def phrases(**by_language: str) -> Mapping[str, re.Pattern[str]]:
    """Return patterns of whole words by language; white space in them stands for any."""
    return {
        language: re.compile(rf"(?<!\w)(?:{pattern.strip()})(?!\w)", re.IGNORECASE | re.VERBOSE)
        for language, pattern in by_language.items()
    }


def spoken_of(
    pattern: Mapping[str, re.Pattern[str]], words: Iterable[RichText], subject: Subject
) -> Iterator[tuple[str, Origin | None]]:
    """Yield what `pattern` finds in `words` in the lesson's language, with its place; each text once.

    A sentence that says no or never is about what not to do, and is passed over.
    """
    in_language = pattern.get(subject.data.labels.language)
    if in_language is None:
        return
    for text in dict.fromkeys((text.source, text.origin) for text in words):
        source, origin = text
        for match in in_language.finditer(source):
            if _NO.search(_sentence(source, match)):
                continue
            nth = source[: match.start()].count(match[0])
            yield match[0], pinpoint(subject.project, origin, match[0], nth) if origin else None


_NO = re.compile(
    r"(?i)\b(nooit|niet|niemand|geen|never|not|nobody|jamais|personne|ne|nie|niemals|nicht|kein\w*)\b"
)


def _sentence(source: str, match: re.Match[str]) -> str:
    """Return the sentence in which `match` stands, without the words that matched."""
    start = max(source.rfind(mark, 0, match.start()) for mark in ".?!\n") + 1
    ends = [end for mark in ".?!\n" if (end := source.find(mark, match.end())) >= 0]
    return source[start : match.start()] + source[match.end() : min(ends, default=len(source))]
