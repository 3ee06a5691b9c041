"""`kitgen extract`: gives back the sources of a finished file, as a project that builds it again."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kitgen import __version__
from kitgen.cli.choices import json_choice
from kitgen.cli.filenames import content_of
from kitgen.cli.findings import AS_JSON, print_document
from kitgen.cli.settings import Settings
from kitgen.errors import Finding, InputError

if TYPE_CHECKING:
    from kitgen.sources import Bundle


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the sources.  [default: one named after the file]",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Output folder of the build that made the file, where it does not stand there any more.",
)
@json_choice
@click.pass_context
def extract(
    context: click.Context,
    file: Path,
    into: Path | None,
    output: Path | None,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Give back the sources of a guide, or of any Word file.

    A guide carries its sources; other Word files say which they are, and the output folder keeps them.
    """
    from kitgen.build.carried import bundle_of

    settings: Settings = context.obj
    if as_json:
        context.meta[AS_JSON] = {"written": []}
    bundle = bundle_of(
        content_of(file, "extract-missing", str(file)),
        file.name,
        _outputs(file, output or settings.root / "output"),
    )
    into = into or Path(f"{file.stem}-{settings.say('sources')}")
    again = _told(bundle, into)
    _write(bundle, into)
    if as_json:
        print_document({"written": [(into / path).as_posix() for path in bundle.attached()], **bundle.about})
        return
    click.echo(settings.say("extracted", count=len(bundle.files), folder=into.as_posix()))
    click.echo(f"  {again}")
    for font in bundle.about.get("fonts", ()):
        click.echo(settings.say("extract-font", path=(into / str(font)).as_posix()))
    if bundle.about.get("kitgen") != __version__:
        click.echo(settings.say("other-version", made=bundle.about.get("kitgen"), here=__version__))


def _outputs(file: Path, output: Path) -> tuple[Path, ...]:
    """Return the folders in which sources may be kept: those above the file, and `output`."""
    above = [folder for folder in file.resolve().parents if (folder / ".kitgen").is_dir()]
    return tuple(dict.fromkeys((*above, output)))


def _write(bundle: "Bundle", into: Path) -> None:
    """Write a bundle into a folder. Raises InputError, and writes nothing, where something is already."""
    from kitgen.build.write import write_file

    files = bundle.attached()
    there = [into / path for path in files if (into / path).exists()]
    there += [each for each in [into] if each.is_symlink()]
    if there or (into.is_dir() and any(into.iterdir())):
        raise InputError([Finding("extract-exists", values={"path": str((there or [into])[0])})])
    for path, content in files.items():
        write_file(into / path, content)


def _told(bundle: "Bundle", into: Path) -> str:
    """Return the command that builds `bundle` again. Raises InputError where its list does not say it."""
    from kitgen.sources import LIST

    try:
        words = command(bundle.about, into)
    except (LookupError, TypeError, ValueError, AttributeError):
        words = "\0"
    if not words.isprintable():
        raise InputError([Finding("sources-damaged", values={"what": LIST})])
    return words


def command(about: dict[str, Any], folder: Path) -> str:
    """Return the command that builds what a bundle is `about` from `folder`, in the words of a shell."""
    options = about.get("options", {})
    words = ["kitgen", "--project", folder.as_posix(), "build", about["name"]]
    words += ["--profile", about["profile"], "--lang", about["lang"]]
    words += ["--variant", ",".join(options["variants"])] if options.get("variants") else []
    words += ["--seed", str(options["seed"])] if options.get("seed") else []
    for key, value in options.get("settings", ()):
        words += ["--set", f"{key}={value}"]
    finish = options.get("finish", {})
    words += [f"--{name}" for name in ("gray", "archive", "marks") if finish.get(name)]
    words += ["--bleed", f"{finish['bleed_mm']:g}mm"] if finish.get("bleed_mm") is not None else []
    return shlex.join(words)
