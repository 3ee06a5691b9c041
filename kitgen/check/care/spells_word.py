"""The letters of ground rules spell their word."""

from kitgen.check.care.rule import Rule
from kitgen.errors import Severity
from kitgen.messages import Wording

_RULES = (
    "handout:\n  - sheet: Afspraken\n    id: blad\n    blocks:\n      - rules:{mark}\n"
    "          - {{letter: S, name: Samen, text: Iedereen hoort erbij.}}\n"
    "          - {{letter: O, name: Openheid, text: Elke mening mag.}}\n        spells: {word}"
)

RULE = Rule(
    id="spells-not",
    severity=Severity.ERROR,
    asks=Wording(
        "The letters of ground rules spell the word that they are called by.",
        "De letters van de afspraken vormen het woord waarmee ze heten.",
    ),
    why=Wording(
        "A word that does not come out is laughed at, and with it what it should help to remember.",
        "Een woord dat niet klopt, wordt uitgelachen, en mee wat het moest helpen onthouden.",
    ),
    scope=Wording("Blocks `rules` in lessons and kits.", "Blokken `rules` in lessen en bundels."),
    sources=("De begeleidershouding bij seksuele vorming, Sensoa: PICKASOLL letter by letter",),
    passes=(_RULES.format(mark="", word="SO"),),
    fails=(_RULES.format(mark="  # <--", word="OS"),),
)
