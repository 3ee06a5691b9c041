"""Heavy lessons are announced the day before."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.rule import Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.source.locate import find


def content_note(subject: Subject) -> Iterator[Finding]:
    """A heavy lesson says what is told the day before."""
    if for_pupils(subject.lesson, "heavy") and not subject.lesson.content_note:
        yield Finding("content-note", find(subject.loaded.tree, ("weight",)))


RULE = Rule(
    id="content-note",
    severity=Severity.ERROR,
    asks=Wording(
        "A heavy lesson tells pupils the day before what it is about.",
        "Een zware les zegt de dag vooraf waarover ze gaat.",
    ),
    why=Wording(
        "Who knows what is coming can choose the other task without having to explain anything in front "
        "of the group.",
        "Wie weet wat er komt, kan voor de andere taak kiezen zonder iets te moeten uitleggen voor de groep.",
    ),
    scope=Wording(
        "Lessons for pupils of weight heavy.",
        "Lessen voor leerlingen met gewicht heavy.",
    ),
    sources=(
        "rule of the project’s own, 2026-11: a content note is required of what is heavy",
        "review for safeguarding, 2026-11",
    ),
    lesson=content_note,
    passes=(
        "weight: heavy\nopt_out: Maak een affiche.\ncontent_note: Morgen gaat de les over druk. Niemand hoeft over zichzelf te praten.",
    ),
    fails=("weight: heavy  # <--",),
)
