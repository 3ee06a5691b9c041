"""Print-ready files: one for each kind of paper and way of printing, everything in it as often as needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kitgen.build.jobs import Job, Made, make
from kitgen.build.planned import Folder
from kitgen.build.workers import made_by
from kitgen.compose.maker import Maker
from kitgen.compose.printplan import Printout, Stock
from kitgen.compose.slipsheets import slip_sheets
from kitgen.document.kinds import Sides


@dataclass(frozen=True, slots=True)
class Ready:
    """A print-ready file: what is printed from it, each with its number in the plan."""

    file: str
    paper: str
    stock: Stock
    sides: Sides
    printouts: tuple[tuple[int, Printout], ...]

    @property
    def pages(self) -> int:
        """How many pages the file has: slip sheets, all copies, and the backs that stay blank.

        Counted from the plan alone; the file must come out the same.
        """
        fill = 1 if self.sides is Sides.SINGLE else 2
        stacks = [count for _, one in self.printouts for count in (1, *(one.pages,) * one.copies)]
        return sum(-(-count // fill) * fill for count in stacks[:-1]) + stacks[-1]

    @property
    def sheets(self) -> int:
        """How many sheets of paper it takes, slip sheets too."""
        return len(self.printouts) + sum(one.sheets for _, one in self.printouts)


def ready_files(maker: Maker, name: str, printouts: Sequence[Printout]) -> tuple[Ready, ...]:
    """Return the print-ready files of all `printouts`, which keep their order within each file."""
    groups: dict[tuple[str, Stock, Sides], list[tuple[int, Printout]]] = {}
    for number, one in enumerate(printouts, 1):
        groups.setdefault((one.setup.paper, one.stock, one.sides), []).append((number, one))
    return tuple(
        Ready(f"{name}-{_name(maker, *key)}.pdf", *key, printouts=tuple(group))
        for key, group in sorted(groups.items(), key=lambda entry: entry[1][0][0])
    )


def _name(maker: Maker, paper: str, stock: Stock, sides: Sides) -> str:
    words = maker.data.labels.print
    how: str = getattr(words.side_names, sides.value.replace("-", "_"))
    return "-".join(filter(None, (paper, words.card_name if stock == "card" else "", how)))


def ready_pdf(folder: Folder, ready: Ready, of: int, made: Mapping[str, Made]) -> bytes:
    """Return the file that `ready` describes; `made` holds the files of its parts by their file name."""
    from kitgen.impose import Piece, joined  # not for builds, which want the print plan alone

    maker = folder.maker
    title = f"{folder.title}: {ready.file}"
    document = slip_sheets(maker, title, folder.name, ready.printouts, of)
    job = Job(ready.file, ("pdf",), document, maker.data.theme, folder.jobs[0].project, folder.jobs[0].finish)
    (slips,) = made_by(make(job))
    pieces = []
    for part, (_, one) in zip(slips.parts, ready.printouts, strict=True):
        pieces.append(Piece(slips.data, part.numbers, pad_to_front=True))
        pieces.append(Piece(made[one.file].data, one.numbers, one.copies, pad_to_front=True))
    return joined(pieces, title=title, sides=ready.sides)
