"""Who prefers not to take part has an equal task."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.rule import HEAVIER, Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.source.locate import find


def opt_out(subject: Subject) -> Iterator[Finding]:
    """A serious or heavy lesson has another task."""
    if for_pupils(subject.lesson, "serious", "heavy") and not subject.lesson.opt_out:
        yield Finding("opt-out", find(subject.loaded.tree, ("weight",)))


RULE = Rule(
    id="opt-out",
    severity=Severity.ERROR,
    asks=Wording(
        "A serious or heavy lesson has an equal task for who prefers not to take part.",
        "Een ernstige of zware les heeft een evenwaardige taak voor wie liever niet meedoet.",
    ),
    why=Wording(
        "Nobody is made to sit through what comes too close, and nobody loses face by leaving: waiting in "
        "the corridor is no equal task.",
        "Niemand moet blijven zitten bij wat te dichtbij komt, en niemand verliest zijn gezicht: wachten op "
        "de gang is geen evenwaardige taak.",
    ),
    scope=HEAVIER,
    sources=(
        "Seksuele vorming in het voortgezet onderwijs, seksuelevorming.nl: nobody is forced to take part",
        "rule of the project’s own, 2026-11: opting out without loss of face",
    ),
    lesson=opt_out,
    passes=("weight: serious\nopt_out: Maak een affiche over goede vrienden.", "weight: light"),
    fails=("weight: serious  # <--",),
)
