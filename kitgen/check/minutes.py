"""Do the steps fit the slot, with time left for what comes up?"""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.errors import Finding, Severity
from kitgen.source.locate import find

FULLEST = 0.9
"""The share of a slot that may be planned: 45 of 50 minutes (arriving and closing take the rest)."""


def minutes(subject: Subject) -> Iterator[Finding]:
    """The steps that must be done fit the slot; more than nine tenths of it is a warning.

    Of a range the steps count for their least and the slot for its most: it can then be done.
    """
    for index, session in enumerate(subject.lesson.all_sessions()):
        path = ("sessions", index, "minutes") if session.id else ("minutes",)
        origin = find(subject.loaded.tree, path)
        least, most = session.required().low, session.minutes.high
        values = {"total": least, "slot": most}
        if least > most:
            yield Finding("minutes-over", origin, values=values)
        elif least > most * FULLEST:
            yield Finding("minutes-tight", origin, Severity.WARNING, values)
