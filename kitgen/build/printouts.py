"""What is printed of the files that a build has made, in the order in which it is needed."""

from collections.abc import Iterator, Mapping

from kitgen.build.jobs import Made
from kitgen.build.plan import Folder
from kitgen.compose.printplan import Printout, in_order_of_use
from kitgen.document.parts import Kind
from kitgen.profile import PrintSettings

AS_ONE = frozenset({Kind.GUIDE, Kind.TEACHER_PACKET, Kind.PUPIL_PACKET, Kind.OVERVIEW, Kind.LETTER})
"""Kinds that are printed whole; of the others each part is printed as often as it is needed."""


def printouts(folder: Folder, made: Mapping[str, Made]) -> tuple[Printout, ...]:
    """Return what is printed of `folder`: its own files, those that are in `made`."""
    settings = folder.maker.data.profile.print
    return in_order_of_use(
        one for path in folder.listed if path in made for one in _of_file(made[path], settings)
    )


def _of_file(made: Made, settings: PrintSettings) -> Iterator[Printout]:
    document, file = made.document, made.path.rpartition("/")[2]
    kind, parts = document.kind, document.parts
    as_laid = {"tiled": made.imposed == "tiles", "folded": made.imposed == "booklet"}
    if kind in AS_ONE or made.imposed in ("booklet", "two-up"):
        title, numbers = document.subject or document.title, tuple(range(made.all_pages))
        setup = made.parts[0].setup
        yield Printout(title, file, kind, numbers, parts[0].copies, setup, settings, parts[0].use, **as_laid)
        return
    for part, taken in zip(parts, made.parts, strict=True):
        yield Printout(
            part.title, file, kind, taken.numbers, part.copies, taken.setup, settings, part.use, **as_laid
        )
