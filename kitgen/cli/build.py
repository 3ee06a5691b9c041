"""`kitgen build`: makes the PDF and Word files, and those that are read aloud."""

from datetime import date
from pathlib import Path
from typing import cast

import click

from kitgen.build.options import Format, Options
from kitgen.cli.building import build_aloud, build_as_json
from kitgen.cli.choices import (
    format_choice,
    jobs_choice,
    json_choice,
    lang_choice,
    output_choice,
    part_choice,
    profile_choice,
    set_choice,
    variant_choice,
)
from kitgen.cli.names import Millimetres, Several, complete_name
from kitgen.errors import Finding, UsageError
from kitgen.finish import Finish


@click.command()
@click.argument("names", nargs=-1, shell_complete=complete_name, metavar="[NAME]…")
@profile_choice
@set_choice
@format_choice("pdf,docx")
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
@click.option(
    "--profiles",
    "table",
    type=click.Path(path_type=Path),
    help="Many schools: a CSV table with one on each row, or a folder of profiles.",
)
@click.option("--executor", metavar="URL", help="Build for many schools on a cluster: dask://HOST:PORT.")
@click.option("--force", is_flag=True, help="Make everything again, changed or not.")
@click.option("--plan", "only_plan", is_flag=True, help="Say what would be made and why; make nothing.")
@click.option("-v", "--verbose", is_flag=True, help="Say why each file is made or left as it is.")
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
    table: Path | None,
    executor: str | None,
    force: bool,  # noqa: FBT001
    only_plan: bool,  # noqa: FBT001
    verbose: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
) -> None:
    """Build kits and lessons into PDF and Word files.

    Without NAME: all kits, and the lessons that are in no kit; where your project has some, only those.
    What stands in the output folder and would come out the same is left as it is.
    """
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
        force=force,
    )
    if table:
        if only_plan:
            raise UsageError([Finding("schools-no-plan")])
        from kitgen.cli.manyschools import build_for_many

        build_for_many(context, names, options, table, executor, as_json=as_json)
    elif executor:
        raise UsageError([Finding("schools-need-a-table")])
    elif as_json:
        build_as_json(context, names, options, only_plan=only_plan)
    else:
        build_aloud(names, options, context.obj, only_plan=only_plan, verbose=verbose)
