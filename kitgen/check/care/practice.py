"""At least a third of the time pupils do something themselves."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.rule import PUPILS_ONLY, Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.source.locate import find_key
from kitgen.steps import Choice, Step

ACTIVE = ("circle", "pairs", "groups", "alone", "stations")
"""Ways of working in which pupils talk, write, sort or play."""
SHARE = 1 / 3


def practice(subject: Subject) -> Iterator[Finding]:
    """Steps in which pupils practise take a third of a lesson's time or more, where it says how it works."""
    lesson = subject.lesson
    if not for_pupils(lesson):
        return
    steps = [step for session in lesson.all_sessions() for step in session.steps if not step.optional]
    if not any("method" in step.model_fields_set for step in lesson.all_steps()):
        return
    total = sum(step.minutes.low for step in steps)
    active = sum(step.minutes.low for step in steps if _active(step))
    if total and active < total * SHARE:
        values = {"active": active, "total": total}
        yield Finding("practice", find_key(subject.loaded.tree, ("steps",)), Severity.WARNING, values)


def _active(step: Step | Choice) -> bool:
    """Return whether pupils practise in `step`; of a choice whether they do whatever is chosen."""
    if isinstance(step, Choice):
        return all(_active(inner) for inner in step.among)
    return step.method in ACTIVE


_STEPS = "steps:{mark}\n  - title: Uitleg\n    minutes: 20\n    method: plenary\n  - title: Oefenen\n    minutes: {minutes}\n    method: pairs"

RULE = Rule(
    id="practice",
    severity=Severity.WARNING,
    asks=Wording(
        "Pupils say, write, sort or play at least a third of the time.",
        "Leerlingen zeggen, schrijven, sorteren of spelen minstens een derde van de tijd.",
    ),
    why=Wording(
        "Skills grow by practice. Being told something changes little of what one does.",
        "Vaardigheden groeien door te oefenen. Iets horen vertellen verandert weinig aan wat je doet.",
    ),
    scope=Wording(
        f"{PUPILS_ONLY.en} The `method:` of their steps tells; without any nothing is said. A film to watch or a text on the law may ask for more time to listen: allow it "
        "with the reason.",
        f"{PUPILS_ONLY.nl} De `method:` van de stappen zegt het; zonder zegt de regel niets. Een film of een stuk over de wet mag meer luistertijd vragen: laat het toe met de reden.",
    ),
    sources=("rule of the project’s own, 2026-11",),
    lesson=practice,
    passes=(_STEPS.format(mark="", minutes=20),),
    fails=(_STEPS.format(mark="  # <--", minutes=5),),
)
