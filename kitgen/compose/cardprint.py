"""The small print on sheets of cards, for who prints, turns and cuts them."""

from kitgen.compose.maker import Maker
from kitgen.document.ground import Strip
from kitgen.document.inline import text
from kitgen.document.kinds import Sides
from kitgen.document.nodes import Heading, Node, Nodes, Paragraph
from kitgen.document.roles import Role
from kitgen.lesson import Lesson
from kitgen.papers import Deck
from kitgen.render.fonts import text_width
from kitgen.theme import Font

BAR_MM = 50.0
"""The length of the bar that shows whether a sheet was printed in its true size."""
_MM_PER_PT = 25.4 / 72
_BETWEEN = " · "
_SHORTEST = 6
"""No piece of a line is cut to fewer letters."""


def head_line(
    maker: Maker,
    lesson: Lesson,
    deck: Deck,
    page: str,
    strip: Strip | None,
    *,
    heading: bool = False,
    title: str | None = None,
) -> Nodes:
    """Return the line that says what the cards of a sheet are, as long as fits on `strip`.

    With `heading` it is the deck's heading; `title`, the document's, stands before the first of all.
    In a narrow strip, which may be on a card, it only names the deck.
    """
    if strip is None:
        return ()
    labels, narrow = maker.data.labels, strip.size_pt < _ROOMY_PT
    unit = maker.string(getattr(labels.copies, deck.copies.replace("-", "_")))
    name = (deck.code if narrow else labels.deck.format(code=deck.code)) if deck.code else ""
    pieces = [name, deck.deck, page] if narrow else [name, deck.deck, lesson.title, unit, page]
    top = [title] if title and not narrow else []
    shown = _fitting([*top, *filter(None, pieces)], strip, maker.data.theme.font)
    if not heading:
        return (_line(shown),)
    level = 1 if title and narrow else 2
    first: Nodes = (Heading(text(shown[0]), 1, Role.CARD_HEAD),) if top else ()
    return (*first, Heading(text(_BETWEEN.join(shown[len(top) :])), level, Role.CARD_HEAD))


_ROOMY_PT = 7.0


def foot_line(maker: Maker, written: Deck, deck: Deck, sides: Sides, strip: Strip | None) -> Nodes:
    """Return the line that says how to print a sheet: its true size, which edge to turn, how to fold.

    `written` is the deck as the lesson has it, `deck` as it is printed. Cards that are fold cards in the
    lesson may be folded either way; the others must have their words outside. Where room is short it
    is said briefly, and only the true size where there is hardly any.
    """
    if strip is None:
        return ()
    words, font = maker.data.labels.card_sheets, maker.data.theme.font
    turn = {Sides.DUPLEX_LONG: words.long_edge, Sides.DUPLEX_SHORT: words.short_edge}.get(sides, "")
    brief = {Sides.DUPLEX_LONG: words.brief_long, Sides.DUPLEX_SHORT: words.brief_short}.get(sides, "")
    fold = words.fold if written.fold else words.fold_back if deck.fold else ""
    wordings = (
        [words.true_size, words.bar if strip.bar else "", turn, fold],
        [words.true_size, brief, words.brief_fold if deck.fold else ""],
        [words.true_size],
    )
    lines = [[piece for piece in pieces if piece] for pieces in wordings]
    return (_line(next((line for line in lines if _fits(line, strip, font)), lines[-1])),)


def _fits(pieces: list[str], strip: Strip, font: Font) -> bool:
    width = text_width(_BETWEEN.join(pieces), font, 400) * strip.size_pt * _MM_PER_PT
    return width <= strip.width - (BAR_MM + 2 if strip.bar else 0)


def _line(pieces: list[str]) -> Node:
    return Paragraph(text(_BETWEEN.join(pieces)), Role.CARD_HEAD)


def _fitting(pieces: list[str], strip: Strip, font: Font) -> list[str]:
    """Return `pieces` with the longest of them shortened until all stand in one line."""
    while not _fits(pieces, strip, font):
        longest = max(range(len(pieces)), key=lambda n: len(pieces[n]))
        if len(pieces[longest]) <= _SHORTEST:
            break
        pieces[longest] = pieces[longest].rstrip("…")[:-1].rstrip() + "…"
    return pieces
