"""What a lesson builds on comes before it."""

from collections.abc import Iterator

from kitgen.check.base import KitSubject
from kitgen.check.care.rule import Lessons, Rule
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording


def order_requires(subject: KitSubject, lessons: Lessons) -> Iterator[Finding]:
    """In a kit the lessons that another requires come before it."""
    before: set[str] = set()
    for entry in subject.loaded.value.all_lessons():
        loaded = lessons.get(entry.lesson)
        if loaded is None:
            continue
        for required in loaded.value.requires:
            if before.isdisjoint(required.names):
                values = {"lesson": entry.lesson, "requires": " / ".join(required.names)}
                yield Finding("order-requires", entry.origin, Severity.WARNING, values)
        before |= {entry.lesson, *loaded.bases}


RULE = Rule(
    id="order-requires",
    severity=Severity.WARNING,
    asks=Wording(
        "In a kit, the lessons that another one requires come before it.",
        "In een bundel komen de lessen waarop een andere bouwt eerst.",
    ),
    why=Wording(
        "A heavier lesson relies on the agreements and on the help that lighter ones have given.",
        "Een zwaardere les steunt op de afspraken en de hulp die lichtere al gaven.",
    ),
    scope=Wording("All kits.", "Alle bundels."),
    sources=(
        "Girl Power Squad, Child Focus Learning Hub: one of a series",
        "rule of the project’s own, 2026-11",
    ),
    kit=order_requires,
    of_kit=True,
    passes=("lessons: [pikasol, gezonde-relatie]",),
    fails=("lessons:\n  - pikasol\n  - cadeau  # <--\n",),
)
