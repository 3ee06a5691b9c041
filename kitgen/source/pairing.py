"""Which entry of a changed list is which of the list as it was, by ids, and where there are none by words."""

from bisect import bisect_left
from dataclasses import dataclass
from difflib import SequenceMatcher

from kitgen.source.tree import Mapping, Scalar, Sequence, Tree, said

Items = tuple[Tree, ...]

_ALIKE = 0.5
"""What part of their words two entries share at least that are taken for one that was changed."""


_MOST_PAIRS = 40_000
"""Of how many pairs the words are compared; where more is left only what stands in one place is one."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Of each new entry its number in the old list, None where it is new; and which new ones have moved."""

    was: tuple[int | None, ...]
    moved: frozenset[int]


def paired(old: Items, new: Items) -> Pairs:
    """Return which of `new` are which of `old`: those of one id, those that say the same, those much alike.

    As few as can be have moved. An entry with an id is only taken for one that has the same or had none.
    """
    was: dict[int, int] = {}
    for key in (_ident, said):
        _match(was, [key(item) for item in old], [key(item) for item in new])
    if (len(new) - len(was)) * (len(old) - len(was)) <= _MOST_PAIRS:
        for at, item in enumerate(new):
            if at not in was and (likest := _likest(item, old, set(was.values()))) is not None:
                was[at] = likest
    _match_in_place(was, old, new)
    found = [(at, was[at]) for at in sorted(was)]
    stay = rising([number for _, number in found])
    moved = frozenset(at for at, number in found if number not in stay)
    return Pairs(tuple(was.get(at) for at in range(len(new))), moved)


def _match(was: dict[int, int], old: list[object], new: list[object]) -> None:
    """Add to `was` the pairs of equal keys that are not in it yet, the first with the first."""
    free: dict[object, list[int]] = {}
    taken = set(was.values())
    for at, key in enumerate(old):
        if key is not None and at not in taken:
            free.setdefault(key, []).append(at)
    for at, key in enumerate(new):
        if at not in was and free.get(key):
            was[at] = free[key].pop(0)


def _match_in_place(was: dict[int, int], old: Items, new: Items) -> None:
    """Add to `was` the pairs of what stands alike between the same neighbours, as many here as there."""
    begins, then = 0, 0
    for at in range(len(new) + 1):
        number = was.get(at) if at < len(new) else len(old)
        if number is None:
            continue
        here, there = range(begins, at), range(then, number)
        if len(here) == len(there) and not set(there) & set(was.values()):
            was.update((n, m) for n, m in zip(here, there, strict=True) if _may_be(new[n], old[m]))
        begins, then = at + 1, number + 1


def _may_be(new: Tree, old: Tree) -> bool:
    """Return whether an entry without an id may be another, of which all words were changed."""
    if isinstance(new, Mapping) and isinstance(old, Mapping):
        return not old.scalar("id") and bool({*new.keys()} & {*old.keys()})
    return type(new) is type(old)


def _ident(item: Tree) -> object:
    ident = item.scalar("id") if isinstance(item, Mapping) else None
    return ident.text if ident else None


def _likest(item: Tree, old: Items, taken: set[int]) -> int | None:
    """Return which of `old` without an id and not `taken` is likest to `item`, if one is like it."""
    if _ident(item) is not None and _ident(item) in map(_ident, old):
        return None
    words = _words(item)
    rated = [
        (SequenceMatcher(None, _words(each), words, autojunk=False).ratio(), -at)
        for at, each in enumerate(old)
        if at not in taken and _ident(each) is None and type(each) is type(item)
    ]
    alike, at = max(rated, default=(0.0, 0))
    return -at if alike >= _ALIKE else None


def _words(tree: Tree) -> list[str]:
    """Return the keys and words of `tree` in their order."""
    match tree:
        case Scalar():
            return tree.text.split()
        case Sequence():
            return [word for item in tree.items for word in _words(item)]
        case Mapping():
            entries = (entry for entry in tree.entries if entry.key != "id")
            return [word for entry in entries for word in (f"{entry.key}:", *_words(entry.value))]


def rising(numbers: list[int]) -> set[int]:
    """Return the members of a longest rising run in `numbers`, which need not stand side by side.

    By their least ends (Schensted 1961), in n log n.
    """
    ends: list[int] = []
    places: list[int] = []
    back: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
        places[at : at + 1] = [place]
        back.append(places[at - 1] if at else -1)
    run: set[int] = set()
    place = places[-1] if places else -1
    while place >= 0:
        run.add(numbers[place])
        place = back[place]
    return run
