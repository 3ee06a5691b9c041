"""Article numbers stand only where their date stands too."""

import re
from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.reading import of_pupils
from kitgen.check.care.rule import PUPILS_ONLY, Rule, for_pupils
from kitgen.check.language import place_of
from kitgen.check.sentences import sentence_at
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

_ARTICLE = re.compile(
    r"(?i)(?<!\w)(?:art(?:ikel(?:en|s|n)?|icles?|\.)?|§{1,2})[\s*_]*"
    r"(?:(?!(?:19|20)\d\d(?!/))\d{2,4}(?:/\d+|bis|ter|quater|quinquies|octies)?|\d/\d+)(?!\w|[./-]\d)"
)
_NEWS = re.compile(
    r"(?i)\b(?:krant\w*|tijdschrift\w*|nieuws\w*|journal|magazine|newspaper|news|zeitung\w*)\b"
)
"""An article of a newspaper has a number too."""


def law_from_data(subject: Subject) -> Iterator[Finding]:
    """What pupils read of the law is in words, without numbers of articles."""
    if not for_pupils(subject.lesson):
        return
    for text in of_pupils(subject):
        for match in _ARTICLE.finditer(text.text):
            sentence = sentence_at(text.text, *match.span())
            if "/" in match[0] or not _NEWS.search(sentence.text):
                origin = place_of(text, *match.span(), subject.project)
                yield Finding("law-from-data", origin, values={"article": match[0]})


_SHEET = "handout:\n  - sheet: De wet\n    id: blad\n    blocks:\n      - callout: {text}\n        kind: law\n        checked: 2026-11"

RULE = Rule(
    id="law-from-data",
    severity=Severity.ERROR,
    asks=Wording(
        "Pupils read the law in plain words, without numbers of articles.",
        "Leerlingen lezen de wet in gewone woorden, zonder nummers van artikels.",
    ),
    why=Wording(
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
