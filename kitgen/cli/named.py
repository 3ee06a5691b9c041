"""`kitgen names`: certificates and name cards with the names of a class."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from kitgen.cli.building import described_file, waiting
from kitgen.cli.choices import (
    jobs_choice,
    json_choice,
    lang_choice,
    output_choice,
    profile_choice,
    set_choice,
)
from kitgen.cli.filenames import content_of
from kitgen.cli.findings import AS_JSON, described, print_document, tell
from kitgen.cli.names import Several, complete_name
from kitgen.cli.settings import Settings
from kitgen.errors import Severity

if TYPE_CHECKING:
    from kitgen.build.options import Format
    from kitgen.build.written import Written


@click.command("names")
@click.argument("names", nargs=-1, required=True, shell_complete=complete_name, metavar="NAME…")
@click.option(
    "--list",
    "listed",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="One name on a line, or a CSV file with headings. It is read, and kept nowhere.",
)
@profile_choice
@set_choice
@click.option("--format", "formats", type=Several(("pdf", "docx")), default="pdf,docx", help="Kinds of file.")
@lang_choice
@output_choice
@jobs_choice
@json_choice
@click.pass_context
def named_command(
    context: click.Context,
    names: tuple[str, ...],
    listed: Path,
    profile: str,
    given: tuple[tuple[str, str], ...],
    formats: tuple[str, ...],
    lang: str | None,
    output: Path | None,
    jobs: int | None,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Make certificates and name cards for a class.

    Names stand in the files that are made and nowhere else: not in the index, the manifest or a message.
    """
    from kitgen.build.forclass import make_for_class
    from kitgen.build.options import Options
    from kitgen.classlist import read_class_list

    settings: Settings = context.obj
    written: list[dict[str, object]] = []
    if as_json:
        context.meta[AS_JSON] = {"written": written}
    options = Options(
        profile=profile,
        settings=given,
        formats=cast("tuple[Format, ...]", formats),
        lang=lang,
        output=output or context.obj.root / "output",
        workers=jobs,
        today=date.today(),  # the teacher's own day
    )

    def done(one: "Written") -> None:
        written.append(described_file(one))
        if not as_json:
            click.echo(settings.say("wrote", path=one.path.as_posix()))

    pupils = read_class_list(content_of(listed, "list-missing", listed.name), listed.name)
    tell([] if as_json else pupils.findings, settings)
    planned = make_for_class(settings.project, names, options, pupils, listed.name, done, waiting(settings))
    findings = (*pupils.findings, *(f for f in planned.findings if f.severity is not Severity.NOTE))
    if as_json:
        print_document({"written": written, "findings": described(findings, settings)})
    else:
        click.echo(settings.say("named", count=len(pupils.pupils)))
