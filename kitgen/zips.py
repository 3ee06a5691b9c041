"""Writes zip files that are the same whenever and wherever they are made; how others turn out broken."""

import zipfile
import zlib

BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)
"""What may be raised for a zip file that is damaged, locked, or packed in a way that Python does not know."""
_STAMP = (1980, 1, 1, 0, 0, 0)
"""The one moment of all files: the earliest that a zip knows."""
_READABLE = 0o644 << 16
_UNIX = 3


def add(archive: zipfile.ZipFile, name: str, content: bytes, level: int = 6) -> None:
    """Put `content` in `archive` as the file `name`, with `level` of effort to make it smaller."""
    entry = zipfile.ZipInfo(name, _STAMP)
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED, level)
