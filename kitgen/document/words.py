"""The words of a document: what its paper must say, and how texts are compared.

Where a line ends, a word is broken, capitals are small or letters stand joined, the words are the same:
compared are letters and digits alone.
"""

import re
from collections.abc import Callable, Iterator
from unicodedata import normalize

from kitgen.document.inline import Checkbox, Gap, Inline, LineBreak, Place
from kitgen.document.nodes import Box, Card, Figure, Heading, Item, List, Paragraph, Turn
from kitgen.document.parts import Part
from kitgen.document.walk import Branch, children_of, walk

_WORD = re.compile(r"[^\W_]+")


def bare_words(text: str) -> list[str]:
    """Return the words of `text` without capitals and marks, with the usual form of letters such as ﬁ."""
    return _WORD.findall(normalize("NFKC", text).casefold())


def letters(text: str) -> str:
    """Return the letters and digits of `text`, without capitals."""
    return "".join(bare_words(text))


def own_runs(node: Branch) -> tuple[str, ...]:
    """Return the runs of words that stand in `node` itself."""
    match node:
        case Heading():
            return (node.marker, said(node.content))
        case Paragraph():
            return (said(node.content),)
        case Item():
            return (said(node.marker),)
        case Box():
            return (said(node.title),)
        case Turn():
            return (node.speaker,)
        case Figure():
            return (said(node.caption),)
        case _:
            return ()


def said(inlines: tuple[Inline, ...]) -> str:
    """Return the words of `inlines`; gaps, boxes to tick and new lines part words."""
    return "".join(
        " " if isinstance(each, Gap | Checkbox | LineBreak | Place) else each.text for each in inlines
    )


def nowhere(_list: List) -> bool:
    """Whether a list counts itself: none does."""
    return False


def runs(node: Branch, *, counted: Callable[[List], bool] = nowhere, backs: bool = False) -> Iterator[str]:
    """Yield all runs of words in and below `node`, in the order in which they are read.

    Bullets and numbers of lists for which `counted` is true are left out, as programs set them themselves.
    The back of a card stands on a sheet of its own; with `backs` it follows its front all the same.
    """
    yield from filter(None, own_runs(node))
    for child in node.front if isinstance(node, Card) else children_of(node):
        inner = children_of(child) if isinstance(node, List) and counted(node) else (child,)
        for each in inner:
            yield from runs(each, counted=counted, backs=backs)
    if isinstance(node, Card):
        yield from [node.code] if node.code else []
        for child in node.back if node.fold or backs else ():
            yield from runs(child, counted=counted, backs=backs)


def runs_of(part: Part, *, counted: Callable[[List], bool] = nowhere, backs: bool = False) -> Iterator[str]:
    """Yield all runs of words of `part`, as `runs` does."""
    for node in part.children:
        yield from runs(node, counted=counted, backs=backs)


def drawn_runs(part: Part) -> Iterator[str]:
    """Yield the runs of words in the drawings of `part`, and of the address at its head."""
    yield from part.running.address
    for node in walk(part.children):
        if isinstance(node, Figure) and not node.decorative:
            yield from node.words
