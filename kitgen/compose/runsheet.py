"""The run sheet: one page for the desk, with one line and one thing to say per step.

Times are exact as long as every step before is; after a range, a choice or a step that may be
left out they are the earliest ones, and say so. What may be left out has a box to tick
beforehand, and no time of its own is lost on it: it is not counted in the earliest times.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kitgen.compose.briefly import cut, first_sentence, flat, opening
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import Citation, citations
from kitgen.compose.supplies import materials, needed
from kitgen.compose.timetable import meeting_heading
from kitgen.dates import clock
from kitgen.document.inline import Checkbox, Inlines, Place, Reference, Text, text
from kitgen.document.nodes import Cell, Heading, Nodes, Paragraph, Row, Table
from kitgen.document.parts import Part
from kitgen.document.roles import Role
from kitgen.lesson import Lesson
from kitgen.span import NOTHING, Span, total
from kitgen.steps import Choice, Session, Step

PART_LEVEL = 2
TIME_SHARE, STEP_SHARE = 0.1, 0.71
OPT_OUT_LENGTH = 260


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the rows of one run sheet share."""

    maker: Maker
    session: Session
    cited: Mapping[str, Citation]
    targets: Mapping[str, str]
    begins: Span
    spare: Span

    def name(self, step: Step | Choice, number: str, what: str) -> str:
        """Return the name of something to write or tick in the row of `step`."""
        own = step.id or f"{self.session.id}{'-' if self.session.id else ''}step{number}"
        return f"{own}-{what}"


def run_sheet(maker: Maker, entry: Entry, session: Session, targets: Mapping[str, str]) -> Part:
    """Return the run sheet of `session` as a part. `targets` holds the ids that references may lead to."""
    lesson, guide = entry.lesson, maker.data.labels.guide
    kicker = Paragraph(text(" · ".join(_above(maker, entry, session))), Role.KICKER, with_next=True)
    name = f":{session.id}-run-sheet" if session.id else ":run-sheet"
    title = Heading(text(session.title), PART_LEVEL, Role.TITLE, id=name)
    running = maker.running(
        f"{lesson.title} · {guide.run_sheet.lower()}",
        maker.colophon(lesson),
        reader="teacher",
        foot=maker.facts_checked(lesson.checked),
    )
    summary = session.summary if session.id else lesson.summary
    goal = (Paragraph(summary.inlines(), Role.META),) if summary else ()
    desk = _Desk(maker, session, citations(lesson, maker.data.labels), targets, *_time_for(entry, session))
    children = (
        kicker,
        title,
        *goal,
        *_summary(maker, lesson, session),
        _steps(desk),
        *_extras(maker, lesson),
    )
    return Part(
        title=session_title(maker, lesson, session, guide.run_sheet),
        children=children,
        running=running,
        copies=1,
        start_on_front=True,
    )


def session_number(maker: Maker, lesson: Lesson, session: Session) -> str:
    """Return "Sessie 2", or nothing where a lesson has no sessions or a kit left one of them."""
    ids = [each.id for each in lesson.sessions]
    return maker.data.labels.guide.session.format(n=ids.index(session.id) + 1) if len(ids) > 1 else ""


def session_title(maker: Maker, lesson: Lesson, session: Session, what: str) -> str:
    """Return what a part of the guide is called: `what`, with the number of its session."""
    return " · ".join(filter(None, (what, session_number(maker, lesson, session))))


def _above(maker: Maker, entry: Entry, session: Session) -> Iterator[str]:
    guide = maker.data.labels.guide
    yield guide.run_sheet
    if session.id:
        yield entry.lesson.title
    if number := session_number(maker, entry.lesson, session):
        yield number
    if entry.turn and entry.held and not entry.turn.in_slots:
        yield meeting_heading(maker, entry.held)
        yield guide.minutes.format(n=session.planned())
    else:
        yield guide.slot.format(slot=session.minutes, planned=session.planned())


def _time_for(entry: Entry, session: Session) -> tuple[Span, Span]:
    """Return what is over of its meeting before `session` begins, and what is left after it."""
    if not entry.turn:
        return NOTHING, session.slack()
    sessions = entry.lesson.all_sessions()
    before = sessions[: [each.id for each in sessions].index(session.id)]
    if entry.turn.in_slots:
        return total([entry.turn.begins, *(each.minutes for each in before)]), session.slack()
    begins = total([entry.turn.begins, *(each.planned() for each in before)])
    last = len(before) + 1 == len(sessions)
    return begins, (entry.turn.spare or NOTHING) if last else NOTHING


def _summary(maker: Maker, lesson: Lesson, session: Session) -> Nodes:
    guide = maker.data.labels.guide
    papers = needed(maker, lesson, session.used() if session.id else None)
    bring = materials(maker, session.materials) if session.id else ()
    lay_out: Inlines = ()
    for line in (*map(text, papers), *bring):
        lay_out += (*text(" · " if lay_out else ""), *line)
    opt_out = opening(lesson.opt_out, OPT_OUT_LENGTH).inlines() if lesson.opt_out else ()
    return _columns([(guide.lay_out, lay_out, 0.55), (guide.opt_out, opt_out, 0.45)])


