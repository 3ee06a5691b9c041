"""A file that was written, as a build tells of it."""

from dataclasses import dataclass
from pathlib import Path

from kitgen.build.due import NEW, Reason
from kitgen.build.jobs import Imposed, Made
from kitgen.build.write import refuse_links, write_file
from kitgen.document.kinds import Sides
from kitgen.document.parts import Document


@dataclass(frozen=True)
class Written:
    """A file that was written: where, what it is, and how many printed sides it has (PDF).

    `imposed` says how its pages were laid on sheets, where they were, `sides` how it is printed,
    `reason` why it was made.
    """

    path: Path
    format: str
    document: Document
    pages: int
    size: int
    imposed: Imposed = ""
    sides: Sides = Sides.SINGLE
    reason: Reason = NEW

    @property
    def kind(self) -> str:
        """What kind of document it is."""
        return self.document.kind.value

    @property
    def title(self) -> str:
        """What it is called."""
        return self.document.title


def write(output: Path, made: Made, reason: Reason = NEW) -> Written:
    """Write one file in the folder `output`. Raises SystemFault."""
    path = output / made.path
    refuse_links(output, made.path)
    write_file(path, made.data)
    sides = made.parts[0].setup.sides if made.parts and made.all_pages > 1 else Sides.SINGLE
    return Written(path, made.format, made.document, made.pages, len(made.data), made.imposed, sides, reason)
