"""Records of builds: which files each kit or lesson was made from, so that nothing is read again in vain.

They are light to load, as a build in which nothing has changed needs nothing else.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from kitgen.build.digests import Digests
from kitgen.build.environment import environment_by
from kitgen.build.options import Options
from kitgen.build.write import UNREADABLE, cannot_write, refuse_links, write_file
from kitgen.errors import Finding, Fix, Severity
from kitgen.origin import Origin
from kitgen.project import Project

FOLDER = ".kitgen/records"
DIGESTS = ".kitgen/digests.json"
MANIFEST = ".kitgen/manifest.json"
"""What is known of all files that were written."""
JOURNAL = ".kitgen/journal.jsonl"
"""What a build has written so far; it is there while one is at work, or was broken off."""
ALL = "*"
"""The name of the record of which kits and lessons are made when none are named."""
_OF_ALL = "_"
_NOT_KEYS = frozenset({"output", "workers", "strict", "today", "force"})
"""Choices that change no file, or are looked at by themselves."""


class Record(NamedTuple):
    """How a kit or lesson was built: with what, from which files, what was told, what came of it.

    `with_`: kitgen, its libraries and the month, on which depends what is out of date. `reads`: see
    `Recorder`. `members`: the lessons of a kit; of `ALL`, the kits and lessons that are made. `outputs`:
    the size and the time of change in ns of each file.
    """

    name: str
    with_: str
    reads: Mapping[str, str | None]
    members: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    outputs: Mapping[str, tuple[int, int]] = {}


class Records:
    """The records of builds of a project into an output folder, with certain options.

    `digests` are those of files of the project that are known already; it is added to.
    """

    def __init__(
        self, project: Project, options: Options, digests: dict[str, str | None] | None = None
    ) -> None:
        self._project, self._options = project, options
        chosen = {name: value for name, value in options._asdict().items() if name not in _NOT_KEYS}
        self._key = sha256(repr(sorted(chosen.items())).encode()).hexdigest()[:16]
        self._digests = {} if digests is None else digests
        kept = None if options.school else options.output / DIGESTS  # many schools share what is known
        self._files = Digests(kept)

    def path(self, name: str) -> Path:
        """Return where the record of `name` is kept."""
        here = self._options.output / FOLDER / self._options.place
        return here / f"{name.replace(ALL, _OF_ALL)}-{self._key}.json"

    def read(self, name: str) -> Record | None:
        """Return what is recorded of `name`, if anything."""
        with suppress(*UNREADABLE):
            return _record(json.loads(self.path(name).read_text("utf-8")))
        return None

    def current(self, name: str) -> Record | None:
        """Return the record of `name` when building it again would change nothing."""
        record = self.read(name)
        if record is None or self._options.force or self.changed(record) is not None:
            return None
        told = any(finding.severity is Severity.WARNING for finding in record.findings)
        return None if self._options.strict and told else record

    def changed(self, record: Record) -> str | None:
        """Return the first thing that is not as `record` has it: a file, or "" for kitgen itself."""
        if record.with_ != self._with:
            return ""
        for path, digest in record.reads.items():
            if self.digest(path) != digest:
                return path
        return next((path for path, stamp in record.outputs.items() if self._stamp(path) != stamp), None)

    def digest(self, path: str) -> str | None:
        """Return the digest of a file or list of the project as it is now; it is read once."""
        if path not in self._digests:
            self._digests[path] = self._project.digest(path, self._files.of)
        return self._digests[path]

    def mark(self, names: tuple[str, ...]) -> str:
        """Return a digest of the records of `names` (none: of all there are) and of what is noted as written.

        Whoever built since then has left another one, also where it went down before it had recorded all.
        """
        notes = (self._options.output / name for name in (MANIFEST, JOURNAL))
        files = (*(self.path(name) for name in names or (ALL,)), *notes)
        return sha256(b"\0".join(file.read_bytes() if file.is_file() else b"" for file in files)).hexdigest()

    def write(self, record: Record) -> None:
        """Keep `record`, and the digests of what it was made from. Raises SystemFault."""
        output, place = self._options.output, self.path(record.name)
        refuse_links(output, place.relative_to(output).as_posix())
        write_file(place, json.dumps(_raw(record), ensure_ascii=False, indent=0).encode())
        for path in record.reads:
            self.digest(path)
        self._files.keep()

    def forget(self, names: Iterable[str]) -> None:
        """Take away the records of `names`, and of all there is, until they are built. Raises SystemFault."""
        here = self.path(ALL).parent
        for path in (*map(self.path, names), *here.glob(f"{_OF_ALL}-*.json")):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise cannot_write(path, error) from error

    def record(
        self,
        name: str,
        reads: Mapping[str, str | None],
        members: Iterable[str] = (),
        findings: Iterable[Finding] = (),
        outputs: Iterable[str] = (),
    ) -> Record:
        """Return the record of what was just built."""
        stamps = {path: stamp for path in outputs if (stamp := self._stamp(path))}
        return Record(name, self._with, dict(reads), tuple(members), tuple(findings), stamps)

    def settled(self) -> bool:
        """Whether no build was broken off in the output, and the page to look through it is there."""
        output = self._options.output
        return (output / "index.html").is_file() and not (output / JOURNAL).is_file()

    @cached_property
    def _with(self) -> str:
        day, environment = self._options.today, environment_by(self._files)
        return f"{environment} {day:%Y-%m}" if day else environment

    @cached_property
    def _output(self) -> str:
        return str(self._options.output)

    def _stamp(self, path: str) -> tuple[int, int] | None:
        with suppress(OSError):
            status = os.stat(f"{self._output}/{path}")  # a Path takes longer to make than this
            return status.st_size, status.st_mtime_ns
        return None


def up_to_date(records: Records, names: tuple[str, ...]) -> tuple[Record, ...] | None:
    """Return the records of all that building `names` (none: all there are) makes, if it all stands there."""
    if not records.settled():
        return None
    if not names:
        everything = records.current(ALL)
        if everything is None:
            return None
        names = everything.members
    found = [records.current(name) for name in dict.fromkeys(names)]
    current = tuple(record for record in found if record)
    return current if len(current) == len(found) else None


def _raw(record: Record) -> dict[str, Any]:
    return record._asdict() | {"findings": [_raw_finding(finding) for finding in record.findings]}


def _raw_finding(finding: Finding) -> dict[str, Any]:
    values = {name: _plain(value) for name, value in finding.values.items()}
    origin = finding.origin and _raw_origin(finding.origin)
    fix = finding.fix and {"origin": _raw_origin(finding.fix.origin), "text": finding.fix.text}
    return finding._asdict() | {"origin": origin, "values": values, "fix": fix}


def _raw_origin(origin: Origin) -> dict[str, Any]:
    return {name: getattr(origin, name) for name in Origin.__slots__}


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)


def _record(raw: dict[str, Any]) -> Record:
    read = {
        "reads": dict(raw["reads"]),
        "members": tuple(raw["members"]),
        "findings": tuple(_finding(each) for each in raw["findings"]),
        "outputs": {path: (size, changed) for path, (size, changed) in raw["outputs"].items()},
    }
    return Record(**{**raw, **read})


def _finding(raw: dict[str, Any]) -> Finding:
    fix = raw["fix"] and Fix(_origin(raw["fix"]["origin"]), raw["fix"]["text"])
    origin = raw["origin"] and _origin(raw["origin"])
    return Finding(**{**raw, "origin": origin, "severity": Severity(raw["severity"]), "fix": fix})


def _origin(raw: dict[str, Any]) -> Origin:
    return Origin(**{**raw, "path": tuple(raw["path"])})
