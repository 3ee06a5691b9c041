"""A list that two people changed: which entries it has then, in what order."""

from collections.abc import Callable
from dataclasses import dataclass

from kitgen.source.pairing import Pairs


@dataclass(frozen=True, slots=True)
class Shared:
    """An entry by its numbers in the list as it was, as one changed it and as it is now; None: not there.

    `disputed`: both moved it, each to another place.
    """

    base: int | None
    edited: int | None
    now: int | None
    disputed: bool = False


def together(edited: Pairs, now: Pairs, same: Callable[[int, int], bool]) -> tuple[Shared, ...]:
    """Return the entries in the order of `now`, with what `edited` moved and added where it stands there.

    What is not there now stands last. `same` says of what both added whether it is one thing.
    """
    listed = [_shared(number, edited, now, same) for number in range(len(now.was))]
    there = {shared.edited for shared in listed}
    placed = [shared for shared in listed if not _moves(shared, edited, now)]
    for number, base in enumerate(edited.was):
        shared = next((each for each in listed if each.edited == number), Shared(base, number, None))
        if (base is None and number not in there) or _moves(shared, edited, now):
            placed.insert(_behind(placed, number), shared)
    gone = (Shared(b, e, None) for e, b in enumerate(edited.was) if b is not None and e not in there)
    return (*placed, *gone)


def _shared(number: int, edited: Pairs, now: Pairs, same: Callable[[int, int], bool]) -> Shared:
    base = now.was[number]
    if base is None:
        added = (at for at, was in enumerate(edited.was) if was is None and same(at, number))
        return Shared(None, next(added, None), number)
    at = edited.was.index(base) if base in edited.was else None
    moved = at in edited.moved and number in now.moved
    return Shared(base, at, number, moved and _before(edited, at) != _before(now, number))


def _before(pairs: Pairs, at: int | None) -> int | None:
    return pairs.was[at - 1] if at else None


def _moves(shared: Shared, edited: Pairs, now: Pairs) -> bool:
    """Return whether an entry stands where `edited` moved it."""
    return shared.now is not None and shared.edited in edited.moved and shared.now not in now.moved


def _behind(placed: list[Shared], number: int) -> int:
    """Return where among those `placed` an entry of `edited` comes: behind the nearest before it there."""
    before = [at for at, shared in enumerate(placed) if shared.edited is not None and shared.edited < number]
    nearest = max(before, key=lambda at: placed[at].edited or 0, default=-1)
    return nearest + 1
