"""Building for many schools, as people see it: a line or a bar for each, and how many in the end."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kitgen.build.many import SUMMARY, Outcome, build_many
from kitgen.build.options import Options
from kitgen.cli.building import bar, tell_of
from kitgen.cli.filenames import content_of
from kitgen.cli.findings import described, print_document
from kitgen.cli.settings import Settings
from kitgen.errors import Finding, UsageError
from kitgen.messages import word
from kitgen.schools import Schools, read_schools, schools_in


def build_for_many(
    context: click.Context,
    names: tuple[str, ...],
    options: Options,
    table: Path,
    address: str | None,
    *,
    as_json: bool,
) -> None:
    """Build `names` for all schools of `table`, a CSV file or a folder of profiles; exit 1 when one fails."""
    settings: Settings = context.obj
    listed = _schools(table, settings)
    told: list[Finding] = []

    def tell_new(findings: tuple[Finding, ...]) -> None:
        """What is wrong with a lesson is so for every school, and told once."""
        if not as_json:
            tell_of((finding for finding in findings if finding not in told), settings)
        told.extend(finding for finding in findings if finding not in told)

    def say(finding: Finding) -> str:
        return f"{finding.origin or ''} {word(finding, settings.lang).text}".strip()

    tell_new(listed.findings)
    with _progress(len(listed.schools), settings, quiet=as_json) as advance:

        def heard(outcome: Outcome) -> None:
            tell_new(outcome.findings)
            advance(outcome)

        outcomes = build_many(settings.project, names, options, listed, str(table), say, address, heard)
    counts = {
        result: sum(one.result == result for one in outcomes) for result in ("built", "unchanged", "failed")
    }
    left_out = len(listed.findings)
    if as_json:
        schools = [_described(one, settings) for one in outcomes]
        print_document({"schools": schools, "left_out": described(listed.findings, settings)})
    else:
        summary = options.output / SUMMARY
        click.echo(settings.say("schools-built", **counts, left_out=left_out, summary=summary))
    context.exit(1 if counts["failed"] or left_out else 0)


def _schools(table: Path, settings: Settings) -> Schools:
    """Return the schools in `table`. Raises InputError and UsageError."""
    if table.is_dir():
        root = settings.root.resolve()
        if not table.resolve().is_relative_to(root):
            raise UsageError([Finding("schools-outside", values={"path": str(table)})])
        return schools_in(settings.project, table.resolve().relative_to(root).as_posix())
    return read_schools(content_of(table, "schools-missing", str(table)), str(table))


def _described(one: Outcome, settings: Settings) -> dict[str, object]:
    return {
        "id": one.school.id,
        "name": one.school.name,
        "line": one.school.line or None,
        "result": one.result,
        "written": one.written,
        "kept": one.kept,
        "findings": described(one.findings, settings),
    }


@contextmanager
def _progress(total: int, settings: Settings, *, quiet: bool) -> Iterator[Callable[[Outcome], None]]:
    """Yield what hears of each school: it moves a bar on a terminal, and writes a line elsewhere."""
    if not quiet and sys.stdout.isatty() and sys.stderr.isatty():
        with bar(total, settings.say("building-schools")) as advance:
            yield lambda _one: advance()
        return
    done = 0

    def line(one: Outcome) -> None:
        nonlocal done
        done += 1
        if not quiet:
            values = {"n": done, "of": total, "id": one.school.id, "written": one.written, "kept": one.kept}
            click.echo(settings.say(f"school-{one.result}", **values))

    yield line
