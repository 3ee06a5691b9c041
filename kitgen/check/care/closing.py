"""A lesson ends with calm and strength."""

import re
from collections.abc import Iterator

from kitgen.blocks.base import deep
from kitgen.check.base import Subject
from kitgen.check.care.rule import HEAVIER, Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.lesson import Lesson
from kitgen.messages import Wording
from kitgen.steps import Choice, Step

CALM = ("help", "slips", "agreement", "rules")
"""Kinds of block that are help, a skill or a closing word."""
_CLOSING = re.compile(
    r"(?i)afsluit|afrond|\bslot\b(?! van)|\beinde\b(?! van)|eindig|loopt het verder|hulp|helpt|helpen|afscheid|terugblik|nabesprek"
    r"|uitgangskaart|exit|ne(?:em|men) (?:we|je|jullie) mee|\brust|tot rust|nagesprek"
    r"|clôtur|conclu|\bfin\b|aide|bilan|retour au calme|clos(?:e|ing)|wrap|\bend\b|help|abschluss|\bende\b|hilfe|ausklang|rückblick"
)
_NOT = re.compile(r"(?i)\b(niemand|geen|zonder|nobody|no|without|personne|sans|niemand|keine?|ohne)\b")


def closing(subject: Subject) -> Iterator[Finding]:
    """The last step that must be done of each session is help, a skill or a closing."""
    lesson = subject.lesson
    if not for_pupils(lesson, "serious", "heavy"):
        return
    for session in lesson.all_sessions():
        done = [step for step in session.steps if not step.optional]
        if done and not _calm(lesson, done[-1]):
            yield Finding("closing", done[-1].origin, Severity.WARNING, {"title": done[-1].title})


def _calm(lesson: Lesson, step: Step | Choice) -> bool:
    if _CLOSING.search(step.title) and not _NOT.search(step.title):
        return True
    used = step.uses if isinstance(step, Step) else []
    blocks = [block for block in lesson.blocks() if block.id in used]
    blocks += [block for sheet in lesson.handout if sheet.id in used for block in sheet.blocks]
    return any(block.kind in CALM for block in deep(blocks))


_STEPS = (
    "weight: serious\nopt_out: Maak een affiche.\nsteps:\n  - title: Het verhaal van Sam\n    minutes: 20\n"
    "    method: groups\n  - title: {title}{mark}\n    minutes: 5\n    method: alone"
)

RULE = Rule(
    id="closing",
    severity=Severity.WARNING,
    asks=Wording(
        "A serious or heavy lesson ends with help, a skill or a calm closing, never with the worst story.",
        "Een ernstige of zware les eindigt met hulp, een vaardigheid of een rustig slot, nooit met het zwaarste verhaal.",
    ),
    why=Wording(
        "What comes last goes home with pupils. Fear does not protect; knowing what one can do does.",
        "Wat laatst komt, gaat mee naar huis. Angst beschermt niet; weten wat je kan doen wel.",
    ),
    scope=Wording(
        f"{HEAVIER.en} The last step of each session that may not be left out: it says so in its title, or "
        "uses a help box, slips, an agreement or ground rules.",
        f"{HEAVIER.nl} De laatste stap van elke sessie die niet weg mag: de titel zegt het, of ze gebruikt een "
        "hulpkader, briefjes, een afspraak of de groepsafspraken.",
    ),
    sources=(
        "De keerzijde van afschrikkende voorlichting, Trimbos-instituut",
        "rule of the project’s own, 2026-11",
    ),
    lesson=closing,
    passes=(_STEPS.format(title="Rustig afsluiten", mark=""),),
    fails=(_STEPS.format(title="Het ergste moment", mark="  # <--"),),
)
