"""A kit's meetings: in a table for the team, and in a line with each of their lessons."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kitgen.compose.maker import Maker
from kitgen.document.inline import Text, text
from kitgen.document.nodes import Cell, Heading, Nodes, Paragraph, Row, Table
from kitgen.document.passes import NO_BREAK
from kitgen.document.roles import Role
from kitgen.kit import Held, Kit, KitLesson, Meeting

WIDTHS = (0.3, 0.42, 0.28)
WITHOUT_NOTES = (0.36, 0.64)


def timetable(maker: Maker, kit: Kit) -> Nodes:
    """Return the meetings of `kit` in a table, one for each year; nothing where it has none."""
    numbers = iter(range(1, len(kit.all_lessons()) + 1))
    held = [
        (Held(number, meeting), [(next(numbers), entry) for entry in meeting.lessons])
        for number, meeting in enumerate(kit.meetings, 1)
    ]
    noted = any(meeting.when or meeting.note for meeting in kit.meetings)
    nodes: list[Heading | Table] = []
    for year, within in groupby(held, key=lambda each: each[0].meeting.year):
        if year:
            nodes.append(Heading(text(maker.data.labels.meetings.year.format(n=year)), 2, Role.SUBHEADING))
        rows = tuple(_row(maker, each, lessons, noted=noted) for each, lessons in within)
        nodes.append(
            Table(WIDTHS if noted else WITHOUT_NOTES, rows, (_head(maker, noted=noted),), Role.COLUMNS)
        )
    return tuple(nodes)


def meeting_heading(maker: Maker, held: Held) -> str:
    """Return "Bijeenkomst 2: Wat doet deugd?"."""
    return maker.string(maker.data.labels.meetings.heading, n=held.number, title=held.meeting.title)


def meeting_facts(maker: Maker, meeting: Meeting) -> Iterator[str]:
    """Yield how long a meeting is, for which ages, and how many of its lessons are given."""
    labels = maker.data.labels
    yield labels.guide.minutes.format(n=meeting.minutes)
    if meeting.ages:
        yield labels.for_ages(meeting.ages)
    if meeting.choose:
        yield labels.guide.choose.format(n=meeting.choose, of=len(meeting.lessons))


def meeting_condition(maker: Maker, meeting: Meeting) -> str:
    """Return on what condition a meeting is held; nothing where there is none."""
    return maker.string(maker.data.labels.meetings.no_known_victim) if meeting.when else ""


def meeting_lines(maker: Maker, held: Held) -> Nodes:
    """Return what stands with a lesson about its meeting: which it is, how long, on what condition."""
    facts = " · ".join((meeting_heading(maker, held), *meeting_facts(maker, held.meeting)))
    note = held.meeting.note.nodes() if held.meeting.note else ()
    return (Paragraph(text(facts), Role.SMALL), *_condition(maker, held.meeting, Role.SMALL), *note)


def _head(maker: Maker, *, noted: bool) -> Row:
    words = maker.data.labels.meetings
    titles = (words.meeting, words.lessons, *((words.notes,) if noted else ()))
    return Row(tuple(Cell((Paragraph(text(each), Role.HEAD_CELL),), header="col") for each in titles))


def _row(maker: Maker, held: Held, lessons: Sequence[tuple[int, KitLesson]], *, noted: bool) -> Row:
    meeting = held.meeting
    title = (Text(f"{held.number} · ", bold=True), Text(meeting.title, bold=True))
    facts = text("".join(f" · {fact.replace(' ', NO_BREAK)}" for fact in meeting_facts(maker, meeting)))
    name = (Paragraph((*title, *facts), Role.CELL),)
    given = tuple(Paragraph(text(line), Role.CELL) for line in _lessons(maker, lessons))
    note = (Paragraph(meeting.note.inlines(), Role.META),) if meeting.note else ()
    notes = (*_condition(maker, meeting, Role.META), *note)
    cells = (Cell(name, header="row"), Cell(given), *((Cell(notes),) if noted else ()))
    return Row(cells, origin=meeting.origin)


def _lessons(maker: Maker, lessons: Sequence[tuple[int, KitLesson]]) -> Iterator[str]:
    labels = maker.data.labels
    for number, entry in lessons:
        ages = f" ({labels.for_ages(entry.ages)})" if entry.ages else ""
        yield f"{labels.lesson.format(n=number)} · {maker.title_of(entry.lesson)}{ages}"


def _condition(maker: Maker, meeting: Meeting, role: Role) -> Nodes:
    words = meeting_condition(maker, meeting)
    return (Paragraph(text(words, bold=True), role),) if words else ()
