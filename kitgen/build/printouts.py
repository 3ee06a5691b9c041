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
    if document.kind in AS_ONE:
        first = document.parts[0]
        title = document.subject or document.title
        yield Printout(
            title, file, document.kind, made.all_pages, first.copies, first.setup, settings, first.use
        )
        return
    for part, taken in zip(document.parts, made.parts, strict=True):
        yield Printout(
            part.title, file, document.kind, taken.pages, part.copies, part.setup, settings, part.use
        )
