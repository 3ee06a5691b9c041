"""What is said of the law has a date, and is looked up again within the year."""

from collections.abc import Iterator

from kitgen.blocks.callout import Callout
from kitgen.check.base import Subject
from kitgen.check.care.rule import Rule
from kitgen.check.stale import outdated
from kitgen.errors import Finding, Severity
from kitgen.messages import Wording


def law_dated(subject: Subject) -> Iterator[Finding]:
    """A box on the law says when it was looked up, and that was in the last twelve months."""
    laws = (block for block in subject.blocks() if isinstance(block, Callout) and block.style == "law")
    for block in laws:
        if not block.checked or outdated(block.checked, subject.today):
            values = {"checked": block.checked or "–"}
            yield Finding("law-dated", block.origin, Severity.WARNING, values)


_SHEET = (
    "handout:\n  - sheet: De wet\n    id: blad\n    blocks:\n"
    "      - callout: Wie een minderjarige uitbuit, pleegt een misdrijf.{mark}\n        kind: law{checked}"
)

RULE = Rule(
    id="law-dated",
    severity=Severity.WARNING,
    asks=Wording(
        "A box on the law says in `checked:` when it was looked up, no more than a year ago.",
        "Een kader over de wet zegt in `checked:` wanneer het opgezocht is, hoogstens een jaar geleden.",
    ),
    why=Wording(
        "Laws change. The box prints its month, and that no lawyer went over it unless `reviewed_by:` names one.",
        "Wetten veranderen. Het kader drukt de maand af, en dat het niet juridisch nagekeken is, tenzij "
        "`reviewed_by:` iemand noemt.",
    ),
    scope=Wording(
        "Blocks `callout` of `kind: law` in lessons.", "Blokken `callout` met `kind: law` in lessen."
    ),
    sources=("review for safeguarding, 2026-11: every page on the law says that no lawyer checked it",),
    lesson=law_dated,
    passes=(_SHEET.format(mark="", checked="\n        checked: 2026-11"),),
    fails=(
        _SHEET.format(mark="  # <--", checked=""),
        _SHEET.format(mark="  # <--", checked="\n        checked: 2025-10"),
    ),
)
