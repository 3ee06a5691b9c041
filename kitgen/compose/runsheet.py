"""The run sheet: one page for the desk, with one line and one thing to say per step."""

import re
from collections.abc import Mapping

from kitgen.compose.counts import deck_copies, sheet_copies
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import Citation, citations
from kitgen.dates import clock
from kitgen.document.inline import Inlines, LineBreak, Reference, Text, text
from kitgen.document.nodes import Box, Cell, Heading, Nodes, Paragraph, Part, Row, Table
from kitgen.document.roles import Role
from kitgen.lesson import Lesson, Step
from kitgen.schema import RichText

PART_LEVEL = 2
TIME_SHARE, STEP_SHARE = 0.17, 0.63


def run_sheet(maker: Maker, entry: Entry, targets: Mapping[str, str]) -> Part:
    """Return the run sheet as a part. `targets` holds the ids that references may lead to."""
    lesson, labels = entry.lesson, maker.data.labels
    guide = labels.guide
    slot = guide.slot.format(slot=lesson.minutes, planned=lesson.planned_minutes())
    kicker = Paragraph(text(f"{guide.run_sheet} · {slot}"), Role.KICKER, with_next=True)
    title = Heading(text(lesson.title), PART_LEVEL, Role.TITLE, id=f"{entry.name}-run-sheet")
    colophon = maker.colophon(lesson.title, lesson.version, lesson.license)
    running = maker.running(
        f"{lesson.title} · {guide.run_sheet.lower()}",
        colophon,
        reader="teacher",
        foot=maker.facts_checked(lesson.checked),
    )
    children = (kicker, title, _summary(maker, lesson), _steps(maker, lesson, targets), *_extras(maker, lesson))
    return Part(title=guide.run_sheet, children=children, running=running, copies=1, start_on_front=True)


def needed(maker: Maker, lesson: Lesson) -> tuple[str, ...]:
    """Return what must be printed, with how many copies: "27 × werkblad 1 (3 reserve)"."""
    labels, group = maker.data.labels, maker.data.profile.group
    cited = citations(lesson, labels)
    lines = []
    for sheet in lesson.handout:
        spare = f" {labels.guide.spare.format(n=group.spares)}" if sheet.copies == "per-pupil" and not sheet.loose else ""
        lines.append(f"{sheet_copies(sheet, group)} × {cited[sheet.id].text}{spare}")
    lines += [f"{deck_copies(deck, group)} × {cited[deck.id].text}" for deck in lesson.cards]
    lines += [f"1 × {cited[poster.id].text}" for poster in lesson.posters]
    return tuple(lines)


def _summary(maker: Maker, lesson: Lesson) -> Table:
    guide = maker.data.labels.guide
    goal = lesson.summary.inlines() if lesson.summary else (lesson.goals[0].inlines() if lesson.goals else ())
    materials = tuple(m.plain() for m in lesson.materials)
    lay_out = " · ".join((*needed(maker, lesson), *materials))
    opt_out = lesson.opt_out.inlines() if lesson.opt_out else ()
    head = Row(tuple(_head(words) for words in (guide.goal, guide.lay_out, guide.opt_out)))
    row = Row(tuple(Cell((Paragraph(words, Role.META),)) for words in (goal, text(lay_out), opt_out)))
    return Table((0.3, 0.4, 0.3), (row,), (head,))


def _steps(maker: Maker, lesson: Lesson, targets: Mapping[str, str]) -> Table:
    guide = maker.data.labels.guide
    cited = citations(lesson, maker.data.labels)
    head = Row(tuple(_head(words) for words in (guide.time, guide.step, guide.own_notes)))
    rows, elapsed = [], 0
    for step in lesson.steps:
        rows.append(_step(maker, step, elapsed, cited, targets))
        elapsed += step.minutes
    slack = lesson.minutes - elapsed
    words = guide.slack.format(n=slack) if slack > 0 else ""
    end = (Paragraph((Text(f"{guide.end}. ", bold=True), *text(words)), Role.CELL),)
    rows.append(Row((_time(maker, elapsed, ""), Cell(end), Cell())))
    return Table((TIME_SHARE, STEP_SHARE, 1 - TIME_SHARE - STEP_SHARE), tuple(rows), (head,), Role.RUN_SHEET)


