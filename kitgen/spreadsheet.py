"""Reads what spreadsheets and address books save as CSV, as it is in Belgium: semicolons, tabs or commas."""

import csv
import unicodedata

from kitgen.errors import Finding, InputError
from kitgen.origin import Origin

MOST_BYTES = 5_000_000
_KEPT = "\u200c\u200d"
"""What shapes letters and is seen nowhere else."""


def read_rows(data: bytes, shown: str) -> list[tuple[int, list[str]]]:
    """Return the rows of the file `data` that say something, each with the number of its line.

    It is `shown` to people by its own name. Raises InputError for what is no CSV in UTF-8.
    """
    return _rows(_decoded(data, shown), shown)


def _decoded(data: bytes, shown: str) -> str:
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise InputError([Finding("list-form", values={"path": shown})])
    if len(data) > MOST_BYTES:
        values = {"size": f"{len(data) / 1e6:.1f}", "most": MOST_BYTES // 1_000_000}
        raise InputError([Finding("file-too-large", Origin(shown), values=values)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError([Finding("list-not-utf8", values={"path": shown, "line": line})]) from None
    if "\0" in text:
        line = text.split("\0", 1)[0].count("\n") + 1
        raise InputError([Finding("list-not-utf8", values={"path": shown, "line": line})])
    return text


def _rows(text: str, shown: str) -> list[tuple[int, list[str]]]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((line for line in lines if line.strip()), "")
    apart = next((sign for sign in (";", "\t") if sign in first), ",")
    rows = []
    for number, line in enumerate(lines, 1):
        try:
            cells = next(csv.reader([line], delimiter=apart, strict=True, skipinitialspace=True), [])
        except csv.Error:
            raise InputError([Finding("list-quotes", values={"path": shown, "line": number})]) from None
        cells = [_tidy(cell) for cell in cells]
        if any(cells):
            rows.append((number, cells))
    return rows


def _tidy(cell: str) -> str:
    """Return `cell` with single spaces, its accents with their letters, and no sign that steers text."""
    seen = "".join(c for c in cell if c in _KEPT or unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFC", seen).split())
