"""Do the steps fit the slot, with time left for what comes up?"""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.errors import Finding, Severity
from kitgen.source.locate import find

FULLEST = 0.9
"""The share of a slot that may be planned: 45 of 50 minutes (arriving and closing take the rest)."""


def minutes(subject: Subject) -> Iterator[Finding]:
    """The steps add up to no more than the slot; more than nine tenths of it is a warning."""
    lesson = subject.lesson
    total = lesson.planned_minutes()
    origin = find(subject.loaded.tree, ("minutes",))
    values = {"total": total, "slot": lesson.minutes}
    if total > lesson.minutes:
        yield Finding("minutes-over", origin, values=values)
    elif total > lesson.minutes * FULLEST:
        yield Finding("minutes-tight", origin, Severity.WARNING, values)
