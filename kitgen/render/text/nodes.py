"""Says print nodes as lines of plain text: one function for each kind of node."""

from typing import assert_never

from kitgen.document.nodes import (
    Box,
    Card,
    CardSheet,
    Dialogue,
    Divider,
    Figure,
    Heading,
    Item,
    List,
    Node,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Tiles,
    WritingBox,
    WritingLines,
)
from kitgen.render.text.lines import GAP, Lines, filled, hung, wrapped
from kitgen.render.text.speech import Speech, called, grouped, mark_of
from kitgen.render.text.tables import named, say_table


def say_node(speech: Speech, node: Node) -> Lines:  # noqa: C901
    """Return `node` as lines; none where it is for the eye alone."""
    match node:
        case Section():
            return speech.say(node.children)
        case Heading():
            return _heading(speech, node)
        case Paragraph():
            return wrapped(node.content, speech.width)
        case List():
            return _list(speech, node)
        case Item():
            return _item(speech, node)
        case Table():
            return say_table(speech, node)
        case Tiles():
            return speech.say(node.tiles)
        case Box():
            return wrapped(node.title, speech.width) + speech.say(node.children)
        case WritingLines():
            return _writing_lines(speech, node)
        case WritingBox():
            return filled(f"{speech.words.box} {GAP}", speech.width)
        case Figure():
            return _figure(speech, node)
        case Dialogue():
            return [line for turn in node.turns for line in named(speech, turn.speaker, turn.children)]
        case Card():
            return _card(speech, node)
        case CardSheet():
            return speech.say((*node.head, *node.cards, *node.foot))
        case Divider() | PageBreak():
            return []
        case _:
            assert_never(node)


def _heading(speech: Speech, node: Heading) -> Lines:
    mark = mark_of(node.marker)
    return hung(mark, wrapped(node.content, _beside(speech, mark).width))


def _list(speech: Speech, node: List) -> Lines:
    items = [lines for item in node.items if (lines := _item(speech, item))]
    return grouped(items, apart=any(len(item.children) > 1 for item in node.items))


def _item(speech: Speech, item: Item) -> Lines:
    mark = mark_of(" ".join(wrapped(item.marker, speech.width)))
    return hung(mark, _beside(speech, mark).say(item.children, close=True))


def _beside(speech: Speech, mark: str) -> Speech:
    return speech.narrower(len(mark) + 1) if mark else speech


def _writing_lines(speech: Speech, node: WritingLines) -> Lines:
    if not node.count:
        return []
    words = speech.words.line if node.count == 1 else speech.words.lines.format(n=node.count)
    return filled(f"{words} {GAP}", speech.width)


def _figure(speech: Speech, node: Figure) -> Lines:
    if node.decorative:
        return []
    lines = filled(speech.words.picture.format(alt=node.alt), speech.width)
    if node.words:
        lines += filled(speech.words.in_picture.format(words="; ".join(node.words)), speech.width)
    return lines + wrapped(node.caption, speech.width)


def _card(speech: Speech, card: Card) -> Lines:
    lines = filled(called(speech.words.card.format(code=card.code).strip()), speech.width)
    lines += speech.say(card.front, close=True)
    return lines + ([speech.words.back, *speech.say(card.back, close=True)] if card.back else [])
