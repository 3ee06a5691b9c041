"""The geometry of card sheets: where cards, lines to cut along and small print stand, in mm.

Cards stand in a grid in the middle of the sheet. Lines to cut along go right through it, so that a
whole stack is cut at once, and are seen at both ends in the margin. Backs lie exactly behind their
fronts, whichever edge the paper is turned over.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, product

from kitgen.document.ground import Cut, Ground, Place, Strip
from kitgen.document.kinds import Sides
from kitgen.document.parts import PAPERS_MM
from kitgen.papers import Deck

EDGE_MM = 5.5
"""No ink is nearer to the edge of the paper: printers leave out 4 to 5 mm."""
INSET_MM = 5.0
"""No text is nearer to the edge of a card: printers shift the back by 2 to 3 mm, and cuts are not exact."""
TILED_INSET_MM = 8.0
"""The same on cards that reach the edge of the paper, so that none stands where printers do not reach."""
MARK_MM, LINE_MM = 5.0, 4.0
"""How far lines to cut along stand out beyond the cards at most, and the height of a line of small print."""
HEAD_PT, NARROW_PT = 7.5, 6.0
_ROOMY_MM = EDGE_MM + LINE_MM + 3.0
_MARGIN_MM = 8.0
_SCISSORS_MM = (4.5, 2.4)
"""The scissors where the margin is wide, and where it is as narrow as can be."""


def front_of(deck: Deck, count: int, offset: tuple[float, float] = (0, 0)) -> Ground:
    """Return the front of a sheet with the first `count` places taken.

    The `offset` of the backs is known here because text must stay on paper that is printed to its edges.
    """
    grid, size = deck.grid, deck.card_size
    wide, high = PAPERS_MM[deck.paper]
    width, height = (high, wide) if grid.turned else (wide, high)
    card = size.width * 2 if deck.fold else size.width
    left = (width - card * grid.columns) / 2
    top = (height - size.height * grid.rows) / 2
    spots = product(range(grid.rows), range(grid.columns))
    places = tuple(
        Place(left + column * card, top + row * size.height, card, size.height)
        for row, column in islice(spots, count)
    )
    inset = max(TILED_INSET_MM, EDGE_MM + max(map(abs, offset))) if size.tiled else INSET_MM
    ground = Ground(width, height, places, inset, turn=int(grid.turned))
    lines = tuple(_cuts(deck, ground, left, top))
    head, foot = _strips(deck, ground, left, top)
    return replace(ground, cuts=lines, scissors=_scissors(lines, left), head=head, foot=foot)


def back_of(deck: Deck, front: Ground, sides: Sides, offset: tuple[float, float]) -> Ground:
    """Return the back of the sheet with the front `front`, for paper turned over as `sides` says.

    Columns run the other way. Where the paper is turned over its short edge the whole back stands on
    its head, which mirrors its rows: cards always turn over like a page. `offset` is in mm on the
    paper, to the right and down, seen from the back. The places stand in the order of the fronts.
    """
    turn = (-front.turn + 2 * (sides is Sides.DUPLEX_SHORT)) % 4
    ground = replace(front, turn=turn, cuts=(), scissors=None, foot=None)
    right, down = ground.moved(*offset)
    places = tuple(
        replace(place, left=front.width - place.left - place.width + right, top=place.top + down)
        for place in front.places
    )
    return replace(ground, places=places, head=None if deck.card_size.tiled else front.head)


def _cuts(deck: Deck, ground: Ground, left: float, top: float) -> Iterator[Cut]:
    """Yield the lines at the edges of the cards; the paper's own edges need no cut."""
    first = ground.places[0]
    columns = min(len(ground.places), deck.grid.columns)
    rows = -(-len(ground.places) // deck.grid.columns)
    out_x, out_y = _out(left), _out(top, roomy=top >= _ROOMY_MM)
    across = ground.width - 2 * left + 2 * out_x
    down = ground.height - 2 * top + 2 * out_y
    for number in range(rows + 1):
        y = top + number * first.height
        if EDGE_MM < y < ground.height - EDGE_MM:
            yield Cut(left - out_x, y, across)
    for number in range(columns + 1):
        x = left + number * first.width
        if EDGE_MM < x < ground.width - EDGE_MM:
            yield Cut(x, top - out_y, down, upright=True)


def _out(margin: float, *, roomy: bool = False) -> float:
    """Return how far lines stand out into a margin; where it is roomy a line of print is beyond them."""
    return min(MARK_MM, margin - EDGE_MM - (LINE_MM if roomy else 0))


def _scissors(lines: tuple[Cut, ...], left: float) -> Place | None:
    """Return the place of the scissors, at the start of the first line across, in the margin."""
    first = next((line for line in lines if not line.upright), None)
    if first is None or left < _MARGIN_MM:
        return None
    size = min(_SCISSORS_MM[0], left - EDGE_MM) if left > _MARGIN_MM else _SCISSORS_MM[1]
    return Place(left - size, first.top - size / 2, size, size)


def _strips(deck: Deck, ground: Ground, left: float, top: float) -> tuple[Strip, Strip]:
    """Return where the small print stands: above and below all cards, or above the first two columns."""
    if top >= _ROOMY_MM:
        wide = ground.width - 2 * _MARGIN_MM
        below = ground.height - EDGE_MM - LINE_MM + 0.5
        head = Strip(_MARGIN_MM, EDGE_MM, wide, HEAD_PT)
        return head, replace(head, top=below, bar=True)
    first = ground.places[0]
    half = first.width / 2 if deck.fold else first.width
    aside = ground.inset if deck.card_size.tiled else 2.0
    head = Strip(left + aside, EDGE_MM, half - 2 * aside, NARROW_PT)
    second = half if deck.fold or deck.grid.columns > 1 else 0
    foot = replace(head, left=head.left + second)
    if not second:
        foot = replace(head, top=ground.height - EDGE_MM - 2.4)
    return head, foot
