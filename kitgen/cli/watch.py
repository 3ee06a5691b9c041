"""`kitgen watch`: builds again whatever a save touches."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, cast

import click

from kitgen.build.options import Format, Options
from kitgen.build.records import Records, up_to_date
from kitgen.cli.building import tell_of, waiting
from kitgen.cli.choices import (
    format_choice,
    jobs_choice,
    lang_choice,
    output_choice,
    part_choice,
    profile_choice,
    set_choice,
    variant_choice,
)
from kitgen.cli.names import complete_name
from kitgen.cli.settings import Settings
from kitgen.errors import KitgenError, UsageError

if TYPE_CHECKING:
    from kitgen.build.workers import Workers

STEP_MS, DEBOUNCE_MS = 50, 400
"""How long to wait for more changes after one: some programs save in several steps."""


@click.command()
@click.argument("names", nargs=-1, shell_complete=complete_name, metavar="[NAME]…")
@profile_choice
@set_choice
@format_choice("pdf")
@part_choice
@variant_choice
@lang_choice
@output_choice
@jobs_choice
@click.pass_obj
def watch(
    settings: Settings,
    names: tuple[str, ...],
    profile: str,
    given: tuple[tuple[str, str], ...],
    formats: tuple[str, ...],
    parts: tuple[str, ...] | None,
    variants: tuple[str, ...] | None,
    lang: str | None,
    output: Path | None,
    jobs: int | None,
) -> None:
    """Build, and build what each save touches, until Ctrl-C.

    A mistake is shown with its line, and the files stay as they were until it is mended.
    """
    from kitgen.build.workers import Workers

    options = Options(
        profile=profile,
        settings=given,
        formats=cast("tuple[Format, ...]", formats),
        parts=parts or (),
        variants=variants or (),
        lang=lang,
        output=output or settings.root / "output",
        workers=jobs,
        today=date.today(),  # the writer's own day
    )
    with Workers(jobs) as workers:
        workers.warm()
        records = Records(settings.project, options)
        sound = _rebuild(names, options, settings, workers, records, first=True)
        click.echo(settings.say("watching", folder=settings.root))
        for _changes in _saves(settings.root, options.output):
            records = Records(settings.project, options)  # with files as they are now
            if sound and up_to_date(records, names) is not None:
                continue  # what was saved takes no part
            sound = _rebuild(names, options, settings, workers, records)


def _saves(root: Path, output: Path) -> Iterable[object]:
    """Yield the changes under `root` that are none of our own, as they come, until Ctrl-C."""
    from watchfiles import DefaultFilter
    from watchfiles import watch as changes

    others = DefaultFilter(ignore_paths=[output.resolve()])
    return changes(root, watch_filter=others, step=STEP_MS, debounce=DEBOUNCE_MS)


def _rebuild(
    names: tuple[str, ...],
    options: Options,
    settings: Settings,
    workers: "Workers",
    records: Records,
    *,
    first: bool = False,
) -> bool:
    """Build what is due of `names`; return whether all went well.

    Raises UsageError the `first` time: a name that was mistyped will not mend itself.
    """
    from kitgen.build.plan import plan
    from kitgen.build.run import run

    started = perf_counter()
    try:
        planned = plan(settings.project, names, options, records)
        tell_of(planned.findings, settings)
        run(
            planned,
            lambda one: click.echo(settings.say("wrote", path=one.path.as_posix())),
            workers,
            waiting(settings),
        )
    except KitgenError as error:
        if first and isinstance(error, UsageError):
            raise
        tell_of(error.findings, settings)
        click.echo(settings.say("watch-waits"))
        return False
    click.echo(settings.say("watch-done", seconds=f"{perf_counter() - started:.1f}"))
    return True
