"""Notes that the changes in a base were seen: its version in the overlay, and the copy beside it."""

import re
from typing import TYPE_CHECKING

import click

from kitgen.build.write import refuse_links, write_file
from kitgen.cli.settings import Settings
from kitgen.overlays import BASE_VERSION, EXTENDS

if TYPE_CHECKING:
    from kitgen.comparing import Compared

_VERSION = re.compile(rf"^{BASE_VERSION}:[^#\n]*?(?=\s*(?:#|$))", re.MULTILINE)


def note_seen(settings: Settings, file: str, found: "Compared") -> None:
    """Write the version of the base into the overlay in `file`, and the base as it is now beside it.

    Only a project's own overlay is written. Raises SystemFault where that cannot be.
    """
    from kitgen.bases import kept_file, kept_text

    project = settings.project
    path = project.find(file)
    if path is None or not path.is_relative_to(project.root):
        click.echo(settings.say("not-fixed", file=file), err=True)
        return
    refuse_links(project.root, kept_file(file))
    write_file(project.root / kept_file(file), kept_text(found.tree).encode())
    text = path.read_bytes().decode("utf-8")
    noted = _noted(text, found.now)
    if noted != text:
        write_file(path, noted.encode())
    click.echo(settings.say("diff-seen", path=path.as_posix(), version=found.now))


def _noted(text: str, version: str) -> str:
    """Return the text of an overlay with `version` in it, below what it extends where it had none."""
    said = f"{BASE_VERSION}: {version}"
    if _VERSION.search(text):
        return _VERSION.sub(said, text, count=1)
    return re.sub(rf"(?m)^({EXTENDS}:[^\r\n]*)(\r?\n|$)", rf"\1\n{said}\n", text, count=1)
