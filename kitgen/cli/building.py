"""A build as people see it: lines or a bar while it goes on, what was made and what stayed, or JSON."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kitgen.build.options import Options
from kitgen.build.records import Record, Records, up_to_date
from kitgen.cli.findings import AS_JSON, described, print_document, tell
from kitgen.cli.settings import Settings
from kitgen.document.kinds import Kind
from kitgen.errors import Finding, Severity, each_once

if TYPE_CHECKING:
    from kitgen.build.due import Reason
    from kitgen.build.planned import Plan
    from kitgen.build.workers import Workers
    from kitgen.build.written import Written


def build_as_json(
    context: click.Context, names: tuple[str, ...], options: Options, *, only_plan: bool
) -> None:
    """Build `names`, and print as JSON what came of it; with `only_plan` what would be made."""
    settings: Settings = context.obj
    written: list[dict[str, object]] = []
    context.meta[AS_JSON] = {"written": written}
    records = Records(settings.project, options)
    standing = up_to_date(records, names)
    if standing is not None:
        kept = _paths(options.output / path for path in outputs(standing))
        made: dict[str, object] = {"due": [], "kept": kept} if only_plan else {"kept": kept, "removed": []}
        findings = _told(standing)
    else:
        with _planned(names, options, settings, records, only_plan=only_plan) as (planned, workers):
            made = _plan_as_json(planned) if only_plan else _run_quietly(planned, workers, written, settings)
            findings = planned.findings
    print_document({"written": written, **made, "findings": described(findings, settings)})


def build_aloud(
    names: tuple[str, ...], options: Options, settings: Settings, *, only_plan: bool, verbose: bool
) -> None:
    """Build `names`, and tell of each file; with `only_plan` tell what would be made, and why."""
    records = Records(settings.project, options)
    standing = up_to_date(records, names)
    if standing is not None:  # all that follows takes many times as long to load as to find this out
        _tell_standing(standing, options, settings, verbose=verbose)
        return
    with _planned(names, options, settings, records, only_plan=only_plan) as (planned, workers):
        tell_of(planned.findings, settings)
        if only_plan:
            _tell_plan(planned, settings)
        else:
            _run_aloud(planned, workers, settings, verbose=verbose)


@contextmanager
def _planned(
    names: tuple[str, ...], options: Options, settings: Settings, records: Records, *, only_plan: bool
) -> Iterator[tuple["Plan", "Workers"]]:
    """Give the plan and who is to carry it out: they load what they need while it is made."""
    from kitgen.build.workers import Workers

    with Workers(options.workers) as workers:
        if not only_plan:
            workers.warm()
        from kitgen.build.plan import nothing, plan
        from kitgen.build.run import begun

        begin = nothing if only_plan else begun(options, records, workers)
        yield plan(settings.project, names, options, records, begin=begin), workers


def _tell_standing(
    standing: Iterable[Record], options: Options, settings: Settings, *, verbose: bool
) -> None:
    """Say that all stands in the output as it should, with what was to be said when it was made."""
    standing = tuple(standing)
    tell_of(_told(standing), settings)
    paths = outputs(standing)
    if verbose:
        for path in paths:
            click.echo(settings.say("kept", path=(options.output / path).as_posix()))
    click.echo(settings.say("up-to-date", folder=options.output, count=len(paths)))


def outputs(standing: Iterable[Record]) -> list[str]:
    """Return the paths of all files that stand."""
    return [path for record in standing for path in record.outputs]


def _told(standing: Iterable[Record]) -> tuple[Finding, ...]:
    """Return all that was told of what stands, each once."""
    return each_once(finding for record in standing for finding in record.findings)


def tell_of(findings: Iterable[Finding], settings: Settings) -> None:
    """Tell `findings` of a build; what a lesson allows with a reason is for `check` to tell."""
    tell((finding for finding in findings if finding.severity is not Severity.NOTE), settings)


def _run_quietly(
    planned: "Plan", workers: "Workers", written: list[dict[str, object]], settings: Settings
) -> dict[str, object]:
    from kitgen.build.run import run

    report = run(planned, lambda one: written.append(described_file(one)), workers, waiting(settings))
    return {"kept": _paths(report.kept), "removed": _paths(report.removed)}


def _paths(files: Iterable[Path]) -> list[str]:
    return [file.as_posix() for file in files]


def described_file(written: "Written") -> dict[str, object]:
    """Return a written file as JSON says it."""
    return {
        "path": written.path.as_posix(),
        "kind": written.kind,
        "format": written.format,
        "title": written.title,
        "pages": written.pages,
        "size": written.size,
        "why": written.reason.why.value,
    }


def _run_aloud(planned: "Plan", workers: "Workers", settings: Settings, *, verbose: bool) -> None:
    """Carry out a plan: a bar on a terminal, a line for each file elsewhere, and how many in the end."""
    from kitgen.build.run import run

    output = planned.options.output
    on_terminal = sys.stdout.isatty() and sys.stderr.isatty() and not verbose
    if on_terminal:
        with bar(_count(planned), settings.say("building")) as advance:
            report = run(planned, lambda _one: advance(), workers, waiting(settings))
    else:

        def told(one: "Written") -> None:
            click.echo(_wrote(one, settings, verbose=verbose))

        report = run(planned, told, workers, waiting(settings))
    for path in report.removed:
        click.echo(settings.say("removed", path=path.as_posix()))
    if verbose:
        for path in report.kept:
            click.echo(settings.say("kept", path=path.as_posix()))
    if on_terminal or report.kept or planned.kept:
        kept = len(report.kept) + len(outputs(planned.kept))
        index = output / "index.html"
        click.echo(settings.say("built", count=len(report.written), folder=output, index=index, kept=kept))


def waiting(settings: Settings) -> Callable[[], None]:
    """Return what says that another build is at work in the folder, and that this one waits for it."""
    return lambda: click.echo(settings.say("waiting"), err=True)


def _wrote(written: "Written", settings: Settings, *, verbose: bool) -> str:
    """Return a line about a file that was written, with the reason where that is asked for."""
    line = settings.say("wrote", path=written.path.as_posix())
    return f"{line} ({_why(written.reason, settings)})" if verbose else line


def _why(reason: "Reason", settings: Settings) -> str:
    return settings.say(f"why-{reason.why}", file=reason.file)


def _plan_as_json(planned: "Plan") -> dict[str, object]:
    from kitgen.build.run import due

    found = due(planned)
    made = [
        {"path": (planned.options.output / path).as_posix(), "why": reason.why.value, "file": reason.file}
        for each in found
        for path, reason in each.reasons.items()
    ]
    kept = _paths(planned.options.output / one.path for each in found for one in each.kept)
    return {"due": made, "kept": kept + outputs(planned.kept)}


def _tell_plan(planned: "Plan", settings: Settings) -> None:
    from kitgen.build.run import due

    found = due(planned)
    reasons = [(path, reason) for each in found for path, reason in each.reasons.items()]
    for path, reason in reasons:
        why = _why(reason, settings)
        click.echo(settings.say("would-write", path=(planned.options.output / path).as_posix(), why=why))
    kept = sum(len(each.kept) for each in found) + len(outputs(planned.kept))
    click.echo(settings.say("would-build", count=len(reasons), kept=kept))


def _count(planned: "Plan") -> int:
    """Return how many files there may be to write: what turns out to stand there makes it fewer."""
    lists = sum(3 for each in planned.folders if each.listed) if planned.options.wants(Kind.PRINT_PLAN) else 0
    return sum(len(job.paths) for job in planned.jobs) + lists


@contextmanager
def bar(total: int, title: str) -> Iterator[Callable[[], None]]:
    """Show a progress bar on the terminal; yields what moves it one file further."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=total)
        yield lambda: progress.advance(task)
