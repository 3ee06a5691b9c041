"""What builds have made in an output folder: each file with all that is needed to leave it as it is.

It is one JSON file that is replaced as a whole. Until a build is done, what it writes stands in a journal
beside it, a line for each document, from just before its files are put in their places: a build that is
broken off loses nothing, and leaves nothing that nobody knows.
"""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from kitgen.build.records import JOURNAL
from kitgen.build.records import MANIFEST as MANIFEST
from kitgen.build.write import UNREADABLE, write_file
from kitgen.filenames import leads_inwards

SCHEMA = 2


@dataclass(frozen=True)
class Stamp:
    """How a file stood in the output: size in bytes, time of change in ns, SHA-256 of its content."""

    size: int
    changed: int
    digest: str

    @classmethod
    def of(cls, data: bytes) -> "Stamp":
        """Return the stamp of `data` that is written nowhere yet, and so has no time."""
        return cls(len(data), 0, sha256(data).hexdigest())

    def at(self, path: Path) -> "Stamp":
        """Return the stamp of the same, now that it was written at `path`."""
        with suppress(OSError):  # gone in that moment; the stamp then holds nowhere
            return replace(self, changed=path.stat().st_mtime_ns)
        return self

    def holds(self, path: Path) -> bool:
        """Whether the file at `path` is still what it was; its content is read where its times are not."""
        try:
            status = path.stat()
            if (status.st_size, status.st_mtime_ns) == (self.size, self.changed):
                return True
            return status.st_size == self.size and sha256(path.read_bytes()).hexdigest() == self.digest
        except OSError:
            return False


@dataclass(frozen=True)
class Entry:
    """A file in the output: its path with slashes, what it is, what it was made of.

    `stem` is the path of its document without ending, `fingerprint` that of the document, `environment`
    what it was made with, `reads` the files of the project that were read for it. `pages` are the numbers
    (from 0) of the pages of each part, `all_pages` counts blank backs too; `printed` sides come of those
    that are not. `picture` is one of its first page. `imposed` and `of`: see `jobs.Made`.
    """

    path: str
    stem: str
    kind: str
    title: str
    subject: str
    stamp: Stamp
    fingerprint: str
    environment: str
    reads: dict[str, str | None] = field(default_factory=dict)
    pages: tuple[tuple[int, ...], ...] = ()
    all_pages: int = 0
    picture: bytes = b""
    imposed: str = ""
    of: str = ""

    @property
    def printed(self) -> int:
        """How many sides are printed, blank ones left out; 0 where that is not known."""
        return sum(len(numbers) for numbers in self.pages)

    def holds(self, output: Path) -> bool:
        """Whether the file is there as it was written."""
        return self.stamp.holds(output / self.path)

    def in_place(self, output: Path) -> "Entry":
        """Return the same, with the time at which its file was written."""
        return replace(self, stamp=self.stamp.at(output / self.path))

    @property
    def format(self) -> str:
        """Its kind of file: "pdf", "docx" …"""
        return self.path.rpartition(".")[2]


