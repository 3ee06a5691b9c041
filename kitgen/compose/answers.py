"""What the guide shows of the pupils' material: worksheets with answers, cards with notes."""

from kitgen.audience import Shown, answers_of, view_for
from kitgen.blocks.base import nodes_of, unnumbered
from kitgen.compose.cards import deck_cards
from kitgen.compose.handout import SHEET_LEVEL, sheet_nodes
from kitgen.compose.key import key_nodes
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import citations
from kitgen.compose.runsheet import PART_LEVEL
from kitgen.context import Context
from kitgen.document.breaks import without_breaks
from kitgen.document.inline import Inlines, text
from kitgen.document.nodes import (
    Card,
    Cell,
    Heading,
    Item,
    Node,
    Nodes,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
)
from kitgen.document.passes import shift_levels
from kitgen.document.roles import Role
from kitgen.document.walk import walk
from kitgen.lesson import Lesson
from kitgen.papers import Deck, Sheet


def answers(maker: Maker, entry: Entry) -> Nodes:
    """Return the worksheets as the teacher sees them and the decks with their notes."""
    lesson = view_for(entry.lesson, "teacher")
    context = maker.context("teacher", lesson)
    words = maker.data.labels.guide
    sheets = [sheet for sheet in lesson.handout if not sheet.loose]
    nodes: list[Node] = []
    if sheets:
        nodes.append(PageBreak())
        nodes.append(Heading(text(words.answers), PART_LEVEL, Role.TITLE))
        nodes.append(Paragraph(maker.say(words.answers_note), Role.LEAD))
    for sheet in sheets:
        nodes.append(_solved(maker, lesson, sheet, context))
        key = _key(maker, lesson, sheet, context)
        nodes += (PageBreak(), *key, PageBreak()) if key else ()
    for sheet in lesson.handout:
        if sheet.loose:
            nodes += _about_slips(sheet, context)
    decks = [deck for deck in lesson.cards if deck.about or any(card.note for card in deck.cards)]
    if decks:
        nodes.append(Heading(text(words.cards), PART_LEVEL, Role.TITLE))
    for deck in decks:
        nodes += _deck(maker, deck, lesson, context)
    return tuple(nodes)


def _solved(maker: Maker, lesson: Lesson, sheet: Sheet, context: Context) -> Section:
    """Return a sheet as the teacher sees it; without its answers where they stand apart."""
    shown = answers_of(sheet, Shown.NOTES) if sheet.answers == "apart" else sheet
    body = (*_head(maker, lesson, sheet), *without_breaks(sheet_nodes(shown, context)))
    return Section(shift_levels(body, 1), id=sheet.id, origin=sheet.origin)


def _key(maker: Maker, lesson: Lesson, sheet: Sheet, context: Context) -> Nodes:
    """Return the answer sheet of a sheet whose answers stand apart; nothing for others."""
    body = key_nodes(sheet, context) if sheet.answers == "apart" else ()
    if not body:
        return ()
    words = maker.data.labels.guide
    name = citations(lesson, maker.data.labels)[sheet.id].text
    title = words.key.format(sheet=name if name == sheet.sheet else f"{name} · {sheet.sheet}")
    head = Heading(text(title), SHEET_LEVEL, Role.SHEET_TITLE, origin=sheet.origin)
    return shift_levels((head, Paragraph(text(words.key_lead), Role.LEAD), *body), 1)


def _about_slips(sheet: Sheet, context: Context) -> Nodes:
    """Return one of the slips of a page as the teacher sees it, where there is more to see than pupils do."""
    if view_for(sheet, "pupil") == sheet:
        return ()
    blocks = [inner for block in sheet.blocks for inner in (block.inner() or (block,))]
    body = unnumbered(nodes_of(blocks, sheet.id, context))
    return (Heading(text(sheet.sheet), PART_LEVEL + 1, Role.SHEET_TITLE, origin=sheet.origin), *body)


def _head(maker: Maker, lesson: Lesson, sheet: Sheet) -> Nodes:
    """Return the sheet's number and title in one heading, smaller than on the sheet itself."""
    name = citations(lesson, maker.data.labels)[sheet.id].text
    words = sheet.sheet if name == sheet.sheet else f"{name[0].upper()}{name[1:]} · {sheet.sheet}"
    lead = (Paragraph(sheet.lead.inlines(), origin=sheet.lead.origin),) if sheet.lead else ()
    return (Heading(text(words), SHEET_LEVEL, Role.SHEET_TITLE, origin=sheet.origin), *lead)


def _deck(maker: Maker, deck: Deck, lesson: Lesson, context: Context) -> Nodes:
    name = citations(lesson, maker.data.labels)[deck.id].text
    title = Heading(
        text(f"{deck.deck} ({name})" if deck.code else deck.deck), PART_LEVEL + 1, Role.SUBHEADING, id=deck.id
    )
    about = deck.about.nodes() if deck.about else ()
    if deck.made_from or not any(card.note for card in deck.cards):
        return (title, *about)
    rows = tuple(
        _row(card, note.inlines() if note else ())
        for card, note in zip(deck_cards(deck, context), (c.note for c in deck.cards), strict=True)
    )
    return (title, *about, Table((0.08, 0.36, 0.56), rows))


def _row(card: Card, note: Inlines) -> Row:
    number = Cell((Paragraph(text(f"{card.deck}{card.number or ''}"), Role.TIME),), header="row")
    faces = [
        Paragraph(words, Role.CELL) for words in (_on_a_line(card.front), _on_a_line(card.back)) if words
    ]
    return Row((number, Cell(tuple(faces)), Cell((Paragraph(note, Role.CELL),))), id=card.id)


def _on_a_line(face: Nodes) -> Inlines:
    """Return all words of one side of a card in one paragraph, the items of a list apart."""
    words: Inlines = ()
    marker: Inlines = ()
    listed = False
    for node in walk(face):
        if isinstance(node, Item):
            marker = node.marker
        elif isinstance(node, Paragraph) and node.content:
            between = text(" · " if marker or listed else " ") if words else ()
            words += (*between, *marker, *(text(" ") if marker else ()), *node.content)
            listed, marker = bool(marker), ()
    return words
