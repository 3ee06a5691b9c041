"""A telephone number that no data knows has nobody who checks it."""

import re
from collections.abc import Iterator

from kitgen.check.base import KitSubject, Subject
from kitgen.check.care.help_from_data import UNPRINTED
from kitgen.check.care.rule import Rule
from kitgen.check.places import pinpoint, scalars
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording

_NUMBER = re.compile(
    r"(?<![\w/.,+-])(?<!\d )(?!\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b)"
    r"(?:(?:\+|00)\d{2}[\s\u00a0]?(?:\(0\)\s?)?|\(?0)(?:[ \u00a0/.)-]{0,2}\d){7,11}(?![\w/]|[.-]\d)"
)
"""How telephone numbers are written: 03 201 16 90, 0470/12.34.56, 0470123456, +32 (0)2 …; not a date."""
FEWEST = 9
"""Digits of a number with its area; what has fewer is a time or a date."""


def help_unlisted(subject: Subject | KitSubject) -> Iterator[Finding]:
    """Every telephone number in a text is one of the region's data."""
    known = {_digits(line.phone) for line in subject.data.help.lines}
    for scalar in scalars(subject.loaded.tree.without(*UNPRINTED)):
        for match in _NUMBER.finditer(scalar.text):
            digits = _digits(match[0])
            if len(digits) >= FEWEST and digits not in known:
                nth = scalar.text[: match.start()].count(match[0])
                origin = pinpoint(subject.project, scalar.origin, match[0], nth)
                yield Finding("help-unlisted", origin, Severity.WARNING, {"number": match[0]})


def _digits(number: str) -> str:
    """Return the digits of a number as it is dialled inside the country."""
    return re.sub(r"\D", "", re.sub(r"^(?:\+|00)\d{2}[\s\u00a0]?(?:\(0\))?", "0", number))


_STEP = 'steps:\n  - title: Hulp\n    minutes: 20\n    method: pairs\n    do: "{do}"{mark}'

RULE = Rule(
    id="help-unlisted",
    severity=Severity.WARNING,
    asks=Wording(
        "Every telephone number stands in the region's dated data.",
        "Elk telefoonnummer staat in de gedateerde gegevens van de streek.",
    ),
    why=Wording(
        "A number that only stands in a text is checked by nobody once the text is printed.",
        "Een nummer dat alleen in een tekst staat, kijkt niemand nog na zodra de tekst gedrukt is.",
    ),
    scope=Wording(
        "All texts of lessons and kits but their sources; short numbers such as 1712 are not looked for.",
        "Alle teksten van lessen en bundels behalve de bronnen; korte nummers zoals 1712 worden niet gezocht.",
    ),
    sources=("rule of the project’s own, 2026-11: date and owner on each fact that ages",),
    lesson=help_unlisted,
    kit=lambda subject, _: help_unlisted(subject),
    passes=(_STEP.format(do="Bel {help.payoke}.", mark=""),),
    fails=(_STEP.format(do="Bel 02 123 45 67.", mark="  # <--"),),
)
