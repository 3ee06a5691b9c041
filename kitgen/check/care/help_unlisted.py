"""A telephone number that no data knows has nobody who checks it."""

import re
from collections.abc import Iterator

from kitgen.check.base import Subject
from kitgen.check.care.help_from_data import UNPRINTED
from kitgen.check.care.rule import Rule, Words
from kitgen.check.places import pinpoint, scalars
from kitgen.errors import Finding, Severity

_NUMBER = re.compile(r"(?<![\d\w/.,-])(?:\+\d{2}[ ]?|0)\d{1,3}(?:[ /.]\d{2,3}){2,3}(?![\d\w])")
"""How telephone numbers of Belgium and its neighbours are written: 03 201 16 90, 0470 12 34 56, +32 2 …"""


def help_unlisted(subject: Subject) -> Iterator[Finding]:
    """Every telephone number in a text is one of the region's data."""
    known = {_digits(line.phone) for line in subject.data.help.lines}
    for scalar in scalars(subject.loaded.tree.without(*UNPRINTED)):
        for match in _NUMBER.finditer(scalar.text):
            if _digits(match[0]) not in known:
                nth = scalar.text[: match.start()].count(match[0])
                origin = pinpoint(subject.project, scalar.origin, match[0], nth)
                yield Finding("help-unlisted", origin, Severity.WARNING, {"number": match[0]})


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


_STEP = 'steps:\n  - title: Hulp\n    minutes: 20\n    method: pairs\n    do: "{do}"{mark}'

RULE = Rule(
    id="help-unlisted",
    severity=Severity.WARNING,
    asks=Words(
        "Every telephone number stands in the region's dated data.",
        "Elk telefoonnummer staat in de gedateerde gegevens van de streek.",
    ),
    why=Words(
        "A number that only stands in a text is checked by nobody once the text is printed.",
        "Een nummer dat alleen in een tekst staat, kijkt niemand nog na zodra de tekst gedrukt is.",
    ),
    scope=Words(
        "All texts of lessons but their sources; short numbers such as 1712 are not looked for.",
        "Alle teksten van lessen behalve de bronnen; korte nummers zoals 1712 worden niet gezocht.",
    ),
    sources=("design rule R18: date and owner on each fact that ages",),
    lesson=help_unlisted,
    passes=(_STEP.format(do="Bel {help.payoke}.", mark=""),),
    fails=(_STEP.format(do="Bel 02 123 45 67.", mark="  # <--"),),
)
