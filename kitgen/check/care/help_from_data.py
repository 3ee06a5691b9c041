"""Telephone numbers of help come from dated data."""

import re
from collections.abc import Iterator

from kitgen.check.base import KitSubject, Subject
from kitgen.check.care.rule import Rule
from kitgen.check.places import pinpoint, scalars
from kitgen.errors import Finding, Fix, Severity
from kitgen.helplines import HelpLine
from kitgen.messages import Wording
from kitgen.source.tree import Scalar

UNPRINTED = ("sources", "adapted_from", "adaptations", "allow")
SHORT = 4
"""A number of fewer digits (112, 101) also counts pages and minutes: it is looked for with its name."""


def help_from_data(subject: Subject | KitSubject) -> Iterator[Finding]:
    """No text has the number of a service typed in: a place takes it from the region's data."""
    numbers = [(line, _number(line)) for line in subject.data.help.lines if line.phone]
    for scalar in scalars(subject.loaded.tree.without(*UNPRINTED)):
        for line, number in numbers:
            yield from _typed(scalar, line, number, subject)


def _number(line: HelpLine) -> re.Pattern[str]:
    """Return a pattern of all the ways to write the number of `line`, with or without its name."""
    digits = r"[\s\u00a0./-]?".join(re.sub(r"\W", "", line.phone))
    if line.phone.startswith("0"):
        digits = rf"(?:0|(?:\+|00)\d{{2}}[\s\u00a0]?(?:\(0\))?[\s\u00a0]?){digits.removeprefix('0')}"
    name = rf"{re.escape(line.name)}[\s,:(*]+(?:(?:op|via|au|at|unter)\s)?(?:het\s)?(?:(?:nummer|numéro|number)\s)?\**"
    short = len(line.phone.replace(" ", "")) < SHORT
    pattern = name + digits if short else rf"(?:{name})?{digits}"
    return re.compile(rf"(?<![\w/.+-]){pattern}(?![\w@]|[./-]\d)")


def _typed(
    scalar: Scalar, line: HelpLine, number: re.Pattern[str], subject: Subject | KitSubject
) -> Iterator[Finding]:
    for match in number.finditer(scalar.text):
        if _YEAR.search(scalar.text[: match.start()]) and match[0].isdigit():
            continue
        nth = scalar.text[: match.start()].count(match[0])
        origin = pinpoint(subject.project, scalar.origin, match[0], nth)
        place = _place(match[0], line)
        values = {"number": match[0], "place": place}
        yield Finding("help-from-data", origin, values=values, fix=Fix(origin, place))


_YEAR = re.compile(
    r"(?i)\b(?:in|sinds|anno|jaar|rond|tot|vanaf|depuis|année|since|year|until|seit|jahr|bis)\s$"
)
"""Before a number of four digits, says that it is a year."""


def _place(written: str, line: HelpLine) -> str:
    """Return what prints the words that are `written`: one place, or the name and the number apart."""
    if written == line.shown:
        return f"{{help.{line.id}}}"
    between = written.removeprefix(line.name)
    name = f"{{help.{line.id}.name}}" if between != written else ""
    return f"{name}{re.split(r'[0-9+]', between, maxsplit=1)[0]}{{help.{line.id}.phone}}"


_STEP = 'steps:\n  - title: Hulp\n    minutes: 20\n    method: pairs\n    do: "{do}"{mark}'

RULE = Rule(
    id="help-from-data",
    severity=Severity.ERROR,
    asks=Wording(
        "Numbers of help lines come from the dated data of the region, as {help.awel}.",
        "Nummers van hulplijnen komen uit de gedateerde gegevens van de streek, zoals {help.awel}.",
    ),
    why=Wording(
        "Numbers change, and another region has other services. Data has a source and a date, and is checked in "
        "one place.",
        "Nummers veranderen, en een andere streek heeft andere diensten. Gegevens hebben een bron en een datum, "
        "en worden op één plaats nagekeken.",
    ),
    scope=Wording(
        "All texts of lessons and kits but their sources. Numbers that no data holds are not seen.",
        "Alle teksten van lessen en bundels behalve de bronnen. Nummers die in geen gegevens staan, ziet de regel niet.",
    ),
    sources=("rule of the project’s own, 2026-11: date and owner on each fact that ages",),
    lesson=help_from_data,
    kit=lambda subject, _: help_from_data(subject),
    passes=(_STEP.format(do="Bel {help.awel} of {help.child-focus}.", mark=""),),
    fails=(_STEP.format(do="Bel Child Focus 116 000.", mark="  # <--"),),
)
