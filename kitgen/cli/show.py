"""`kitgen show`: what a lesson or kit is, its time line, and what it needs."""

import click

from kitgen.cli.names import Language, complete_name, complete_profile
from kitgen.cli.settings import Settings


@click.command()
@click.argument("name", shell_complete=complete_name)
@click.option(
    "--profile",
    shell_complete=complete_profile,
    default="neutraal",
    help="School or organisation: class, start.",
)
@click.option("--lang", type=Language(), help="Language of the lessons.  [default: the profile's]")
@click.pass_obj
def show(settings: Settings, name: str, profile: str, lang: str | None) -> None:
    """Show a lesson or kit: time line, parts, copies, what to prepare."""
    from kitgen.cli.overview import overview

    for line in overview(settings, name, profile, lang):
        click.echo(line)
