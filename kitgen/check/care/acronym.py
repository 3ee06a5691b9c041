"""Short forms are explained where pupils read them."""

import re
from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils
from kitgen.check.care.rule import PUPILS_ONLY, Rule, Words, for_pupils
from kitgen.check.places import pinpoint
from kitgen.errors import Finding, Severity
from kitgen.schema import RichText

KNOWN = frozenset(
    ("OK", "TV", "PDF", "QR", "A3", "A4", "A5", "A6", "A7", "SMS", "GSM", "DM", "ID", "WC", "USB")
)
"""Short forms that need no explanation, and sizes of paper."""
_SHORT = re.compile(r"(?<![\w{])[A-Z]{2,6}(?![\w}])")
_SPELLED = re.compile(r"\b[A-Z](?:[-–·. ][A-Z]){2,}\b")


def acronym(subject: Subject) -> Iterator[Finding]:
    """A short form that pupils read is told in full in the same lesson, or is known in the region."""
    if not for_pupils(subject.lesson):
        return
    read = list(dict.fromkeys(of_pupils(subject.lesson)))
    known = KNOWN | _names(subject) | _explained(read)
    told: set[str] = set()
    for text in read:
        for match in _SHORT.finditer(_SPELLED.sub(lambda m: " " * len(m[0]), text.source)):
            short = match[0]
            if short in known or short in told or text.source.isupper():
                continue
            told.add(short)
            nth = text.source[: match.start()].count(short)
            origin = pinpoint(subject.project, text.origin, short, nth) if text.origin else None
            yield Finding("acronym", origin, Severity.WARNING, {"short": short})


def _names(subject: Subject) -> set[str]:
    """Return the short names that the region's help and the rule sets bring along."""
    words = [line.name for line in subject.data.help.lines] + [subject.data.help.words.support]
    spelled = {word for ruleset in subject.data.rulesets.values() for word in ruleset.spellings}
    return spelled | {short for text in words for short in _SHORT.findall(text)}


def _explained(read: list[RichText]) -> set[str]:
    """Return the short forms that stand in brackets after their words, or before them."""
    pattern = re.compile(r"\(([A-Z]{2,6})\)|(?<!\w)([A-Z]{2,6})(?:\*\*)?(?: \(|: | is | betekent | = )")
    return {short for text in read for pair in pattern.findall(text.source) for short in pair if short}


_SHEET = "handout:\n  - sheet: Hulp\n    id: blad\n    blocks:\n      - text: {text}"

RULE = Rule(
    id="acronym",
    severity=Severity.WARNING,
    asks=Words(
        "A short form of capitals that pupils read is explained in the same lesson.",
        "Een afkorting in hoofdletters die leerlingen lezen, is in dezelfde les uitgelegd.",
    ),
    why=Words(
        "Who does not know a short form asks nobody, and misses what it stands for: often the very help.",
        "Wie een afkorting niet kent, vraagt het aan niemand, en mist waar ze voor staat: vaak net de hulp.",
    ),
    scope=Words(
        f"{PUPILS_ONLY.en} Names of help lines and of the service that supports schools are known in their region.",
        f"{PUPILS_ONLY.nl} Namen van hulplijnen en van de dienst die scholen steunt, zijn in hun streek bekend.",
    ),
    sources=("easy language: no short forms (FALC guidelines)",),
    lesson=acronym,
    passes=(_SHEET.format(text='"Het OCMW (Openbaar Centrum voor Maatschappelijk Welzijn) helpt."'),),
    fails=(_SHEET.format(text="Ga naar het OCMW.  # <--"),),
)
