"""The run sheet: one page for the desk, with one line and one thing to say per step."""

import re
from collections.abc import Mapping
from dataclasses import replace

from kitgen.compose.counts import deck_copies, sheet_copies
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import Citation, citations
from kitgen.dates import clock
from kitgen.document.inline import Inline, Inlines, LineBreak, Place, Reference, Text, plain, text
from kitgen.document.nodes import Cell, Heading, Item, List, Nodes, Paragraph, Row, Table
from kitgen.document.parts import Part
from kitgen.document.roles import Role
from kitgen.lesson import Lesson, Step
from kitgen.schema import RichText

PART_LEVEL = 2
TIME_SHARE, STEP_SHARE = 0.1, 0.71
SAY_LENGTH = 96
OPT_OUT_LENGTH = 260
"""About one line: the guide has what to say in full."""


def run_sheet(maker: Maker, entry: Entry, targets: Mapping[str, str]) -> Part:
    """Return the run sheet as a part. `targets` holds the ids that references may lead to."""
    lesson, labels = entry.lesson, maker.data.labels
    guide = labels.guide
    slot = guide.slot.format(slot=lesson.minutes, planned=lesson.planned_minutes())
    kicker = Paragraph(text(f"{guide.run_sheet} · {slot}"), Role.KICKER, with_next=True)
    title = Heading(text(lesson.title), PART_LEVEL, Role.TITLE, id=f"{entry.name}-run-sheet")
    colophon = maker.colophon(lesson)
    running = maker.running(
        f"{lesson.title} · {guide.run_sheet.lower()}",
        colophon,
        reader="teacher",
        foot=maker.facts_checked(lesson.checked),
    )
    goal = (Paragraph(lesson.summary.inlines(), Role.META),) if lesson.summary else ()
    children = (
        kicker,
        title,
        *goal,
        _summary(maker, lesson),
        _steps(maker, lesson, targets),
        *_extras(maker, lesson),
    )
    return Part(title=guide.run_sheet, children=children, running=running, copies=1, start_on_front=True)


def needed(maker: Maker, lesson: Lesson) -> tuple[str, ...]:
    """Return what must be printed, with how many copies: "27 × werkblad 1 (3 reserve)"."""
    labels, group = maker.data.labels, maker.data.profile.group
    cited = citations(lesson, labels)
    lines = []
    for sheet in lesson.handout:
        spare = (
            f" {labels.guide.spare.format(n=group.spares)}"
            if sheet.copies == "per-pupil" and not sheet.loose
            else ""
        )
        lines.append(f"{sheet_copies(sheet, group)} × {cited[sheet.id].text}{spare}")
    lines += [f"{deck_copies(deck, group)} × {cited[deck.id].text}" for deck in lesson.cards]
    lines += [f"1 × {cited[poster.id].text}" for poster in lesson.posters]
    return tuple(lines)


def _summary(maker: Maker, lesson: Lesson) -> Table:
    guide = maker.data.labels.guide
    lay_out = " · ".join(needed(maker, lesson))
    opt_out = _opening(lesson.opt_out, OPT_OUT_LENGTH).inlines() if lesson.opt_out else ()
    head = Row(tuple(_head(words) for words in (guide.lay_out, guide.opt_out)))
    row = Row(tuple(Cell((Paragraph(words, Role.META),)) for words in (text(lay_out), opt_out)))
    return Table((0.55, 0.45), (row,), (head,), Role.COLUMNS)


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
    contact = (Text(" · "), *_bold(maker.say(guide.contact)), Text(": "), Text(maker.string("{contact}")))
    end = (Paragraph((Text(f"{guide.end}. ", bold=True), *text(words), *contact), Role.CELL),)
    rows.append(Row((_time(maker, elapsed, ""), Cell(end), Cell())))
    return Table((TIME_SHARE, STEP_SHARE, 1 - TIME_SHARE - STEP_SHARE), tuple(rows), (head,), Role.RUN_SHEET)


