"""Reads the names of a class: one on a line, or a table with a column of names.

Names go no further than the papers that are asked for: what is said of a list names lines of the file,
never what stands there.
"""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kitgen.errors import Finding, InputError, Severity

MOST_NAMES = 500
LONGEST = 100
"""Letters of a name at most; longer ones are no names."""
_FULL = (
    "naam",
    "name",
    "volledige naam",
    "full name",
    "leerling",
    "pupil",
    "nom complet",
    "schüler",
    "élève",
)
_FIRST = ("voornaam", "first name", "firstname", "prénom", "prenom", "vorname")
_LAST = ("achternaam", "familienaam", "last name", "lastname", "surname", "nom", "nachname")
_KEPT = "\u200c\u200d"
"""What shapes letters and is seen nowhere else."""


@dataclass(frozen=True, slots=True)
class Pupil:
    """A name, and the line of the list on which it stands. `repr` shows no name."""

    name: str
    line: int

    def __repr__(self) -> str:
        return f"Pupil(line={self.line})"


@dataclass(frozen=True, slots=True)
class ClassList:
    """The names of a list in its order, and what it is wise to know of it."""

    pupils: tuple[Pupil, ...]
    findings: tuple[Finding, ...] = ()


def read_class_list(data: bytes, shown: str) -> ClassList:
    """Return the names in the file `data`, which is `shown` to people by its own name.

    UTF-8, fields apart by semicolons, tabs or commas; blank lines count for nothing. The first line may name
    columns: a name, or a first and a last one, which are joined. Raises InputError with every faulty line.
    """
    text = _decoded(data, shown)
    rows = _rows(text, shown)
    if not rows:
        raise InputError([Finding("list-empty", values={"path": shown})])
    columns = _columns(rows[0][1])
    found, faults = _pupils(rows[1:] if columns else rows, columns, len(rows[0][1]), shown)
    if not faults and not found:
        faults = [Finding("list-empty", values={"path": shown})]
    if len(found) > MOST_NAMES:
        faults.append(Finding("list-long", values={"path": shown, "most": MOST_NAMES}))
    if faults:
        raise InputError(faults)
    return ClassList(tuple(found), tuple(_twice(found, shown)))


def _decoded(data: bytes, shown: str) -> str:
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise InputError([Finding("list-form", values={"path": shown})])
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
    """Return the rows that say something, each with the number of its line."""
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


def _columns(heads: list[str]) -> tuple[int, ...]:
    """Return in which columns names stand, in the order in which they are said; none without headings.

    With a first name, what stands under "name" is the last one.
    """
    known = [head.casefold() for head in heads]
    first = next((n for n, head in enumerate(known) if head in _FIRST), None)
    last = next((n for n, head in enumerate(known) if head in _LAST), None)
    full = next((n for n, head in enumerate(known) if head in _FULL), None)
    if first is not None:
        rest = last if last is not None else full
        return (first,) if rest is None else (first, rest)
    only = full if full is not None else last
    return () if only is None else (only,)


def _pupils(
    rows: list[tuple[int, list[str]]], columns: tuple[int, ...], width: int, shown: str
) -> tuple[list[Pupil], list[Finding]]:
    found: list[Pupil] = []
    faults: list[Finding] = []
    for line, cells in rows:
        if fault := _fault(cells, columns, width):
            faults.append(Finding(fault, values={"path": shown, "line": line, "most": LONGEST}))
        else:
            found.append(Pupil(_name(cells, columns), line))
    return found, faults


def _name(cells: list[str], columns: tuple[int, ...]) -> str:
    return " ".join(cells[n] for n in columns or (0,) if n < len(cells) and cells[n])


def _fault(cells: list[str], columns: tuple[int, ...], width: int) -> str:
    """Return the id of what is wrong with a row; nothing where it is sound."""
    if not columns and len(cells) > 1:
        return "list-columns"
    if columns and len(cells) > width and any(cells[width:]):
        return "list-row-long"
    name = _name(cells, columns)
    if not name:
        return "list-no-name"
    if len(name) > LONGEST:
        return "list-name-long"
    return "" if any(c.isalpha() for c in name) else "list-no-letters"


def _twice(found: list[Pupil], shown: str) -> Iterator[Finding]:
    """Yield a warning for each name that stood on an earlier line: it may be meant."""
    lines: dict[str, int] = {}
    for pupil in found:
        first = lines.setdefault(pupil.name.casefold(), pupil.line)
        if first != pupil.line:
            values = {"path": shown, "line": pupil.line, "first": first}
            yield Finding("list-twice", None, Severity.WARNING, values)
