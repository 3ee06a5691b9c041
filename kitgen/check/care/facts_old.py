"""Facts are looked at again within the year."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.rule import Rule
from kitgen.check.stale import outdated
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.source.locate import find


def facts_old(subject: Subject) -> Iterator[Finding]:
    """What a lesson tells was looked at in the last twelve months."""
    checked = subject.lesson.checked
    if checked and outdated(checked, subject.today):
        origin = find(subject.loaded.tree, ("checked",))
        yield Finding("facts-old", origin, Severity.WARNING, {"checked": checked})


_SOURCE = "sources:\n  - {title: Stop tienerpooiers, by: Child Focus, seen: 2026-11}\nchecked: "

RULE = Rule(
    id="facts-old",
    severity=Severity.WARNING,
    asks=Wording(
        "The facts of a lesson were looked at in the last twelve months.",
        "De feiten van een les zijn in de laatste twaalf maanden nagekeken.",
    ),
    why=Wording(
        "What was true when it was written may be wrong on paper today.",
        "Wat klopte toen het geschreven werd, kan vandaag fout op papier staan.",
    ),
    scope=Wording(
        "Lessons with `checked:`; `kitgen check --today DATE` looks as if it were that day.",
        "Lessen met `checked:`; `kitgen check --today DATUM` kijkt alsof het die dag is.",
    ),
    sources=("rule of the project’s own, 2026-11: a warning after twelve months",),
    lesson=facts_old,
    passes=(_SOURCE + "2026-11",),
    fails=(_SOURCE + "2025-10  # <--",),
)
