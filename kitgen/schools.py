"""Reads a table of schools: a row for each, with what its profile says in place of the one that all share."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kitgen.assigned import Assignment
from kitgen.errors import Finding, InputError, UsageError
from kitgen.filenames import file_name
from kitgen.origin import Origin
from kitgen.profile import Contact, Profile
from kitgen.project import Project
from kitgen.source.misread import nearest
from kitgen.spreadsheet import read_rows

ID = "id"
"""The column with the name of a school's folder; without it that is made from its name."""
NAME = "name"
_CONTACT = re.compile(r"contact(\d?)\.(\w+)")
"""Columns of the contacts: `contact.role`, `contact2.role` for a second one."""


@dataclass(frozen=True, slots=True)
class School:
    """A school of many: the name of its folder, what it is called, its line, and what its profile says.

    `profile` is the file of its own, where it has one, as `load.load_data` knows it.
    """

    id: str
    name: str
    line: int = 0
    settings: tuple[Assignment, ...] = ()
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Schools:
    """The schools of a table in its order, and what is wrong with the rows that are left out."""

    schools: tuple[School, ...]
    findings: tuple[Finding, ...] = ()


def read_schools(data: bytes, shown: str) -> Schools:
    """Return the schools in the CSV file `data`, which is `shown` to people by its own name.

    The first row names columns as the keys of a profile, with dots where they lie deeper: `class.pupils`.
    Raises InputError when the table cannot be read at all, or a column is unknown.
    """
    rows = read_rows(data, shown)
    if not rows:
        raise InputError([Finding("schools-empty", Origin(shown), values={"path": shown})])
    (head_line, heads), *rest = rows
    faults = list(_odd_columns(heads, Origin(shown, head_line)))
    if faults:
        raise InputError(faults)
    if not rest:
        raise InputError([Finding("schools-empty", Origin(shown, head_line), values={"path": shown})])
    found: dict[str, School] = {}
    for line, cells in rest:
        origin = Origin(shown, line)
        fault = _fault(heads, cells, found, origin)
        if fault:
            faults.append(fault)
        else:
            row = dict(zip(heads, cells, strict=False))
            school = School(_id(row), row.get(NAME, ""), line, tuple(_settings(row)))
            found[school.id] = school
    return Schools(tuple(found.values()), tuple(faults))


def schools_in(project: Project, folder: str) -> Schools:
    """Return a school for each profile in the folder `folder` of the project. Raises UsageError for none."""
    files = [project.root / folder / f"{name}.yaml" for name in project.names(folder)]
    own = [file.stem for file in files if file.is_file()]
    if not own:
        raise UsageError([Finding("schools-no-profiles", values={"path": folder})])
    return Schools(tuple(School(name, name, profile=f"{folder}/{name}") for name in own))


def _odd_columns(heads: list[str], origin: Origin) -> Iterator[Finding]:
    known = [ID, *(field.alias or name for name, field in Profile.model_fields.items() if name != "origin")]
    for number, head in enumerate(heads, 1):
        contact = _CONTACT.fullmatch(head)
        first = head.partition(".")[0]
        if contact:
            if contact[2] not in Contact.model_fields:
                near = nearest(contact[2], list(Contact.model_fields))
                yield _odd(head, near and f"contact.{near}", origin)
        elif not head:
            yield Finding("schools-no-heading", origin, values={"number": number})
        elif first not in known or head == "contacts":
            yield _odd(head, nearest(first, known), origin)
    for head in sorted({head for head in heads if head and heads.count(head) > 1}):
        yield Finding("schools-column-twice", origin, values={"column": head})
    if NAME not in heads:
        yield Finding("schools-no-name-column", origin)


def _odd(head: str, suggestion: str, origin: Origin) -> Finding:
    return Finding("schools-column", origin, values={"column": head, "suggestion": suggestion})


def _fault(heads: list[str], cells: list[str], found: Mapping[str, School], origin: Origin) -> Finding | None:
    """Return what is wrong with a row as a row; what its values say is looked at when it is built."""
    if len(cells) > len(heads) and any(cells[len(heads) :]):
        return Finding("schools-row-long", origin, values={"cells": len(cells), "columns": len(heads)})
    row = dict(zip(heads, cells, strict=False))
    if not row.get(NAME):
        return Finding("schools-no-name", origin)
    ident = _id(row)
    if not ident or (row.get(ID) and file_name(row[ID]) != row[ID]):
        return Finding("schools-id", origin, values={"id": row.get(ID) or row[NAME], "suggestion": ident})
    if ident in found:
        return Finding("schools-twice", origin, values={"id": ident, "line": found[ident].line})
    return None


def _id(row: Mapping[str, str]) -> str:
    return file_name(row.get(ID) or row.get(NAME, ""))


def _settings(row: Mapping[str, str]) -> Iterator[Assignment]:
    """Yield what a row says of the profile; an empty cell says nothing."""
    contacts: dict[str, dict[str, str]] = {}
    for head, cell in row.items():
        contact = _CONTACT.fullmatch(head)
        if contact and cell:
            contacts.setdefault(contact[1], {})[contact[2]] = cell
        elif cell and head != ID and not contact:
            yield head, cell
    if contacts:
        each = [contacts[number] for number in sorted(contacts)]
        yield "contacts", json.dumps(each, ensure_ascii=False)
