"""How a finding looks: for a terminal, with its line and a caret under the place, and as JSON."""

from kitgen.errors import Finding, Severity
from kitgen.messages.catalogue import word
from kitgen.origin import Origin

WIDTH = 100
"""How many characters of a source line are shown, and how long a line with advice may be."""

_GUTTER = 6
_SEVERITY = {
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning"},
    "nl": {Severity.ERROR: "fout", Severity.WARNING: "let op"},
}


def show(finding: Finding, lang: str, source_line: str | None = None) -> str:
    """Return `finding` as a few lines of text, with `source_line` and a caret where it is given."""
    worded = word(finding, lang)
    severity = _SEVERITY.get(lang, _SEVERITY["en"])[finding.severity]
    place = f"{finding.origin}: " if finding.origin else ""
    first = f"{place}{severity}[{finding.id}]: {worded.text}"
    if finding.origin is None or source_line is None:
        return "\n".join([first, *([" " * _GUTTER + worded.advice] if worded.advice else [])])
    return "\n".join([first, *_shown_line(finding.origin, source_line, worded.advice)])


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