@dataclass(frozen=True)
class Shelf:
    """A folder of the output: its title, its profile, language and lesson or kit, and its files."""

    title: str
    profile: str
    lang: str
    name: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Manifest:
    """All folders that builds have made in one output folder, by their paths."""

    output: Path
    shelves: dict[str, Shelf] = field(default_factory=dict)

    @classmethod
    def read(cls, output: Path) -> "Manifest":
        """Return the manifest in `output`, and the journal of a broken build; empty where it is not whole.

        One with a path that leads out of `output` is none that a build wrote.
        """
        shelves: dict[str, Shelf] = {}
        with suppress(*UNREADABLE):
            raw = json.loads((output / MANIFEST).read_text("utf-8"))
            if raw["schema"] == SCHEMA:
                shelves = {path: _shelf(shelf) for path, shelf in raw["folders"].items()}
        return cls(output, shelves)._with_journal()

    def _with_journal(self) -> "Manifest":
        manifest, journal = self, b""
        with suppress(OSError):
            journal = (self.output / JOURNAL).read_bytes()
        for line in journal.splitlines():
            with suppress(*UNREADABLE):  # the build was broken off in the middle of this line
                raw = json.loads(line)
                shelf = _shelf(raw["shelf"])
                there = [each.in_place(self.output) for each in shelf.entries if each.holds(self.output)]
                manifest = manifest.with_files(raw["folder"], shelf, there) if there else manifest
        return manifest

    def entries(self, folder: str) -> dict[str, Entry]:
        """Return the files of `folder` by their paths."""
        shelf = self.shelves.get(folder)
        return {entry.path: entry for entry in shelf.entries} if shelf else {}

    def with_files(self, folder: str, about: Shelf, entries: Iterable[Entry]) -> "Manifest":
        """Return the manifest with `entries` in `folder` besides what it has; `about` says what it is."""
        known = self.entries(folder) | {entry.path: entry for entry in entries}
        ordered = tuple(known[key] for key in sorted(known, key=lambda path: (path.count("/"), path)))
        return replace(self, shelves={**self.shelves, folder: replace(about, entries=ordered)})

    def without(self, folder: str, paths: Iterable[str]) -> "Manifest":
        """Return the manifest without the files at `paths` in `folder`; an empty folder goes too."""
        gone, shelf = set(paths), self.shelves[folder]
        left = tuple(entry for entry in shelf.entries if entry.path not in gone)
        others = {path: each for path, each in self.shelves.items() if path != folder}
        return replace(self, shelves={**others, folder: replace(shelf, entries=left)} if left else others)

    def note(self, folder: str, about: Shelf, entries: Iterable[Entry]) -> None:
        """Add `entries` to the journal before they are written: those that then hold, the next build knows.

        Where nothing can be added the build goes on: that is told of the files themselves.
        """
        shelf = _raw_shelf(replace(about, entries=tuple(entries)))
        line = json.dumps({"folder": folder, "shelf": shelf})
        with suppress(OSError), (self.output / JOURNAL).open("ab") as journal:
            journal.write(f"\n{line}\n".encode())  # what stands there may end in the middle of a line

    def take_over(self) -> None:
        """Put what a broken build noted into the manifest, if there was one. Raises SystemFault."""
        if (self.output / JOURNAL).is_file():
            self.write()

    def write(self) -> None:
        """Put the manifest in its place; the journal is then empty, until `settle`. Raises SystemFault."""
        folders = {path: _raw_shelf(self.shelves[path]) for path in sorted(self.shelves)}
        raw = json.dumps({"schema": SCHEMA, "folders": folders}, ensure_ascii=False, indent=1)
        write_file(self.output / MANIFEST, raw.encode())
        with suppress(OSError):
            os.truncate(self.output / JOURNAL, 0)

    def settle(self) -> None:
        """Take away the journal: all that the build had to do is done."""
        with suppress(OSError):
            (self.output / JOURNAL).unlink()


def _raw_shelf(shelf: Shelf) -> dict[str, Any]:
    return vars(shelf) | {"entries": [_raw(entry) for entry in shelf.entries]}


def _raw(entry: Entry) -> dict[str, Any]:
    return vars(entry) | {"stamp": vars(entry.stamp), "picture": b64encode(entry.picture).decode()}


def _shelf(raw: dict[str, Any]) -> Shelf:
    return Shelf(**{**raw, "entries": tuple(_entry(entry) for entry in raw["entries"])})


def _entry(raw: dict[str, Any]) -> Entry:
    """Raises ValueError for a path that leads out of the output: what is made no more is removed there."""
    if not (raw["path"] and leads_inwards(raw["path"])):
        raise ValueError(raw["path"])
    read = {
        "stamp": Stamp(**raw["stamp"]),
        "picture": b64decode(raw["picture"]),
        "pages": tuple(tuple(numbers) for numbers in raw["pages"]),
    }
    return Entry(**{**raw, **read, "reads": dict(raw["reads"])})
