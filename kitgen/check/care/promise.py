"""Nothing is promised that nobody can keep."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils, phrases, spoken_of
from kitgen.check.care.rule import PUPILS_ONLY, Rule, Words, for_pupils
from kitgen.errors import Finding, Severity

_PROMISE = phrases(
    nl=r"""(?:je|jij|niemand|wie\ \w+)\ (?:wordt|word|krijgt|krijg)\ (?:nooit|niet|geen|zeker\ niet|zeker\ geen)\ (?:gestraft|straf|problemen)
         | (?:blijf|blijft|ben|bent)\ (?:je\ |jij\ )?(?:altijd|zeker|helemaal|volledig)\ anoniem
         | (?:alles|dit|het|wat\ je\ (?:zegt|vertelt))\ blijft\ (?:altijd|zeker|helemaal|volledig)\ (?:geheim|anoniem|tussen\ ons)
         | (?:dan\ )?(?:kan|zal)\ (?:jou|je)\ niets\ (?:meer\ )?(?:overkomen|gebeuren)
         | na\ deze\ les\ (?:ben\ je\ veilig|kan\ \w+\ je\ niets)
         | (?:gegarandeerd|100\ ?%)\ (?:veilig|anoniem|geheim)""",
    fr=r"""tu\ ne\ seras\ (?:jamais|pas)\ puni[e.·]*
         | (?:resteras?|resterez)\ (?:toujours|totalement)\ anonymes?
         | tout\ reste\ (?:toujours|totalement)\ (?:secret|entre\ nous)
         | il\ ne\ (?:t['’]|vous\ )arrivera\ rien""",
    en=r"""you\ will\ (?:never|not)\ be\ punished | (?:always|completely|totally)\ anonymous
         | everything\ stays\ (?:always\ |completely\ )?(?:secret|between\ us)
         | nothing\ (?:can|will)\ happen\ to\ you""",
    de=r"""du\ wirst\ (?:nie|niemals|nicht)\ bestraft | (?:immer|völlig|ganz)\ anonym
         | alles\ bleibt\ (?:immer\ |völlig\ )?(?:geheim|unter\ uns) | dir\ (?:kann|wird)\ nichts\ passieren""",
)


def promise(subject: Subject) -> Iterator[Finding]:
    """Neither papers nor what is said aloud promise impunity, secrecy, anonymity or safety."""
    lesson = subject.lesson
    if not for_pupils(lesson):
        return
    said = [step.say for step in lesson.all_steps() if step.say]
    for words, origin in spoken_of(_PROMISE, (*of_pupils(lesson), *said), subject):
        yield Finding("promise", origin, values={"words": " ".join(words.split())})


_SHEET = "handout:\n  - sheet: Hulp\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="promise",
    severity=Severity.ERROR,
    asks=Words(
        "No text promises impunity, secrecy, anonymity or safety.",
        "Geen tekst belooft dat iemand geen straf krijgt, dat iets geheim of anoniem blijft, of dat iemand veilig is.",
    ),
    why=Words(
        "A promise that breaks costs the trust of a young person who needed it most. A judge decides on "
        "punishment, and who hears of danger must pass it on.",
        "Een belofte die breekt, kost het vertrouwen van wie het het meest nodig had. Een rechter beslist over "
        "straf, en wie van gevaar hoort, moet dat doorgeven.",
    ),
    scope=Words(
        f"{PUPILS_ONLY.en} Their papers and what the teacher says aloud.",
        f"{PUPILS_ONLY.nl} Hun papieren en wat de leraar hardop zegt.",
    ),
    sources=(
        "Als leraar beroepsgeheim, klasse.be: never promise secrecy",
        "safeguarding review, 2026-11: no promise of immunity, anonymity or effect",
    ),
    lesson=promise,
    passes=(_SHEET.format(text="Vraag hulp, ook als je zelf iets deed. Hulp gaat voor."),),
    fails=(_SHEET.format(text="Je wordt nooit gestraft als je het vertelt.  # <--"),),
)
