"""Writes the corrections that findings carry into the files of the project."""

from collections import defaultdict
from collections.abc import Iterable

import click

from kitgen.build.write import write_file
from kitgen.check.fixing import with_fixes
from kitgen.cli.settings import Settings
from kitgen.errors import Finding, Fix


def correct(findings: Iterable[Finding], settings: Settings) -> int:
    """Make the fixes of `findings` and say in which files; return how many were made.

    Only the project's own files are written, each at once. Raises SystemFault where that cannot be.
    """
    project = settings.project
    by_file: dict[str, list[Fix]] = defaultdict(list)
    for finding in findings:
        if finding.fix and finding.allow_reason is None:
            by_file[finding.fix.origin.file].append(finding.fix)
    total = 0
    for file, fixes in by_file.items():
        path = project.find(file)
        if path is None or not path.resolve().is_relative_to(project.root.resolve()):
            click.echo(settings.say("not-fixed", file=file), err=True)
            continue
        text, made = with_fixes(path.read_bytes().decode("utf-8"), file, fixes)
        if made:
            write_file(path, text.encode())
            click.echo(settings.say("fixed", file=file, n=made), err=True)
        total += made
    return total
