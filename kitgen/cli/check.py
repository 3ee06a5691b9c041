"""`kitgen check`: says all that is wrong, and changes nothing."""

from datetime import date, datetime

import click

from kitgen.cli.findings import AS_JSON, described, print_document, tell, weigh
from kitgen.cli.names import Language, complete_name_or_path, complete_profile
from kitgen.cli.settings import Settings
from kitgen.errors import InputError


@click.command()
@click.argument("names", nargs=-1, shell_complete=complete_name_or_path, metavar="[NAME|PATH]…")
@click.option(
    "--profile", shell_complete=complete_profile, default="neutraal", help="School or organisation."
)
@click.option("--lang", type=Language(), help="Language of the lessons.  [default: the profile's]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to say it.")
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Check as if it were this day."
)
@click.option("--strict", is_flag=True, help="Warnings count as problems.")
@click.pass_context
def check(
    context: click.Context,
    names: tuple[str, ...],
    profile: str,
    lang: str | None,
    form: str,
    today: datetime | None,
    strict: bool,  # noqa: FBT001  # click passes it by name
) -> None:
    """Check lessons and kits; exit code 1 when something is wrong.

    NAME is a lesson or a kit with its lessons, PATH any YAML file. Without them: everything.
    """
    from kitgen.cli.subjects import check_names

    settings: Settings = context.obj
    if form == "json":
        context.meta[AS_JSON] = {}
    day = today.date() if today else date.today()  # the teacher's own day
    findings = check_names(settings.project, names, profile, lang, day)
    errors, warnings = weigh(findings)
    if form == "json":
        print_document({"findings": described(findings, settings)})
    else:
        tell(findings, settings)
        words = settings.say("errors", errors=errors, warnings=warnings)
        click.echo(words if findings else settings.say("no-problems"))
    if errors or (strict and warnings):
        context.exit(InputError.exit_code)
