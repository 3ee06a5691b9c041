"""Packets: all pupils' sheets of a kit in one file, all guides of a kit in one file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kitgen.compose.counts import copies_of
from kitgen.compose.guide import guide_parts
from kitgen.compose.handout import is_home, is_loose, is_own, is_shared, sheet_parts
from kitgen.compose.maker import Entry, Maker, deeper, of_lesson, prefixed
from kitgen.compose.school import front
from kitgen.compose.timetable import meeting_heading
from kitgen.document.inline import Reference, text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Heading, Item, List, Node, Paragraph
from kitgen.document.parts import Document, Part
from kitgen.document.roles import Role
from kitgen.helplines import Reader
from kitgen.kit import Held, Kit
from kitgen.papers import Sheet

_Listed = tuple[Held | None, Item]
"""A lesson's entry in the contents, with the meeting in which it is given."""


def pupil_packet(maker: Maker, kit: Kit, name: str, entries: Sequence[Entry]) -> Document | None:
    """Return the worksheets of all lessons behind a cover page, or None when there are none."""
    labels = maker.data.labels
    parts: list[Part] = []
    contents: list[_Listed] = []
    for entry in entries:
        sheets = [prefixed(deeper(part, 1), entry.name) for part in sheet_parts(maker, entry, is_own)]
        if not sheets:
            continue
        lesson_title = f"{labels.lesson.format(n=entry.number)} · {entry.lesson.title}"
        head = Heading(text(lesson_title), 2, Role.DOCUMENT_TITLE, id=f"{entry.name}-:lesson")
        sheets[0] = replace(sheets[0], children=(head, *sheets[0].children))
        inner = [(part.title, part.id) for part in sheets]
        contents.append((entry.held, _entry(lesson_title, f"{entry.name}-:lesson", inner)))
        parts += sheets
    if not parts:
        return None
    cover = _cover(maker, kit, contents, maker.string(labels.pupil_packet), parts[0])
    cover = replace(cover, copies=copies_of("per-pupil", maker.data.profile.group))
    return maker.document(
        Kind.PUPIL_PACKET, name, kit.title, (cover, *parts), maker.string(labels.pupil_packet)
    )


def teacher_packet(maker: Maker, kit: Kit, name: str, entries: Sequence[Entry]) -> Document:
    """Return the guides of all lessons behind a cover page."""
    labels = maker.data.labels
    parts: list[Part] = []
    contents: list[_Listed] = []
    for entry in entries:
        guides = [prefixed(deeper(part, 1), entry.name) for part in guide_parts(maker, entry)]
        title = f"{labels.lesson.format(n=entry.number)} · {entry.lesson.title}"
        contents.append((entry.held, _entry(title, f"{entry.name}-:{entry.name}", [])))
        parts += guides
    subject = maker.string(labels.teacher_packet)
    cover = _cover(maker, kit, contents, subject, parts[0])
    return maker.document(Kind.TEACHER_PACKET, name, kit.title, (cover, *parts), subject)


def _cover(maker: Maker, kit: Kit, contents: Sequence[_Listed], subject: str, first: Part) -> Part:
    labels = maker.data.labels
    school = text(maker.data.profile.name)
    children: tuple[Node, ...] = (
        *front(maker.data.profile, labels, maker.read),
        Paragraph(text(subject), Role.KICKER, with_next=True),
        Heading(text(kit.title), 1, Role.TITLE, id=":cover"),
        *((Paragraph(kit.summary.inlines(), Role.LEAD),) if kit.summary else ()),
        *((Paragraph(school, Role.LEAD),) if school else ()),
        Heading(text(labels.contents), 2),
        *_contents(maker, contents),
    )
    running = replace(first.running, head_left=kit.title, colophon=maker.colophon(kit))
    return Part(
        title=kit.title, id=":cover-part", children=children, running=running, copies=1, start_on_front=True
    )


def _contents(maker: Maker, contents: Sequence[_Listed]) -> Iterator[Node]:
    """Yield the entries of a table of contents; those of each meeting under its name."""
    for held, within in groupby(contents, key=lambda each: each[0]):
        if held:
            yield Paragraph(text(meeting_heading(maker, held)), Role.KICKER, with_next=True)
        yield List(tuple(item for _, item in within), Role.CONTENTS)


def _entry(title: str, target: str, inner: Sequence[tuple[str, str]]) -> Item:
    """Return a lesson's entry in the contents, with what it holds below it."""
    own = Paragraph((Reference(title, target, running=True),), Role.SUBHEADING)
    lines = tuple(
        Item((Paragraph((Reference(words, to, running=True),), Role.CONTENTS),)) for words, to in inner
    )
    return Item((own, List(lines, Role.CONTENTS)) if lines else (own,))


def slips_packet(maker: Maker, kit: Kit, name: str, entries: Sequence[Entry]) -> Document | None:
    """Return the pages of slips of all lessons, or None when there are none."""
    label = maker.data.labels.slips
    return _sheets_of_all(maker, kit, name, entries, kind=Kind.SLIPS, wanted=is_loose, label=label)


def home_packet(maker: Maker, kit: Kit, name: str, entries: Sequence[Entry]) -> Document | None:
    """Return the tasks for at home of all lessons, or None when there are none."""
    label = maker.data.labels.home
    return _sheets_of_all(
        maker, kit, name, entries, kind=Kind.HOME, wanted=is_home, label=label, reader="home"
    )


def shared_sheets(maker: Maker, kit: Kit, name: str, entries: Sequence[Entry]) -> Document | None:
    """Return the worksheets that pupils share, and so stand in nobody's packet; None without any."""
    label = maker.data.labels.shared
    return _sheets_of_all(maker, kit, name, entries, kind=Kind.HANDOUT, wanted=is_shared, label=label)


def _sheets_of_all(
    maker: Maker,
    kit: Kit,
    name: str,
    entries: Sequence[Entry],
    *,
    kind: Kind,
    wanted: Callable[[Sheet], bool],
    label: str,
    reader: Reader = "pupil",
) -> Document | None:
    parts = [
        of_lesson(part, entry, maker.data.labels.lesson)
        for entry in entries
        for part in sheet_parts(maker, entry, wanted, reader)
    ]
    if not parts:
        return None
    head = Heading(text(f"{label}: {kit.title}"), 1, Role.DOCUMENT_TITLE, id=":title")
    parts[0] = replace(parts[0], children=(head, *parts[0].children))
    return maker.document(kind, name, kit.title, tuple(parts), label)
