"""The phenomenon is never the first nor the only thing a group hears."""

from collections.abc import Iterator

from kitgen.check.base import KitSubject
from kitgen.check.care.rule import Lessons, Rule
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

PHENOMENON = ("phenomenon", "works")
"""Topics of the lessons on it: on itself, and on a book or film about it."""


def phenomenon_first(subject: KitSubject, lessons: Lessons) -> Iterator[Finding]:
    """In a kit for pupils a lesson on something else comes before the first on the phenomenon."""
    before = 0
    for entry in subject.loaded.value.all_lessons():
        loaded = lessons.get(entry.lesson)
        if loaded is None or loaded.value.participants != "pupils":
            continue
        if loaded.value.topic not in PHENOMENON:
            before += 1
        elif not before:
            yield Finding("phenomenon-first", entry.origin, values={"name": entry.lesson})
            return


RULE = Rule(
    id="phenomenon-first",
    severity=Severity.ERROR,
    asks=Wording(
        "In a kit, lessons on the phenomenon, and on works about it, come after others, never first and never alone.",
        "In een bundel komen lessen over het fenomeen, en over werken erover, na andere, nooit eerst en nooit alleen.",
    ),
    why=Wording(
        "A safe group, healthy relationships and knowing where help is come first. One lesson on the phenomenon "
        "alone mostly brings fear and gossip.",
        "Een veilige groep, gezonde relaties en weten waar hulp is, komen eerst. Eén losse les over het fenomeen "
        "brengt vooral angst en geroddel.",
    ),
    scope=Wording("Kits for pupils.", "Bundels voor leerlingen."),
    sources=(
        "NJi, preventie van seksuele uitbuiting: reach it through underlying themes",
        "rule of the project’s own, 2026-11",
    ),
    kit=phenomenon_first,
    of_kit=True,
    passes=("lessons: [pikasol, gezonde-relatie, hulp-dichtbij, wat-is-een-tienerpooier]",),
    fails=("lessons:\n  - wat-is-een-tienerpooier  # <--\n  - hulp-dichtbij",),
)
