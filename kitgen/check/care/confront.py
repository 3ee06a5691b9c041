"""Friends fetch help; they do not face the offender themselves."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils, phrases, spoken_of
from kitgen.check.care.rule import PUPILS_ONLY, Rule, Words, for_pupils
from kitgen.errors import Finding, Severity

_CONFRONT = phrases(
    nl=r"""(?:spreek|spreekt|confronteer|confronteert|stap\ naar|bedreig|volg|achtervolg)\ (?:zelf\ |dan\ |samen\ |gerust\ )*
           (?:de|die|deze|haar|zijn|hun)\ (?:dader|tienerpooier|uitbuiter|mensenhandelaar|pooier|ronselaar|misbruiker)s?""",
    fr=r"""(?:affronte|confronte|va\ voir|suis|menace)(?:z)?\ (?:toi-même\ )?
           (?:le|la|son|leur)\ (?:proxénète|trafiquante?|auteur|abuseur|recruteu(?:r|se))""",
    en=r"""(?:confront|challenge|face|follow|threaten)\ (?:the|that|their|her|his)\ (?:trafficker|pimp|offender|perpetrator|abuser|recruiter)s?""",
    de=r"""(?:stell(?:e|t)?|konfrontier(?:e|t)?|verfolg(?:e|t)?|bedroh(?:e|t)?)\ (?:selbst\ )?(?:den|die)\ (?:täter(?:in)?|zuhälter|menschenhändler)""",
)


def confront(subject: Subject) -> Iterator[Finding]:
    """No text sends pupils to the offender."""
    lesson = subject.lesson
    if not for_pupils(lesson):
        return
    said = [step.say for step in lesson.all_steps() if step.say]
    for words, origin in spoken_of(_CONFRONT, (*of_pupils(lesson), *said), subject):
        yield Finding("confront", origin, values={"words": " ".join(words.split())})


_SHEET = "handout:\n  - sheet: Een vriend\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="confront",
    severity=Severity.ERROR,
    asks=Words(
        "No text sends pupils to an offender: they fetch an adult.",
        "Geen tekst stuurt leerlingen naar een dader: ze halen er een volwassene bij.",
    ),
    why=Words(
        "Facing somebody who exploits others is dangerous, for the friend and for who is exploited.",
        "Wie uitbuit aanspreken is gevaarlijk, voor de vriend en voor wie uitgebuit wordt.",
    ),
    scope=Words(
        f"{PUPILS_ONLY.en} Their papers and what the teacher says aloud. “Je spreekt de dader nooit zelf aan” "
        "is no such text.",
        f"{PUPILS_ONLY.nl} Hun papieren en wat de leraar hardop zegt. “Je spreekt de dader nooit zelf aan” is "
        "geen zulke tekst.",
    ),
    sources=("design rule R13: with an adult, never alone, never under cover",),
    lesson=confront,
    passes=(_SHEET.format(text="Je spreekt de dader nooit zelf aan. Haal er een volwassene bij."),),
    fails=(_SHEET.format(text="Spreek de dader samen aan.  # <--"),),
)