def _step(
    maker: Maker, step: Step, elapsed: int, cited: Mapping[str, Citation], targets: Mapping[str, str]
) -> Row:
    labels = maker.data.labels
    how = f"{labels.guide.minutes.format(n=step.minutes)} · {getattr(labels.methods, step.method)}"
    references = used(step, cited, targets)
    nodes: list[Paragraph | Box] = [Paragraph((Text(step.title, bold=True), *references), Role.CELL, with_next=True)]
    if brief := step.brief or _first_sentence(step.do):
        nodes.append(Paragraph(brief.inlines(), Role.CELL, origin=brief.origin))
    if step.say:
        spoken: Inlines = (Text(f"{labels.guide.say}: ", bold=True), *step.say.inlines())
        nodes.append(Paragraph(spoken, Role.SAY, origin=step.say.origin))
    if step.if_short:
        short: Inlines = (Text(f"{labels.guide.if_short} ", bold=True), *step.if_short.inlines())
        nodes.append(Paragraph(short, Role.META, origin=step.if_short.origin))
    name = f"{step.id or elapsed}-notes"
    return Row(
        (_time(maker, elapsed, how), Cell(tuple(nodes)), Cell(name=name, label=labels.guide.own_notes)),
        origin=step.origin,
    )


def used(step: Step, cited: Mapping[str, Citation], targets: Mapping[str, str]) -> Inlines:
    """Return references to what `step` uses, each with a space before it."""
    inlines: Inlines = ()
    shown: set[str] = set()
    for name in step.uses:
        citation = cited.get(name)
        if citation and citation.text not in shown:
            shown.add(citation.text)
            inlines += (Text(" "), Reference(citation.text, targets.get(citation.target)))
    return inlines


def _first_sentence(words: RichText | None) -> RichText | None:
    if not words:
        return None
    first = re.split(r"(?<=[.!?])\s", words.source.strip(), maxsplit=1)[0]
    return RichText(first, words.origin)


def _time(maker: Maker, elapsed: int, how: str) -> Cell:
    start = maker.data.profile.group.start
    shown = clock(start, elapsed) if start else f"{elapsed}′"
    lines: Nodes = (Paragraph(text(shown), Role.TIME),)
    return Cell((*lines, Paragraph(text(how), Role.META)) if how else lines, header="row")


def _extras(maker: Maker, lesson: Lesson) -> Nodes:
    guide = maker.data.labels.guide
    columns: list[tuple[Inlines, Inlines]] = []
    if lesson.board:
        columns.append((text(guide.board), _flat(lesson.board)))
    if lesson.differentiation:
        columns.append((text(guide.differentiation), _flat(lesson.differentiation)))
    columns.append((maker.say(guide.contact), maker.say("{contact}")))
    head = Row(tuple(Cell((Paragraph(words, Role.HEAD_CELL),), header="col") for words, _ in columns))
    row = Row(tuple(Cell((Paragraph(words, Role.META),)) for _, words in columns))
    return (Table(tuple(1 / len(columns) for _ in columns), (row,), (head,)),)


def _flat(words: RichText) -> Inlines:
    """Return paragraphs and lists as one paragraph with line breaks, as a small cell needs."""
    lines = [line.strip().removeprefix("- ") for line in re.split(r"\n\s*\n|\n(?=\s*(?:- |\d+\. ))", words.source.strip())]
    joined: Inlines = ()
    for line in lines:
        joined += (LineBreak(),) if joined else ()
        joined += RichText(line, words.origin).inlines()
    return joined


def _head(words: str) -> Cell:
    return Cell((Paragraph(text(words), Role.HEAD_CELL),), header="col")
