"""The copy list: one page that says what to print, how often and on what."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from kitgen.compose.maker import Maker
from kitgen.document.inline import text
from kitgen.document.nodes import Cell, Heading, Paragraph, Row, Table
from kitgen.document.parts import Document, Kind, PageSetup, Part, Running, Sides
from kitgen.document.roles import Role


@dataclass(frozen=True, slots=True)
class Printed:
    """One thing to print: its title, the file it is in, and how. `pages` counts sides with print."""

    title: str
    file: str
    pages: int
    copies: int
    setup: PageSetup

    @property
    def sheets(self) -> int:
        """Sheets of paper for all copies together."""
        on_a_sheet = 1 if self.setup.sides is Sides.SINGLE else 2
        return -(-self.pages // on_a_sheet) * self.copies


def copy_list(maker: Maker, title: str, ident: str, printed: Sequence[Printed], colophon: str) -> Document:
    """Return the copy list of what was `printed` for one kit or lesson."""
    labels, group = maker.data.labels, maker.data.profile.group
    words = labels.words(maker.data.profile.setting)
    lead = maker.string(
        labels.copy_list_lead,
        **{"class": f"{words.group} {group.name}".strip()},
        pupils=group.pupils,
        groups=group.groups,
        size=group.group_size,
    )
    columns = (labels.copy_part, labels.copy_pages, labels.copy_copies, labels.copy_paper, labels.copy_sheets)
    head = Row(tuple(Cell((Paragraph(text(c), Role.HEAD_CELL),), header="col") for c in columns))
    rows: list[Row] = []
    for file, entries in groupby(printed, key=lambda entry: entry.file):
        rows.append(Row((Cell((Paragraph(text(file), Role.META),), header="row", span=len(columns)),)))
        rows += (_row(maker, entry) for entry in entries)
    total = str(sum(entry.sheets for entry in printed))
    rows.append(_cells(labels.copy_total, "", "", "", total))
    widths = (0.48, 0.09, 0.12, 0.21, 0.1)
    table = Table(widths, tuple(rows), (head,), Role.COLUMNS, centred=frozenset({1, 2, 4}))
    children = (
        Heading(text(f"{labels.copy_list}: {title}"), 1, Role.TITLE),
        Paragraph(text(" ".join(lead.split())), Role.LEAD),
        table,
    )
    part = Part(
        title=labels.copy_list,
        children=children,
        copies=1,
        running=Running(title, maker.data.profile.name, "", colophon),
    )
    return maker.document(Kind.COPY_LIST, ident, f"{labels.copy_list}: {title}", (part,))


def _row(maker: Maker, entry: Printed) -> Row:
    labels = maker.data.labels
    sides = labels.one_sided if entry.setup.sides is Sides.SINGLE else labels.two_sided
    name = Cell((Paragraph(text(entry.title, bold=True), Role.CELL),), header="row")
    paper = f"{entry.setup.paper}, {sides}"
    numbers = _cells(str(entry.pages), str(entry.copies), paper, str(entry.sheets))
    return Row((name, *numbers.cells))


def _cells(*words: str) -> Row:
    return Row(tuple(Cell((Paragraph(text(word), Role.CELL),) if word else ()) for word in words))
