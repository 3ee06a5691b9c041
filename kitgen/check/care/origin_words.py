"""Nobody's origin stands beside an offence."""

import re
from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils, of_steps, phrases
from kitgen.check.care.rule import Rule, Words
from kitgen.check.places import pinpoint
from kitgen.errors import Finding, Severity

_OFFENDER = phrases(
    nl=r"daders?|tienerpooiers?|pooiers?|mensenhandelaars?|ronselaars?|uitbuiters?",
    fr=r"auteurs?|proxénètes?|trafiquant(?:e|s|es)?|recruteu(?:rs?|ses?)",
    en=r"offenders?|perpetrators?|pimps?|traffickers?|recruiters?",
    de=r"täter(?:in|innen)?|zuhälter|menschenhändler|anwerber",
)
_ORIGIN = phrases(
    nl=r"""allochto(?:o?n|ne|nen)|buitenlanders?|buitenlandse|migranten?|migratieachtergrond|vreemdelingen?|zigeuners?
         | (?:marokka|turk|roemeen|roemens|bulgaar|albane|nigeria|afrikaan|arabi|syri|afgha|iraak|pakist|pool|oost-europe)\w*
         | moslims?|islamitische?|zwarte\ (?:man|mannen|jongen|jongens)|roma(?:-\w+)?""",
    fr=r"""étrangers?|immigrés?|allochtones?|(?:marocain|turc|roumain|bulgare|albanais|nigérian|africain|arabe|syrien|afghan)\w*|musulman\w*|roms?""",
    en=r"""foreigners?|immigrants?|migrants?|(?:moroccan|turk|romanian|bulgarian|albanian|nigerian|african|arab|syrian|afghan)\w*|muslims?|gypsies|roma""",
    de=r"""ausländer\w*|migranten?|(?:marokkan|türk|rumän|bulgar|alban|nigerian|afrikan|arab|syr|afghan)\w*|muslim\w*|roma""",
)
_SENTENCE = re.compile(r"[^.?!\n]+")


def origin_words(subject: Subject) -> Iterator[Finding]:
    """No sentence of a lesson tells where an offender comes from or what that person believes."""
    language = subject.data.labels.language
    if language not in _ORIGIN:
        return
    lesson = subject.lesson
    for text in dict.fromkeys((*(words for _, words in of_steps(lesson)), *of_pupils(lesson))):
        for sentence in _SENTENCE.finditer(text.source):
            found = _ORIGIN[language].search(sentence[0])
            if found and _OFFENDER[language].search(sentence[0]) and text.origin:
                nth = text.source[: sentence.start() + found.start()].count(found[0])
                origin = pinpoint(subject.project, text.origin, found[0], nth)
                yield Finding("origin-words", origin, values={"word": found[0]})


_SHEET = "handout:\n  - sheet: Wie\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="origin-words",
    severity=Severity.ERROR,
    asks=Words(
        "No sentence tells where an offender comes from, or what that person believes.",
        "Geen zin zegt waar een dader vandaan komt of wat die gelooft.",
    ),
    why=Words(
        "Looks and origin say nothing about what somebody does; the story would point at pupils in the room and "
        "away from everybody else who offends.",
        "Uiterlijk en afkomst zeggen niets over wat iemand doet; het verhaal zou naar leerlingen in de klas "
        "wijzen, en weg van alle andere daders.",
    ),
    scope=Words(
        "All lessons: what pupils read and what is said and done in the steps, sentence by sentence.",
        "Alle lessen: wat leerlingen lezen en wat in de stappen gezegd en gedaan wordt, zin per zin.",
    ),
    sources=("design rule R2: no perpetrator ethnicity", "safeguarding review, 2026-11"),
    lesson=origin_words,
    passes=(_SHEET.format(text="Waar iemand vandaan komt, zegt niets. Een dader kan iedereen zijn."),),
    fails=(_SHEET.format(text="De dader was een buitenlander.  # <--"),),
)
