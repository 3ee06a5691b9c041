"""`kitgen new`: a scaffold to start from, never over a file that is there."""

import re
import unicodedata
from pathlib import Path
from typing import Literal, cast

import click

from kitgen.cli.settings import Settings
from kitgen.errors import Finding, SystemFault, UsageError

Kind = Literal["lesson", "kit", "profile"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60
_RESERVED = ("con", "prn", "aux", "nul")
"""Names that Windows gives to no file."""
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_PLACEHOLDER = "NAAM"
"""Stands in the scaffolds where the title goes."""


@click.command()
@click.argument("kind", type=click.Choice(["lesson", "kit", "profile"]))
@click.argument("name")
@click.option("--lang", default="nl", help="Language of the lesson or kit.", show_default=True)
@click.pass_obj
def new(settings: Settings, kind: str, name: str, lang: str) -> None:
    """Write a lesson, kit or profile to start from.

    NAME is the name of its file: small letters, digits and hyphens.
    """
    chosen = cast(Kind, kind)
    if not _LANGUAGE.fullmatch(lang):
        raise click.BadParameter(
            f"{lang!r} is not a language; write two letters, such as nl.", param_hint="--lang"
        )
    if not _ID.fullmatch(name) or len(name) > _LONGEST or name in _RESERVED:
        raise UsageError([Finding("not-an-id", values={"value": name, "suggestion": _suggestion(name)})])
    _refuse_taken(settings, chosen, name, lang)
    scaffold = settings.project.read(f"templates/new/{kind}.yaml").decode("utf-8")
    file = settings.root / _file(chosen, name, lang)
    _write(file, scaffold.replace(_PLACEHOLDER, name.replace("-", " ").capitalize()))
    click.echo(settings.say("created", path=file.as_posix()))
    click.echo(settings.say(f"then-{kind}", name=name))


def _write(file: Path, text: str) -> None:
    """Write a file that is not there yet. Raises SystemFault."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except OSError as error:
        values = {"path": file.as_posix(), "detail": error.strerror or str(error)}
        raise SystemFault([Finding("cannot-write", values=values)]) from error


def _file(kind: Kind, name: str, lang: str) -> str:
    match kind:
        case "lesson":
            return f"lessons/{lang}/{name}.yaml"
        case "kit":
            return f"lessons/{lang}/kits/{name}.yaml"
        case "profile":
            return f"assets/profiles/{name}.yaml"


def _refuse_taken(settings: Settings, kind: Kind, name: str, lang: str) -> None:
    """Raise UsageError when the file is there; a kit and a lesson never share a name."""
    kinds: tuple[Kind, ...] = ("profile",) if kind == "profile" else ("lesson", "kit")
    for each in kinds:
        if taken := settings.project.find(_file(each, name, lang)):
            raise UsageError([Finding("file-exists", values={"path": taken.as_posix()})])


def _suggestion(name: str) -> str:
    """Return `name` as the name of a file may be; empty when nothing is left."""
    if name in _RESERVED:
        return f"{name}-1"
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare.removesuffix(".yaml")).lstrip("-")[:_LONGEST].rstrip("-")
