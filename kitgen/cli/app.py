"""The group `kitgen` with its commands, listed by hand; only the one that is called is loaded."""

from pathlib import Path

import click

from kitgen import __version__
from kitgen.cli.group import Commands
from kitgen.cli.settings import Settings, ui_language

COMMANDS = {
    "build": "kitgen.cli.build:build",
    "watch": "kitgen.cli.watch:watch",
    "print": "kitgen.cli.printing:print_command",
    "names": "kitgen.cli.named:named_command",
    "import-changes": "kitgen.cli.import_changes:import_changes",
    "extract": "kitgen.cli.extract:extract",
    "check": "kitgen.cli.check:check",
    "list": "kitgen.cli.listing:listing",
    "show": "kitgen.cli.show:show",
    "init": "kitgen.cli.init:init",
    "new": "kitgen.cli.new:new",
    "import": "kitgen.cli.importing:import_command",
    "diff": "kitgen.cli.diff:diff",
    "explain": "kitgen.cli.explain:explain",
    "schema": "kitgen.cli.schema:schema",
    "release": "kitgen.cli.release:release",
    "doctor": "kitgen.cli.doctor:doctor",
}
"""Each command with the module and the name where it is, in the order of the manual."""


@click.group(
    cls=Commands,
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder with your lessons.  [default: the current folder]",
)
@click.option(
    "--lang-ui", type=click.Choice(["nl", "en"]), help="Language of messages.  [default: the locale's]"
)
@click.version_option(__version__, message="kitgen %(version)s")
@click.pass_context
def kitgen(context: click.Context, project: Path, lang_ui: str | None) -> None:
    """Turn lessons written in YAML into printed kits: handouts, guides, cards, posters."""
    context.obj = Settings(project, lang_ui or ui_language())
