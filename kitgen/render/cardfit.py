"""Gives the text of each card the type size at which it fits inside its margins.

Text starts at the size of its deck and shrinks in small steps. Most cards are settled by counting
widths of letters, which errs on the safe side; only the doubtful are laid out, all sizes at once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil

from kitgen.document.ground import CODE_MM, Place
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Card, CardSheet, Nodes
from kitgen.document.parts import Document
from kitgen.document.walk import Branch, map_document, map_nodes, walk
from kitgen.errors import Finding, InputError, Severity, each_once
from kitgen.render.cardmeasure import Over, Trial, measured_cards
from kitgen.render.cardtext import first_words, letters_of, surely_fits
from kitgen.theme import Theme

STEP_PT = 0.5
"""Larger steps would be seen."""
_USUAL_MM2 = 63 * 88
MOST_LETTERS = 30_000
"""So much doubtful text a check lays out, which takes about three seconds."""
_CARD_LETTERS = 100
"""A card itself takes as long as so many letters."""

Read = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class _Slot:
    """What decides the size of a card: its text wherever it stands, and the room inside one side, in mm."""

    front: Nodes
    back: Nodes
    fold: bool
    coded: bool
    width: float
    height: float
    inset: float

    def letters(self) -> int:
        """How much there is to lay out."""
        return letters_of((*self.front, *self.back)) + _CARD_LETTERS

    def fits(self, size: float, theme: Theme) -> bool:
        """Whether it is sure, without laying it out, that all its text fits at `size`."""
        high = self.height - 2 * self.inset - (CODE_MM if self.coded else 0)
        room = (self.width - 2 * self.inset, high)
        return all(surely_fits(face, room, size, theme) for face in (self.front, self.back))

    def trial(self, size: float) -> Trial:
        """Return it as something to lay out."""
        wide = self.width * (2 if self.fold else 1)
        card = Card(self.front, self.back, "X" * self.coded, fold=self.fold, size_pt=size)
        return Trial(card, Place(0, 0, wide, self.height), self.inset)


def settle_cards(document: Document, theme: Theme, read: Read) -> Document:
    """Return `document` with a type size for each card; what is no document of cards as it is.

    Raises InputError that names every card whose text does not fit at the least size, and SystemFault
    when WeasyPrint cannot be loaded.
    """
    if document.kind is not Kind.CARDS:
        return document
    slots = {slot: base_pt(slot.width, slot.height, theme) for slot, *_ in _cards(document)}
    doubtful = [slot for slot, size in slots.items() if not slot.fits(size, theme)]
    outcomes = _tried(document, theme, read, [(slot, slots[slot]) for slot in doubtful])
    large = [slot for slot in doubtful if not outcomes[slot, slots[slot]].fits]
    outcomes |= _tried(
        document,
        theme,
        read,
        [(slot, size) for slot in large for size in _steps(slots[slot], theme.cards_least)],
    )
    for slot in large:
        slots[slot] = next(
            (size for size in _steps(slots[slot], theme.cards_least) if outcomes[slot, size].fits), 0
        )
    if findings := [
        _finding(deck, card, outcomes[slot, theme.cards_least], theme)
        for slot, deck, card in _cards(document)
        if not slots[slot]
    ]:
        raise InputError(each_once(findings))
    return _sized(document, slots)


def overfull(document: Document, theme: Theme, read: Read) -> tuple[Finding, ...]:
    """Return a finding for each card of `document` whose text does not fit even at the least size.

    No more than MOST_LETTERS of text that may not fit are laid out. A warning at the first card beyond
    those tells how many there are: only a build measures them. Raises SystemFault when a card must be
    laid out and WeasyPrint cannot be loaded.
    """
    placed = list(_cards(document))
    doubtful = dict.fromkeys(slot for slot, *_ in placed if not slot.fits(theme.cards_least, theme))
    reached = accumulate(slot.letters() for slot in doubtful)
    within = [slot for slot, letters in zip(doubtful, reached, strict=True) if letters <= MOST_LETTERS]
    outcomes = _tried(document, theme, read, [(slot, theme.cards_least) for slot in within])
    findings = [
        _finding(deck, card, outcomes[slot, theme.cards_least], theme)
        for slot, deck, card in placed
        if slot in doubtful and not outcomes.get((slot, theme.cards_least), Over()).fits
    ]
    beyond = doubtful.keys() - within
    if left := [card.origin for slot, _, card in placed if slot in beyond]:
        values = {"count": len(set(left))}
        findings.append(Finding("cards-not-measured", left[0], Severity.WARNING, values))
    return each_once(findings)  # a card may fill a sheet


def base_pt(width: float, height: float, theme: Theme) -> float:
    """Return the type size in pt at which text on a card of `width` by `height` mm starts.

    It grows with the fourth root of the area: an A6 card has type 1.3 times as large as a playing
    card. No card starts smaller than that.
    """
    growth: float = max(1.0, (width * height / _USUAL_MM2) ** 0.25)
    return STEP_PT * round(theme.size_pt(Kind.CARDS) * growth / STEP_PT)


def _steps(size: float, least: float) -> tuple[float, ...]:
    """Return the sizes below `size`, down to the `least`."""
    return tuple(least + STEP_PT * n for n in reversed(range(ceil((size - least) / STEP_PT))))


def _cards(document: Document) -> Iterator[tuple[_Slot, str, Card]]:
    """Yield what decides the size of each card, the title of its deck, and the card."""
    for part in document.parts:
        for sheet in walk(part.children):
            if isinstance(sheet, CardSheet):
                for card, place in zip(sheet.cards, sheet.ground.places, strict=True):
                    yield _slot(card, place, sheet.ground.inset), part.title, card


def _slot(card: Card, place: Place, inset: float) -> _Slot:
    width = place.width / (2 if card.fold else 1)
    front, back = _anywhere(card.front), _anywhere(card.back) if card.fold else ()
    return _Slot(front, back, card.fold, bool(card.deck), width, place.height, inset)


def _anywhere(face: Nodes) -> Nodes:
    """Return `face` without its places and names, so that what looks the same is laid out once."""
    return map_nodes(face, lambda node: replace(node, id="", origin=None))


def _tried(
    document: Document, theme: Theme, read: Read, trials: list[tuple[_Slot, float]]
) -> dict[tuple[_Slot, float], Over]:
    overs = measured_cards(document, theme, read, [slot.trial(size) for slot, size in trials])
    return dict(zip(trials, overs, strict=True))


def _finding(deck: str, card: Card, over: Over, theme: Theme) -> Finding:
    values = {"number": card.number or 1, "deck": deck, "size": f"{theme.cards_least:g}"}
    if over.word:
        values |= {"word": over.word, "over": ceil(over.wide)}
        return Finding("card-word-too-wide", card.origin, values=values)
    values |= {"words": first_words(card.front), "over": ceil(over.high)}
    return Finding("card-too-long", card.origin, values=values)


def _sized(document: Document, sizes: dict[_Slot, float]) -> Document:
    def on(node: Branch) -> Branch:
        if not isinstance(node, CardSheet):
            return node
        pairs = zip(node.cards, node.ground.places, strict=True)
        inset = node.ground.inset
        return replace(
            node, cards=tuple(replace(card, size_pt=sizes[_slot(card, at, inset)]) for card, at in pairs)
        )

    return map_document(document, on)
