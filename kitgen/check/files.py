"""Are pictures there and readable, do they have words, and does every card's text fit?"""

from collections.abc import Iterator

from kitgen.audience import view_for
from kitgen.blocks.picture import Picture
from kitgen.check.base import KitSubject, Subject
from kitgen.compose.cards import deck_cards
from kitgen.compose.maker import Maker
from kitgen.document.inline import Checkbox, Gap, Inlines, LineBreak, plain
from kitgen.document.nodes import Node, Paragraph
from kitgen.document.parts import Kind
from kitgen.document.roles import Role
from kitgen.document.walk import walk
from kitgen.errors import Finding, InputError, Severity
from kitgen.origin import Origin
from kitgen.papers import Deck
from kitgen.render.fonts import text_width

CARD_PADDING_MM, CARD_CODE_MM, MARKER_MM = (12.0, 8.0), 7.0, 6.0
MM_PER_PT = 25.4 / 72


def pictures(subject: Subject | KitSubject) -> Iterator[Finding]:
    """Every picture exists and can be printed, and has words for who does not see it."""
    for block in subject.blocks():
        if isinstance(block, Picture):
            yield from _picture(block, subject)


def _picture(block: Picture, subject: Subject | KitSubject) -> Iterator[Finding]:
    try:
        picture = block.look(lambda path: subject.project.read(path, block.origin))
    except InputError as error:
        yield from error.findings
        return
    path = {"path": block.picture}
    if not block.decorative and not block.alt:
        yield Finding("no-alt", block.origin, Severity.WARNING, path)
    if block.decorative and picture.words:
        values = path | {"words": ", ".join(picture.words)[:60]}
        yield Finding("decorative-words", block.origin, Severity.WARNING, values)


def cards(subject: Subject) -> Iterator[Finding]:
    """The text of every card fits on it."""
    lesson = view_for(subject.printed, "pupil")
    context = Maker(subject.data, subject.project.read).context("pupil", lesson)
    for deck in lesson.cards:
        try:
            drawn = deck_cards(deck, context)
        except LookupError:
            continue  # an unknown rule set is told by its own check
        if not drawn and deck.made_from and subject.lesson.block(deck.made_from):
            values: dict[str, object] = {"name": deck.made_from, "suggestion": ""}
            yield Finding("from-unknown", deck.origin, values=values)
        for number, card in enumerate(drawn, 1):
            for face in (card.front, card.back):
                if _height(face, deck, subject) > _room(deck):
                    values = {"number": number, "deck": deck.deck}
                    yield Finding("card-too-long", _origin(deck, number), values=values)


def _origin(deck: Deck, number: int) -> Origin | None:
    return deck.cards[number - 1].origin if len(deck.cards) >= number else deck.origin


def _room(deck: Deck) -> float:
    return deck.size_mm[1] - CARD_PADDING_MM[1] - (0 if deck.fold or not deck.code else CARD_CODE_MM)


def _height(face: tuple[Node, ...], deck: Deck, subject: Subject) -> float:
    """Return the height in mm of what stands on one side of a card."""
    theme = subject.data.theme
    kind_size = theme.size_pt(Kind.CARDS)
    width = deck.size_mm[0] - CARD_PADDING_MM[0]
    total = 0.0
    for node in walk(face):
        if isinstance(node, Paragraph):
            look = theme.look(node.role)
            size = look.size * kind_size * MM_PER_PT
            words = _with_room(node.content, size)
            breaks = sum(isinstance(inline, LineBreak) for inline in node.content)
            room = width - (MARKER_MM if node.role is Role.LIST_ITEM else 0)
            lines = lines_of(words, room / size, theme.font) + breaks
            total += lines * size * look.line + look.after
    return total


def _with_room(content: Inlines, size: float) -> str:
    """Return the words of `content`, with as many dashes (half an em) for a gap or box as it is wide."""
    pieces = []
    for inline in content:
        match inline:
            case Gap():
                pieces.append("–" * round(inline.width_mm / size * 2))
            case Checkbox():
                pieces.append("–––")
            case _:
                pieces.append(plain((inline,)))
    return "".join(pieces)


def lines_of(words: str, width: float, family: str) -> int:
    """Return in how many lines `words` are set at `width`, a multiple of the type size."""
    lines, used = 1, 0.0
    space = text_width(" ", family, 400)
    for word in words.split():
        length = text_width(word, family, 400)
        if used and used + space + length > width:
            lines, used = lines + 1, 0.0
        used += (space if used else 0) + length
    return lines
