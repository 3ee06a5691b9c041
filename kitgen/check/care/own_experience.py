"""Nobody is asked about their own life in front of the group."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import denied, found_in, of_pupils, of_steps, phrases
from kitgen.check.care.rule import HEAVIER, Rule, for_pupils
from kitgen.check.passages import Passage
from kitgen.check.places import texts
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording
from kitgen.steps import Step

BEFORE_ALL = ("plenary", "circle", "groups")

_NL_LIVED = r"""(?:meegemaakt|meemaakte\w*|overkomen|overkwam|gekend|bedreigd|gepest|misbruikt|uitgebuit|gedwongen|gechanteerd
    |gestuurd|gekregen|gevoeld|ervaren|beleefd)"""

_OWN = phrases(
    nl=rf"""(?!(?:zou|zouden|kan|kunnen|wil|willen|mag|mogen)\ )\w+\ (?:je|jij|jullie)\ (?:zelf\ |ook\ )*(?:ooit|al\ eens|weleens|wel\ eens|al\ ooit)\b
           (?![^.?!]*(?:gehoord|gelezen|nagedacht|opgezocht|afgevraagd))[^.?!]*\?
         | (?:heb|hebben|ben|bent|zijn)\ (?:je|jij|jullie)\ (?:dit|dat|zoiets|zelf|al|iets\ dergelijks)\b[^.?!]*{_NL_LIVED}[^.?!]*\?
         | (?:is|was)\ (?:jou|je|jullie)\ (?:dat|dit|zoiets)\ (?:al|ooit|weleens|wel\ eens)[^.?!]*\?
         | (?:is|was)\ (?:dat|dit|zoiets)\ (?:jou|iemand\ van\ jullie)\ [^.?!]*\?
         | (?:heeft|is|werd|wordt|kent)\ (?:er\ )?iemand\ (?:van\ jullie|hier)\ [^.?!]*(?:ooit|al\ eens|weleens|wel\ eens|zelf|{_NL_LIVED})[^.?!]*\?
         | wie\ (?:van\ jullie\ |hier\ )?(?:is|werd)\ (?:er\ )?(?:zelf|al\ eens|ooit|weleens|wel\ eens|al\ ooit)\b[^.?!]*\?
         | wie\ (?:van\ jullie\ |hier\ )?(?:heeft|had|kent|kende)\ (?:er\ )?(?:dit|dat|zelf|iemand\ die|al\ eens|ooit|weleens|wel\ eens|al\ ooit)\b[^.?!]*\?
         | wie\ herkent\ (?:dit|dat|zich(?:zelf)?|er\ iets\ van)(?:\ (?:bij|uit|van|hierin|in)\ [^.?!]*)?\s*\?
         | ken(?:t|nen)?\ (?:je|jij|jullie)\ (?:zelf\ )?iemand\ (?:die|bij\ wie|aan\ wie)[^.?!]*\?
         | (?:steekt?|stapt?|ga(?:at)?|zet|komt?|sta(?:at)?)\ [^.?!]*(?:als|wie)\ [^.?!]*(?:jou|je|jij|jullie|dit|dat)\ (?:[^.?!]*\ )?(?:{_NL_LIVED}|herkent?)
         | (?:vertel|deel|bespreek|beschrijf|praat)\w*\ [^.?!]{{0,30}}?(?:jouw|je|jullie)\ eigen\ (?:ervaring|relatie|verhaal|lief|ex)\w*
         | vertel(?:t)?\ (?:eens\ )?(?:over|iets\ over)\ (?:jouw|je|jullie)\ (?:ervaring|relatie|lief|verhaal|ex)\w*
         | vertel(?:t)?\ (?:eens\ |eerlijk\ )?(?:over\ )?(?:een\ keer|wanneer|iets)\ (?:dat|die|wat|toen)?\ ?(?:jij|je|jullie)\ [^.?!]*(?:{_NL_LIVED}|onder\ druk)""",
    fr=r"""(?:as-tu|avez-vous|es-tu|êtes-vous|(?:est-ce\ que\ )?(?:tu\ as|vous\ avez|t['’]as))\ (?:déjà|jamais)
           (?![^.?!]*(?:entendu|lu|réfléchi))[^.?!]*\?
         | (?:ça|cela)\ (?:t['’]|vous\ )est\ (?:déjà\ )?arrivé[^.?!]*\? | (?:cela|ça)\ (?:t['’]est|vous\ est)[-\s](?:il\ )?(?:déjà\ )?arrivé[^.?!]*\?
         | qui\ (?:d['’]entre\ vous|parmi\ vous|ici)\ a\ (?:déjà|vécu|connu|subi)[^.?!]*\?
         | qui\ a\ déjà\ (?:vécu|connu|subi|reçu|envoyé)[^.?!]*\?
         | (?:connais-tu|connaissez-vous|qui\ connaît)\ quelqu['’]un\ qui[^.?!]*\?
         | (?:raconte[zr]?|partage[zr]?)\ [^.?!]{0,20}?(?:ton|ta|tes|votre|vos|leur)\ (?:propres?\ )?(?:expériences?|vécu|histoire|relation)""",
    en=r"""(?:have|were|did|do)\ (?:any\ of\ )?you\ (?:ever|already|yourself)(?![^.?!]*(?:heard|read|thought|wondered))[^.?!]*\?
         | has\ (?:this|that|it|anyone\ here|any\ of\ you)\ (?:ever\ )?[^.?!]*(?:happened\ to|experienced|been)[^.?!]*\?
         | who\ (?:of\ you|here|among\ you)\ has\ (?:ever|already|been|experienced|had|sent)[^.?!]*\? | who\ has\ ever[^.?!]*\?
         | do\ (?:you|any\ of\ you)\ know\ (?:someone|somebody|anyone)\ who[^.?!]*\?
         | raise\ your\ hand\ if\ [^.?!]*(?:happened\ to\ you|ever)
         | (?:tell|share)\ (?:us\ )?(?:about\ )?your\ (?:own\ )?(?:experiences?|relationship|story)""",
    de=r"""(?:hast\ du|habt\ ihr|bist\ du|seid\ ihr|hat\ jemand\ von\ euch)\ (?:das\ |so\ etwas\ )?(?:schon\ einmal|schon\ mal|jemals|selbst|schon\ selbst)
           (?![^.?!]*(?:gehört|gelesen|nachgedacht))[^.?!]*\?
         | ist\ (?:dir|euch)\ (?:das|so\ etwas)\ (?:schon|jemals)[^.?!]*\?
         | wer\ (?:von\ euch|hier)\ hat\ (?:schon|jemals|selbst|das)[^.?!]*\? | (?:kennst\ du|kennt\ ihr)\ jemanden,?\ de(?:r|m|n)[^.?!]*\?
         | (?:erzähl|teil)(?:e|t)?\ (?:uns\ )?(?:von\ )?(?:deine[rn]?|eure[rn]?)\ (?:eigenen?\ )?(?:erfahrung|beziehung|geschichte)\w*""",
)


def own_experience(subject: Subject) -> Iterator[Finding]:
    """Nothing that is asked in the whole group or in small groups is about what pupils went through."""
    if not for_pupils(subject.lesson, "serious", "heavy"):
        return
    asked = [*of_steps(subject, *BEFORE_ALL), *_shared(subject)]
    for question, origin, sentence, _ in found_in(_OWN, asked, subject):
        if not denied(sentence):
            yield Finding("own-experience", origin, values={"question": question})


def _shared(subject: Subject) -> Iterator[Passage]:
    """Yield what pupils read on the cards and posters that are used before others."""
    lesson = subject.lesson
    before = [step for step in lesson.all_steps() if isinstance(step, Step) and step.method in BEFORE_ALL]
    used = {name for step in before for name in step.uses}
    decks = [deck for deck in lesson.cards if deck.id in used]
    posters = [poster for poster in lesson.posters if poster.id in used]
    places = {text.origin for text in (*texts(decks), *texts(posters))}
    return (text for text in of_pupils(subject) if text.origin in places)


_STEPS = (
    "weight: serious\nopt_out: Maak een affiche.\nsteps:\n  - title: Praten\n    minutes: 20\n    method: circle\n"
    '    say: "{say}"{mark}\n  - title: Rustig afsluiten\n    minutes: 5'
)

RULE = Rule(
    id="own-experience",
    severity=Severity.ERROR,
    asks=Wording(
        "Nobody is asked in front of others about their own experience.",
        "Niemand krijgt voor anderen een vraag over eigen ervaringen.",
    ),
    why=Wording(
        "A question such as “who of you has ever” makes someone tell, or lie, before the whole group. Made-up "
        "people keep a distance at which everybody can think along.",
        "Een vraag als “wie van jullie heeft ooit” doet iemand vertellen, of liegen, voor de hele groep. Met "
        "verzonnen mensen kan iedereen veilig meedenken.",
    ),
    scope=Wording(
        f"{HEAVIER.en} Steps in plenary, in a circle and in groups, with the cards and posters that they use; not what somebody writes alone.",
        f"{HEAVIER.nl} Stappen met de hele groep, in een kring en in groepjes, met de kaarten en posters erbij; niet wat iemand alleen schrijft.",
    ),
    sources=(
        "PSHE Association, handling sensitive issues: distancing",
        "Bewaken van grenzen, langlevedeliefde.nl",
        "rule of the project’s own, 2026-11",
    ),
    lesson=own_experience,
    passes=(_STEPS.format(say="Wat kan een vriend tegen Sam zeggen?", mark=""),),
    fails=(_STEPS.format(say="Wie van jullie heeft dat ooit meegemaakt?", mark="  # <--"),),
)
