"""Writes files so that each is always whole: beside its place, flushed, then put in it."""

import os
from contextlib import suppress
from pathlib import Path

from kitgen.errors import Finding, SystemFault


def write_file(path: Path, data: bytes) -> None:
    """Put `data` at `path`, making its folder. Raises SystemFault; an old file then stays as it was."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be what is wrong
            beside.unlink(missing_ok=True)
        detail = error.strerror or str(error)
        raise SystemFault([Finding("cannot-write", values={"path": str(path), "detail": detail})]) from error
