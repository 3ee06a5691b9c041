"""Card decks: sheets of cards with cut lines, their backs mirrored behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kitgen.audience import view_for
from kitgen.blocks.base import in_role
from kitgen.compose.counts import deck_copies, grid
from kitgen.compose.maker import Entry, Maker, of_lesson
from kitgen.compose.numbering import referring
from kitgen.context import Context
from kitgen.document.inline import Text, text
from kitgen.document.nodes import Card, Heading, Node, Nodes, PageBreak, Paragraph, Section, Tiles
from kitgen.document.parts import Document, Kind, PageSetup, Part, Running, Sides
from kitgen.document.roles import Role
from kitgen.lesson import Lesson
from kitgen.papers import Deck
from kitgen.schema import RichText


def cards(maker: Maker, entries: Sequence[Entry], ident: str, title: str) -> Document | None:
    """Return the card sheets of all `entries`, or None when they have no cards."""
    parts: list[Part] = []
    for entry in entries:
        lesson = view_for(entry.lesson, "pupil")
        context = maker.context("pupil", lesson)
        for deck in lesson.cards:
            top = Heading(text(title), 1, Role.CARD_HEAD) if not parts else None
            part = _part(maker, lesson, deck, context, top)
            (part,) = referring([part], entry.lesson, maker.data.labels)
            parts.append(of_lesson(part, entry, maker.data.labels.lesson) if len(entries) > 1 else part)
    return maker.document(Kind.CARDS, ident, title, tuple(parts)) if parts else None


def deck_cards(deck: Deck, context: Context) -> tuple[Card, ...]:
    """Return the cards of `deck`: its own, or the items of the block that it is made from."""
    if deck.made_from:
        made: list[tuple[str, RichText | None, RichText | None]] = [
            (face.title, face.text, None) for face in context.listed(deck.made_from)
        ]
    else:
        made = [(card.title, card.front, card.back) for card in deck.cards]
    numbered = not deck.fill and len(made) > 1
    return tuple(
        Card(
            _face(title, front, Role.CARD),
            _face("", back, Role.CARD_BACK),
            deck.code,
            number if numbered else 0,
            deck.fold,
            id=f"{deck.id}-{number}",
            origin=deck.origin,
        )
        for number, (title, front, back) in enumerate(made, 1)
    )


def _face(title: str, words: RichText | None, role: Role) -> Nodes:
    head = (Paragraph(text(title, bold=True), role),) if title else ()
    return (*head, *(in_role(words.nodes(), role) if words else ()))


def _part(maker: Maker, lesson: Lesson, deck: Deck, context: Context, top: Heading | None) -> Part:
    all_cards = deck_cards(deck, context)
    two_sided = not deck.fold and any(card.back for card in all_cards)
    return Part(
        title=deck.deck,
        id=deck.id,
        origin=deck.origin,
        setup=PageSetup(sides=Sides.DUPLEX_LONG if two_sided else Sides.SINGLE, bare=True),
        running=Running(paged=False),
        copies=deck_copies(deck, maker.data.profile.group),
        start_on_front=two_sided,
        children=tuple(_pages(maker, lesson, deck, all_cards, top=top, two_sided=two_sided)),
    )


def _pages(
    maker: Maker,
    lesson: Lesson,
    deck: Deck,
    all_cards: tuple[Card, ...],
    *,
    top: Heading | None,
    two_sided: bool,
) -> Iterator[Node]:
    columns, rows = grid(deck)
    size = columns * rows
    drawn = (
        all_cards[:1] + tuple(replace(card, id="") for card in all_cards[:1]) * (size - 1)
        if deck.fill
        else all_cards
    )
    sheets = [drawn[i : i + size] for i in range(0, len(drawn), size)]
    for number, sheet in enumerate(sheets, 1):
        if number > 1:
            yield PageBreak()
        page = f"{number}/{len(sheets)}"
        yield _head(maker, lesson, deck, page, heading=number == 1, top=top if number == 1 else None)
        yield _tiles(deck, sheet, columns)
        if two_sided:
            yield PageBreak()
            yield _head(maker, lesson, deck, f"{page} {maker.data.labels.back}")
            backs = tuple(Card(card.back, role=Role.CARD_BACK) for card in sheet)
            yield _tiles(deck, backs, columns, mirrored=True)


def _tiles(deck: Deck, drawn: tuple[Card, ...], columns: int, *, mirrored: bool = False) -> Tiles:
    width, height = deck.size_mm
    across = width * 2 if deck.fold else width
    return Tiles(drawn, columns, across, height, cut=not mirrored, mirrored=mirrored, role=Role.CARD)


def _head(
    maker: Maker,
    lesson: Lesson,
    deck: Deck,
    page: str,
    *,
    heading: bool = False,
    top: Heading | None = None,
) -> Section:
    """Return the line above the cards that says what they are, for who prints and cuts them."""
    labels = maker.data.labels
    unit = maker.string(getattr(labels.copies, deck.copies.replace("-", "_")))
    name = labels.deck.format(code=deck.code) if deck.code else ""
    words = " · ".join(filter(None, (name, deck.deck, lesson.title, unit, page)))
    content = (Text(words),)
    line: Node = Heading(content, 2, Role.CARD_HEAD) if heading else Paragraph(content, Role.CARD_HEAD)
    return Section((*((top,) if top else ()), line), Role.CARD_HEAD)
