"""Writes files so that each is always whole: beside its place, flushed, then put in it."""

import errno
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from glob import escape
from pathlib import Path, PurePosixPath

from kitgen.errors import Finding, SystemFault
from kitgen.filenames import leads_inwards

NOTES = ".kitgen"
"""The folder in an output folder of what builds note for themselves."""
UNREADABLE = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What may come of reading a note that is torn, or that something else has written."""
_MOST_OF_A_NAME = 60
"""In characters; a file beside another may not have too long a name where that one just fits."""
_TORN = re.compile(r"\..+\.\d+\.tmp")
"""What is written beside its place is called so; others have temporary files of their own."""

_CURES = {
    errno.ENOSPC: "make-room",
    errno.EDQUOT: "make-room",
    errno.ENAMETOOLONG: "shorter-path",
    errno.EISDIR: "move-what-is-there",
    errno.ENOTDIR: "move-what-is-there",
    errno.EEXIST: "move-what-is-there",
}
"""What to do about some of the reasons that a system gives for not writing a file."""


def write_file(path: Path, data: bytes) -> None:
    """Put `data` at `path`, making its folder. Raises SystemFault; an old file then stays as it was.

    So it does where another program has it open, as Word does: Windows then lets nobody replace it.
    """
    called = f".{path.name[:_MOST_OF_A_NAME]}"
    beside = path.with_name(f"{called}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_dead(path.parent, called)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(path, beside)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        with suppress(OSError):  # the folder itself may be what is wrong
            beside.unlink(missing_ok=True)


def _clear_dead(folder: Path, called: str) -> None:
    """Remove what writers of one file left that are no more: in a project nobody else does."""
    for left in folder.glob(f"{escape(called)}.*.tmp"):
        number = left.name.removeprefix(f"{called}.").removesuffix(".tmp")
        if number.isdecimal() and not is_alive(int(number)):
            with suppress(OSError):
                left.unlink()


def is_alive(process: int) -> bool:
    """Whether there is a process with this number here."""
    if os.name == "nt":  # where signal 0 ends a process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def is_within(output: Path, path: str) -> bool:
    """Whether `path`, with slashes, leads to a place in the folder `output`, also when links are followed.

    What stands in an output folder may come from others, with the project that it lies in.
    """
    if not (PurePosixPath(path).name and leads_inwards(path)):
        return False
    place = output / path
    return not place.is_symlink() and place.parent.resolve().is_relative_to(output.resolve())


def refuse_links(output: Path, *paths: str) -> None:
    """Raise SystemFault for what of `paths` in `output` a link leads out of it, or is itself a link."""
    wrong = [path for path in paths if not is_within(output, path)]
    if wrong:
        raise SystemFault(
            [Finding("output-leads-out", values={"path": str(output / path)}) for path in wrong]
        )


def _replace(path: Path, beside: Path) -> None:
    try:
        beside.replace(path)
    except PermissionError as error:
        if not path.is_file():
            raise
        raise SystemFault([Finding("file-in-use", values={"path": path.as_posix()})]) from error


def write_new(path: Path, data: bytes) -> None:
    """Put `data` at `path`, where there may be nothing yet. Raises SystemFault."""
    if os.path.lexists(path):
        raise cannot_write(path, OSError(errno.EEXIST, os.strerror(errno.EEXIST)))
    write_file(path, data)


def clear_torn(output: Path, folders: Iterable[str] = ()) -> None:
    """Remove what writers that were killed left in `output`, in its notes and in `folders` of it.

    Nobody may be writing there.
    """
    found = [output.glob(".*.tmp"), *((output / each).rglob(".*.tmp") for each in (NOTES, *folders))]
    for beside in (each for some in found for each in some if _TORN.fullmatch(each.name)):
        with suppress(OSError):
            beside.unlink()


def cannot_write(path: Path, error: OSError) -> SystemFault:
    """Return the fault that `path` cannot be written, as the system says it."""
    values = {"path": str(path), "detail": error.strerror or str(error)}
    return SystemFault([Finding("cannot-write", values=values, advice=_CURES.get(error.errno or 0))])


def write_changed(path: Path, data: bytes) -> None:
    """Put `data` at `path` unless it stands there already. Raises SystemFault."""
    with suppress(OSError):
        if path.read_bytes() == data:
            return
    write_file(path, data)
