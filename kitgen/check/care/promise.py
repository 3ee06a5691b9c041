"""Nothing is promised that nobody can keep."""

from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import advice_in, of_pupils, phrases
from kitgen.check.care.rule import PUPILS_ONLY, Rule, for_pupils
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

_PROMISE = phrases(
    nl=r"""(?:wordt|word|krijgt|krijg|zal|zult|zullen)\ (?:je\ |jij\ |jullie\ )?(?:(?:hiervoor|daarvoor|er|zeker)\ )?(?:nooit|niet|geen)\ (?:ge|be)?straft?
         | (?:wordt|worden|word)\ (?:je\ |jij\ |jullie\ )?(?:hiervoor\ |daarvoor\ )?(?:nooit|niet)\ gestraft
         | niemand\ (?:krijgt\ straf|wordt\ gestraft) | niemand\ zal\ (?:ooit\ )?weten
         | (?:je|jij|niemand)\ (?:krijgt|krijg)\ (?:nooit|zeker\ geen)\ problemen
         | (?:blijf|blijft|ben|bent)\ (?:je\ |jij\ |jullie\ )?(?:altijd|zeker|helemaal|volledig)\ anoniem
         | (?:alles|dit|het|wat\ je\ (?:zegt|vertelt|schrijft)),?\ blijft\ (?:hier\ )?(?:altijd\ |zeker\ |helemaal\ |volledig\ )?(?:geheim|anoniem|tussen\ ons|onder\ ons)
         | (?:beloof|beloven|garandeer|zorg(?:en)?\ ervoor)\ (?:je\ |jou\ |jullie\ )?(?:dat\ )?(?:alles|dit|het|ik|we|wij|je|jij|niemand)\ (?:\w+\ ){0,3}
           (?:zwijg|zwijgen|geheim|anoniem|tussen\ ons|onder\ ons|veilig|doorvertel)
         | niemand\ (?:komt|zal|gaat)\ (?:het|dit|ervan|er\ iets\ van)\ (?:ooit\ )?(?:te\ )?weten
         | (?:ik|we|wij)\ (?:vertel|vertellen|zeg|zeggen)\ (?:het|dit|niets)\ (?:nooit\ |zeker\ )?(?:aan\ niemand|tegen\ niemand|door)
         | (?:ouders?|politie|school)\ (?:komen|komt|krijgen|krijgt)\ (?:het|dit|er)\ (?:nooit|niets|niet|zeker\ niet)\ (?:\w+\ )?te\ (?:weten|horen)
         | (?:dan\ |er\ |hier\ )?(?:kan|zal)\ (?:er\ )?(?:jou|je|jullie)\ niets\ (?:meer\ )?(?:overkomen|gebeuren)
         | (?:hier|bij\ ons|nu)\ (?:ben\ je|ben\ jij|zijn\ jullie)\ (?:altijd|zeker|volledig|helemaal)\ veilig
         | na\ deze\ les\ (?:ben\ je\ veilig|kan\ \w+\ (?:je|jou)\ niets|overkomt\ (?:je|jou|jullie)\ (?:dit|dat|het)\ niet)
         | (?:gegarandeerd|100\ ?%|honderd\ procent)\ (?:veilig|anoniem|geheim)""",
    fr=r"""(?:tu\ ne\ seras|vous\ ne\ serez|personne\ ne\ sera)\ (?:jamais\ |pas\ )?puni\w*
         | (?:tu\ )?(?:resteras?|resterez)\ (?:toujours|totalement|complètement)\ anonymes?
         | (?:tout|ça|cela|ce\ que\ tu\ dis)\ reste(?:ra)?\ (?:toujours\ |totalement\ )?(?:secret|entre\ nous|anonyme)
         | je\ (?:te\ )?promets\ de\ (?:ne\ )?(?:rien\ dire|garder\ le\ secret) | personne\ ne\ le\ saura
         | il\ ne\ (?:t['’]|vous\ |peut\ rien\ t['’])arriver(?:a\ rien)?
         | (?:100\ ?%|totalement)\ (?:sûr|anonyme|secret)""",
    en=r"""(?:you|nobody|no\ one)\ (?:will|won['’]t|are)\ (?:never\ |not\ |ever\ )?be\ punished
         | you\ (?:are|stay|will\ (?:be|stay))\ (?:always|completely|totally)\ anonymous
         | (?:everything|this|it|what\ you\ say)\ (?:always\ |will\ )?stays?\ (?:always\ |completely\ )?(?:secret|between\ us)
         | (?:i|we)\ promise\ (?:not\ to\ tell|to\ keep\ (?:it|this)\ secret) | (?:nobody|no\ one)\ will\ (?:ever\ )?(?:know|find\ out)
         | nothing\ (?:can|will)\ happen\ to\ you | 100\ ?%\ (?:safe|anonymous|secret)""",
    de=r"""(?:du\ wirst|ihr\ werdet|niemand\ wird)\ (?:nie\ |niemals\ |nicht\ )?bestraft
         | (?:bleibst|bist|bleibt|seid)\ (?:du\ |ihr\ )?(?:immer|völlig|ganz)\ anonym
         | (?:alles|das|es|was\ du\ sagst,?)\ bleibt\ (?:immer\ |völlig\ )?(?:geheim|unter\ uns|anonym)
         | (?:ich|wir)\ versprechen?\ (?:dir\ |euch\ )?(?:nichts\ zu\ sagen|zu\ schweigen) | niemand\ (?:wird\ es\ |erfährt\ es|erfährt\ davon)(?:erfahren)?
         | dir\ (?:kann|wird)\ nichts\ (?:mehr\ )?passieren | (?:100\ ?%|garantiert)\ (?:sicher|anonym|geheim)""",
)


def promise(subject: Subject) -> Iterator[Finding]:
    """Neither papers nor what is said aloud promise impunity, secrecy, anonymity or safety."""
    if for_pupils(subject.lesson):
        for words, origin in advice_in(_PROMISE, of_pupils(subject), subject):
            yield Finding("promise", origin, values={"words": words})


_SHEET = "handout:\n  - sheet: Hulp\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="promise",
    severity=Severity.ERROR,
    asks=Wording(
        "No text promises impunity, secrecy, anonymity or safety.",
        "Geen tekst belooft dat iemand geen straf krijgt, dat iets geheim of anoniem blijft, of dat iemand veilig is.",
    ),
    why=Wording(
        "A promise that breaks costs the trust of a young person who needed it most. A judge decides on "
        "punishment, and who hears of danger must pass it on.",
        "Een belofte die breekt, kost het vertrouwen van wie het het meest nodig had. Een rechter beslist over "
        "straf, en wie van gevaar hoort, moet dat doorgeven.",
    ),
    scope=Wording(
        f"{PUPILS_ONLY.en} Their papers and what the teacher says aloud.",
        f"{PUPILS_ONLY.nl} Hun papieren en wat de leraar hardop zegt.",
    ),
    sources=(
        "Als leraar beroepsgeheim, klasse.be: never promise secrecy",
        "review for safeguarding, 2026-11: no promise of immunity, anonymity or effect",
    ),
    lesson=promise,
    passes=(_SHEET.format(text="Vraag hulp, ook als je zelf iets deed. Hulp gaat voor."),),
    fails=(_SHEET.format(text="Je wordt nooit gestraft als je het vertelt.  # <--"),),
)
