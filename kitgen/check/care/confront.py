"""Friends fetch help; they do not face the offender themselves."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import advice_in, of_pupils, phrases
from kitgen.check.care.rule import PUPILS_ONLY, Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

_NL_WHO = r"""(?:de|die|deze|haar|zijn|hun|een)\ (?:dader|tienerpooier|loverboy|uitbuiter|mensenhandelaar|pooier
    |ronselaar|misbruiker)(?:s|en)?"""
_NL_HOW = r"""(?:(?:zelf|dan|samen|gerust|eerst|toch|maar|rustig|jij|je|jullie|alleen|eens|gewoon|meteen|ook
    |met\ je\ vriend(?:en|in)?)\ )*"""
_FR_WHO = r"""(?:(?:le|la|les|son|leur|un)\ |l['’])(?:proxénète|trafiquante?|auteur|abuseu(?:r|se)|exploiteu(?:r|se)
    |agresseur|recruteu(?:r|se))s?"""
_FR_HOW = r"(?:(?:toi-même|vous-mêmes?|ensemble|d['’]abord|donc)\ )*"
_EN_WHO = (
    r"(?:the|that|this|their|her|his)\ (?:trafficker|pimp|offender|perpetrator|abuser|recruiter|exploiter)s?"
)
_DE_WHO = r"""(?:de[nmr]|die|diese[nrm]?|ihre[nm]?|seine[nm]?)\ (?:täter(?:in|n)?|zuhälter[n]?|menschenhändler[n]?
    |loverboys?|ausbeuter[n]?)"""
_DE_HOW = r"(?:(?:selbst|gemeinsam|zusammen|ruhig|dann|doch|erst|du|ihr)\ )*"

_CONFRONT = phrases(
    nl=rf"""(?:spreek|spreekt|spreken|confronte(?:er|ert|ren)|bedreigt?|bedreigen|achtervolgt?|volgt?|pak|pakt)\ {_NL_HOW}{_NL_WHO}
         | {_NL_WHO}\ {_NL_HOW}(?:aan(?:\ te\ )?spreken|(?:te\ )?(?:confronteren|bedreigen|achtervolgen|volgen)
            |op(?:\ te\ )?(?:zoeken|bellen)|op(?:\ te\ )?wachten|aan(?:\ te\ )?pakken)
         | (?:ga|gaat|gaan|stap|stapt|stappen)\ {_NL_HOW}(?:naar|af\ op)\ {_NL_WHO}
         | (?:naar|af\ op)\ {_NL_WHO}\ {_NL_HOW}(?:te\ )?(?:gaan|stappen)
         | (?:praat|praten|spreek)\ {_NL_HOW}met\ {_NL_WHO}
         | (?:zeg|stuur|vraag|bel)\ {_NL_HOW}(?:(?:tegen|aan|naar)\ )?{_NL_WHO}""",
    fr=rf"""(?:affronte|confronte|menace|interpelle)[zr]?\ {_FR_HOW}{_FR_WHO} | (?:suis|suivez|suivre)\ {_FR_HOW}{_FR_WHO}
         | (?:va|allez|aller|parle[zr]?)\ {_FR_HOW}(?:voir|trouver|parler\ [àa]|à|avec)\ {_FR_HOW}{_FR_WHO}""",
    en=rf"""(?:confront|challenge|face|follow|threaten|approach|go\ up\ to|speak\ to|talk\ to|text|message)\ {_EN_WHO}""",
    de=rf"""(?:stellt?|stelle|konfrontier(?:e|t)|verfolg(?:e|t)|bedroh(?:e|t)|sprich|sprecht)\ {_DE_HOW}{_DE_WHO}
         | {_DE_WHO}\ {_DE_HOW}(?:zur\ rede\ stellen|konfrontieren|ansprechen|verfolgen|bedrohen)
         | (?:geh|geht|rede|redet)\ {_DE_HOW}(?:zu[mr]?|mit)\ {_DE_WHO}""",
)
_OTHERWISE = phrases(
    nl=r"""politie|justitie|parket|rechter|speurders?|gerecht|hulpverlener|gevaarlijk\w*|onveilig\w*|risico\w*|erger
        |taak\ van|slecht\ idee|werk\ voor""",
    fr=r"police|justice|parquet|juges?|enquêteurs?|dangereu\w+|risqu\w+|pire",
    en=r"police|court|judges?|prosecutor|detectives?|dangerous|unsafe|risk\w*|worse|bad\ idea",
    de=r"polizei|justiz|gericht|staatsanwalt\w*|gefährlich|unsicher|riskant|schlimmer",
)
"""Who may, and what says why pupils may not."""


def confront(subject: Subject) -> Iterator[Finding]:
    """No text sends pupils to the offender."""
    if for_pupils(subject.lesson):
        for words, origin in advice_in(_CONFRONT, of_pupils(subject), subject, _OTHERWISE):
            yield Finding("confront", origin, values={"words": words})


_SHEET = "handout:\n  - sheet: Een vriend\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="confront",
    severity=Severity.ERROR,
    asks=Wording(
        "No text sends pupils to an offender: they fetch an adult.",
        "Geen tekst stuurt leerlingen naar een dader: ze halen er een volwassene bij.",
    ),
    why=Wording(
        "Facing somebody who exploits others is dangerous, for the friend and for who is exploited.",
        "Wie uitbuit aanspreken is gevaarlijk, voor de vriend en voor wie uitgebuit wordt.",
    ),
    scope=Wording(
        f"{PUPILS_ONLY.en} Their papers and what the teacher says aloud. “Je spreekt de dader nooit zelf aan” "
        "is no such text.",
        f"{PUPILS_ONLY.nl} Hun papieren en wat de leraar hardop zegt. “Je spreekt de dader nooit zelf aan” is "
        "geen zulke tekst.",
    ),
    sources=("rule of the project’s own, 2026-11: with an adult, never alone, never under cover",),
    lesson=confront,
    passes=(_SHEET.format(text="Je spreekt de dader nooit zelf aan. Haal er een volwassene bij."),),
    fails=(_SHEET.format(text="Spreek de dader samen aan.  # <--"),),
)
