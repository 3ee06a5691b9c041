"""The group `kitgen` with its commands, listed by hand."""

from pathlib import Path

import click

from kitgen import __version__
from kitgen.cli.build import build
from kitgen.cli.check import check
from kitgen.cli.doctor import doctor
from kitgen.cli.explain import explain
from kitgen.cli.group import Commands
from kitgen.cli.listing import listing
from kitgen.cli.new import new
from kitgen.cli.printing import print_command
from kitgen.cli.release import release
from kitgen.cli.schema import schema
from kitgen.cli.settings import Settings, ui_language
from kitgen.cli.show import show

COMMANDS = (build, print_command, check, listing, show, new, explain, schema, release, doctor)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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


for _command in COMMANDS:
    kitgen.add_command(_command)