def _step(
    maker: Maker, step: Step, elapsed: int, cited: Mapping[str, Citation], targets: Mapping[str, str]
) -> Row:
    labels = maker.data.labels
    how = labels.guide.minutes.format(n=step.minutes)
    method = Text(f" · {getattr(labels.methods, step.method)}")
    references = used(step, cited, targets)
    aside: tuple[Paragraph, ...] = ()
    nodes: list[Paragraph] = [
        Paragraph((Text(step.title, bold=True), method, *references), Role.CELL, with_next=True)
    ]
    if brief := step.brief or _first_sentence(step.do):
        nodes.append(Paragraph(brief.inlines(), Role.META, origin=brief.origin))
    if step.say:
        spoken: Inlines = (Text(f"{labels.guide.say}: ", bold=True), *_opening(step.say).inlines())
        nodes.append(Paragraph(spoken, Role.META, origin=step.say.origin))
    if step.if_short:
        short: Inlines = (Text(f"{labels.guide.if_short} ", bold=True), *_cut(step.if_short.inlines()))
        aside = (Paragraph(short, Role.META, origin=step.if_short.origin),)
    name = f"{step.id or elapsed}-notes"
    return Row(
        (
            _time(maker, elapsed, how),
            Cell(tuple(nodes)),
            Cell(aside, name=name, label=labels.guide.own_notes),
        ),
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
    return RichText(_sentences(words)[0], words.origin)


def _sentences(words: RichText) -> list[str]:
    """Return the sentences of the first paragraph; bold words stay in one piece."""
    sentences: list[str] = []
    for piece in re.split(r"(?<=[.!?])\s+", words.source.strip().split("\n\n")[0]):
        if sentences and sentences[-1].count("**") % 2:
            sentences[-1] += f" {piece}"
        else:
            sentences.append(piece)
    return sentences


def _opening(words: RichText, length: int = SAY_LENGTH) -> RichText:
    """Return the first sentences of `words`, as many as the desk needs to start from."""
    first, *rest = _sentences(words)
    for sentence in rest:
        if len(first) + len(sentence) > length:
            break
        first += f" {sentence}"
    quoted = first.startswith("“") and not first.endswith("”")
    return RichText(first + ("”" if quoted else ""), words.origin)


def _bold(inlines: Inlines) -> Inlines:
    return tuple(replace(i, bold=True) if isinstance(i, Text | Place) else i for i in inlines)


def _time(maker: Maker, elapsed: int, how: str) -> Cell:
    start = maker.data.profile.group.start
    shown = clock(start, elapsed) if start else f"{elapsed}′"
    lines: Nodes = (Paragraph(text(shown), Role.TIME),)
    return Cell((*lines, Paragraph(text(how), Role.META)) if how else lines, header="row")


def _extras(maker: Maker, lesson: Lesson) -> Nodes:
    guide = maker.data.labels.guide
    columns: list[tuple[Inlines, Inlines]] = []
    widths = [*([2] if lesson.board else []), *([3.5] if lesson.differentiation else [])]
    if lesson.board:
        columns.append((text(guide.board), _flat(lesson.board)))
    if lesson.differentiation:
        columns.append((text(guide.differentiation), _flat(lesson.differentiation, briefly=True)))
    if not columns:
        return ()
    head = Row(tuple(Cell((Paragraph(words, Role.HEAD_CELL),), header="col") for words, _ in columns))
    row = Row(tuple(Cell((Paragraph(words, Role.META),)) for _, words in columns))
    return (Table(tuple(width / sum(widths) for width in widths), (row,), (head,), Role.COLUMNS),)


def _flat(words: RichText, *, briefly: bool = False) -> Inlines:
    """Return paragraphs and lists as one paragraph, as a small cell needs.

    `briefly`: each entry on a line of its own, cut after its first sentence.
    """
    joined: Inlines = ()
    for node in words.nodes():
        match node:
            case Paragraph():
                entries: list[Inlines] = [node.content]
            case List():
                entries = [_entry(item) for item in node.items]
            case _:
                entries = []
        for number, entry in enumerate(entries):
            separator: Inlines = (LineBreak(),) if briefly or number == 0 else (Text(" · "),)
            joined += (separator if joined else ()) + (_cut(entry) if briefly else entry)
    return joined


def _entry(item: Item) -> Inlines:
    words = tuple(i for child in item.children if isinstance(child, Paragraph) for i in child.content)
    ordered = plain(item.marker).rstrip(".").isdigit()
    return (*item.marker, Text(" "), *words) if ordered else words


def _cut(inlines: Inlines) -> Inlines:
    """Return `inlines` up to the end of the first sentence."""
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and (end := re.search(r"[.!?](?=\s|$)", inline.text)):
            return (*kept, replace(inline, text=inline.text[: end.end()]))
        kept.append(inline)
    return tuple(kept)


def _head(words: str) -> Cell:
    return Cell((Paragraph(text(words), Role.HEAD_CELL),), header="col")
