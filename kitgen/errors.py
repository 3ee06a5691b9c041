"""What kitgen says to people: findings about their files, and the errors that carry them.

KitgenError                  exit code 1 unless a subclass says otherwise
├── InputError               problems in lessons, kits, profiles (exit 1): carries findings
├── UsageError               wrong use of the command line (exit 2)
└── SystemFault              cannot write, or a system part is missing (exit 3)

Anything else that is raised is a bug in kitgen.

Values that a build loads in which nothing has changed are named tuples, here and elsewhere: Python makes
a dataclass ten times as slowly.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from kitgen.origin import Origin


class Severity(StrEnum):
    """How much a finding weighs: an error stops a build, a warning does not, a note counts for nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Fix(NamedTuple):
    """A safe replacement: put `text` in the place of the `origin.length` characters at `origin`."""

    origin: Origin
    text: str


class Finding(NamedTuple):
    """One thing to say about one place.

    `id` names the entry in the message catalogue that words it, `values` fills its
    places, `advice` names an entry that says what to write instead, and
    `allow_reason` is the reason that a lesson gives for allowing it: it is then a note.
    """

    id: str
    origin: Origin | None = None
    severity: Severity = Severity.ERROR
    values: Mapping[str, object] = {}
    advice: str | None = None
    fix: Fix | None = None
    allow_reason: str | None = None


def each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return `findings` without those that were told before: kits share lessons, and all the profile."""
    told: list[Finding] = []
    for finding in findings:  # they hold mappings, so that no set can hold them
        if finding not in told:
            told.append(finding)
    return tuple(told)


class KitgenError(Exception):
    """The base of all that kitgen tells people; `exit_code` is the process's."""

    exit_code = 1

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(", ".join(f"{f.origin or ''} {f.id}".strip() for f in self.findings))

    def __reduce__(self) -> tuple[type["KitgenError"], tuple[tuple[Finding, ...]]]:
        """Carry the findings, not the message, when a worker sends the error to its parent."""
        return type(self), (self.findings,)


class InputError(KitgenError):
    """Problems in what people wrote; all of them at once."""


class UsageError(KitgenError):
    """A wrong call: an unknown name, a wrong option."""

    exit_code = 2


class SystemFault(KitgenError):
    """Something outside the lessons: cannot write, a missing library."""

    exit_code = 3
