"""Who is harmed and who harms is of every gender."""

from collections import Counter
from collections.abc import Iterator, Mapping

from kitgen.casts import ROLES, Person, people_of, recast
from kitgen.check.base import KitSubject
from kitgen.check.care.rule import Lessons, Rule
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.source.locate import find_key

FEWEST = 3
"""With fewer people in a role a tally says nothing."""


def cast_balance(subject: KitSubject, lessons: Lessons) -> Iterator[Finding]:
    """In a kit those who are harmed, and those who harm, do not all have the same pronouns."""
    counted = tally(subject, lessons)
    for role in ("harmed", "harming"):
        pronouns = counted.get(role, Counter())
        if len(pronouns) == 1 and pronouns.total() >= FEWEST:
            values = {"role": role, "pronouns": next(iter(pronouns)), "total": pronouns.total()}
            origin = find_key(
                subject.loaded.tree, ("meetings" if subject.loaded.value.meetings else "lessons",)
            )
            yield Finding("cast-balance", origin, Severity.WARNING, values)


def tally(subject: KitSubject, lessons: Lessons) -> Mapping[str, Counter[str]]:
    """Return how many people of each pronouns there are in each role, as the kit casts them."""
    counted: dict[str, Counter[str]] = {role: Counter() for role in ROLES}
    kit = subject.loaded.value
    for entry in kit.all_lessons():
        loaded = lessons.get(entry.lesson)
        if loaded is None or loaded.value.participants != "pupils":
            continue
        for person in _cast(subject, loaded.value.cast, kit.given.cast, entry.given.cast).values():
            if person.role:
                counted[person.role][person.pronouns] += 1
    return counted


def _cast(subject: KitSubject, *castings: Mapping[str, Person | str]) -> dict[str, Person]:
    people, *given = (people_of(casting, subject.data.casts) for casting in castings)
    for each in given:
        people = recast(people, each)
    return people


RULE = Rule(
    id="cast-balance",
    severity=Severity.WARNING,
    asks=Wording(
        "In the stories of a kit, people of more than one gender are harmed, and people of more than one harm.",
        "In de verhalen van een bundel overkomt het mensen van meer dan één gender, en zijn ook daders dat.",
    ),
    why=Wording(
        "If only girls are harmed and only boys harm, boys who are exploited stay unseen, and girls learn that it "
        "belongs to them.",
        "Als het alleen meisjes overkomt en alleen jongens het doen, blijven uitgebuite jongens ongezien, en leren "
        "meisjes dat het bij hen hoort.",
    ),
    scope=Wording(
        f"Kits for pupils, over the people whose `role:` in a cast is harmed or harming, from {FEWEST} in a role.",
        f"Bundels voor leerlingen, over de mensen met `role: harmed` of `role: harming` in een cast, vanaf {FEWEST} in "
        "een rol.",
    ),
    sources=(
        "rule of the project’s own, 2026-11: a tally across the kit",
        "Payoke and Child Focus: boys are victims too",
    ),
    kit=cast_balance,
    of_kit=True,
    passes=(),
    fails=(),
)
