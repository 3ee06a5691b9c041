"""Worksheets in versions A and B, and the key that has the answers of each."""

from collections.abc import Iterator
from dataclasses import replace

from kitgen.audience import view_for
from kitgen.compose.handout import SHEET_LEVEL, is_worksheet, sheet_parts, sheets_document
from kitgen.compose.key import key_nodes
from kitgen.compose.maker import Entry, Maker, prefixed
from kitgen.compose.numbering import referring, sheet_name
from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Heading, Node, Nodes, Paragraph
from kitgen.document.parts import Document, Part
from kitgen.document.passes import shift_levels
from kitgen.document.roles import Role
from kitgen.papers import Sheet
from kitgen.versions import LETTERS, Version, in_version

Made = tuple[Maker, Entry]


def versions(maker: Maker, entry: Entry, number: int) -> Iterator[Document]:
    """Yield the worksheets of a lesson that can have another order, in each version, and their key.

    `number` chooses the orders. A sheet on which nothing may move is left out: it has one version.
    """
    made = [_in_version(maker, entry, Version(letter, number)) for letter in LETTERS]
    parts = [sheet_parts(own, lesson, is_worksheet) for own, lesson in made]
    # The first node tells the version itself.
    movable = {one.id for one, other in zip(*parts, strict=True) if one.children[1:] != other.children[1:]}
    for (own, lesson), sheets in zip(made, parts, strict=True):
        chosen = tuple(part for part in sheets if part.id in movable)
        if chosen and own.version:
            document = sheets_document(own, lesson, Kind.HANDOUT, chosen)
            yield replace(document, version=own.version.letter, subject=own.version_mark())
    if key := _key(maker, made, movable):
        yield key


def _in_version(maker: Maker, entry: Entry, version: Version) -> Made:
    return replace(maker, version=version), replace(entry, lesson=in_version(entry.lesson, version))


def _key(maker: Maker, made: list[Made], movable: set[str]) -> Document | None:
    """Return the keys of all versions, each on a sheet of paper of its own; None without any answers."""
    parts = [part for own, entry in made for part in _key_part(own, entry, movable)]
    if not parts:
        return None
    lesson = made[0][1].lesson
    title = maker.data.labels.versions.keys.format(title=lesson.title)
    head = Heading(text(title), 1, Role.DOCUMENT_TITLE, id=":title")
    first = replace(parts[0], children=(head, *parts[0].children))
    return maker.document(Kind.KEY, made[0][1].name, title, (first, *parts[1:]))


def _key_part(maker: Maker, entry: Entry, movable: set[str]) -> Iterator[Part]:
    lesson, labels = view_for(entry.lesson, "teacher"), maker.data.labels
    context = maker.context("teacher", lesson)
    sheets = [sheet for sheet in lesson.handout if sheet.id in movable]
    found = [(sheet, key_nodes(sheet, context)) for sheet in sheets]
    answers = tuple(node for sheet, nodes in found if nodes for node in _of_sheet(maker, entry, sheet, nodes))
    if not answers or not maker.version:
        return
    title = labels.versions.key.format(version=maker.version.letter)
    head: tuple[Node, ...] = (
        Paragraph(text(maker.version_mark()), Role.KICKER, with_next=True),
        Heading(text(title), 2, Role.TITLE),
        Paragraph(maker.say(labels.versions.key_lead), Role.LEAD),
    )
    part = Part(
        title=title,
        id="key",
        children=(*head, *answers),
        running=maker.running(lesson.title, maker.colophon(lesson), reader="teacher", foot=title),
        copies=1,
        start_on_front=True,
    )
    (told,) = referring([part], entry.lesson, labels)
    yield prefixed(told, maker.version.letter.lower())


def _of_sheet(maker: Maker, entry: Entry, sheet: Sheet, nodes: Nodes) -> Nodes:
    name = sheet_name(entry.lesson, sheet, maker.data.labels)
    words = f"{name} · {sheet.sheet}" if name else sheet.sheet
    head = Heading(text(words), SHEET_LEVEL, Role.SHEET_TITLE, origin=sheet.origin)
    return shift_levels((head, *nodes), 1)
