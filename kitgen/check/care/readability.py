"""What is printed is as easy to read as its youngest readers ask."""

from collections.abc import Iterator

from kitgen.check.base import KitSubject
from kitgen.check.care.rule import Lessons, Rule
from kitgen.check.readability import readability
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording


def _of_kit(subject: KitSubject, _lessons: Lessons) -> Iterator[Finding]:
    yield from readability(subject)


_SHEET = "handout:\n  - sheet: Blad{mark}\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="readability",
    severity=Severity.WARNING,
    asks=Wording(
        "Each sheet, deck, poster, letter and guide is as easy to read as its youngest readers ask.",
        "Elk blad, elke kaartenset, poster, brief en handleiding leest zo makkelijk als de jongste lezers vragen.",
    ),
    why=Wording(
        "Who stumbles over words does not get to the message. One Flemish pupil in five reads below the minimum level.",
        "Wie over woorden struikelt, komt niet bij de boodschap. Eén leerling op vijf leest onder het minimum.",
    ),
    scope=Wording(
        "Texts of 100 words or more. The formula follows the language: Flesch-Douma and Brouwer, Kandel-Moles, "
        "Flesch and Flesch-Kincaid, or the Vienna formula. What is asked follows the youngest age, or the easy "
        "version; letters are for every parent, guides for adults. Titles, labels and help lines do not count, nor do "
        "the syllables of words that a glossary in the lesson explains. `kitgen show NAME` has all figures.",
        "Teksten van 100 woorden of meer. De formule volgt de taal: Flesch-Douma en Brouwer, Kandel-Moles, Flesch en "
        "Flesch-Kincaid, of de Wiener Sachtextformel. Wat gevraagd is, volgt de jongste leeftijd, of de eenvoudige "
        "versie; brieven zijn voor elke ouder, handleidingen voor volwassenen. Titels, labels en hulplijnen tellen niet "
        "mee, en ook niet de lettergrepen van woorden die een woordenlijst in de les uitlegt. `kitgen show NAAM` toont "
        "alle cijfers.",
    ),
    sources=(
        "Douma 1960; Brouwer 1963; Kandel and Moles 1958; Flesch 1948; Bamberger and Vanecek 1984",
        "reading of pupils in Flanders: VRT and HLN, 2021",
    ),
    lesson=readability,
    kit=_of_kit,
    passes=(_SHEET.format(mark="", text="Jij mag altijd nee zeggen. " * 25),),
    fails=(
        _SHEET.format(
            mark="  # <--", text="Verantwoordelijkheid betekent onvoorwaardelijke beschikbaarheid. " * 25
        ),
    ),
)
