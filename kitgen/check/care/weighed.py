"""The phenomenon is heavy, and for who is old enough."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.rule import Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.kit import ages_in
from kitgen.messages import Wording
from kitgen.source.locate import find

YOUNGEST = 14
"""The age from which the phenomenon may be the subject of a lesson."""


def weighed(subject: Subject) -> Iterator[Finding]:
    """A lesson on the phenomenon, or on a work about it, is heavy and for 14 and older."""
    lesson = subject.lesson
    if lesson.topic not in ("phenomenon", "works") or not for_pupils(lesson):
        return
    if lesson.weight != "heavy":
        origin = find(subject.loaded.tree, ("weight",))
        yield Finding("phenomenon-weighed", origin, values={"what": f"weight: {lesson.weight}"})
    if not lesson.ages or ages_in(lesson.ages).start < YOUNGEST:
        origin = find(subject.loaded.tree, ("ages",) if lesson.ages else ("topic",))
        yield Finding("phenomenon-weighed", origin, values={"what": f"ages: {lesson.ages or '–'}"})


_KEPT = (
    "content_note: Morgen gaat de les over uitbuiting.\nopt_out: Maak een affiche.\nchecked: 2026-11\n"
    "sources:\n  - {title: Stop tienerpooiers, by: Child Focus, seen: 2026-11}"
)

RULE = Rule(
    id="phenomenon-weighed",
    severity=Severity.ERROR,
    asks=Wording(
        "A lesson on the phenomenon, or on a book or film about it, is heavy and for 14 years and older.",
        "Een les over het fenomeen, of over een boek of film erover, is zwaar en voor 14 jaar en ouder.",
    ),
    why=Wording(
        "The weight brings the safeguards: content note, other task, help box, stop box. Younger pupils get the "
        "themes below it: gifts with strings, pressure, whom to tell.",
        "Het gewicht brengt de zorg mee: aankondiging, andere taak, hulpkader, stopkader. Jongere leerlingen "
        "krijgen de thema’s eronder: cadeaus met een touwtje, druk, aan wie je het vertelt.",
    ),
    scope=Wording(
        "Lessons for pupils with topic phenomenon or works.",
        "Lessen voor leerlingen met topic phenomenon of works.",
    ),
    sources=("age bands of the project’s own, 2026-11: no source was found that sets them",),
    lesson=weighed,
    passes=(f"topic: phenomenon\nages: 14-18\nweight: heavy\n{_KEPT}",),
    fails=(
        f"topic: phenomenon\nages: 14-18\nweight: serious  # <--\n{_KEPT}",
        f"topic: phenomenon\nages: 12-14  # <--\nweight: heavy\n{_KEPT}",
    ),
)
