"""`kitgen show`: what a lesson or kit is, its time line, and what it needs."""

import click

from kitgen.cli.choices import lang_choice, profile_choice, set_choice
from kitgen.cli.names import complete_name
from kitgen.cli.settings import Settings


@click.command()
@click.argument("name", shell_complete=complete_name)
@profile_choice
@set_choice
@lang_choice
@click.pass_obj
def show(
    settings: Settings, name: str, profile: str, lang: str | None, given: tuple[tuple[str, str], ...]
) -> None:
    """Show a lesson or kit: time line, parts, copies, tasks."""
    from kitgen.cli.overview import overview

    for line in overview(settings, name, profile, lang, given):
        click.echo(line)
