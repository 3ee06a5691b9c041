"""Lists that are written once and printed several times: as cards, as a table, as signs."""

from kitgen.context import Context, Face
from kitgen.lesson import Lesson


def listed(lesson: Lesson, name: str, context: Context) -> tuple[Face, ...]:
    """Return the items of the block or deck with id `name`, or none where it has no items."""
    if block := lesson.block(name):
        return block.faces(context)
    deck = next((deck for deck in lesson.cards if deck.id == name), None)
    return tuple(Face(card.title, card.front) for card in deck.cards) if deck else ()
