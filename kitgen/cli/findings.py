"""Shows findings: as text with their source line on standard error, or as one JSON document."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from kitgen.cli.settings import Settings
from kitgen.errors import Finding, KitgenError, Severity
from kitgen.origin import Origin

AS_JSON = "kitgen.json"
"""The key in a context's `meta` under which a command keeps the document that it will print."""


def tell(findings: Iterable[Finding], settings: Settings) -> None:
    """Show `findings` on standard error."""
    lines: dict[str, list[str]] = {}
    for finding in findings:
        from kitgen.messages import show  # its words are many, and most often there is nothing to say

        line = _source_line(finding.origin, settings, lines) if finding.origin else None
        click.echo(show(finding, settings.lang, line), err=True)


def print_document(document: Mapping[str, object]) -> None:
    """Print `document` as JSON: the only thing on standard output."""
    click.echo(json.dumps(document, ensure_ascii=True, indent=2))


def described(findings: Iterable[Finding], settings: Settings) -> list[dict[str, object]]:
    """Return `findings` as plain data."""
    from kitgen.messages import as_json

    return [as_json(finding, settings.lang) for finding in findings]


def weigh(findings: Iterable[Finding]) -> tuple[int, int]:
    """Return how many of `findings` are errors, and how many warnings."""
    severities = [finding.severity for finding in findings]
    return severities.count(Severity.ERROR), severities.count(Severity.WARNING)


def summary(findings: Sequence[Finding], settings: Settings) -> str:
    """Return one line on how many errors and warnings there are, and how many are allowed."""
    errors, warnings = weigh(findings)
    notes = len(findings) - errors - warnings
    allowed = settings.say("allowed", notes=notes) if notes else ""
    if not errors and not warnings:
        return settings.say("no-problems") + allowed
    return settings.say("errors", errors=errors, warnings=warnings) + allowed


def report(error: KitgenError, context: click.Context) -> None:
    """Show what `error` says, in the form that the command was asked for."""
    settings = context.obj if isinstance(context.obj, Settings) else Settings(Path(), "en")
    document = context.meta.get(AS_JSON)
    if document is not None:
        print_document({**document, "findings": described(error.findings, settings)})
        return
    tell(error.findings, settings)


def _source_line(origin: Origin, settings: Settings, cache: dict[str, list[str]]) -> str | None:
    if origin.file not in cache:
        cache[origin.file] = _lines(origin.file, settings)
    lines = cache[origin.file]
    return lines[origin.line - 1] if 0 < origin.line <= len(lines) else None


def _file(file: str, settings: Settings) -> Path | None:
    """Return where `file` is: in the project, or a path of the machine that was given on the command line.

    What only a link in the project leads to is none of its files, and not shown.
    """
    try:
        inside = settings.project.find(file)
    except KitgenError:
        inside = None
        if (settings.root / file).exists() and not Path(file).is_absolute() and ".." not in Path(file).parts:
            return None
    return inside or (Path(file) if Path(file).is_file() else None)


def _lines(file: str, settings: Settings) -> list[str]:
    from kitgen.source.decode import lines_of

    try:
        found = _file(file, settings)
        return lines_of(_shown(found.read_bytes())) if found else []
    except OSError:
        return []


def _shown(data: bytes) -> str:
    """Return the text of a file; one that is not UTF-8 was most likely saved as Windows does."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
