"""Article numbers stand only where their date stands too."""

import re
from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils
from kitgen.check.care.rule import PUPILS_ONLY, Rule, Words, for_pupils
from kitgen.check.places import pinpoint
from kitgen.errors import Finding, Severity

_ARTICLE = re.compile(
    r"(?i)(?<!\w)(?:art(?:ikel|icle|\.)?|§)\s*\d{2,4}(?:/\d+|bis|ter|quater|quinquies|octies)?(?!\w)"
)


def law_from_data(subject: Subject) -> Iterator[Finding]:
    """What pupils read of the law is in words, without numbers of articles."""
    if not for_pupils(subject.lesson):
        return
    for text in dict.fromkeys(of_pupils(subject.lesson)):
        for match in _ARTICLE.finditer(text.source):
            nth = text.source[: match.start()].count(match[0])
            origin = pinpoint(subject.project, text.origin, match[0], nth) if text.origin else None
            yield Finding("law-from-data", origin, values={"article": match[0]})


_SHEET = "handout:\n  - sheet: De wet\n    id: blad\n    blocks:\n      - callout: {text}\n        kind: law\n        checked: 2026-11"

RULE = Rule(
    id="law-from-data",
    severity=Severity.ERROR,
    asks=Words(
        "Pupils read the law in plain words, without numbers of articles.",
        "Leerlingen lezen de wet in gewone woorden, zonder nummers van artikels.",
    ),
    why=Words(
        "The criminal code is being renumbered; a wrong number on a sheet lives for years. What pupils need is "
        "what the law protects.",
        "Het Strafwetboek krijgt nieuwe nummers; een fout nummer op een blad leeft jaren. Wat leerlingen nodig "
        "hebben, is wat de wet beschermt.",
    ),
    scope=PUPILS_ONLY,
    sources=("Federal Public Service Justice, new Criminal Code: numbers change in 2026",),
    lesson=law_from_data,
    passes=(_SHEET.format(text="Wie een minderjarige uitbuit, pleegt een misdrijf."),),
    fails=(_SHEET.format(text="Artikel 417/24 beschermt minderjarigen.  # <--"),),
)
