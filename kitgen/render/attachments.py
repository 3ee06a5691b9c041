"""Attaches files to a PDF file: named, with their kind and a date that is no clock's.

WeasyPrint writes them; what a standard asks besides is mended before the file is written: PDF/A-3
(ISO 19005-3, 6.8) wants to know what each is to the document, and readers offer it as its source.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any

import pydyf

_KINDS = {
    ".yaml": "application/yaml",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".css": "text/css",
}
_OTHER = "application/octet-stream"
_LONG_AGO = "2000-01"


def attachments(files: Mapping[str, bytes], dated: str) -> list[Any]:
    """Return `files`, by their names, as WeasyPrint takes them; `dated`: a month or day, as 2026-11."""
    from weasyprint import Attachment

    year, month = map(int, (dated or _LONG_AGO).split("-")[:2])
    day = datetime(year, month, 1, tzinfo=UTC)
    return [
        Attachment(
            string=content, name=name, description=name, created=day, modified=day, relationship="Source"
        )
        for name, content in sorted(files.items())
    ]


def mend_attachments(pdf: Any) -> None:
    """Say of each file attached to `pdf`, a pydyf.PDF not yet written, what it is, and to the document."""
    found = [
        each for each in pdf.objects if isinstance(each, pydyf.Dictionary) and each.get("Type") == "/Filespec"
    ]
    for each in found:
        each["AFRelationship"] = "/Source"
        name = each["UF"].string
        stream = pdf.objects[int(each["EF"]["F"].split()[0])]
        kind = _KINDS.get(PurePosixPath(name).suffix.lower(), _OTHER)
        stream.extra["Subtype"] = f"/{kind.replace('/', '#2f').replace('+', '#2b')}"
    if found:
        pdf.catalog["AF"] = pydyf.Array(each.reference for each in found)
