"""Writes files so that each is always whole: beside its place, flushed, then put in it."""

import os
from contextlib import suppress
from pathlib import Path

from kitgen.errors import Finding, SystemFault


def write_file(path: Path, data: bytes) -> None:
    """Put `data` at `path`, making its folder. Raises SystemFault; an old file then stays as it was.

    So it does where another program has it open, as Word does: Windows then lets nobody replace it.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(path, beside)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be what is wrong
            beside.unlink(missing_ok=True)
        raise cannot_write(path, error) from error


def _replace(path: Path, beside: Path) -> None:
    try:
        beside.replace(path)
    except PermissionError as error:
        if not path.is_file():
            raise
        beside.unlink(missing_ok=True)
        raise SystemFault([Finding("file-in-use", values={"path": path.as_posix()})]) from error


def add_line(path: Path, line: str) -> None:
    """Put `line` at the end of the file at `path`, making its folder. Raises SystemFault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    except OSError as error:
        raise cannot_write(path, error) from error


def clear_torn(folder: Path) -> None:
    """Remove from `folder` what writers that were killed left. Nobody may be writing there."""
    for beside in folder.rglob(".*.tmp"):
        with suppress(OSError):
            beside.unlink()


def cannot_write(path: Path, error: OSError) -> SystemFault:
    """Return the fault that `path` cannot be written, as the system says it."""
    detail = error.strerror or str(error)
    return SystemFault([Finding("cannot-write", values={"path": str(path), "detail": detail})])


def write_changed(path: Path, data: bytes) -> None:
    """Put `data` at `path` unless it stands there already. Raises SystemFault."""
    with suppress(OSError):
        if path.read_bytes() == data:
            return
    write_file(path, data)
