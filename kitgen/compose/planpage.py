"""The print plan as a page: what to print, in which order, how often and on what."""

from collections.abc import Sequence

from kitgen.compose.maker import Maker
from kitgen.compose.printplan import Printout, minutes
from kitgen.document.inline import text
from kitgen.document.nodes import Cell, Heading, Nodes, Paragraph, Row, Table
from kitgen.document.parts import Document, Kind, PageSetup, Part, Running, Sides, Use
from kitgen.document.roles import Role
from kitgen.span import Span

WIDTHS = (0.04, 0.37, 0.12, 0.055, 0.08, 0.145, 0.095, 0.055, 0.04)
NUMBERS = frozenset({0, 3, 4, 7, 8})


def plan_page(
    maker: Maker,
    title: str,
    ident: str,
    printouts: Sequence[Printout],
    colophon: str,
    preparing: Span | None = None,
) -> Document:
    """Return the page that lists `printouts`, in their order; `preparing` is what the lessons ask besides."""
    words = maker.data.labels.print
    heading = f"{words.plan}: {title}"
    notes = [maker.string(words.handling, n=minutes(printouts))]
    notes += [maker.string(words.preparing, n=preparing)] if preparing else []
    children: Nodes = (
        Heading(text(heading), 1, Role.TITLE),
        Paragraph(text(lead(maker)), Role.LEAD),
        _table(maker, printouts),
        *(Paragraph(text(note), Role.SMALL) for note in notes),
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


def _row(maker: Maker, number: int, one: Printout) -> Row:
    name = Cell(
        (Paragraph(text(one.title, bold=True), Role.CELL), Paragraph(text(one.file), Role.META)), header="row"
    )
    words = maker.data.labels.print
    bind = getattr(words.bind, one.bind) if one.bind else ""
    after = (bind, words.punch if one.punch else "", words.cut if one.cut else "")
    time = f"{one.minutes:.0f}" if one.minutes >= 1 else ""
    first, *rest = _cells(
        str(number),
        when(maker, one.use),
        str(one.pages),
        str(one.copies),
        f"{paper(maker, one)}, {sides(maker, one.sides)}",
        ", ".join(filter(None, after)),
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
    words = maker.data.labels.print
    stock = words.stock.card if one.stock == "card" else ""
    return ", ".join(filter(None, (one.setup.paper, stock)))


def sides(maker: Maker, how: Sides) -> str:
    """Return how paper is printed, in words."""
    words: str = getattr(maker.data.labels.print.sides, how.value.replace("-", "_"))
    return words


def _cells(*words: str) -> Row:
    return Row(tuple(Cell((Paragraph(text(word), Role.CELL),) if word else ()) for word in words))
