"""Reads the names of a class: one on a line, or a table with a column of names.

Names go no further than the papers that are asked for: what is said of a list names lines of the file,
never what stands there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kitgen.errors import Finding, InputError, Severity
from kitgen.spreadsheet import read_rows

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
    rows = read_rows(data, shown)
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
