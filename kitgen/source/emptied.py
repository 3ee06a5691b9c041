"""Headings with nothing left under them: what an overlay takes out, takes its heading along."""

from collections.abc import Iterator
from dataclasses import replace

from kitgen.origin import Origin
from kitgen.source.tree import Mapping, Sequence, Tree

_HEADING = "section"


def without_emptied(merged: Mapping, base: Mapping) -> Mapping:
    """Return `merged` without the headings that had something under them in `base` and have nothing now.

    One with an id stays: an overlay can take that out itself. So does one that had nothing before.
    """
    gone = emptied(merged, base)
    tree = _without(merged, gone) if gone else merged
    assert isinstance(tree, Mapping)
    return tree


def emptied(merged: Mapping, base: Mapping) -> frozenset[Origin]:
    """Return where the headings without an id stand that had something under them and have nothing now."""
    filled = set(_headings(base, filled=True))
    return frozenset(origin for origin in _headings(merged, filled=False) if origin in filled)


def _headings(tree: Tree, *, filled: bool) -> Iterator[Origin]:
    """Yield where the headings without an id stand that have something under them, or nothing."""
    if isinstance(tree, Mapping):
        for entry in tree.entries:
            yield from _headings(entry.value, filled=filled)
    elif isinstance(tree, Sequence):
        for item, following in zip(tree.items, (*tree.items[1:], None), strict=False):
            yield from _headings(item, filled=filled)
            has_some = following is not None and not _is_heading(following)
            if _is_heading(item) and isinstance(item, Mapping) and not item.get("id") and has_some is filled:
                yield item.origin


def _is_heading(tree: Tree) -> bool:
    return isinstance(tree, Mapping) and tree.get(_HEADING) is not None


def _without(tree: Tree, gone: frozenset[Origin]) -> Tree:
    match tree:
        case Mapping():
            return replace(
                tree, entries=tuple(replace(e, value=_without(e.value, gone)) for e in tree.entries)
            )
        case Sequence():
            kept = (item for item in tree.items if not (_is_heading(item) and item.origin in gone))
            return replace(tree, items=tuple(_without(item, gone) for item in kept))
        case _:
            return tree
