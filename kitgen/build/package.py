"""Packs files in a zip that is the same each time, with a manifest and checksums."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

from kitgen import zips

MANIFEST, CHECKSUMS = "manifest.json", "SHA256SUMS"


def package(folder: str, files: Mapping[str, bytes], about: Mapping[str, object]) -> bytes:
    """Return a zip with `files` in `folder`, a manifest that says what `about` says of them, and checksums.

    `sha256sum -c SHA256SUMS` in the unpacked folder checks them all.
    """
    listed = [
        {"file": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in files.items()
    ]
    manifest = f"{json.dumps({**about, 'files': listed}, ensure_ascii=False, indent=2)}\n".encode()
    whole = {**files, MANIFEST: manifest}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in whole.items())
    return zipped({f"{folder}/{name}": data for name, data in {**whole, CHECKSUMS: sums.encode()}.items()})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of `files`, in their order, with one fixed moment for all."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            zips.add(archive, name, data)
    return out.getvalue()
