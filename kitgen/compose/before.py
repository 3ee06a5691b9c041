"""The first pages of a guide: what to read and prepare before the lesson, out of the pupils' sight."""

from collections.abc import Iterable, Mapping

from kitgen.blocks.media import media_node
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.planning import session_table, step_table
from kitgen.compose.runsheet import PART_LEVEL
from kitgen.compose.supplies import materials, needed
from kitgen.compose.timetable import meeting_lines
from kitgen.document.inline import Checkbox, Inlines, Text, text
from kitgen.document.nodes import Box, Cell, Heading, Item, List, Nodes, Paragraph, Row, Table
from kitgen.document.parts import Part, Running
from kitgen.document.roles import Role
from kitgen.guidelabels import Guide
from kitgen.lesson import Lesson
from kitgen.schema import RichText
from kitgen.steps import Choice

SUB_LEVEL = PART_LEVEL + 1


def before(maker: Maker, entry: Entry, running: Running, targets: Mapping[str, str]) -> Part:
    """Return the first part of a guide. `targets` holds the ids that references may lead to."""
    lesson, labels = entry.lesson, maker.data.labels
    words = labels.guide
    number = labels.lesson.format(n=entry.number) + " · " if entry.number else ""
    ages = f" · {labels.for_ages(lesson.ages)}" if lesson.ages else ""
    usual = words.stop_light if lesson.weight == "light" else words.stop_serious
    stop = entry.safety.nodes() if entry.safety else (Paragraph(maker.say(usual)),)
    children: Nodes = (
        Paragraph((*text(number), *maker.say(words.guide), *text(ages)), Role.KICKER, with_next=True),
        Heading(text(lesson.title), PART_LEVEL - 1, Role.TITLE, id=f":{entry.name}"),
        *((Paragraph(lesson.summary.inlines(), Role.LEAD),) if lesson.summary else ()),
        *(meeting_lines(maker, entry.held) if entry.held else ()),
        *_facts(maker, lesson),
        *session_table(maker, entry),
        *_choices(maker, lesson, targets),
        Heading(text(words.before), PART_LEVEL),
        Box(stop, Role.STOP, text(words.stop_title)),
        *_house_rules(maker),
        *titled(words.content_note, lesson.content_note),
        *titled(words.opt_out, lesson.opt_out),
        *listed(words.goals, (goal.inlines() for goal in lesson.goals)),
        *_curriculum(maker, lesson),
        *_material(maker, lesson),
        *media_nodes(maker, lesson),
        *titled(words.prepare, lesson.prepare),
        *todo(words.todo, lesson.todo, "todo"),
        *_ticks(maker, lesson, words),
    )
    return Part(title=words.before, children=children, running=running, copies=1, start_on_front=True)


def _house_rules(maker: Maker) -> Nodes:
    """Return what a school asks of everyone, as the profile has it."""
    rules = maker.data.profile.house_rules
    return listed(maker.string(maker.data.labels.house_rules), (rule.inlines() for rule in rules))


def _facts(maker: Maker, lesson: Lesson) -> Nodes:
    """Return the line on how many people it is for and how long preparing takes."""
    words = maker.data.labels.guide
    facts = [
        maker.string(words.people, n=lesson.people) if lesson.people else "",
        maker.string(words.leaders, n=lesson.leaders) if lesson.leaders else "",
        words.prepare_time.format(n=lesson.prepare_minutes) if lesson.prepare_minutes else "",
    ]
    shown = " · ".join(filter(None, facts))
    return (Paragraph(text(shown), Role.SMALL),) if shown else ()


def _choices(maker: Maker, lesson: Lesson, targets: Mapping[str, str]) -> Nodes:
    """Return the table of the steps of a lesson in one session where there is something to choose."""
    (session, *more) = lesson.all_sessions() or (None,)
    if session is None or session.id or more:
        return ()
    if not any(isinstance(step, Choice) or step.optional for step in session.steps):
        return ()
    return (step_table(maker, lesson, session, targets),)


def _material(maker: Maker, lesson: Lesson) -> Nodes:
    """Return what to print and what to bring, beside each other, as far as there is anything."""
    words = maker.data.labels.guide
    both = (
        (words.needed, [text(line) for line in needed(maker, lesson)], 0.45),
        (words.materials, list(materials(maker, lesson.all_materials())), 0.55),
    )
    columns = [column for column in both if column[1]]
    if not columns:
        return ()
    titles = (Paragraph(text(title), Role.HEAD_CELL) for title, _, _ in columns)
    head = Row(tuple(Cell((title,), header="col") for title in titles))
    row = Row(tuple(Cell((_bullets(lines),)) for _, lines, _ in columns))
    whole = sum(share for *_, share in columns)
    return (Table(tuple(share / whole for *_, share in columns), (row,), (head,)),)


def media_nodes(maker: Maker, lesson: Lesson) -> Nodes:
    """Return the lesson's own films, sites and the like, to find and look at beforehand."""
    if not lesson.media:
        return ()
    labels = maker.data.labels
    head = Heading(text(labels.guide.media), SUB_LEVEL, Role.SUBHEADING)
    made = (
        media_node(item, item.id or f"media-{number}", labels) for number, item in enumerate(lesson.media, 1)
    )
    return (head, *made)


def _bullets(lines: Iterable[Inlines]) -> List:
    return List(tuple(Item((Paragraph(line, Role.LIST_ITEM),), marker=text("•")) for line in lines))


def _ticks(maker: Maker, lesson: Lesson, words: Guide) -> Nodes:
    """Return what must be ready as a list to tick; the lessons that come first stand there too."""
    first = ", ".join(
        " / ".join(maker.title_of(name) for name in requirement.names) for requirement in lesson.requires
    )
    lines = [(text(f"{words.requires}: {first}"), first)] if first else []
    lines += [(maker.say(line), line) for line in words.checklist]
    return _tick_list(words.checklist_title, lines, "ready")


def todo(title: str, lines: list[RichText], name: str) -> Nodes:
    """Return what is to be done beforehand as a list to tick; `name` is that of its boxes."""
    return _tick_list(title, [(line.inlines(), line.plain()) for line in lines], name) if lines else ()


def _tick_list(title: str, lines: list[tuple[Inlines, str]], name: str) -> Nodes:
    items = tuple(
        Item((Paragraph(line, Role.LIST_ITEM),), marker=(Checkbox(f"{name}-{n}", label),), keep=True)
        for n, (line, label) in enumerate(lines, 1)
    )
    return (Heading(text(title), SUB_LEVEL, Role.SUBHEADING), List(items))


def _curriculum(maker: Maker, lesson: Lesson) -> Nodes:
    if not lesson.curriculum:
        return ()
    sets = maker.data.curricula
    lines = (f"{sets[entry.set].title}: {', '.join(entry.codes)}" for entry in lesson.curriculum)
    label = Text(f"{maker.data.labels.guide.curriculum}: ", bold=True)
    return (Paragraph((label, Text("; ".join(lines))), Role.SMALL),)


def titled(title: str, words: RichText | None) -> Nodes:
    """Return `words` under a heading; nothing where there are none."""
    if not words:
        return ()
    return (Heading(text(title), SUB_LEVEL, Role.SUBHEADING), *words.nodes())


def listed(title: str, lines: Iterable[Inlines]) -> Nodes:
    """Return `lines` as a list under a heading; nothing where there are none."""
    bullets = _bullets(lines)
    return (Heading(text(title), SUB_LEVEL, Role.SUBHEADING), bullets) if bullets.items else ()
