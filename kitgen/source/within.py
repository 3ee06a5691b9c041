"""Finds an entry in lists of a tree, by its id or by its words, and puts an edited list in its place."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kitgen.source.tree import Mapping, Scalar, Sequence, Tree

Items = tuple[Tree, ...]
Edit = Callable[[Items, int], Items]
"""What is done to a list, and to which of its entries."""

_FEW = 4
"""How many words are enough to know an entry by, where they are its own."""


def edited(items: Items, ident: str, edit: Edit) -> Items | None:
    """Return `items` with `edit` done to the list, here or deeper, that holds `ident`; None: nowhere."""
    for at, item in enumerate(items):
        if isinstance(item, Mapping) and (own := item.scalar("id")) and own.text == ident:
            return edit(items, at)
    for at, item in enumerate(items):
        inside = _edited_inside(item, ident, edit)
        if inside is not None:
            return (*items[:at], inside, *items[at + 1 :])
    return None


def _edited_inside(tree: Tree, ident: str, edit: Edit) -> Tree | None:
    match tree:
        case Sequence():
            items = edited(tree.items, ident, edit)
            return None if items is None else replace(tree, items=items)
        case Mapping():
            for at, entry in enumerate(tree.entries):
                value = _edited_inside(entry.value, ident, edit)
                if value is not None:
                    entries = (*tree.entries[:at], replace(entry, value=value), *tree.entries[at + 1 :])
                    return replace(tree, entries=entries)
            return None
        case Scalar():
            return None


def saying(items: Items, words: str) -> tuple[int, ...]:
    """Return which of `items` are mappings in which a text is `words`, or else begins with them.

    Where lines end is nothing that matters.
    """
    begin = " ".join(words.split())
    exactly = tuple(at for at, item in enumerate(items) if begin in _texts(item))
    return exactly or tuple(
        at for at, item in enumerate(items) if any(text.startswith(begin) for text in _texts(item))
    )


def beginnings(items: Items, words: int) -> Iterator[str]:
    """Yield so many first words of each text in each of `items` that is a mapping."""
    return (" ".join(text.split()[:words]) for item in items for text in _texts(item))


def words_of(item: Mapping, others: Items) -> str:
    """Return the first words of a text in `item` by which it is told from `others`; or nothing.

    They are few where few are enough, and words where it has any: names and numbers come last.
    """
    for text in sorted(_texts(item), key=lambda text: " " not in text):
        words = text.split()
        for most in range(min(_FEW, len(words)), len(words) + 1):
            begin = " ".join(words[:most])
            if begin and saying((item, *others), begin) == (0,):
                return begin
    return ""


def _texts(item: Tree) -> Iterator[str]:
    """Yield the texts anywhere in a mapping, each on one line."""
    if isinstance(item, Mapping):
        for entry in item.entries:
            if entry.key != "id":
                yield from _all_texts(entry.value)


def _all_texts(tree: Tree) -> Iterator[str]:
    match tree:
        case Scalar():
            if not tree.absent:
                yield " ".join(tree.text.split())
        case Sequence():
            for item in tree.items:
                yield from _all_texts(item)
        case Mapping():
            for entry in tree.entries:
                yield from _all_texts(entry.value)
