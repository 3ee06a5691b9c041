"""No pupil plays who exploits or who is exploited."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils, of_steps, phrases, spoken_of
from kitgen.check.care.rule import PUPILS_ONLY, Rule, Words, for_pupils
from kitgen.errors import Finding, Severity

_PART = phrases(
    nl=r"""(?:speel|speelt|spelen|speelde[n]?|vertolkt?|vertolken|kruip(?:t|en)?\ in|rol\ van|doe\ alsof\ je)
           (?:\s+(?:jij|je|nu|dan|zelf|eens|iemand|de|het|een|rol|van|huid|bent))*\s+
           (?:dader|tienerpooier|mensenhandelaar|pooier|slachtoffer|ronselaar|misbruiker|uitbuiter)s?""",
    fr=r"""(?:joue[zrs]?|jouer|jouent|incarne[zr]?|rôle\ d[eu'’]|mets-toi\ dans\ la\ peau\ d[eu'’])
           (?:\s*(?:le|la|l['’]|un|une|rôle|de|du|d['’]))*\s*
           (?:proxénète|trafiquante?|auteur|victime|recruteu(?:r|se)|abuseur)s?""",
    en=r"""(?:play|plays|act\ as|act\ out|role\ of|pretend\ (?:to\ be|you\ are))
           (?:\s+(?:the|a|an|role|part|of|who))*\s+
           (?:trafficker|pimp|offender|perpetrator|victim|recruiter|abuser|exploiter)s?""",
    de=r"""(?:spiel(?:t|e|en)?|rolle\ (?:de[rs]|eine[rs])|versetz\ dich\ in)
           (?:\s+(?:du|die|der|den|das|ein|eine|einen|eines|einer|rolle|des))*\s+
           (?:täter(?:in)?|zuhälter|menschenhändler|opfers?|anwerber(?:in)?)""",
)


def pupil_role(subject: Subject) -> Iterator[Finding]:
    """Neither a step nor a paper gives a pupil the part of an offender or a victim."""
    if not for_pupils(subject.lesson):
        return
    words = (*(text for _, text in of_steps(subject.lesson)), *of_pupils(subject.lesson))
    for part, origin in spoken_of(_PART, words, subject):
        yield Finding("pupil-role", origin, values={"part": " ".join(part.split())})


_STEPS = "steps:\n  - title: Spelen\n    minutes: 20\n    method: pairs\n    do: {do}\n  - title: Rustig afsluiten\n    minutes: 5"

RULE = Rule(
    id="pupil-role",
    severity=Severity.ERROR,
    asks=Words(
        "No pupil speaks or plays the part of an offender or a victim.",
        "Geen enkele leerling spreekt of speelt de rol van een dader of een slachtoffer.",
    ),
    why=Words(
        "A played part teaches what an offender says, and may hurt who has lived it. Pupils practise what a "
        "friend, a helper or a bystander says; other lines are printed and read in silence.",
        "Een gespeelde rol leert wat een dader zegt, en kan pijn doen aan wie het meemaakte. Leerlingen oefenen "
        "wat een vriend, een helper of een omstaander zegt; andere zinnen staan gedrukt en leest men stil.",
    ),
    scope=PUPILS_ONLY,
    sources=("safeguarding review, 2026-11: no pupil ever speaks the part of an offender or a victim",),
    lesson=pupil_role,
    passes=(_STEPS.format(do="De ene speelt een vriend van Sam, de andere luistert. Niemand speelt Sam."),),
    fails=(_STEPS.format(do="De ene speelt de dader, de andere een vriend.  # <--"),),
)
