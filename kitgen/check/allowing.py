"""What a lesson or a kit allows on purpose: its findings become notes that carry the reason."""

from collections.abc import Collection, Iterator, Sequence

from kitgen.check.nearest import nearest
from kitgen.errors import Finding, Severity
from kitgen.schema import Allowed


def allowing(
    findings: Sequence[Finding], entries: Sequence[Allowed], rules: Collection[str], file: str
) -> Iterator[Finding]:
    """Yield `findings`; those of a rule that `entries` allow are notes. `rules` are the ids that there are.

    An entry that names no rule is an error, one in `file` that nothing needs any more a warning.
    """
    reasons = {entry.rule: entry.reason for entry in entries if entry.rule in rules}
    for finding in findings:
        if finding.id in reasons:
            yield finding._replace(severity=Severity.NOTE, allow_reason=reasons[finding.id])
        else:
            yield finding
    broken = {finding.id for finding in findings}
    for entry in entries:
        if entry.rule not in rules:
            values = {"name": entry.rule, "suggestion": nearest(entry.rule, rules)}
            yield Finding("unknown-rule", entry.origin, values=values)
        elif entry.rule not in broken and entry.origin and entry.origin.file == file:
            yield Finding("allow-unused", entry.origin, Severity.WARNING, {"name": entry.rule})
