"""What is printed of the files that a build has made, in the order in which it is needed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kitgen.build.jobs import Made, PartPages
from kitgen.build.planned import Folder
from kitgen.compose.printplan import Printout, in_order_of_use
from kitgen.document.kinds import Kind
from kitgen.document.parts import Part
from kitgen.profile import PrintSettings

AS_ONE = frozenset({Kind.GUIDE, Kind.TEACHER_PACKET, Kind.PUPIL_PACKET, Kind.OVERVIEW, Kind.LETTER})
"""Kinds that are printed whole; of the others each part is printed as often as it is needed."""

LAID_OUT = ("booklet", "n-up", "slips")
"""What takes the place of the pages that were laid out on sheets."""


def printouts(folder: Folder, made: Mapping[str, Made]) -> tuple[Printout, ...]:
    """Return what is printed of `folder`: its own files, those that are in `made`.

    Posters that the school's printer cannot take are printed in pieces.
    """
    settings = folder.maker.data.profile.print
    pieces = {one.of: one for one in made.values() if one.imposed == "tiles"}
    return in_order_of_use(
        printout
        for path in (*folder.listed, *(one.path for one in made.values() if one.imposed in LAID_OUT))
        if path in made
        for printout in _of_file(made[path], pieces.get(path), settings)
    )


def _of_file(made: Made, pieces: Made | None, settings: PrintSettings) -> Iterator[Printout]:
    document = made.document
    if document.kind in AS_ONE or made.imposed:
        first, pages = document.parts[0], made.parts[0]
        pages = replace(pages, title=document.subject or document.title, numbers=tuple(range(made.all_pages)))
        yield _printout(made, first, pages, settings)
        return
    for number, part in enumerate(document.parts):
        if not made.parts[number].numbers:
            continue
        source = pieces if pieces and _too_large(part, settings) else made
        yield _printout(source, part, source.parts[number], settings)


def _printout(made: Made, part: Part, pages: PartPages, settings: PrintSettings) -> Printout:
    return Printout(
        pages.title,
        made.path.rpartition("/")[2],
        made.document.kind,
        pages.numbers,
        pages.copies,
        pages.setup,
        settings,
        part.use,
        tiled=made.imposed == "tiles",
        folded=made.imposed == "booklet",
        apart=made.imposed == "slips",
    )


def _too_large(part: Part, settings: PrintSettings) -> bool:
    """Whether the school's printer does not take the paper of `part`."""
    return part.setup.paper == "A2" or (part.setup.paper == "A3" and settings.largest == "A4")
