"""The teacher guide of one lesson, in the order in which a teacher needs it.

Before you start, out of the pupils' sight; the run sheet for the desk with the page on
what to do when a pupil tells something on its back; every step in full; the worksheets
with answers; cards; aftercare; sources.
"""

from collections.abc import Mapping
from dataclasses import replace

from kitgen.blocks.base import source_line
from kitgen.compose.adaptations import adaptations
from kitgen.compose.answers import answers
from kitgen.compose.before import SUB_LEVEL, before, listed, media_nodes, titled, todo
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import citations, referring
from kitgen.compose.planning import step_table
from kitgen.compose.runsheet import PART_LEVEL, run_sheet, session_title, step_facts, used
from kitgen.document.inline import Inlines, Text, text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Box, Heading, Node, Nodes, Paragraph, Section
from kitgen.document.parts import Document, Part, Running
from kitgen.document.roles import Role
from kitgen.document.walk import walk
from kitgen.guidelabels import Guide
from kitgen.lesson import Lesson
from kitgen.schema import RichText
from kitgen.steps import Choice, Session, Step


def guide(maker: Maker, entry: Entry) -> Document:
    """Return the teacher guide of a lesson as a document of its own."""
    title = entry.lesson.title
    subject = maker.string(maker.data.labels.guide.guide)
    return maker.document(Kind.GUIDE, entry.name, title, guide_parts(maker, entry), subject)


def guide_parts(maker: Maker, entry: Entry) -> tuple[Part, ...]:
    """Return the guide's parts; the lesson's title is a heading of level 1, their own of level 2."""
    maker = maker.speaking_to([entry.lesson])
    running = _running(maker, entry)
    solved = answers(maker, entry)
    media = media_nodes(maker, entry.lesson)
    targets = {node.id: node.id for node in walk((*media, *solved)) if node.id}
    parts = [before(maker, entry, running, targets)]
    for session in entry.lesson.all_sessions():
        parts.append(run_sheet(maker, entry, session, targets))
        parts.append(_disclosure(maker, running))
        if session.id:
            parts.append(_session(maker, entry, session, running, targets))
    parts.append(_in_full(maker, entry, running, solved, targets))
    return referring(parts, entry.lesson, maker.data.labels)


def _running(maker: Maker, entry: Entry) -> Running:
    lesson, labels = entry.lesson, maker.data.labels
    left = f"{lesson.title} · {maker.string(labels.guide.guide)}"
    colophon = maker.colophon(lesson)
    return maker.running(left, colophon, reader="teacher", foot=maker.facts_checked(lesson.checked))


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
        *(node for title, lines in lists for node in listed(title, (maker.say(line) for line in lines))),
    )
    return Part(title=maker.string(words.disclosure), children=children, running=running, copies=1)


def _session(
    maker: Maker, entry: Entry, session: Session, running: Running, targets: Mapping[str, str]
) -> Part:
    """Return a session of several in full: what it is about, its steps in a table, and each step."""
    lesson, words = entry.lesson, maker.data.labels.guide
    name = session_title(maker, lesson, session, words.steps)
    children: Nodes = (
        Paragraph(text(name), Role.KICKER, with_next=True),
        Heading(text(session.title), PART_LEVEL, Role.TITLE, id=session.id, origin=session.origin),
        *((Paragraph(session.summary.inlines(), Role.LEAD),) if session.summary else ()),
        *listed(words.goals, (goal.inlines() for goal in session.goals)),
        *titled(words.prepare, session.prepare),
        *todo(words.todo, session.todo, f"{session.id}-todo"),
        Heading(text(words.overview), SUB_LEVEL, Role.SUBHEADING),
        step_table(maker, lesson, session, targets),
        *_steps(maker, lesson, session, targets),
    )
    return Part(title=name, children=children, running=running, copies=1, start_on_front=True)


def _in_full(maker: Maker, entry: Entry, running: Running, solved: Nodes, targets: Mapping[str, str]) -> Part:
    lesson = entry.lesson
    words = maker.data.labels.guide
    whole = () if lesson.sessions else lesson.all_sessions()
    title = words.steps if whole else words.all_sessions if len(lesson.sessions) > 1 else words.one_session
    own_care = RichText(words.own_care_text)
    children: Nodes = (
        Heading(text(title), PART_LEVEL, Role.TITLE),
        *(node for session in whole for node in _steps(maker, lesson, session, targets)),
        *titled(words.board, lesson.board),
        *titled(words.differentiation, lesson.differentiation),
        *solved,
        Heading(text(words.aftercare), PART_LEVEL, Role.HEADING),
        *(lesson.aftercare.nodes() if lesson.aftercare else ()),
        *titled(words.own_care, own_care),
        *_allowed(words, lesson),
        *_sources(maker, lesson),
        *adaptations(maker, lesson),
    )
    return Part(title=title, children=children, running=running, copies=1, start_on_front=True)


def _steps(maker: Maker, lesson: Lesson, session: Session, targets: Mapping[str, str]) -> Nodes:
    cited = citations(lesson, maker.data.labels)
    nodes: list[Node] = []
    for step in session.steps:
        nodes.append(_step(maker, step, used(step, cited, targets), SUB_LEVEL))
        among = step.among if isinstance(step, Choice) else []
        nodes += (_step(maker, inner, used(inner, cited, targets), SUB_LEVEL + 1) for inner in among)
    return tuple(nodes)


def _step(maker: Maker, step: Step | Choice, references: Inlines, level: int) -> Node:
    words = maker.data.labels.guide
    how = " · ".join((words.minutes.format(n=step.minutes), *step_facts(maker, step)))
    nodes: list[Node] = [
        Heading(text(step.title), level, Role.SUBHEADING, id=step.id, origin=step.origin),
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


def _allowed(words: Guide, lesson: Lesson) -> Nodes:
    return listed(words.allowed, (text(f"{entry.reason} ({entry.rule})") for entry in lesson.allow))


def _sources(maker: Maker, lesson: Lesson) -> Nodes:
    labels = maker.data.labels
    return listed(labels.guide.sources, (source_line(source, labels) for source in lesson.sources))
