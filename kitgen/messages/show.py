"""How a finding looks: for a terminal, with its line and a caret under the place, as JSON, for GitHub."""

from kitgen.errors import Finding, Severity
from kitgen.messages.catalogue import Worded, word
from kitgen.origin import Origin

WIDTH = 100
"""How many characters of a source line are shown, and how long a line with advice may be."""

_GUTTER = 6
_SEVERITY = {
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"},
    "nl": {Severity.ERROR: "fout", Severity.WARNING: "let op", Severity.NOTE: "nota"},
}
_ALLOWED = {"en": "allowed: {reason}", "nl": "toegelaten: {reason}"}


def show(finding: Finding, lang: str, source_line: str | None = None) -> str:
    """Return `finding` as a few lines of text, with `source_line` and a caret where it is given."""
    worded = word(finding, lang)
    severity = _SEVERITY.get(lang, _SEVERITY["en"])[finding.severity]
    advice = _advice(finding, worded, lang)
    place = f"{finding.origin}: " if finding.origin else ""
    first = f"{place}{severity}[{finding.id}]: {worded.text}"
    if finding.origin is None or source_line is None:
        return "\n".join([first, *([" " * _GUTTER + advice] if advice else [])])
    return "\n".join([first, *_shown_line(finding.origin, source_line, advice)])


def as_command(finding: Finding, lang: str) -> str:
    """Return `finding` as a command to GitHub's workflows, which shows it beside the line in question.

    The form and its escapes are those of "Workflow commands for GitHub Actions" in GitHub's documentation.
    """
    worded = word(finding, lang)
    advice = _advice(finding, worded, lang)
    origin = finding.origin
    shown: dict[str, object] = {"title": finding.id}
    if origin and origin.line:
        end = origin.column + origin.length
        shown |= {"file": origin.file, "line": origin.line, "col": origin.column, "endColumn": end}
    properties = ",".join(f"{key}={_property(value)}" for key, value in shown.items())
    nowhere = f"{origin}: " if origin and not origin.line else ""
    said = "\n".join(filter(None, (nowhere + worded.text, advice)))
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(said)}"


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _data(value: object) -> str:
    return str(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def _advice(finding: Finding, worded: Worded, lang: str) -> str:
    """Return what to do about `finding`: nothing where it is allowed, of which the reason is told."""
    if not finding.allow_reason:
        return worded.advice
    return _ALLOWED.get(lang, _ALLOWED["en"]).format(reason=finding.allow_reason)


def as_json(finding: Finding, lang: str) -> dict[str, object]:
    """Return `finding` as plain data; without an origin its place is null."""
    worded = word(finding, lang)
    origin = finding.origin
    return {
        "id": finding.id,
        "severity": str(finding.severity),
        "file": origin.file if origin else None,
        "line": origin.line if origin else None,
        "column": origin.column if origin else None,
        "length": origin.length if origin else None,
        "message": worded.text,
        "advice": worded.advice,
        "allowed": finding.allow_reason,
        "fix": finding.fix.text if finding.fix else None,
    }


def _shown_line(origin: Origin, source_line: str, advice: str) -> list[str]:
    line = source_line.rstrip("\r\n").replace("\t", " ")
    line = "".join(letter if letter.isprintable() else "·" for letter in line)
    column = min(origin.column - 1, len(line))
    length = max(1, min(origin.length, len(line) - column))
    line, column, length = _window(line, column, length)
    caret = f"{' ' * _GUTTER}| {' ' * column}{'^' * length}"
    shown = [f"{origin.line:>{_GUTTER - 1}} | {line}".rstrip()]
    if not advice:
        return [*shown, caret]
    if len(caret) + 1 + len(advice) <= WIDTH + _GUTTER:
        return [*shown, f"{caret} {advice}"]
    return [*shown, caret, f"{' ' * _GUTTER}| {advice}"]


def _window(line: str, column: int, length: int) -> tuple[str, int, int]:
    """Return the part of a long line around its caret, with the caret's column and length in it."""
    if len(line) <= WIDTH:
        return line, column, length
    start = max(0, min(column - WIDTH // 3, len(line) - WIDTH + 2))
    part = line[start : start + WIDTH - 2]
    head = "…" if start else ""
    tail = "…" if start + len(part) < len(line) else ""
    column += len(head) - start
    return head + part + tail, column, max(1, min(length, len(head) + len(part) - column))
