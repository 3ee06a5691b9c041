"""What a care rule is: what it asks, why, where that comes from, and lessons that keep or break it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kitgen.check.base import Check, KitSubject
from kitgen.errors import Finding, Severity
from kitgen.lesson import Lesson
from kitgen.load import Loaded
from kitgen.messages import Wording

Lessons = Mapping[str, Loaded[Lesson]]
KitCheck = Callable[[KitSubject, Lessons], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A care rule. Its `id` is that of its findings, worded in `kitgen.messages`.

    `asks` is one sentence on what it wants, `why` the reason, `scope` where it holds and where it does
    not. `sources`: who says so. `lesson` looks at one lesson, `kit` at a kit with its lessons; neither is
    there where another check makes the finding. `passes` and `fails` are keys of a lesson (or, `of_kit`,
    of a kit) that is in order otherwise; in what fails, HERE ends the line that is told.
    """

    id: str
    severity: Severity
    asks: Wording
    why: Wording
    scope: Wording
    sources: tuple[str, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    lesson: Check | None = None
    kit: KitCheck | None = None
    of_kit: bool = False


HERE = "  # <--"
"""Ends, in an example, the line of which something is told."""

PUPILS_ONLY = Wording(
    "Lessons for pupils. Lessons for staff, trainers and parents are free.",
    "Lessen voor leerlingen. Lessen voor personeel, trainers en ouders vallen erbuiten.",
)
HEAVIER = Wording(
    "Lessons for pupils of weight serious or heavy.",
    "Lessen voor leerlingen met gewicht serious of heavy.",
)


def for_pupils(lesson: Lesson, *weights: str) -> bool:
    """Return whether `lesson` is for pupils and of one of `weights`, any where none is named."""
    return lesson.participants == "pupils" and (not weights or lesson.weight in weights)
