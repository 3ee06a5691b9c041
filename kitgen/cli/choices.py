"""Options that several commands have: the same name, the same help, the same meaning."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kitgen.cli.names import Given, Language, Several, Variants, complete_profile, usual_profile
from kitgen.document.kinds import Kind

profile_choice = click.option(
    "--profile",
    shell_complete=complete_profile,
    callback=usual_profile,
    help="School or organisation to print for.  [default: your project's, if it has one]",
)
set_choice = click.option(
    "--set",
    "given",
    type=Given(),
    multiple=True,
    metavar="KEY=VALUE",
    help="A value in place of the profile's: class.pupils=18.",
)


def format_choice(usual: str) -> Callable[[Any], Any]:
    """Return the option that chooses kinds of file; `usual` are those without it."""
    return click.option(
        "--format",
        "formats",
        type=Several(("pdf", "docx", "txt", "html")),
        default=usual,
        help=f"Kinds of file; txt and html are to be read aloud.  [default: {usual}]",
    )


part_choice = click.option(
    "--part", "parts", type=Several(kind.value for kind in Kind), help="Only these parts."
)
variant_choice = click.option(
    "--variant", "variants", type=Variants(), help="Easy, large or clear; versions A and B."
)
lang_choice = click.option(
    "--lang", type=Language(), help="Language of the lessons.  [default: the profile's]"
)
output_choice = click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="Folder for the files."
)
jobs_choice = click.option(
    "-j", "--jobs", type=click.IntRange(min=1), help="Files made at a time.  [default: one per core]"
)
json_choice = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
