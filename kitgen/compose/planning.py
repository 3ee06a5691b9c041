"""Tables at the start of a guide: its sessions, and the steps of a session, each on a line."""

from collections.abc import Mapping

from kitgen.compose.briefly import first_sentence
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import Citation, citations
from kitgen.compose.runsheet import session_number, step_facts, used
from kitgen.compose.supplies import materials, needed
from kitgen.document.inline import Inlines, LineBreak, Reference, Text, text
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.lesson import Lesson
from kitgen.steps import Choice, Session, Step

SESSION_WIDTHS = (0.4, 0.14, 0.46)
STEP_WIDTHS = (0.24, 0.32, 0.11, 0.17, 0.16)


def session_table(maker: Maker, entry: Entry) -> Nodes:
    """Return the sessions of a lesson with their time and material; nothing where there are not several."""
    lesson, guide = entry.lesson, maker.data.labels.guide
    if len(lesson.sessions) < 2:
        return ()
    head = _head(guide.sessions, guide.time, guide.lay_out)
    rows = tuple(_session(maker, entry, session) for session in lesson.sessions)
    return (Table(SESSION_WIDTHS, rows, (head,), Role.COLUMNS),)


def _session(maker: Maker, entry: Entry, session: Session) -> Row:
    lesson, guide = entry.lesson, maker.data.labels.guide
    number = session_number(maker, lesson, session)
    link = Reference(session.title, f":{session.id}-run-sheet", running=True)
    lines = (*map(text, needed(maker, lesson, session.used())), *materials(maker, session.materials))
    material = tuple(Paragraph(line, Role.META) for line in lines)
    time = guide.minutes.format(n=session.minutes)
    name = Cell((Paragraph((Text(f"{number} · ", bold=True), link), Role.CELL),), header="row")
    return Row((name, Cell((Paragraph(text(time), Role.CELL),)), Cell(material)), origin=session.origin)


def step_table(maker: Maker, lesson: Lesson, session: Session, targets: Mapping[str, str]) -> Table:
    """Return the steps of `session`: part, what happens, time, material and how people sit."""
    guide = maker.data.labels.guide
    head = _head(guide.part, guide.what, guide.time, guide.material, guide.set_up)
    cited = citations(lesson, maker.data.labels)
    rows: list[Row] = []
    for step in session.steps:
        rows.append(_step(maker, step, cited, targets))
        if isinstance(step, Choice):
            rows += (_step(maker, each, cited, targets, inside="– ") for each in step.among)
    planned = guide.planned.format(n=session.planned(), slot=session.minutes)
    rows.append(Row((_cell(text(guide.together, bold=True)), Cell(), _cell(text(planned)), Cell(), Cell())))
    return Table(STEP_WIDTHS, tuple(rows), (head,), Role.COLUMNS)


def _step(
    maker: Maker,
    step: Step | Choice,
    cited: Mapping[str, Citation],
    targets: Mapping[str, str],
    *,
    inside: str = "",
) -> Row:
    how, *marks = step_facts(maker, step)
    title = (*text(inside), Text(step.title, bold=not inside), *text("".join(f" · {mark}" for mark in marks)))
    brief = step.brief or first_sentence(step.do)
    time = maker.data.labels.guide.minutes.format(n=step.minutes)
    return Row(
        (
            Cell((Paragraph(title, Role.CELL),), header="row"),
            _cell(brief.inlines() if brief else ()),
            _cell(text(time)),
            _cell(_on_lines(used(step, cited, targets))),
            _cell(text(how)),
        ),
        origin=step.origin,
    )


def _on_lines(references: Inlines) -> Inlines:
    """Return `references` below each other, as words: labels would not fit the column."""
    lines: Inlines = ()
    for reference in references:
        if isinstance(reference, Reference):
            plainly = Reference(reference.text, reference.target, running=True)
            lines += (*((LineBreak(),) if lines else ()), plainly)
    return lines


def _cell(words: Inlines) -> Cell:
    return Cell((Paragraph(words, Role.META),)) if words else Cell()


def _head(*words: str) -> Row:
    return Row(tuple(Cell((Paragraph(text(each), Role.HEAD_CELL),), header="col") for each in words))
