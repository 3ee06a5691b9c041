"""`kitgen check`: says all that is wrong; with --fix it corrects what can be corrected safely."""

from datetime import date, datetime

import click

from kitgen.cli.choices import lang_choice, profile_choice, set_choice
from kitgen.cli.findings import AS_JSON, described, print_document, summary, tell, weigh
from kitgen.cli.names import complete_name_or_path
from kitgen.cli.settings import Settings
from kitgen.errors import InputError


@click.command()
@click.argument("names", nargs=-1, shell_complete=complete_name_or_path, metavar="[NAME|PATH]…")
@profile_choice
@set_choice
@lang_choice
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to say it; github is for workflows there.",
)
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Check as if it were this day."
)
@click.option("--strict", is_flag=True, help="Warnings count as problems.")
@click.option("--fix", is_flag=True, help="Correct what can be corrected safely, in your own files.")
@click.pass_context
def check(
    context: click.Context,
    names: tuple[str, ...],
    profile: str,
    given: tuple[tuple[str, str], ...],
    lang: str | None,
    form: str,
    today: datetime | None,
    strict: bool,  # noqa: FBT001  # click passes it by name
    fix: bool,  # noqa: FBT001
) -> None:
    """Check lessons and kits; exit code 1 where one is wrong.

    NAME is a lesson or a kit with its lessons, PATH any YAML file. Without them: everything,
    or in a project with lessons of its own only those.
    """
    from kitgen.cli.correcting import correct
    from kitgen.cli.subjects import check_names
    from kitgen.messages import as_command

    settings: Settings = context.obj
    if form == "json":
        context.meta[AS_JSON] = {}
    day = today.date() if today else date.today()  # the teacher's own day
    findings = check_names(settings.project, names, profile, lang, day, given)
    if fix and correct(findings, settings):
        findings = check_names(settings.project, names, profile, lang, day, given)
    errors, warnings = weigh(findings)
    if form == "json":
        print_document({"findings": described(findings, settings)})
    elif form == "github":
        click.echo("\n".join(as_command(finding, settings.lang) for finding in findings))
    else:
        tell(findings, settings)
        click.echo(summary(findings, settings))
    if errors or (strict and warnings):
        context.exit(InputError.exit_code)