def _columns(columns: Sequence[tuple[str, Inlines, float]]) -> Nodes:
    """Return titles, each with its words below it, beside each other; what says nothing is left out."""
    shown = [column for column in columns if column[1]]
    if not shown:
        return ()
    head = Row(tuple(_head(title) for title, _, _ in shown))
    row = Row(tuple(Cell((Paragraph(words, Role.META),)) for _, words, _ in shown))
    whole = sum(share for *_, share in shown)
    return (Table(tuple(share / whole for *_, share in shown), (row,), (head,), Role.COLUMNS),)


def _steps(desk: _Desk) -> Table:
    guide = desk.maker.data.labels.guide
    head = Row(tuple(_head(words) for words in (guide.time, guide.step, guide.own_notes)))
    rows, elapsed = [], desk.begins
    for number, step in enumerate(desk.session.steps, 1):
        rows.append(_step(desk, step, _time(desk.maker, elapsed, step), str(number)))
        for inner, to_choose in enumerate(step.among if isinstance(step, Choice) else (), 1):
            time = Cell((Paragraph(_minutes(desk.maker, to_choose), Role.META),), header="row")
            rows.append(_step(desk, to_choose, time, f"{number}-{inner}", chosen=True))
        elapsed += step.counted
    words = guide.slack.format(n=desk.spare) if desk.spare.high else ""
    contact = desk.maker.say(guide.contact)
    last: Inlines = (Text(" · "), *_bold(contact), Text(": "), Text(desk.maker.string("{contact}")))
    end = (Paragraph((Text(f"{guide.end}. ", bold=True), *text(words), *last), Role.CELL),)
    rows.append(Row((_time(desk.maker, elapsed, None), Cell(end), Cell())))
    return Table((TIME_SHARE, STEP_SHARE, 1 - TIME_SHARE - STEP_SHARE), tuple(rows), (head,), Role.RUN_SHEET)


def _step(desk: _Desk, step: Step | Choice, time: Cell, number: str, *, chosen: bool = False) -> Row:
    labels = desk.maker.data.labels
    box: Inlines = ()
    if chosen or step.optional:
        box = (Checkbox(desk.name(step, number, "done"), step.title), Text(" "))
    facts = "".join(f" · {fact}" for fact in step_facts(desk.maker, step))
    references = used(step, desk.cited, desk.targets)
    aside: tuple[Paragraph, ...] = ()
    nodes: list[Paragraph] = [
        Paragraph((*box, Text(step.title, bold=True), *text(facts), *references), Role.CELL, with_next=True)
    ]
    if brief := step.brief or first_sentence(step.do):
        nodes.append(Paragraph(brief.inlines(), Role.META, origin=brief.origin))
    if step.say:
        spoken: Inlines = (Text(f"{labels.guide.say}: ", bold=True), *opening(step.say).inlines())
        nodes.append(Paragraph(spoken, Role.META, origin=step.say.origin))
    if step.if_short:
        short: Inlines = (Text(f"{labels.guide.if_short} ", bold=True), *cut(step.if_short.inlines()))
        aside = (Paragraph(short, Role.META, origin=step.if_short.origin),)
    notes = Cell(aside, name=desk.name(step, number, "notes"), label=labels.guide.own_notes)
    return Row((time, Cell(tuple(nodes)), notes), origin=step.origin)


def step_facts(maker: Maker, step: Step | Choice) -> tuple[str, ...]:
    """Return how people sit in `step` or how many to choose, whether it is extra, and for which ages."""
    labels = maker.data.labels
    if isinstance(step, Choice):
        how = labels.guide.choose.format(n=step.choose, of=len(step.among))
    else:
        how = str(getattr(labels.methods, step.method))
    extra = labels.optional if step.optional else ""
    ages = labels.for_ages(step.ages) if step.ages else ""
    return tuple(filter(None, (how, extra, ages)))


def used(step: Step | Choice, cited: Mapping[str, Citation], targets: Mapping[str, str]) -> Inlines:
    """Return references to what `step` uses, each with a space before it."""
    inlines: Inlines = ()
    shown: set[str] = set()
    for name in step.uses if isinstance(step, Step) else ():
        citation = cited.get(name)
        if citation and citation.text not in shown:
            shown.add(citation.text)
            inlines += (Text(" "), Reference(citation.text, targets.get(citation.target)))
    return inlines


def _bold(inlines: Inlines) -> Inlines:
    return tuple(replace(i, bold=True) if isinstance(i, Text | Place) else i for i in inlines)


def _time(maker: Maker, elapsed: Span, step: Step | Choice | None) -> Cell:
    start, guide = maker.data.profile.group.start, maker.data.labels.guide
    shown = clock(start, elapsed.low) if start else f"{elapsed.low}′"
    words = shown if elapsed.exact else guide.earliest.format(time=shown)
    lines: Nodes = (Paragraph(text(words), Role.TIME),)
    how = (Paragraph(_minutes(maker, step), Role.META),) if step else ()
    return Cell((*lines, *how), header="row")


def _minutes(maker: Maker, step: Step | Choice) -> Inlines:
    return text(maker.data.labels.guide.minutes.format(n=step.minutes))


def _extras(maker: Maker, lesson: Lesson) -> Nodes:
    guide = maker.data.labels.guide
    board = flat(lesson.board) if lesson.board else ()
    differing = flat(lesson.differentiation, briefly=True) if lesson.differentiation else ()
    return _columns([(guide.board, board, 2), (guide.differentiation, differing, 3.5)])


def _head(words: str) -> Cell:
    return Cell((Paragraph(text(words), Role.HEAD_CELL),), header="col")
