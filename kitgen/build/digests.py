"""Digests of files, kept from one build to the next: a file as large and as old as then is not read again."""

import json
import os
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kitgen.build.write import UNREADABLE, write_file

_SETTLED_NS = 2_500_000_000
"""A file that changed less than so long ago is read each time: on some file systems a second change
within 2 seconds leaves the same time (FAT; git calls such files racy)."""


Known = tuple[int, int, str]
"""The size of a file in bytes, its time of change in ns, and its SHA-256."""


class Digests:
    """Digests of files by their paths; those that are known are kept in the file `kept`, if any."""

    def __init__(self, kept: Path | None = None) -> None:
        self._kept = kept
        self._known = _read(kept) if kept else {}
        self._new = False

    def of(self, path: str) -> str:
        """Return the SHA-256 of the file at `path`. Raises OSError."""
        status = os.stat(path)
        known = self._known.get(path)
        if known and known[:2] == (status.st_size, status.st_mtime_ns):
            return known[2]
        digest = sha256(Path(path).read_bytes()).hexdigest()
        if status.st_mtime_ns < time.time_ns() - _SETTLED_NS:
            self._known[path] = (status.st_size, status.st_mtime_ns, digest)
            self._new = True
        return digest

    def keep(self) -> None:
        """Put what is known of files that are there into `kept`, if it is new. Raises SystemFault."""
        if self._kept and self._new:
            there = {path: known for path, known in self._known.items() if os.path.exists(path)}
            write_file(self._kept, json.dumps(there, ensure_ascii=False, indent=0).encode())
            self._new = False


def _read(kept: Path) -> dict[str, Known]:
    with suppress(*UNREADABLE):
        found = json.loads(kept.read_text("utf-8"))
        return {path: (size, changed, str(digest)) for path, (size, changed, digest) in found.items()}
    return {}
