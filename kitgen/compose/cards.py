"""Card decks: sheets of cards with lines to cut along, their backs exactly behind them."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from kitgen.audience import view_for
from kitgen.blocks.base import in_role
from kitgen.cardsizes import size_of
from kitgen.compose.cardground import INSET_MM, TILED_INSET_MM, back_of, front_of
from kitgen.compose.cardprint import foot_line, head_line
from kitgen.compose.counts import as_printed, deck_copies
from kitgen.compose.maker import Entry, Maker, of_lesson
from kitgen.compose.naming import STEP_PT, NameRoom, with_name
from kitgen.compose.numbering import referring
from kitgen.context import Context
from kitgen.document.inline import text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Card, CardSheet, Node, Nodes, PageBreak, Paragraph
from kitgen.document.parts import Document, PageSetup, Part, Running
from kitgen.document.roles import Role
from kitgen.lesson import Lesson
from kitgen.papers import Deck, DeckCard, deck_at
from kitgen.render.fonts import semibold
from kitgen.schema import RichText

NAME_SHARE, NAME_LEAST_PT, NAME_MOST_PT = 0.38, 12.0, 54.0
"""The usual type of a name on a card, in pt for each mm of its room, and its least and most."""
PICTURE_SHARE = 0.32
"""How much of the height of a card its picture takes at most: the rest is for its words."""


def cards(maker: Maker, entries: Sequence[Entry], ident: str, title: str) -> Document | None:
    """Return the card sheets of all `entries`, or None when they have no cards."""
    parts: list[Part] = []
    for entry in entries:
        lesson = view_for(entry.lesson, "pupil")
        own = maker.speaking_to([lesson])
        context = own.context("pupil", lesson)
        for deck in (_in_print(deck, maker) for deck in lesson.cards if deck.named or not maker.pupils):
            part = _part(own, lesson, deck, context, title if not parts else "")
            (part,) = referring([part], entry.lesson, own.data.labels)
            parts.append(of_lesson(part, entry, maker.data.labels.lesson) if len(entries) > 1 else part)
    return maker.document(Kind.CARDS, ident, title, tuple(parts)) if parts else None


def _in_print(deck: Deck, maker: Maker) -> Deck:
    """Return `deck` on larger cards where a variant in print asks for them."""
    wanted = next((variant.cards for variant in maker.data.variants if variant.cards), "")
    card, large = deck.card_size, size_of(wanted)
    if large is None or card.width * card.height >= large.width * large.height:
        return deck
    lying = (f"{wanted} landscape", wanted)
    for size in lying if card.width > card.height else reversed(lying):
        with suppress(ValueError):  # two halves of a fold card beside each other need more room
            return deck_at(deck, size)
    return deck


def deck_cards(deck: Deck, context: Context) -> tuple[Card, ...]:
    """Return the cards of `deck`: its own, or the items of the block that it is made from."""
    drawn = _listed(deck, context) if deck.made_from else _written(deck, context)
    numbered = not deck.fill and not deck.named and len(drawn) > 1
    return tuple(
        replace(
            card,
            deck=deck.code,
            number=number if numbered else 0,
            fold=deck.fold,
            id=f"{deck.id}-{number}",
        )
        for number, card in enumerate(drawn, 1)
    )


def _listed(deck: Deck, context: Context) -> list[Card]:
    return [
        Card(_face(face.title, (), face.text), origin=(face.text and face.text.origin) or deck.origin)
        for face in context.listed(deck.made_from)
    ]


def _written(deck: Deck, context: Context) -> list[Card]:
    return [
        Card(
            _face(card.title, _picture(card, deck, context), card.front),
            in_role(card.back.nodes(), Role.CARD_BACK) if card.back else (),
            origin=card.origin,
        )
        for card in deck.cards
    ]


def _face(title: str, picture: Nodes, words: RichText | None) -> Nodes:
    head = (Paragraph(text(title, bold=True), Role.CARD),) if title else ()
    return (*head, *picture, *(in_role(words.nodes(), Role.CARD) if words else ()))


def _picture(card: DeckCard, deck: Deck, context: Context) -> Nodes:
    """Return the picture of a card, as wide as its text where it is not too high."""
    if not card.picture:
        return ()
    size = deck.card_size
    inset = TILED_INSET_MM if size.tiled else INSET_MM
    return (card.fitted(context, (size.width - 2 * inset, size.height * PICTURE_SHARE)),)


def _part(maker: Maker, lesson: Lesson, deck: Deck, context: Context, title: str) -> Part:
    profile = maker.data.profile
    printed = as_printed(deck, profile.print.sides)
    all_cards = deck_cards(printed, context)
    if printed.named:
        all_cards = _for_pupils(printed, all_cards, maker)
    two_sided = not printed.fold and any(card.back for card in all_cards)
    short = profile.print.sides == "duplex-short"
    turned = Sides.DUPLEX_SHORT if short else Sides.DUPLEX_LONG
    run = _Run(maker, lesson, deck, printed, turned if two_sided else Sides.SINGLE, title)
    return Part(
        title=deck.deck,
        id=deck.id,
        origin=deck.origin,
        setup=PageSetup(deck.paper, sides=run.sides, bare=True),
        running=Running(paged=False),
        copies=1 if deck.named and maker.pupils else deck_copies(deck, profile),
        start_on_front=two_sided,
        children=tuple(run.pages(all_cards)),
    )


def _for_pupils(deck: Deck, cards: Sequence[Card], maker: Maker) -> tuple[Card, ...]:
    """Return name cards: all `cards` for each pupil, or a sheet of each with a line to write on."""
    size = deck.card_size
    width = size.width - 2 * (TILED_INSET_MM if size.tiled else INSET_MM)
    usual = min(max(width * NAME_SHARE, NAME_LEAST_PT), NAME_MOST_PT)
    room = NameRoom(width, STEP_PT * round(usual / STEP_PT), NAME_LEAST_PT)
    width_of = semibold(maker.data.theme.font)
    named = (
        (
            f"{card.id}-{number}",
            replace(card, front=with_name(card.front, name, room, maker.data.labels.name, width_of)),
        )
        for number, name in enumerate(maker.pupils or ("",) * deck.grid.count, 1)
        for card in cards
    )
    return tuple(replace(card, id=ident) for ident, card in named)


@dataclass(frozen=True)
class _Run:
    """The sheets of one deck, as `written` and as printed.

    `title` is the document's, where it starts with this deck.
    """

    maker: Maker
    lesson: Lesson
    written: Deck
    deck: Deck
    sides: Sides
    title: str

    def pages(self, all_cards: tuple[Card, ...]) -> Iterator[Node]:
        """Yield the sides of the sheets: each front with its back behind it."""
        size = self.deck.grid.count
        if self.deck.fill:
            all_cards = tuple(one for card in all_cards for one in _filled(card, size))
        sheets = [all_cards[i : i + size] for i in range(0, len(all_cards), size)]
        for number, sheet in enumerate(sheets, 1):
            if number > 1:
                yield PageBreak()
            yield from self._sheet(sheet, number, f"{number}/{len(sheets)}")

    def _sheet(self, sheet: tuple[Card, ...], number: int, page: str) -> Iterator[Node]:
        labels, offset = self.maker.data.labels, self.maker.data.profile.print.offset
        front = front_of(self.deck, len(sheet), (offset.x, offset.y))
        title = self.title if number == 1 else None
        what = (self.maker, self.lesson, self.deck)
        yield CardSheet(
            sheet,
            front,
            head_line(*what, page, front.head, heading=number == 1, title=title),
            foot_line(self.maker, self.written, self.deck, self.sides, front.foot),
        )
        if self.sides is not Sides.SINGLE:
            yield PageBreak()
            back = back_of(self.deck, front, self.sides, (offset.x, offset.y))
            backs = tuple(
                replace(card, front=card.back, back=(), role=Role.CARD_BACK, id="") for card in sheet
            )
            yield CardSheet(backs, back, head_line(*what, f"{page} {labels.back}", back.head))


def _filled(card: Card, size: int) -> tuple[Card, ...]:
    """Return a sheet full of one card, of which the first alone can be found by its name."""
    return (card, *(replace(card, id=""),) * (size - 1))
