"""What a build may be told."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from kitgen.document.kinds import FOR_HOME, FOR_PUPILS, IN_PRINT, Kind
from kitgen.errors import Severity
from kitgen.finish import PLAIN, Finish
from kitgen.variantnames import AB, EASY

if TYPE_CHECKING:
    from kitgen.assigned import Assignment

Format = Literal["pdf", "docx", "txt", "html"]

READERS = {
    "pupil": FOR_PUPILS,
    "teacher": frozenset(
        {
            Kind.GUIDE,
            Kind.KEY,
            Kind.TEACHER_PACKET,
            Kind.OVERVIEW,
            Kind.PRINT_PLAN,
            Kind.CALIBRATION,
            Kind.SLIP_SHEETS,
        }
    ),
    "home": FOR_HOME,
}
"""For whom each kind of document is."""


VERSIONED = frozenset({Kind.HANDOUT, Kind.KEY})
"""What is made of a lesson in versions A and B."""


class Options(NamedTuple):
    """Choices of a build; empty tuples mean all. `workers` None: as many as there are cores.

    `variants` stand in their fixed order (`variantnames.in_order`). `pupils` and `colour`: how many there
    are and how is printed, where the profile says something else. `as_printed`: PDF files are made as the
    profile prints, gray or in colour. `fillable`: files to fill in on a screen too.
    `only`: of a kit just what these lessons have of their own.
    `seed` chooses the orders of versions A and B. `settings`: keys of the profile with values in place of
    its own. `force`: what stands in the output is made again.
    `school`: of many schools the one that the output is for.
    """

    profile: str = "neutraal"
    formats: tuple[Format, ...] = ("pdf", "docx")
    readers: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    lang: str | None = None
    output: Path = Path("output")
    workers: int | None = None
    strict: bool = False
    variants: tuple[str, ...] = ()
    pupils: int | None = None
    colour: Literal["gray", "colour"] | None = None
    as_printed: bool = False
    finish: Finish = PLAIN
    fillable: bool = False
    seed: int = 1
    today: date | None = None
    settings: "tuple[Assignment, ...]" = ()
    force: bool = False
    school: str | None = None
    only: tuple[str, ...] = ()

    def wants(self, kind: Kind) -> bool:
        """Whether documents of `kind` are asked for: of variants in print those that are read in the hand."""
        if self.in_versions and kind not in VERSIONED:
            return False
        if self.in_print and kind not in IN_PRINT | {Kind.KEY}:
            return False
        meant = not self.readers or any(kind in READERS[reader] for reader in self.readers)
        return meant and (not self.parts or kind.value in self.parts)

    @property
    def place(self) -> str:
        """The folder of its files in the output; nothing where that is one school's."""
        return self.profile if self.school is None else ""

    @property
    def stops(self) -> tuple[Severity, ...]:
        """Findings of which weight stop the build."""
        return (Severity.ERROR, Severity.WARNING) if self.strict else (Severity.ERROR,)

    @property
    def easy(self) -> bool:
        """Whether lessons are printed in easy language."""
        return EASY in self.variants

    @property
    def in_versions(self) -> bool:
        """Whether worksheets are made in versions A and B."""
        return AB in self.variants

    @property
    def in_print(self) -> tuple[str, ...]:
        """The variants that change how things are printed, by name."""
        return tuple(name for name in self.variants if name not in (EASY, AB))

    @property
    def whole(self) -> bool:
        """Whether everything is asked for, so that what is not made any more may go."""
        return not self.readers and not self.parts and set(self.formats) >= {"pdf", "docx"}
