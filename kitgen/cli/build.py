"""`kitgen build`: makes the PDF and Word files, and those that are read aloud."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from kitgen.cli.choices import (
    jobs_choice,
    json_choice,
    lang_choice,
    output_choice,
    part_choice,
    profile_choice,
    set_choice,
    variant_choice,
)
from kitgen.cli.findings import AS_JSON, described, print_document, tell
from kitgen.cli.names import Millimetres, Several, complete_name
from kitgen.cli.settings import Settings
from kitgen.document.kinds import Kind
from kitgen.errors import Severity

if TYPE_CHECKING:
    from kitgen.build.options import Format, Options
    from kitgen.build.planned import Plan
    from kitgen.build.run import Written


@click.command()
@click.argument("names", nargs=-1, shell_complete=complete_name, metavar="[NAME]…")
@profile_choice
@set_choice
@click.option(
    "--format",
    "formats",
    type=Several(("pdf", "docx", "txt", "html")),
    default="pdf,docx",
    help="Kinds of file; txt and html are to be read aloud.",
)
@click.option("--for", "readers", type=Several(("pupil", "teacher", "home")), help="Only what these read.")
@part_choice
@variant_choice
@click.option("--seed", type=click.IntRange(1, 999), default=1, help="Another order for versions A and B.")
@lang_choice
@output_choice
@jobs_choice
@click.option("--gray", is_flag=True, help="Make files without any colour.")
@click.option("--bleed", type=Millimetres(10), metavar="MM", help="Room around pages for a print shop: 3mm.")
@click.option("--marks", is_flag=True, help="Draw crop marks, for a print shop.")
@click.option("--fillable", is_flag=True, help="Make worksheets to fill in on a screen too.")
@click.option("--archive", is_flag=True, help="Make PDF files to keep for long: PDF/A-3u.")
@click.option("--strict", is_flag=True, help="Stop at warnings too.")
@json_choice
@click.pass_context
def build(
    context: click.Context,
    names: tuple[str, ...],
    profile: str,
    given: tuple[tuple[str, str], ...],
    formats: tuple[str, ...],
    readers: tuple[str, ...] | None,
    parts: tuple[str, ...] | None,
    variants: tuple[str, ...] | None,
    seed: int,
    lang: str | None,
    output: Path | None,
    jobs: int | None,
    gray: bool,  # noqa: FBT001
    bleed: float | None,
    marks: bool,  # noqa: FBT001
    fillable: bool,  # noqa: FBT001
    archive: bool,  # noqa: FBT001
    strict: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
) -> None:
    """Build kits and lessons into PDF and Word files.

    Without NAME: all kits, and the lessons that are in no kit; where your project has some, only those.
    """
    from kitgen.build.options import Options
    from kitgen.finish import Finish

    options = Options(
        profile=profile,
        settings=given,
        formats=cast("tuple[Format, ...]", formats),
        readers=readers or (),
        parts=parts or (),
        variants=variants or (),
        seed=seed,
        lang=lang,
        output=output or context.obj.root / "output",
        workers=jobs,
        colour="gray" if gray else None,
        finish=Finish(gray=gray, archive=archive, bleed_mm=bleed, marks=marks),
        fillable=fillable,
        strict=strict,
        today=date.today(),  # the teacher's own day
    )
    _carry_out(context, names, options, as_json=as_json)


def _carry_out(context: click.Context, names: tuple[str, ...], options: "Options", *, as_json: bool) -> None:
    from kitgen.build.plan import plan

    settings: Settings = context.obj
    written: list[dict[str, object]] = []
    if as_json:
        context.meta[AS_JSON] = {"written": written}
    planned = plan(settings.project, names, options)
    if as_json:
        _run_quietly(planned, written)
        print_document({"written": written, "findings": described(planned.findings, settings)})
    else:
        tell((f for f in planned.findings if f.severity is not Severity.NOTE), settings)
        _run_aloud(planned, settings)


def _run_quietly(planned: "Plan", written: list[dict[str, object]]) -> None:
    from kitgen.build.run import run

    run(planned, lambda one: written.append(described_file(one)))


def described_file(written: "Written") -> dict[str, object]:
    """Return a written file as JSON says it."""
    return {
        "path": written.path.as_posix(),
        "kind": written.kind,
        "format": written.format,
        "title": written.title,
        "pages": written.pages,
        "size": written.size,
    }


def _run_aloud(planned: "Plan", settings: Settings) -> None:
    from kitgen.build.run import run

    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        run(planned, lambda one: click.echo(settings.say("wrote", path=one.path.as_posix())))
        return
    with _bar(_count(planned), settings.say("building")) as advance:
        report = run(planned, lambda _one: advance())
    output = planned.options.output
    words = settings.say("built", count=len(report.written), folder=output, index=output / "index.html")
    click.echo(words)


def _count(planned: "Plan") -> int:
    lists = sum(3 for each in planned.folders if each.listed) if planned.options.wants(Kind.PRINT_PLAN) else 0
    return sum(len(job.formats) for job in planned.jobs) + lists


@contextmanager
def _bar(total: int, title: str) -> Iterator[Callable[[], None]]:
    """Show a progress bar on the terminal; yields what moves it one file further."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=total)
        yield lambda: progress.advance(task)
