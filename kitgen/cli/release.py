"""`kitgen release`: zips of finished kits, for teachers without kitgen."""

from pathlib import Path

import click

from kitgen.cli.building import waiting
from kitgen.cli.choices import jobs_choice, lang_choice, profile_choice
from kitgen.cli.settings import Settings


@click.command()
@profile_choice
@lang_choice
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="Folder.  [default: release]"
)
@jobs_choice
@click.pass_context
def release(
    context: click.Context, profile: str, lang: str | None, output: Path | None, jobs: int | None
) -> None:
    """Pack every kit in a zip, with a page to choose from."""
    from kitgen.build.options import Options
    from kitgen.build.release import release as packed

    settings: Settings = context.obj
    options = Options(profile=profile, lang=lang, output=output or context.obj.root / "release", workers=jobs)
    packed(
        settings.project,
        options,
        lambda path: click.echo(settings.say("wrote", path=path.as_posix())),
        waiting(settings),
    )
