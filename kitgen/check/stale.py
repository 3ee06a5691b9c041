"""Is what ages still fresh: help lines of the region, and the facts of works?"""

from collections.abc import Iterator
from datetime import date

from kitgen.check.allowing import allowing
from kitgen.errors import Finding, Severity
from kitgen.helplines import HelpData
from kitgen.works import ON_SCREEN, PERFORMED, Work

MONTHS = 12
"""For how many months what was looked at counts as known."""


def outdated(checked: str, today: date) -> bool:
    """Return whether what was looked at in the month `checked` ("2026-11") is too old on `today`."""
    year, month = (int(part) for part in checked.split("-")[:2])
    return (today.year - year) * 12 + today.month - month > MONTHS


def help_lines(help_data: HelpData, today: date) -> Iterator[Finding]:
    """Yield the help lines that nobody looked at in the last year."""
    for line in help_data.lines:
        if outdated(line.checked, today):
            values = {"name": line.name, "checked": line.checked}
            yield Finding("help-old", line.origin, Severity.WARNING, values)


WORK_RULES = ("work-old", "work-unrated", "work-unlicensed")


def work_facts(work: Work, today: date) -> Iterator[Finding]:
    """Yield what is old or not known of `work`, as far as it does not allow it."""
    file = work.origin.file if work.origin else ""
    yield from allowing(tuple(_facts(work, today)), work.allow, WORK_RULES, file)


def _facts(work: Work, today: date) -> Iterator[Finding]:
    if outdated(work.checked, today):
        yield _about(work, "work-old", checked=work.checked)
    if work.kind in ON_SCREEN and not (work.rating and (work.rating.value or work.rating.note)):
        yield _about(work, "work-unrated")
    if not work.licence and work.kind not in PERFORMED:
        yield _about(work, "work-unlicensed")


def _about(work: Work, what: str, **more: object) -> Finding:
    return Finding(what, work.origin, Severity.WARNING, {"title": work.title, **more})
