"""A wish to talk reaches somebody: it never goes into a box without a name."""

import re
from collections.abc import Iterator

from kitgen.audience import view_for
from kitgen.blocks.slips import Slips
from kitgen.check.base import Subject
from kitgen.check.care.reading import phrases
from kitgen.check.care.rule import PUPILS_ONLY, Rule, for_pupils
from kitgen.check.places import texts
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

_NAMELESS = re.compile(
    r"(?i)\b(?:zonder (?:een )?naam|anonie\w+|sans nom|anonym\w*|without (?:a |your )?name|ohne namen)\b"
)
_WISH = phrases(
    nl=r"(?:ik\ wil|wil\ je|ik\ zou|zou\ je|ik\ praat|mag\ ik)\ (?:[^.?!\n]{0,40}\ )?(?:praten|gesprek|babbel|babbelen)",
    fr=r"(?:je\ veux|je\ voudrais|tu\ veux|veux-tu|j['’]aimerais)\ (?:[^.?!\n]{0,40}\ )?(?:parler|discuter)",
    en=r"(?:i\ want|i\ would\ like|would\ you\ like|do\ you\ want)\ to\ (?:talk|speak)",
    de=r"(?:ich\ will|ich\ möchte|willst\ du|möchtest\ du)\ (?:[^.?!\n]{0,40}\ )?(?:reden|sprechen)",
)


def talk_named(subject: Subject) -> Iterator[Finding]:
    """Slips that are read without a name do not ask who wants to talk."""
    pattern = _WISH.get(subject.data.labels.language)
    if pattern is None or not for_pupils(subject.lesson):
        return
    for block in view_for(subject.lesson, "pupil").blocks():
        if not isinstance(block, Slips) or not (block.reads and _NAMELESS.search(block.reads.source)):
            continue
        if any(pattern.search(text.source) for text in texts(block.blocks)):
            yield Finding("talk-named", block.origin, Severity.WARNING, {"title": block.slips.plain()})


_SLIPS = (
    "handout:\n  - sheet: Kaartjes\n    id: kaartjes\n    blocks:\n      - slips: Uitgangskaartje{mark}\n"
    "        reads: Zonder naam. Je leraar leest dit vandaag nog.{else_}\n        blocks:\n"
    "          - text: {text}"
)

RULE = Rule(
    id="talk-named",
    severity=Severity.WARNING,
    asks=Wording(
        "Slips without a name do not ask who wants to talk.",
        "Briefjes zonder naam vragen niet wie wil praten.",
    ),
    why=Wording(
        "Who ticks that they want to talk waits for somebody who cannot know who it was. A folded card of their "
        "own, on which a name is free, reaches an adult.",
        "Wie aankruist dat die wil praten, wacht op iemand die niet kan weten wie het was. Een eigen gevouwen "
        "kaartje waarop een naam mag, bereikt een volwassene.",
    ),
    scope=Wording(
        f"{PUPILS_ONLY.en} Slips whose `reads:` says that there is no name; it may say there which card is for that.",
        f"{PUPILS_ONLY.nl} Briefjes waarvan `reads:` zegt dat er geen naam op staat; daar mag wel staan welk kaartje "
        "ervoor dient.",
    ),
    sources=("review for safeguarding, 2026-11: a wish to talk never goes into the anonymous box",),
    lesson=talk_named,
    passes=(
        _SLIPS.format(mark="", else_=" Wil je praten? Vul het antwoordkaartje in.", text="Dit neem ik mee."),
    ),
    fails=(_SLIPS.format(mark="  # <--", else_="", text='"[ ] Ik wil met iemand praten."'),),
)
