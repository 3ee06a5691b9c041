"""No sentence is longer than its youngest readers can hold in mind."""

from collections.abc import Iterator

from kitgen.check.base import KitSubject
from kitgen.check.care.rule import Lessons, Rule
from kitgen.check.readability import sentence_long
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.readability import TARGETS, Level


def _of_kit(subject: KitSubject, _lessons: Lessons) -> Iterator[Finding]:
    yield from sentence_long(subject)


_MOST = ", ".join(f"{level} {TARGETS[level].longest}" for level in Level)
_SHEET = "handout:\n  - sheet: Blad\n    id: blad\n    blocks:\n      - text: {text}"
_SHORT = "Luca praat elke avond met iemand uit een game. Dat is geheim, en Luca vindt dat raar."
_LONG = (
    "Luca praat elke avond met iemand uit een game en dat is geheim, wat Luca zelf eigenlijk ook raar vindt."
)

RULE = Rule(
    id="sentence-long",
    severity=Severity.WARNING,
    asks=Wording(
        "A sentence has no more words than its youngest readers can hold in mind.",
        "Een zin telt niet meer woorden dan de jongste lezers kunnen onthouden.",
    ),
    why=Wording(
        "At the end of a long sentence a slow reader has lost its beginning. One idea a sentence is enough.",
        "Op het einde van een lange zin is een trage lezer het begin kwijt. Eén gedachte per zin is genoeg.",
    ),
    scope=Wording(
        f"Words at most, by level: {_MOST}. A heading or an entry of a list is a sentence of its own; titles, labels "
        "and help lines are not looked at.",
        f"Hoogstens zoveel woorden, per niveau: {_MOST}. Een kopje of een punt van een lijst is een zin op zich; "
        "titels, labels en hulplijnen tellen niet mee.",
    ),
    sources=("easy language: one idea a sentence, 12 to 15 words (FALC guidelines; B1 for Dutch)",),
    lesson=sentence_long,
    kit=_of_kit,
    passes=(_SHEET.format(text=_SHORT),),
    fails=(_SHEET.format(text=_LONG + "  # <--"),),
)
