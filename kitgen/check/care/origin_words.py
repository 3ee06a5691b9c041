"""Nobody's origin stands beside an offence."""

import re
from collections.abc import Iterator

from kitgen.check.base import KitSubject, Subject
from kitgen.check.care.reading import phrases
from kitgen.check.care.rule import Rule
from kitgen.check.language import place_of
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

_OFFENDER = phrases(
    nl=r"daders?|tienerpooiers?|loverboys?|pooiers?|mensenhandelaars?|ronselaars?|uitbuiters?|misbruikers?",
    fr=r"auteurs?|proxénètes?|trafiquant(?:e|s|es)?|recruteu(?:rs?|ses?)|loverboys?|agresseurs?|exploiteurs?",
    en=r"offenders?|perpetrators?|pimps?|traffickers?|recruiters?|loverboys?|abusers?|exploiters?",
    de=r"täter(?:in|innen|s|n)?|zuhälter[sn]?|menschenhändler[sn]?|anwerber[sn]?|loverboys?|ausbeuter[sn]?",
)
_PEOPLE = phrases(
    nl=r"migranten|vluchtelingen|asielzoekers|nieuwkomers|vreemdelingen",
    fr=r"migrants|réfugiés|étrangers|immigrés",
    en=r"migrants|refugees|asylum\ seekers|immigrants|foreigners",
    de=r"migrant(?:en|innen)|flüchtlinge[n]?|asylsuchende[n]?|ausländer",
)
"""Groups who are harmed too, where a sentence says that they are."""
_HARM = phrases(
    nl=r"(?:mis|ge)bruik\w*|uit(?:gebuit|buiten|buit)|buit(?:en)?|kiezen|kiest|zoek(?:en|t)|ronselen|ronselt|dwing(?:en|t)|viseren|slachtoffers?|doelwit",
    fr=r"exploit\w+|abus\w+|visent?|cherche(?:nt)?|choisi\w+|victimes?|cibles?",
    en=r"exploit\w*|abus\w+|target\w*|look\ for|choose|prey|victims?",
    de=r"ausbeut\w*|beut(?:en|et)|missbrauch\w*|suchen|wählen|opfer",
)
_ORIGIN = phrases(
    nl=r"""allochto(?:o?n|ne|nen)|buitenlanders?|buitenlandse|migranten?|migratieachtergrond|vreemdelingen?|zigeuners?|asielzoekers?
         | vluchtelingen?|nieuwkomers?|illega(?:al|len)|niet-belg(?:en)?|(?:vreemde|andere|buitenlandse)\ (?:afkomst|origine)
         | (?:marok|turk|roeme|bulgar?|bulgaarse?|alban|nigeri|afrik|arab|syri|afgha|irak|iraak|pakist|oost-europ|congole|kongole|somali|tsjetsj
           |balkan|joegoslav|servi|kosov|hongaar|russ|oekra|poolse?|polen)\w*
         | moslims?|islamitische?|joods?e?|joden|(?:zwarte|donkere|getinte|gekleurde)\ (?:man|mannen|vrouw|jongen|jongens|huid\w*)|roma(?:-\w+)?""",
    fr=r"""étrang(?:ers?|ères?)|immigrés?|allochtones?|migrants?|réfugiés?|sans-papiers
         | (?:maroc|turc|turque|turquie|roumain|roumanie|bulgar|albana|nigéria|nigeria|africain|afrique|arabe|syrien|syrie|afghan|congolais|tchétchène|kosovar|polonais)\w*
         | musulman\w*|juifs?|roms?|(?:homme|jeune|garçon)s?\ noirs?""",
    en=r"""foreigners?|foreign|immigrants?|migrants?|refugees?|asylum\ seekers?
         | (?:morocc|turk|romania|bulgaria|albania|nigeria|africa|arab|syria|afghan|congol|chechen|kosov|polish|eastern\ europe)\w*
         | muslims?|jew(?:s|ish)?|gypsies|gypsy|roma|black\ (?:man|men|boys?)""",
    de=r"""ausländer\w*|ausländisch\w*|migrant\w*|flüchtling\w*|(?:marokk|türk|rumän|bulgar|alban|nigeria|afrika|arab|syr|afghan|kongol|tschetschen|kosov|polnisch)\w*
         | muslim\w*|jud(?:e|en)|jüdisch\w*|roma|schwarze[rn]?\ (?:mann|männer|jungen?)""",
)
_DENIED = re.compile(
    r"(?i)\b(?:geen|niet|nooit|zelden|not|never|no|pas|jamais|aucun|n['’]est|nicht|nie|kein\w*)\W+(?:\w+\W+){0,4}$"
)
_WITH_NEXT = re.compile(
    r"[^.?!]+(?:[.?!]+[\s”\"*]*(?:hij|zij|ze|die|il|elle|ils|he|she|they|er|sie)\b[^.?!]*)?", re.IGNORECASE
)
"""A sentence, with the one after it that goes on about the same person."""


def origin_words(subject: Subject | KitSubject) -> Iterator[Finding]:
    """No sentence of a lesson or a kit tells where an offender comes from or what that person believes."""
    language = subject.data.labels.language
    if language not in _ORIGIN:
        return
    texts = {(text.text, text.origin): text for text in subject.passages}
    for text in texts.values():
        told = _OFFENDER[language].search(text.text)
        for match in _WITH_NEXT.finditer(text.text) if told else ():
            found = _ORIGIN[language].search(match[0])
            if found and _OFFENDER[language].search(match[0]) and not _fair(match[0], found, language):
                start = match.start() + found.start()
                origin = place_of(text, start, start + len(found[0]), subject.project)
                yield Finding("origin-words", origin, values={"word": found[0]})


def _fair(sentence: str, found: re.Match[str], language: str) -> bool:
    """Return whether a sentence denies what it says of origin, or says who is harmed."""
    harmed = _PEOPLE[language].fullmatch(found[0]) and _HARM[language].search(sentence)
    return bool(harmed or _DENIED.search(sentence[: found.start()]))


_SHEET = "handout:\n  - sheet: Wie\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="origin-words",
    severity=Severity.ERROR,
    asks=Wording(
        "No sentence tells where an offender comes from, or what that person believes.",
        "Geen zin zegt waar een dader vandaan komt of wat die gelooft.",
    ),
    why=Wording(
        "Looks and origin say nothing about what somebody does; the story would point at pupils in the room and "
        "away from everybody else who offends.",
        "Uiterlijk en afkomst zeggen niets over wat iemand doet; het verhaal zou naar leerlingen in de klas "
        "wijzen, en weg van alle andere daders.",
    ),
    scope=Wording(
        "Everything printed of lessons and kits, sentence by sentence. A sentence that denies it, or says who is harmed, is free.",
        "Alles wat van lessen en bundels gedrukt wordt, zin per zin. Een zin die het ontkent, of zegt wie het overkomt, is vrij.",
    ),
    sources=(
        "rule of the project’s own, 2026-11: no perpetrator ethnicity",
        "review for safeguarding, 2026-11",
    ),
    lesson=origin_words,
    kit=lambda subject, _: origin_words(subject),
    passes=(_SHEET.format(text="Waar iemand vandaan komt, zegt niets. Een dader kan iedereen zijn."),),
    fails=(_SHEET.format(text="De dader was een buitenlander.  # <--"),),
)
