"""The pupil's worksheets: one part a sheet; the slips that are cut apart; the tasks for at home."""

from collections.abc import Callable
from dataclasses import replace

from kitgen.audience import view_for
from kitgen.blocks.base import nodes_of
from kitgen.compose.counts import sheet_copies
from kitgen.compose.maker import Entry, Maker, deeper
from kitgen.compose.numbering import Counter, referring, sheet_name
from kitgen.context import Context
from kitgen.document.breaks import settle_breaks
from kitgen.document.inline import Gap, Text, text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Heading, Nodes, Paragraph
from kitgen.document.parts import Document, PageSetup, Part, Running
from kitgen.document.roles import Role
from kitgen.helplines import Reader
from kitgen.lesson import Lesson
from kitgen.papers import Sheet, budget

SHEET_LEVEL = 2
NAME_MM, CLASS_MM, DATE_MM = 62.0, 24.0, 28.0


def handout(maker: Maker, entry: Entry) -> Document | None:
    """Return the worksheets of a lesson for pupils, or None when it has none."""
    parts = sheet_parts(maker, entry, is_worksheet)
    return sheets_document(maker, entry, Kind.HANDOUT, parts) if parts else None


def slips(maker: Maker, entry: Entry) -> Document | None:
    """Return the pages of slips of a lesson, or None when it has none."""
    parts = sheet_parts(maker, entry, is_loose)
    return sheets_document(maker, entry, Kind.SLIPS, parts) if parts else None


def home(maker: Maker, entry: Entry) -> Document | None:
    """Return the tasks of a lesson for at home, or None when it has none."""
    parts = sheet_parts(maker, entry, is_home, "home")
    return sheets_document(maker, entry, Kind.HOME, parts) if parts else None


def sheets_document(maker: Maker, entry: Entry, kind: Kind, parts: tuple[Part, ...]) -> Document:
    """Return `parts`, sheets of one lesson, as a document; several stand below its title."""
    title = entry.lesson.title
    if len(parts) == 1:
        parts = (deeper(parts[0], -1),)
    else:
        head = Heading(text(title), 1, Role.DOCUMENT_TITLE, id=":title")
        parts = (replace(parts[0], children=(head, *parts[0].children)), *parts[1:])
    return maker.document(kind, entry.name, title, parts)


def is_worksheet(sheet: Sheet) -> bool:
    """Whether `sheet` stays whole: it is numbered and not cut into slips."""
    return not sheet.loose


def is_loose(sheet: Sheet) -> bool:
    """Whether `sheet` is cut into slips."""
    return sheet.loose


def is_own(sheet: Sheet) -> bool:
    """Whether every pupil gets `sheet`, so that it belongs in each pupil's packet."""
    return not sheet.loose and sheet.copies == "per-pupil"


def is_shared(sheet: Sheet) -> bool:
    """Whether pupils share `sheet`: one for two, a group or the class."""
    return not sheet.loose and sheet.copies != "per-pupil"


def is_home(sheet: Sheet) -> bool:
    """Whether `sheet` is a task for at home."""
    return sheet.audience == "home"


def sheet_parts(
    maker: Maker, entry: Entry, wanted: Callable[[Sheet], bool], reader: Reader = "pupil"
) -> tuple[Part, ...]:
    """Return the `wanted` sheets for `reader` as parts, with headings from level 2.

    A sheet on which `reader` would see nothing is left out.
    """
    maker = maker.speaking_to([entry.lesson])
    lesson = view_for(entry.lesson, reader)
    context = maker.context(reader, lesson)
    title = " · ".join(filter(None, (lesson.title, maker.version_mark())))
    running = maker.running(title, maker.colophon(lesson), reader=reader)
    chosen = [sheet for sheet in lesson.handout if sheet.blocks and wanted(sheet)]
    parts = [_part(maker, lesson, sheet, context, running) for sheet in chosen]
    return referring(parts, entry.lesson, maker.data.labels)


def _part(maker: Maker, lesson: Lesson, sheet: Sheet, context: Context, running: Running) -> Part:
    named = () if sheet.private or sheet.loose else (name_line(maker),)
    group = maker.data.profile.group
    return Part(
        title=sheet.sheet,
        id=sheet.id,
        origin=sheet.origin,
        setup=PageSetup(landscape=sheet.landscape, sides=Sides.SINGLE if sheet.loose else Sides.DUPLEX_LONG),
        running=running,
        copies=sheet_copies(sheet, group),
        private=sheet.private,
        start_on_front=not sheet.loose,
        budget=budget(sheet.fit),
        children=(*sheet_head(maker, lesson, sheet), *named, *sheet_nodes(sheet, context)),
    )


def sheet_head(maker: Maker, lesson: Lesson, sheet: Sheet) -> Nodes:
    """Return kicker, title and opening lines of a sheet."""
    labels = maker.data.labels
    if sheet.loose:
        return (Heading(text(sheet.sheet), SHEET_LEVEL, Role.DOCUMENT_TITLE, origin=sheet.origin),)
    facts = [sheet_name(lesson, sheet, labels)]
    facts += [labels.optional] if sheet.optional else []
    facts += [labels.for_ages(sheet.ages)] if sheet.ages else []
    facts += [maker.version_mark()]
    kicker = Paragraph(text(" · ".join(filter(None, facts))), Role.KICKER, with_next=True)
    title = Heading(text(sheet.sheet), SHEET_LEVEL, Role.TITLE, origin=sheet.origin)
    lead = (Paragraph(sheet.lead.inlines(), Role.LEAD, origin=sheet.lead.origin),) if sheet.lead else ()
    return (kicker, title, *lead)


def name_line(maker: Maker) -> Paragraph:
    """Return the line for name, class and date."""
    labels = maker.data.labels
    fields = ((labels.name, NAME_MM), (labels.class_name, CLASS_MM), (labels.date, DATE_MM))
    content = [
        item for label, width in fields for item in (Text(f" {label}: "), Gap(width, label.lower(), label))
    ]
    return Paragraph((Text(f"{labels.name}: "), *content[1:]), Role.NAME_LINE)


def sheet_nodes(sheet: Sheet, context: Context) -> Nodes:
    """Return the blocks of a sheet as nodes, sections lettered and questions numbered.

    Blocks for the teacher alone take no number, so that both copies are numbered alike.
    """
    return settle_breaks(Counter().number(nodes_of(sheet.blocks, sheet.id, context)))
