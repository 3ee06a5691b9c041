"""Signals are for adults, with what else they can mean, and never to tick or count."""

import re
from collections.abc import Iterator, Sequence

from kitgen.blocks import Block
from kitgen.check.base import Subject
from kitgen.check.care.rule import Rule
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

TICKED = ("checklist", "survey", "scale", "statements", "quiz")
"""Kinds of block in which signs would be ticked, scored or voted on."""
_SIGNALS = re.compile(
    r"(?i)(?<![\w{])(\w*signa(al|len)|signals?|signes?|warning signs|red flags|rode vlaggen|signaux|signalements?"
    r"|(warn|an)zeichen|symptomen|kenmerken van (een |het )?slachtoffers?)(?!\w)"
)
_GOOD = re.compile(
    r"(?i)(?<!niet )(?<!not )(?<!pas )\b(gezonde?|goede?|fijne?|veilige?|groene?|verkeers\w*|healthy|good|safe|sains?|bon(ne)?s?|gesund\w*|gute[nr]?)\b"
)
"""Signs of something good are no signs of a victim."""


def signals_for_staff(subject: Subject) -> Iterator[Finding]:
    """A block of signals stands in lessons for staff and trainers only; no boxes follow a heading on them."""
    lesson = subject.lesson
    adults = lesson.participants in ("staff", "trainers")
    for block in lesson.blocks():
        if block.kind == "signals" and not adults:
            yield Finding("signals-for-staff", block.origin, values={"what": "signals"})
    for sheet in lesson.handout:
        yield from _ticked(sheet.blocks, sheet.sheet)
    for poster in lesson.posters:
        yield from _ticked(poster.blocks, poster.title)


def _ticked(blocks: Sequence[Block], heading: str) -> Iterator[Finding]:
    for block in blocks:
        heading = str(getattr(block, "section", "")) if block.kind == "section" else heading
        if block.kind in TICKED and _SIGNALS.search(heading) and not _GOOD.search(heading):
            yield Finding("signals-for-staff", block.origin, values={"what": block.kind})
        yield from _ticked(block.inner(), heading)


_SHEET = "handout:\n  - sheet: Zorgen\n    id: blad\n    for: {reader}\n    blocks:\n"
_SIGNS = (
    "      - signals:{mark}\n          - sign: Sam komt vaak te laat.\n            also: De bus rijdt niet.\n"
)

RULE = Rule(
    id="signals-for-staff",
    severity=Severity.ERROR,
    asks=Wording(
        "Signals stand in lessons for staff and trainers only, and never with boxes or a score.",
        "Signalen staan alleen in lessen voor personeel en trainers, en nooit met vakjes of een score.",
    ),
    why=Wording(
        "No sign proves anything: each can mean something else. A list to tick makes pupils suspect each "
        "other, and misses who lives a double life. A lesson does not hunt for victims.",
        "Geen enkel signaal bewijst iets: elk kan ook iets anders betekenen. Een lijst om af te vinken doet "
        "leerlingen elkaar verdenken, en ziet niet wie een dubbel leven leidt. Een les zoekt geen slachtoffers.",
    ),
    scope=Wording(
        "All lessons; blocks of signals are free in lessons for staff and trainers.",
        "Alle lessen; een blok signals mag in lessen voor personeel en trainers.",
    ),
    sources=(
        "Stoptienerpooiers, Child Focus: signals are possible signs, no proof",
        "rule of the project’s own, 2026-11",
    ),
    lesson=signals_for_staff,
    passes=(
        "topic: help\nparticipants: staff\nages:\n" + _SHEET.format(reader="pupil") + _SIGNS.format(mark=""),
    ),
    fails=(
        _SHEET.format(reader="teacher") + _SIGNS.format(mark="  # <--"),
        _SHEET.format(reader="pupil")
        + "      - section: Signalen bij een vriend\n      - checklist:  # <--\n          - komt te laat\n",
    ),
)
