"""Facts have a source and a date."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.rule import Rule
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.source.locate import find_key

FACTUAL = ("phenomenon", "side-phenomena", "online", "works", "staff")
"""Topics that tell facts on which people rely."""


def facts_dated(subject: Subject) -> Iterator[Finding]:
    """A lesson that tells facts names its sources; with sources, also when they were last looked at."""
    lesson, tree = subject.lesson, subject.loaded.tree
    if lesson.topic in FACTUAL and not lesson.sources:
        yield Finding("facts-dated", find_key(tree, ("topic",)), Severity.WARNING, {"key": "sources"})
    elif lesson.sources and not lesson.checked:
        yield Finding("facts-dated", find_key(tree, ("sources",)), Severity.WARNING, {"key": "checked"})


_SOURCE = "sources:{mark}\n  - {{title: Stop tienerpooiers, by: Child Focus, seen: 2026-11}}"

RULE = Rule(
    id="facts-dated",
    severity=Severity.WARNING,
    asks=Wording(
        "A lesson that tells facts names its sources, and says when it was last checked against them.",
        "Een les die feiten vertelt, noemt haar bronnen, en zegt wanneer ze er laatst aan getoetst is.",
    ),
    why=Wording(
        "Numbers, law and apps age. Who teaches must be able to see how old a sentence is, and where it is from.",
        "Cijfers, wetten en apps verouderen. Wie lesgeeft, moet kunnen zien hoe oud een zin is en waar die vandaan komt.",
    ),
    scope=Wording(
        f"Lessons with topic {', '.join(FACTUAL)} need sources; whatever has sources needs `checked:`.",
        f"Lessen met topic {', '.join(FACTUAL)} hebben bronnen nodig; wat bronnen heeft, heeft `checked:` nodig.",
    ),
    sources=("rule of the project’s own, 2026-11: date and owner on each fact that ages",),
    lesson=facts_dated,
    passes=("checked: 2026-11\n" + _SOURCE.format(mark=""),),
    fails=("topic: online  # <--", "checked:\n" + _SOURCE.format(mark="  # <--")),
)
