"""Who is hurt and who hurts is of every gender."""

from collections import Counter
from collections.abc import Iterator

from kitgen.casts import people_of
from kitgen.check.base import KitSubject
from kitgen.check.care.rule import Lessons, Rule, Words
from kitgen.errors import Finding, Severity
from kitgen.source.locate import find

FEWEST = 6
"""With fewer people a tally says nothing."""
SHARE = 0.8


def cast_balance(subject: KitSubject, lessons: Lessons) -> Iterator[Finding]:
    """In a kit no pronouns are those of more than four in five of its people."""
    tally: Counter[str] = Counter()
    for loaded in lessons.values():
        if loaded.value.participants == "pupils":
            people = people_of(loaded.value.cast, subject.data.casts).values()
            tally += Counter(person.pronouns for person in people)
    total = sum(tally.values())
    if total < FEWEST:
        return
    pronouns, most = tally.most_common(1)[0]
    if most > total * SHARE:
        origin = find(subject.loaded.tree, ("lessons",))
        values = {"pronouns": pronouns, "most": most, "total": total}
        yield Finding("cast-balance", origin, Severity.WARNING, values)


RULE = Rule(
    id="cast-balance",
    severity=Severity.WARNING,
    asks=Words(
        "The people in a kit's stories are not all of one gender.",
        "De mensen in de verhalen van een bundel hebben niet allemaal hetzelfde gender.",
    ),
    why=Words(
        "If only girls are hurt and only boys hurt, boys who are exploited stay unseen, and girls learn that it is theirs.",
        "Als alleen meisjes gekwetst worden en alleen jongens kwetsen, blijven uitgebuite jongens ongezien, en "
        "leren meisjes dat het bij hen hoort.",
    ),
    scope=Words(
        f"Kits for pupils with {FEWEST} people or more in their casts: no more than four in five share pronouns.",
        f"Bundels voor leerlingen met {FEWEST} mensen of meer: hoogstens vier op de vijf delen voornaamwoorden.",
    ),
    sources=("design rule R2: a tally across the kit", "Payoke and Child Focus: boys are victims too"),
    kit=cast_balance,
    of_kit=True,
    passes=(),
    fails=(),
)
