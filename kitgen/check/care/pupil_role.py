"""No pupil plays who exploits or who is exploited."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import advice_in, of_pupils, of_steps, phrases
from kitgen.check.care.rule import PUPILS_ONLY, Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

_NL_WHO = (
    r"(?:dader|tienerpooier|loverboy|mensenhandelaar|pooier|slachtoffer|ronselaar|misbruiker|uitbuiter)s?"
)
_FR_WHO = r"(?:proxénète|trafiquante?|auteur|victime|recruteu(?:r|se)|abuseur|exploiteur)s?"
_EN_WHO = r"(?:trafficker|pimp|offender|perpetrator|victim|recruiter|abuser|exploiter)s?"
_DE_WHO = r"(?:täter(?:in)?|zuhälter|menschenhändler|opfers?|anwerber(?:in)?|ausbeuter)"

_PART = phrases(
    nl=rf"""(?:speel|speelt|spelen|speelde[n]?|vertolkt?|vertolken|kruip(?:t|en)?\ in|doe\ alsof\ je|neemt?\ de\ rol|krijgt?\ de\ rol|kiest?\ de\ rol)
            (?:\ (?:jij|je|nu|dan|zelf|eens|iemand|de|het|een|rol|van|huid|bent))*\ {_NL_WHO}
         | (?:speel|speelt|spelen)\ (?:samen\ |dan\ |nu\ )?(?:het|een|dit|de)\ (?:gesprek|scène|stuk|verhaal|situatie)\ (?:na\ )?(?:tussen|met|van|waarin)\ (?:de|het|een)\ {_NL_WHO}
         | rol\ van\ (?:de\ |het\ |een\ )?{_NL_WHO}\ (?:\w+\ ){{0,4}}?(?:spelen|speelt|nemen|kiezen|krijgen|op\ zich|na)
         | (?:de|het|een)\ {_NL_WHO}\ (?:zelf\ )?(?:spelen|naspelen|te\ spelen|vertolken)
         | (?:de\ (?:ene|een|andere|tweede|derde)|één|leerling\ \w+|een\ leerling|iemand|de\ ander|speler\ \w+)\ (?:is|wordt)\ (?:nu\ |dan\ )?(?:de|het|een)\ {_NL_WHO}
         | (?:leerling|speler|persoon)\ [a-d1-4]\ (?:is|wordt)\ {_NL_WHO}
         | (?:speel|speelt|spelen)\ na\ wat\ (?:de|het|een)\ {_NL_WHO}
         | (?:jij|je)\ bent\ (?:nu\ )?(?:de|het)\ {_NL_WHO}(?=\s*[.!:])
         | rol(?:kaart)?(?:\ \w{{1,2}})?\s*[:=]\s*(?:de\ |het\ |een\ )?{_NL_WHO}
         | lee?st?\ (?:de\ )?(?:zinnen|tekst|rol|berichten|woorden)\ van\ (?:de|het)\ {_NL_WHO}\ (?:\w+\ ){{0,3}}?(?:voor|hardop|luidop)""",
    fr=rf"""(?:joue[zrs]?|jouer|jouent|incarne[zr]?|rôle\ d[eu'’]|mets-toi\ dans\ la\ peau\ d[eu'’])
           (?:\s*(?:le|la|l['’]|un|une|rôle|de|du|d['’]))*\s*{_FR_WHO}
         | (?:l['’]un|l['’]une|l['’]autre|un\ élève|une\ élève|élève\ \w)\ est\ (?:le\ |la\ |l['’])?{_FR_WHO} | rôle(?:\ \w)?\s*:\s*(?:le\ |la\ |l['’])?{_FR_WHO}""",
    en=rf"""(?:play|plays|playing|act\ as|act\ out|(?:takes?|get)\ the\ role\ of|pretend\ (?:to\ be|you\ are))
           (?:\ (?:the|a|an|role|part|of|who))*\ {_EN_WHO}
         | (?:one|the\ other|another|pupil\ \w|student\ \w|one\ (?:pupil|student))\ is\ (?:the|a)\ {_EN_WHO} | role(?:\ \w)?\s*:\s*(?:the\ |a\ )?{_EN_WHO}""",
    de=rf"""(?:spiel(?:t|e|en)?|(?:nimm|nimmt|übernimmt)\ die\ rolle|versetz\ dich\ in)
           (?:\ (?:du|die|der|den|das|ein|eine|einen|eines|einer|rolle|des))*\ {_DE_WHO}
         | (?:einer|eine|der\ andere|die\ andere|person\ \w)\ ist\ (?:der|die|das)\ {_DE_WHO} | rolle(?:\ \w)?\s*:\s*(?:der\ |die\ |das\ )?{_DE_WHO}""",
)
_OTHERWISE = phrases(
    nl=r"(?:acteurs?|actrices?|(?:de|een)\ (?:dader|tienerpooier|loverboy)\ speelt|in\ (?:de|deze)\ (?:film|serie))",
    fr=r"acteurs?|actrices?|dans\ (?:le|ce)\ film",
    en=r"actors?|actress(?:es)?|in\ (?:the|this)\ film",
    de=r"schauspieler(?:in)?|im\ film",
)
"""What is said of a film, or of what an offender pretends."""


def pupil_role(subject: Subject) -> Iterator[Finding]:
    """Neither a step nor a paper gives a pupil the part of an offender or a victim."""
    if not for_pupils(subject.lesson):
        return
    texts = list(dict.fromkeys((*of_steps(subject), *of_pupils(subject))))
    for part, origin in advice_in(_PART, texts, subject, _OTHERWISE, questions=True):
        yield Finding("pupil-role", origin, values={"part": part})


_STEPS = "steps:\n  - title: Spelen\n    minutes: 20\n    method: pairs\n    do: {do}\n  - title: Rustig afsluiten\n    minutes: 5"

RULE = Rule(
    id="pupil-role",
    severity=Severity.ERROR,
    asks=Wording(
        "No pupil speaks or plays the part of an offender or a victim.",
        "Geen enkele leerling spreekt of speelt de rol van een dader of een slachtoffer.",
    ),
    why=Wording(
        "A played part teaches what an offender says, and may hurt who has lived it. Pupils practise what a "
        "friend, a helper or a bystander says; other lines are printed and read in silence.",
        "Een gespeelde rol leert wat een dader zegt, en kan pijn doen aan wie het meemaakte. Leerlingen oefenen "
        "wat een vriend, een helper of een omstaander zegt; andere zinnen staan gedrukt en leest men stil.",
    ),
    scope=PUPILS_ONLY,
    sources=("review for safeguarding, 2026-11: no pupil ever speaks the part of an offender or a victim",),
    lesson=pupil_role,
    passes=(_STEPS.format(do="De ene speelt een vriend van Sam, de andere luistert. Niemand speelt Sam."),),
    fails=(_STEPS.format(do="De ene speelt de dader, de andere een vriend.  # <--"),),
)
