"""Slip sheets: pages that lie between the stacks of a print-ready file and say what comes next."""

from collections.abc import Sequence

from kitgen.compose.maker import Maker
from kitgen.compose.planpage import paper, sides, treatment, when
from kitgen.compose.printplan import Printout
from kitgen.document.inline import text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Cell, Heading, Nodes, Paragraph, Row, Table
from kitgen.document.parts import Document, PageSetup, Part, Running
from kitgen.document.roles import Role

WIDTHS = (0.25, 0.75)


def slip_sheets(
    maker: Maker, title: str, ident: str, printouts: Sequence[tuple[int, Printout]], of: int
) -> Document:
    """Return a page for each of `printouts`, which have their number in a plan `of` so many things.

    Each has the paper of what it announces.
    """
    parts = [_part(maker, title, number, one, of, first=n == 0) for n, (number, one) in enumerate(printouts)]
    return maker.document(Kind.SLIP_SHEETS, ident, title, tuple(parts))


def _part(maker: Maker, title: str, number: int, one: Printout, of: int, *, first: bool) -> Part:
    words = maker.data.labels.print
    facts = (
        (words.copies, str(one.copies)),
        (words.sheets, str(one.sheets)),
        (words.paper, f"{paper(maker, one)}, {sides(maker, one.sides)}"),
        (words.finish, treatment(maker, one)),
        (words.when, when(maker, one.use)),
        (words.file, one.file),
    )
    rows = tuple(_row(name, fact) for name, fact in facts if fact)
    children: Nodes = (
        Paragraph(text(words.slip_kicker.format(n=number, of=of)), Role.KICKER),
        Heading(text(one.title), 1 if first else 2, Role.TITLE),
        Paragraph(text(words.slip_lead), Role.LEAD),
        Table(WIDTHS, rows, role=Role.COLUMNS),
    )
    setup = PageSetup(one.setup.paper, sides=Sides.SINGLE)
    running = Running(title, maker.data.profile.name, paged=False)
    return Part(title=one.title, children=children, setup=setup, running=running, copies=1)


def _row(name: str, fact: str) -> Row:
    head = Cell((Paragraph(text(name, bold=True), Role.CELL),), header="row")
    return Row((head, Cell((Paragraph(text(fact), Role.CELL),))))
