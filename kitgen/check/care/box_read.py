"""Who writes something on a slip knows who reads it and when."""

from collections.abc import Iterator

from kitgen.audience import view_for
from kitgen.blocks.slips import Slips
from kitgen.check.base import Subject
from kitgen.check.care.rule import HEAVIER, Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording


def box_read(subject: Subject) -> Iterator[Finding]:
    """Slips on which pupils write tell who reads them and when."""
    if not for_pupils(subject.lesson, "serious", "heavy"):
        return
    for block in view_for(subject.lesson, "pupil").blocks():
        if isinstance(block, Slips) and not block.reads and _written_on(block):
            yield Finding("box-read", block.origin, Severity.WARNING, {"title": block.slips.plain()})


def _written_on(block: Slips) -> bool:
    return any(inner.kind in ("questions", "survey", "scale", "draw", "gaps") for inner in block.blocks)


_SLIPS = (
    "weight: serious\nopt_out: Maak een affiche.\nhandout:\n  - sheet: Vraagbriefjes\n    id: briefjes\n"
    "    blocks:\n      - slips: Mijn vraag{mark}\n{reads}        blocks:\n          - questions: [Wat wil je vragen?]\n"
    "  - sheet: Hulp\n    id: hulp\n    blocks:\n      - help: Wil je praten?"
)

RULE = Rule(
    id="box-read",
    severity=Severity.WARNING,
    asks=Wording(
        "Slips on which pupils write say who reads them, and when.",
        "Briefjes waarop leerlingen schrijven, zeggen wie ze leest en wanneer.",
    ),
    why=Wording(
        "A cry for help in a box that nobody opens that day is lost. Who writes must know whose eyes it meets.",
        "Een hulpkreet in een doos die niemand die dag opent, gaat verloren. Wie schrijft, moet weten wie het leest.",
    ),
    scope=Wording(
        f"{HEAVIER.en} Slips with something to write or tick on.",
        f"{HEAVIER.nl} Briefjes waarop iets te schrijven of aan te kruisen is.",
    ),
    sources=("review for safeguarding, 2026-11: slips and boxes say who reads them and when, the same day",),
    lesson=box_read,
    passes=(_SLIPS.format(mark="", reads="        reads: Je leraar leest dit vandaag nog.\n"),),
    fails=(_SLIPS.format(mark="  # <--", reads=""),),
)
