"""The print plan as a page: what to print, in which order, how often and on what."""

from collections.abc import Sequence
from dataclasses import dataclass

from kitgen.compose.maker import Maker
from kitgen.compose.printplan import Printout, Stock, minutes
from kitgen.document.inline import text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Cell, Heading, Nodes, Paragraph, Row, Table
from kitgen.document.parts import Document, PageSetup, Part, Running, Use
from kitgen.document.roles import Role
from kitgen.span import Span


@dataclass(frozen=True, slots=True)
class PrintFile:
    """A print-ready file as the plan names it: its paper, and how many pages and sheets it has."""

    file: str
    paper: str
    stock: Stock
    sides: Sides
    pages: int
    sheets: int


WIDTHS = (0.04, 0.31, 0.13, 0.055, 0.075, 0.17, 0.11, 0.06, 0.05)
NUMBERS = frozenset({0, 3, 4, 7, 8})
FILE_WIDTHS = (0.4, 0.22, 0.22, 0.08, 0.08)


def plan_page(
    maker: Maker,
    title: str,
    ident: str,
    printouts: Sequence[Printout],
    colophon: str,
    preparing: Span | None = None,
    ready: Sequence[PrintFile] = (),
) -> Document:
    """Return the page that lists `printouts`, in their order, and the print-ready files that hold them.

    `preparing` is what the lessons themselves ask of the teacher, in minutes.
    """
    words = maker.data.labels.print
    heading = f"{words.plan}: {title}"
    notes = [maker.string(words.handling, n=minutes(printouts))]
    notes += [maker.string(words.preparing, n=preparing)] if preparing else []
    children: Nodes = (
        Heading(text(heading), 1, Role.TITLE),
        Paragraph(text(lead(maker)), Role.LEAD),
        _table(maker, printouts),
        *(Paragraph(text(note), Role.SMALL) for note in notes),
        *_ready(maker, ready),
    )
    part = Part(
        title=words.plan,
        children=children,
        setup=PageSetup(landscape=True),
        copies=1,
        running=Running(title, maker.data.profile.name, "", colophon),
    )
    return maker.document(Kind.PRINT_PLAN, ident, heading, (part,))


def lead(maker: Maker) -> str:
    """Return the lines above the plan: for whom it is, and that nothing may be scaled."""
    labels, group = maker.data.labels, maker.data.profile.group
    words = labels.words(maker.data.profile.setting)
    sentence = maker.string(
        labels.print.lead,
        **{"class": f"{words.group} {group.name}".strip()},
        pupils=group.pupils,
        groups=group.groups,
        size=group.group_size,
        colour=getattr(labels.print.colour, maker.data.profile.print.colour),
    )
    return " ".join(sentence.split())


def _table(maker: Maker, printouts: Sequence[Printout]) -> Table:
    words = maker.data.labels.print
    names = (words.order, words.part, words.when, words.pages, words.copies, words.paper, words.finish)
    head = Row(
        tuple(
            Cell((Paragraph(text(name), Role.HEAD_CELL),), header="col")
            for name in (*names, words.sheets, words.minutes)
        )
    )
    rows = [_row(maker, number, one) for number, one in enumerate(printouts, 1)]
    total = _cells("", words.total, "", "", "", "", "", str(sum(one.sheets for one in printouts)), "")
    return Table(WIDTHS, (*rows, total), (head,), Role.COLUMNS, centred=NUMBERS)


def _ready(maker: Maker, files: Sequence[PrintFile]) -> Nodes:
    if not files:
        return ()
    words = maker.data.labels.print
    names = (words.file, words.paper, words.how, words.pages, words.sheets)
    head = Row(tuple(Cell((Paragraph(text(name), Role.HEAD_CELL),), header="col") for name in names))
    rows = tuple(
        _cells(
            one.file,
            stock(maker, one.paper, one.stock),
            sides(maker, one.sides),
            str(one.pages),
            str(one.sheets),
        )
        for one in files
    )
    return (
        Heading(text(words.ready), 2),
        Paragraph(text(words.ready_lead), Role.SMALL, with_next=True),
        Table(FILE_WIDTHS, rows, (head,), Role.COLUMNS, centred=frozenset({3, 4})),
    )


def _row(maker: Maker, number: int, one: Printout) -> Row:
    name = Cell(
        (Paragraph(text(one.title, bold=True), Role.CELL), Paragraph(text(one.file), Role.META)), header="row"
    )
    time = f"{one.minutes:.0f}" if one.minutes >= 1 else ""
    first, *rest = _cells(
        str(number),
        when(maker, one.use),
        str(one.pages),
        str(one.copies),
        _briefly(maker, one),
        treatment(maker, one),
        str(one.sheets),
        time,
    ).cells
    return Row((first, name, *rest))


def when(maker: Maker, use: Use) -> str:
    """Return when something is used: "les 2: Stellingen", or that it is needed before the lesson."""
    words = maker.data.labels.print
    lesson = words.lesson.format(n=use.lesson) if use.lesson else ""
    return ": ".join(filter(None, (lesson, use.title))) or words.before


def paper(maker: Maker, one: Printout) -> str:
    """Return what it is printed on: "A4, stevig papier"."""
    return stock(maker, one.setup.paper, one.stock)


def _briefly(maker: Maker, one: Printout) -> str:
    short = maker.data.labels.print.stock.short if one.stock == "card" else ""
    return ", ".join(filter(None, (one.setup.paper, short, sides(maker, one.sides))))


def stock(maker: Maker, size: str, kind: Stock) -> str:
    """Return a paper in words: its size, and that it is stiff where it is."""
    return ", ".join(filter(None, (size, maker.data.labels.print.stock.card if kind == "card" else "")))


def treatment(maker: Maker, one: Printout) -> str:
    """Return what is done to it after printing: "nieten, perforeren"."""
    words = maker.data.labels.print
    bind = getattr(words.bind, one.bind) if one.bind else ""
    return ", ".join(filter(None, (bind, words.punch if one.punch else "", words.cut if one.cut else "")))


def sides(maker: Maker, how: Sides) -> str:
    """Return how paper is printed, in words."""
    words: str = getattr(maker.data.labels.print.sides, how.value.replace("-", "_"))
    return words


def _cells(*words: str) -> Row:
    return Row(tuple(Cell((Paragraph(text(word), Role.CELL),) if word else ()) for word in words))
