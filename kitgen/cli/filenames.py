"""Names that people give to new files: which may be, and writing what is not there."""

import re
from pathlib import Path

from kitgen.errors import Finding, SystemFault, UsageError
from kitgen.filenames import file_name, portable

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60


def refuse_odd(name: str) -> None:
    """Raise UsageError when `name` cannot be that of a lesson, kit or profile, on every machine."""
    if not _ID.fullmatch(name) or len(name) > _LONGEST or not portable(name):
        raise UsageError([Finding("not-an-id", values={"value": name, "suggestion": file_name(name)})])


def write_new(file: Path, text: str) -> None:
    """Write a file that is not there yet. Raises SystemFault."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except OSError as error:
        values = {"path": file.as_posix(), "detail": error.strerror or str(error)}
        raise SystemFault([Finding("cannot-write", values=values)]) from error
