"""The teacher guide of one lesson, in the order in which a teacher needs it.

Before you start, out of the pupils' sight; the run sheet for the desk with the page on
what to do when a pupil tells something on its back; every step in full; the worksheets
with answers; cards; aftercare; sources.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kitgen.blocks.base import source_line
from kitgen.compose.answers import answers
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import citations
from kitgen.compose.runsheet import PART_LEVEL, needed, run_sheet, used
from kitgen.document.inline import Checkbox, Inlines, Text, text
from kitgen.document.nodes import Box, Cell, Heading, Item, List, Node, Nodes, Paragraph, Row, Section, Table
from kitgen.document.parts import Document, Kind, Part, Running
from kitgen.document.roles import Role
from kitgen.document.walk import walk
from kitgen.labels import Guide
from kitgen.lesson import Lesson, Step
from kitgen.schema import RichText

SUB_LEVEL = PART_LEVEL + 1


def guide(maker: Maker, entry: Entry) -> Document:
    """Return the teacher guide of a lesson as a document of its own."""
    title = entry.lesson.title
    subject = maker.string(maker.data.labels.guide.guide)
    return maker.document(Kind.GUIDE, entry.name, title, guide_parts(maker, entry), subject)


def guide_parts(maker: Maker, entry: Entry) -> tuple[Part, ...]:
    """Return the guide's parts; the lesson's title is a heading of level 1, their own of level 2."""
    running = _running(maker, entry)
    solved = answers(maker, entry)
    targets = {node.id: node.id for node in walk(solved) if node.id}
    return (
        _before(maker, entry, running),
        run_sheet(maker, entry, targets),
        _disclosure(maker, running),
        _in_full(maker, entry, running, solved, targets),
    )


def _running(maker: Maker, entry: Entry) -> Running:
    lesson, labels = entry.lesson, maker.data.labels
    left = f"{lesson.title} · {maker.string(labels.guide.guide)}"
    colophon = maker.colophon(lesson)
    return maker.running(left, colophon, reader="teacher", foot=maker.facts_checked(lesson.checked))


def _before(maker: Maker, entry: Entry, running: Running) -> Part:
    lesson, labels = entry.lesson, maker.data.labels
    words = labels.guide
    number = labels.lesson.format(n=entry.number) + " · " if entry.number else ""
    stop = words.stop_light if lesson.weight == "light" else words.stop_serious
    children: Nodes = (
        Paragraph(text(number) + maker.say(words.guide), Role.KICKER, with_next=True),
        Heading(text(lesson.title), PART_LEVEL - 1, Role.TITLE, id=entry.name),
        *((Paragraph(lesson.summary.inlines(), Role.LEAD),) if lesson.summary else ()),
        Heading(text(words.before), PART_LEVEL),
        Box((Paragraph(maker.say(stop)),), Role.STOP, text(words.stop_title)),
        *_titled(words.content_note, lesson.content_note),
        *_titled(words.opt_out, lesson.opt_out),
        *_listed(words.goals, (goal.inlines() for goal in lesson.goals)),
        *_curriculum(maker, lesson),
        _material(maker, lesson),
        *_titled(words.prepare, lesson.prepare),
        *_ticks(maker, words),
    )
    return Part(title=words.before, children=children, running=running, copies=1, start_on_front=True)


def _material(maker: Maker, lesson: Lesson) -> Table:
    """Return what to print and what to bring, beside each other."""
    words = maker.data.labels.guide
    columns = (
        (words.needed, [text(line) for line in needed(maker, lesson)]),
        (words.materials, [material.inlines() for material in lesson.materials]),
    )
    head = Row(tuple(Cell((Paragraph(text(title), Role.HEAD_CELL),), header="col") for title, _ in columns))
    row = Row(tuple(Cell((_bullets(lines),)) for _, lines in columns))
    return Table((0.45, 0.55), (row,), (head,))


def _bullets(lines: Iterable[Inlines]) -> List:
    return List(tuple(Item((Paragraph(line, Role.LIST_ITEM),), marker=text("•")) for line in lines))


def _ticks(maker: Maker, words: Guide) -> Nodes:
    items = tuple(
        Item((Paragraph(maker.say(line), Role.LIST_ITEM),), marker=(Checkbox(f"ready-{n}", line),), keep=True)
        for n, line in enumerate(words.checklist, 1)
    )
    return (Heading(text(words.checklist_title), SUB_LEVEL, Role.SUBHEADING), List(items))


def _curriculum(maker: Maker, lesson: Lesson) -> Nodes:
    if not lesson.curriculum:
        return ()
    sets = maker.data.curricula
    lines = (f"{sets[entry.set].title}: {', '.join(entry.codes)}" for entry in lesson.curriculum)
    label = Text(f"{maker.data.labels.guide.curriculum}: ", bold=True)
    return (Paragraph((label, Text("; ".join(lines))), Role.SMALL),)


def _disclosure(maker: Maker, running: Running) -> Part:
    words = maker.data.labels.guide
    lists = (
        (words.disclosure_do_title, words.disclosure_do),
        (words.disclosure_say_title, words.disclosure_say),
        (words.disclosure_dont_title, words.disclosure_dont),
        (words.disclosure_next_title, words.disclosure_next),
    )
    children: Nodes = (
        Heading(maker.say(words.disclosure), PART_LEVEL, Role.TITLE),
        Paragraph(maker.say(words.disclosure_lead), Role.LEAD),
        *(node for title, lines in lists for node in _listed(title, (maker.say(line) for line in lines))),
    )
    return Part(title=maker.string(words.disclosure), children=children, running=running, copies=1)


def _in_full(maker: Maker, entry: Entry, running: Running, solved: Nodes, targets: Mapping[str, str]) -> Part:
    lesson = entry.lesson
    words = maker.data.labels.guide
    cited = citations(lesson, maker.data.labels)
    steps = [_step(maker, step, used(step, cited, targets)) for step in lesson.steps]
    own_care = RichText(words.own_care_text)
    children: Nodes = (
        Heading(text(words.steps), PART_LEVEL, Role.TITLE),
        *steps,
        *_titled(words.board, lesson.board),
        *_titled(words.differentiation, lesson.differentiation),
        *solved,
        Heading(text(words.aftercare), PART_LEVEL, Role.HEADING),
        *(lesson.aftercare.nodes() if lesson.aftercare else ()),
        *_titled(words.own_care, own_care),
        *_allowed(words, lesson),
        *_sources(maker, lesson),
    )
    return Part(title=words.steps, children=children, running=running, copies=1, start_on_front=True)


def _step(maker: Maker, step: Step, references: Inlines) -> Node:
    words, labels = maker.data.labels.guide, maker.data.labels
    how = f"{words.minutes.format(n=step.minutes)} · {getattr(labels.methods, step.method)}"
    nodes: list[Node] = [
        Heading(text(step.title), SUB_LEVEL, Role.SUBHEADING, id=step.id, origin=step.origin),
        Paragraph((Text(how), *references), Role.SMALL, with_next=True),
        *(step.do.nodes() if step.do else ()),
    ]
    if step.say:
        nodes.append(Box(step.say.nodes(), Role.SAY, text(words.say)))
    nodes += _marked(words.watch, step.watch, Role.WATCH)
    nodes += _marked(words.if_short, step.if_short, Role.IF_SHORT)
    return Section(tuple(nodes))


def _marked(label: str, words: RichText | None, role: Role) -> Nodes:
    if not words:
        return ()
    first, *rest = words.nodes()
    mark = Text(label + (" " if label.endswith("?") else ". "), bold=True)
    if isinstance(first, Paragraph):
        return (replace(first, content=(mark, *first.content), role=role), *rest)
    return (Paragraph((mark,), role, with_next=True), first, *rest)


def _titled(title: str, words: RichText | None) -> Nodes:
    if not words:
        return ()
    return (Heading(text(title), SUB_LEVEL, Role.SUBHEADING), *words.nodes())


def _listed(title: str, lines: Iterable[Inlines]) -> Nodes:
    bullets = _bullets(lines)
    return (Heading(text(title), SUB_LEVEL, Role.SUBHEADING), bullets) if bullets.items else ()


def _allowed(words: Guide, lesson: Lesson) -> Nodes:
    return _listed(words.allowed, (text(f"{entry.rule}: {entry.reason}") for entry in lesson.allow))


def _sources(maker: Maker, lesson: Lesson) -> Nodes:
    labels = maker.data.labels
    return _listed(labels.guide.sources, (source_line(source, labels) for source in lesson.sources))
