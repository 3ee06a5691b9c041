"""`kitgen print`: makes what goes to the copier or the print room."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kitgen.cli.building import described_file, waiting
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
from kitgen.cli.names import complete_name
from kitgen.cli.settings import Settings

if TYPE_CHECKING:
    from kitgen.build.layouts import Layout
    from kitgen.build.written import Written


@click.command("print")
@click.argument("names", nargs=-1, shell_complete=complete_name, metavar="[NAME]…")
@profile_choice
@set_choice
@click.option(
    "--copies", type=click.IntRange(1, 60), help="Pupils to print for.  [default: the profile's class]"
)
@part_choice
@variant_choice
@click.option("--ready", is_flag=True, help="One file for each kind of paper, everything as often as needed.")
@click.option("--zip", "package", is_flag=True, help="Pack plan and print-ready files for the print room.")
@click.option("--calibration", is_flag=True, help="Make the page that measures your printer, nothing else.")
@click.option("--booklet", is_flag=True, help="Lay pages out as a booklet to fold.")
@click.option("--two-up", is_flag=True, help="Lay out two pages beside each other.")
@click.option("--n-up", type=click.Choice([2, 4, 6, 8, 9, 16]), help="Lay out so many pages on a side.")
@click.option("--slips", type=click.IntRange(2, 9), help="The same page so often on a side, to cut apart.")
@click.option("--onto", type=click.Choice(["A4", "A3"]), help="Paper to lay pages out on.  [default: A4]")
@click.option(
    "--gray/--colour", "gray", default=None, help="Without or with colour.  [default: the profile's]"
)
@lang_choice
@output_choice
@jobs_choice
@json_choice
@click.pass_context
def print_command(
    context: click.Context,
    names: tuple[str, ...],
    profile: str,
    given: tuple[tuple[str, str], ...],
    copies: int | None,
    parts: tuple[str, ...] | None,
    variants: tuple[str, ...] | None,
    ready: bool,  # noqa: FBT001
    package: bool,  # noqa: FBT001
    calibration: bool,  # noqa: FBT001
    booklet: bool,  # noqa: FBT001
    two_up: bool,  # noqa: FBT001
    n_up: int | None,
    slips: int | None,
    onto: Literal["A4", "A3"] | None,
    gray: bool | None,  # noqa: FBT001
    lang: str | None,
    output: Path | None,
    jobs: int | None,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Make the print plan and files for the copier.

    Without options: what to print, how often and on what, as a page, for a spreadsheet and as JSON.
    """
    from kitgen.build.options import Options
    from kitgen.build.plan import plan
    from kitgen.build.printing import Wanted, calibrate, print_out

    settings: Settings = context.obj
    larger = booklet and any(name != "easy" for name in variants or ())
    layout = _layout(booklet, 2 if two_up else n_up, slips, onto or ("A3" if larger else "A4"))
    written: list[dict[str, object]] = []
    if as_json:
        context.meta[AS_JSON] = {"written": written}
    options = Options(
        profile=profile,
        settings=given,
        formats=("pdf",),
        parts=parts or (),
        variants=variants or (),
        lang=lang,
        output=output or context.obj.root / "output",
        workers=jobs,
        pupils=copies,
        as_printed=True,
        colour=None if gray is None else "gray" if gray else "colour",
    )
    if calibration and (names or layout or ready or package):
        raise click.UsageError("--calibration makes one page, and nothing else; leave the rest out.")
    if calibration:
        made = calibrate(settings.project, options)
        print_document({"written": [described_file(made)]}) if as_json else _tell(made, settings)
        return
    if not names:
        raise click.UsageError("name a lesson or kit (kitgen list), or use --calibration.")
    planned = plan(settings.project, names, options)
    wanted = Wanted(layout, ready or package, package)
    if as_json:
        print_out(planned, wanted, lambda one: written.append(described_file(one)), waiting(settings))
        print_document({"written": written, "findings": described(planned.findings, settings)})
        return
    tell(planned.findings, settings)
    report = print_out(planned, wanted, lambda one: _tell(one, settings), waiting(settings))
    for path in report.removed:
        click.echo(settings.say("removed", path=path.as_posix()))


def _layout(
    booklet: bool,  # noqa: FBT001
    n_up: int | None,
    slips: int | None,
    onto: Literal["A4", "A3"],
) -> "Layout | None":
    """Return how pages are laid out, where that is asked for. Raises UsageError for two ways at once."""
    from kitgen.build.layouts import Layout

    asked = [Layout("booklet", onto)] if booklet else []
    asked += [Layout("n-up", onto, n_up)] if n_up else []
    asked += [Layout("n-up", onto, slips, repeat=True)] if slips else []
    if len(asked) > 1:
        raise click.UsageError("choose one of --booklet, --two-up, --n-up and --slips.")
    return asked[0] if asked else None


def _tell(one: "Written", settings: Settings) -> None:
    click.echo(settings.say("wrote", path=one.path.as_posix()))
    if one.imposed in ("booklet", "reading-order", "n-up", "slips"):
        click.echo(settings.say(f"for-{one.imposed}", how=settings.say(f"sides-{one.sides}")))
