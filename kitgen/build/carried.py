"""Finds the sources that a finished file carries, or names by their digest."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from kitgen import zips
from kitgen.errors import Finding, InputError
from kitgen.sources import (
    LIST,
    MOST_BYTES,
    Bundle,
    Mark,
    from_parts,
    from_xml,
    kept_at,
    refuse_large,
    unpacked,
)

_MOST_XML = 120_000_000


def bundle_of(data: bytes, shown: str, folders: tuple[Path, ...]) -> Bundle:
    """Return the sources of the file with content `data`, which people know as `shown`.

    A file that only names them leads to where they are kept: in one of the output `folders`. Raises
    InputError where there are none, or where they are damaged.
    """
    if data.startswith(b"%PDF"):
        return _of_pdf(data, shown)
    if not data.startswith(b"PK"):
        raise InputError([Finding("extract-form", values={"file": shown})])
    mark = _mark_of(data)
    if mark is None:
        raise InputError([Finding("no-sources", values={"file": shown})])
    return mark.bundle or _kept(mark.digest, shown, folders)


def _of_pdf(data: bytes, shown: str) -> Bundle:
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            files = list(_attached(pdf))
    except pikepdf.PasswordError:
        raise InputError([Finding("no-sources-pdf", values={"file": shown})]) from None
    except (pikepdf.PdfError, zlib.error, ValueError, AttributeError, LookupError, TypeError, RuntimeError):
        raise InputError([Finding("sources-damaged", values={"what": shown})]) from None
    if LIST not in [name for name, _ in files]:
        raise InputError([Finding("no-sources-pdf", values={"file": shown})])
    return from_parts(dict(files))


def _attached(pdf: pikepdf.Pdf) -> Iterator[tuple[str, bytes]]:
    """Yield the files that kitgen attached by their names; never more bytes than a bundle may have."""
    room = MOST_BYTES
    specs = list(pdf.attachments.items())
    refuse_large(len(specs), 0)
    for name, spec in specs:
        if str(spec.obj.get("/AFRelationship", "")) != "/Source":
            continue
        stream = spec.obj.EF.F
        content = _inflated(stream, room + 1)
        room -= len(content)
        refuse_large(0, MOST_BYTES - room)
        yield str(spec.obj.get("/UF", name)), content


def _inflated(stream: pikepdf.Object, most: int) -> bytes:
    """Return what `stream` holds, its first `most` bytes. Raises ValueError for a filter of others."""
    used = stream.get("/Filter", pikepdf.Array())
    filters = [str(each) for each in used] if isinstance(used, pikepdf.Array) else [str(used)]
    raw = stream.read_raw_bytes()
    if not filters:
        return raw
    if filters != ["/FlateDecode"] or "/DecodeParms" in stream:
        raise ValueError(filters)
    return zlib.decompressobj().decompress(raw, most)


def _mark_of(data: bytes) -> Mark | None:
    """Return the mark in a Word file, or that of a bundle that was packed by itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if LIST in names:
                bundle = unpacked(data)
                return Mark(bundle.digest, bundle)
            for name in sorted(name for name in names if name.startswith("customXml/item")):
                if archive.getinfo(name).file_size > _MOST_XML:
                    refuse_large(0, _MOST_XML)
                if mark := from_xml(archive.read(name)):
                    return mark
    except zips.BROKEN:
        raise InputError([Finding("sources-damaged", values={"what": "zip"})]) from None
    return None


def _kept(digest: str, shown: str, folders: tuple[Path, ...]) -> Bundle:
    for folder in folders:
        file = folder / kept_at(digest)
        if file.is_file():
            try:
                bundle = unpacked(file.read_bytes())
            except OSError as error:
                values = {"path": str(file), "detail": error.strerror or str(error)}
                raise InputError([Finding("read-failed", values=values)]) from error
            if bundle.digest != digest:
                raise InputError([Finding("sources-damaged", values={"what": file.name})])
            return bundle
    values = {"file": shown, "digest": digest[:12], "folders": ", ".join(map(str, folders))}
    raise InputError([Finding("sources-not-kept", values=values)])
