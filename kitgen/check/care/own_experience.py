"""Nobody is asked about their own life in front of the group."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_steps, phrases, spoken_of
from kitgen.check.care.rule import HEAVIER, Rule, Words, for_pupils
from kitgen.errors import Finding, Severity

BEFORE_ALL = ("plenary", "circle", "groups")

_OWN = phrases(
    nl=r"""(?:heb|hebben)\ (?:je|jij|jullie)\ (?:zelf\ )?(?:ooit|al\ eens|weleens|al|dit)\b[^.?!]*\?
         | (?:is|was)\ (?:jou|je|jullie)\ dat\ (?:al|ooit|weleens)[^.?!]*\?
         | wie\ (?:van\ jullie\ |hier\ )?(?:heeft|had|kent|kende)\ (?:dit|dat|zelf|iemand\ die|al|ooit)[^.?!]*\?
         | ken(?:t|nen)?\ (?:je|jij|jullie)\ (?:zelf\ )?iemand\ (?:die|bij\ wie|aan\ wie)[^.?!]*\?
         | vertel(?:t)?\ (?:eens\ )?(?:over|iets\ over)\ (?:jouw|je|jullie)\ (?:eigen\ )?(?:ervaring|relatie|lief|verhaal|ex)\w*
         | (?:heb|hebben)\ (?:je|jij|jullie)\ (?:dit|zoiets|iets\ dergelijks)[^.?!]*(?:meegemaakt|gekend)[^.?!]*\?""",
    fr=r"""(?:as-tu|avez-vous|est-ce\ que\ tu\ as|est-ce\ que\ vous\ avez)\ déjà[^.?!]*\?
         | qui\ (?:d['’]entre\ vous|ici)\ a[^.?!]*\?
         | (?:connais-tu|connaissez-vous)\ quelqu['’]un\ qui[^.?!]*\?
         | raconte(?:z)?\ (?:ton|ta|votre)\ (?:propre\ )?(?:expérience|histoire|relation)""",
    en=r"""have\ you\ (?:ever|already)[^.?!]*\? | has\ (?:this|that|it)\ ever\ happened\ to\ you[^.?!]*\?
         | who\ (?:of\ you|here)\ has[^.?!]*\? | do\ you\ know\ (?:someone|somebody|anyone)\ who[^.?!]*\?
         | tell\ us\ about\ your\ (?:own\ )?(?:experience|relationship|story)""",
    de=r"""(?:hast\ du|habt\ ihr)\ (?:schon\ einmal|schon\ mal|jemals|selbst)[^.?!]*\?
         | wer\ von\ euch\ hat[^.?!]*\? | (?:kennst\ du|kennt\ ihr)\ jemanden[^.?!]*\?
         | erzähl(?:t)?\ (?:uns\ )?von\ (?:deiner|eurer|deinen|euren)\ (?:eigenen\ )?(?:erfahrung|beziehung|geschichte)\w*""",
)


def own_experience(subject: Subject) -> Iterator[Finding]:
    """No step before the whole group or in small groups asks what pupils themselves went through."""
    if not for_pupils(subject.lesson, "serious", "heavy"):
        return
    words = [text for _, text in of_steps(subject.lesson, *BEFORE_ALL)]
    for question, origin in spoken_of(_OWN, words, subject):
        yield Finding("own-experience", origin, values={"question": " ".join(question.split())})


_STEPS = (
    "weight: serious\nopt_out: Maak een affiche.\nsteps:\n  - title: Praten\n    minutes: 20\n    method: circle\n"
    '    say: "{say}"{mark}\n  - title: Rustig afsluiten\n    minutes: 5'
)

RULE = Rule(
    id="own-experience",
    severity=Severity.ERROR,
    asks=Words(
        "Nobody is asked in front of others about their own experience.",
        "Niemand krijgt voor anderen een vraag over eigen ervaringen.",
    ),
    why=Words(
        "A question such as “who of you has ever” makes someone tell, or lie, before the whole group. Made-up "
        "people keep a distance at which everybody can think along.",
        "Een vraag als “wie van jullie heeft ooit” doet iemand vertellen, of liegen, voor de hele groep. Met "
        "verzonnen mensen kan iedereen veilig meedenken.",
    ),
    scope=Words(
        f"{HEAVIER.en} Steps in plenary, in a circle and in groups; not what somebody writes alone.",
        f"{HEAVIER.nl} Stappen met de hele groep, in een kring en in groepjes; niet wat iemand alleen schrijft.",
    ),
    sources=(
        "PSHE Association, handling sensitive issues: distancing",
        "Bewaken van grenzen, langlevedeliefde.nl",
        "design rule R6",
    ),
    lesson=own_experience,
    passes=(_STEPS.format(say="Wat kan een vriend tegen Sam zeggen?", mark=""),),
    fails=(_STEPS.format(say="Wie van jullie heeft dat ooit meegemaakt?", mark="  # <--"),),
)
