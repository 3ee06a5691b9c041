"""Files that people name on the command line: new ones, and ones of their own to read."""

import re
from collections.abc import Iterable
from pathlib import Path

from kitgen.cli.settings import Settings
from kitgen.errors import Finding, UsageError
from kitgen.filenames import file_name, portable
from kitgen.origin import Origin

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60
_MOST_BYTES = 200_000_000


def refuse_odd(name: str) -> None:
    """Raise UsageError when `name` cannot be that of a lesson, kit or profile, on every machine."""
    if not _ID.fullmatch(name) or len(name) > _LONGEST or not portable(name):
        raise UsageError([Finding("not-an-id", values={"value": name, "suggestion": file_name(name)})])


def refuse_taken(settings: Settings, paths: Iterable[str], *, over_shipped: bool = False) -> None:
    """Raise UsageError when one of the files at `paths` in the project is there.

    `over_shipped`: a shipped one may be, as an overlay of its name then stands for it.
    """
    for path in paths:
        taken = settings.project.find(path)
        if taken and not (over_shipped and settings.project.has_shipped(path)):
            raise UsageError([Finding("file-exists", values={"path": taken.as_posix()})])


def lesson_or_kit(name: str, lang: str) -> tuple[str, str]:
    """Return where a lesson and a kit called `name` stand: they never share one."""
    return f"lessons/{lang}/{name}.yaml", f"lessons/{lang}/kits/{name}.yaml"


def content_of(file: Path, missing: str, shown: str) -> bytes:
    """Return the content of a file, which people know as `shown`.

    Raises UsageError with the finding `missing` where it cannot be read, and where it is too large.
    """
    try:
        size = file.stat().st_size
        if size <= _MOST_BYTES:
            return file.read_bytes()
    except OSError as error:
        values = {"path": shown, "detail": error.strerror or str(error)}
        raise UsageError([Finding(missing, values=values)]) from error
    large = {"size": f"{size / 1e6:.1f}", "most": _MOST_BYTES // 1_000_000}
    raise UsageError([Finding("file-too-large", Origin(shown, 0), values=large)])
