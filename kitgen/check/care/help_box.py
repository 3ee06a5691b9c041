"""Help is within reach on the sheets of every lesson that may touch somebody."""

from collections.abc import Iterator

from kitgen.audience import view_for
from kitgen.blocks.base import deep
from kitgen.check.base import Subject
from kitgen.check.care.rule import HEAVIER, Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.source.locate import find


def help_box(subject: Subject) -> Iterator[Finding]:
    """The handout of a serious or heavy lesson has a help box that pupils keep."""
    lesson = subject.lesson
    if not lesson.handout or not for_pupils(lesson, "serious", "heavy"):
        return
    seen = [sheet for sheet in view_for(lesson, "pupil").handout if sheet.audience != "home"]
    if not any(block.kind == "help" for sheet in seen for block in deep(sheet.blocks)):
        yield Finding("help-box", find(subject.loaded.tree, ("handout", 0)))


SHEET = "handout:\n  - sheet: Kiezen{mark}\n    id: blad\n    blocks:\n      - text: Sam kiest."

RULE = Rule(
    id="help-box",
    severity=Severity.ERROR,
    asks=Wording(
        "The handout of a serious or heavy lesson has a help box.",
        "De werkbladen van een ernstige of zware les hebben een hulpkader.",
    ),
    why=Wording(
        "Who recognises something of themselves must not have to look for help: it stands on the paper that "
        "they hold. The line at the foot of each page names numbers, the box says for what.",
        "Wie iets van zichzelf herkent, mag geen hulp moeten zoeken: ze staat op het blad dat die vasthoudt. "
        "De voet van elk blad noemt nummers, het kader zegt waarvoor.",
    ),
    scope=Wording(
        f"{HEAVIER.en} Cards, signs and letters need none.",
        f"{HEAVIER.nl} Kaarten, borden en brieven hoeven er geen.",
    ),
    sources=(
        "PSHE Association, handling sensitive issues: signpost help",
        "rule of the project’s own, 2026-11",
    ),
    lesson=help_box,
    passes=(
        "weight: serious\nopt_out: Maak een affiche.\n"
        + SHEET.format(mark="")
        + "\n      - help: Wil je praten?",
    ),
    fails=("weight: serious\nopt_out: Maak een affiche.\n" + SHEET.format(mark="  # <--"),),
)
