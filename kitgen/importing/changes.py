"""What a changed file changes in a lesson that it was made from: texts, their order, what is gone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from kitgen.importing.chunks import Chunk, joined
from kitgen.importing.edits import Edit, Gone, Order, Text
from kitgen.importing.marks import as_markdown
from kitgen.importing.pairing import Pairs
from kitgen.importing.places import Path, Spot, Written
from kitgen.importing.rewording import reworded
from kitgen.importing.wordings import as_written
from kitgen.source import tree as trees
from kitgen.source.tree import Tree

T = TypeVar("T")
Place = tuple[int, int]
"""Where something begins in the file as it was made, and in the changed one."""


@dataclass(frozen=True)
class Compared:
    """Both files, and where each passage of the first was written."""

    pairs: Pairs
    spots: tuple[Spot | None, ...]

    def printed(self, lesson: str) -> dict[Spot, list[int]]:
        """Return the passages of the first file in which each piece of a text of `lesson` is printed."""
        found: dict[Spot, list[int]] = {}
        for number, spot in enumerate(self.spots):
            if spot and spot.written.lesson == lesson:
                found.setdefault(spot, []).append(number)
        return found


def settled_apart(compared: Compared) -> Compared:
    """Return `compared`, in which what moved to another sheet or step is gone there and new here.

    A sheet or step that moved with all that it says is another order of them.
    """
    pairs, spots = compared.pairs, compared.spots
    was = list(pairs.was)
    whole = _moved_whole(compared)
    for j, i in enumerate(pairs.was):
        if i is None or i not in pairs.moved or i in whole or (own := _holder(spots[i])) is None:
            continue
        around = (_nearest(compared, range(j - 1, -1, -1)), _nearest(compared, range(j + 1, len(was))))
        if own not in around and any(around):
            was[j] = None
    return replace(compared, pairs=replace(pairs, was=tuple(was)))


def _moved_whole(compared: Compared) -> frozenset[int]:
    """Return the passages of the first file that moved with all others of their sheet or step there."""
    pairs, spots = compared.pairs, compared.spots
    said = (i for i, spot in enumerate(spots) if spot)
    runs = ([*run] for _, run in groupby(said, lambda i: _holder(spots[i])))
    return frozenset(i for run in runs if len(run) > 1 and pairs.moved.issuperset(run) for i in run)


def _nearest(compared: Compared, numbers: Iterable[int]) -> tuple[str, Path] | None:
    """Return the sheet or step of the nearest of the new passages with these `numbers` that did not move."""
    there = (i for j in numbers if (i := compared.pairs.was[j]) is not None and i not in compared.pairs.moved)
    return next((holder for i in there if (holder := _holder(compared.spots[i]))), None)


def _holder(spot: Spot | None) -> tuple[str, Path] | None:
    return (spot.written.lesson, spot.written.path[:2]) if spot else None


def changes(
    compared: Compared, lesson: str, tree: trees.Mapping, added: AnyMapping[Spot, Sequence[Chunk]]
) -> Iterator[Edit]:
    """Yield the edits of `lesson`, of which `tree` is the tree.

    `added`: what comes into a text behind a piece of it, before all where the number of that is -1; for the
    rest that was added see `additions`.
    """
    return _Changes(compared, lesson, tree, added).edits()


class _Changes:
    def __init__(
        self,
        compared: Compared,
        lesson: str,
        tree: trees.Mapping,
        added: AnyMapping[Spot, Sequence[Chunk]],
    ) -> None:
        self._pairs, self._tree, self._added = compared.pairs, tree, added
        self._printed = compared.printed(lesson)
        self._left = {spot for spot, i in self._printed.items() if any(n in self._pairs.became for n in i)}

    def edits(self) -> Iterator[Edit]:
        written = tuple(dict.fromkeys(spot.written for spot in self._printed))
        gone = [text for text in written if not self._survives(text)]
        left = [text.path for text in written if text not in gone]
        paths = frozenset(self._outermost(text.path, left) for text in gone)
        yield from map(Gone, paths)
        for text in written:
            if text not in gone and (pieces := self._pieces(text)) != text.pieces:
                yield Text(text.path, as_written(joined(pieces), text.wording))
        yield from self._orders(self._tree, (), paths)

    def _survives(self, text: Written) -> bool:
        spots = [Spot(text, number) for number in range(len(text.pieces))]
        return any(spot in self._left or spot not in self._printed for spot in spots)

    def _outermost(self, path: Path, left: list[Path]) -> Path:
        """Return what went with the text at `path`: the entry of a list that holds nothing now, or it."""
        outermost = path
        for length in range(len(path), 0, -1):
            if any(each[:length] == path[:length] for each in left):
                break
            if isinstance(path[length - 1], int):
                outermost = path[:length]
        return outermost

    def _pieces(self, text: Written) -> tuple[Chunk, ...]:
        """Return the pieces of a text as they are now, in their order."""
        spots = [Spot(text, number) for number in range(len(text.pieces))]
        kept = [spot for spot in spots if spot in self._left or spot not in self._printed]
        ordered = _ordered(kept, lambda spot: self._places([spot]))
        made = [piece for spot in ordered for piece in (self._piece(spot), *self._added.get(spot, ()))]
        return (*self._added.get(Spot(text, -1), ()), *made)

    def _piece(self, spot: Spot) -> Chunk:
        chunk = spot.written.pieces[spot.piece]
        for i in self._printed.get(spot, ()):
            j = self._pairs.became.get(i)
            if j is None or self._pairs.same(j):
                continue
            before, after = as_markdown(self._pairs.old[i].content), as_markdown(self._pairs.new[j].content)
            return replace(chunk, text=reworded(chunk.text, before, after).source)
        return chunk

    def _orders(self, tree: Tree, path: Path, gone: frozenset[Path]) -> Iterator[Order]:
        """Yield the lists in and below `tree` whose entries stand in another order now."""
        if path in gone:
            return
        match tree:
            case trees.Sequence():
                numbers = tuple(range(len(tree.items)))
                order = tuple(_ordered(numbers, lambda n: self._places(self._inside((*path, n)))))
                if order != numbers:
                    yield Order(path, order)
                for number, item in enumerate(tree.items):
                    yield from self._orders(item, (*path, number), gone)
            case trees.Mapping():
                for entry in tree.entries:
                    yield from self._orders(entry.value, (*path, entry.key), gone)
            case trees.Scalar():
                pass

    def _inside(self, path: Path) -> list[Spot]:
        return [spot for spot in self._printed if spot.written.path[: len(path)] == path]

    def _places(self, spots: Iterable[Spot]) -> list[Place]:
        """Return where `spots` begin, once for each time that they are printed; what is gone counts not."""
        times: dict[int, list[Place]] = {}
        for spot in spots:
            for time, i in enumerate(self._printed.get(spot, ())):
                if i in self._pairs.became:
                    times.setdefault(time, []).append((i, self._pairs.became[i]))
        return [(min(i for i, _ in each), min(j for _, j in each)) for _, each in sorted(times.items())]


def _ordered(things: Sequence[T], places: Callable[[T], list[Place]]) -> list[T]:
    """Return `things` in the order in which they stand now, if that is another than it was.

    Of what is printed several times one time is enough. What is not printed stays behind what it follows.
    Where things are printed in another order than they are written, as what is shuffled, nothing is known.
    """
    placed = [(thing, places(thing)) for thing in things]
    for time in range(max((len(each) for _, each in placed), default=0)):
        shown = [(thing, each[time]) for thing, each in placed if len(each) > time]
        was = [i for _, (i, _) in shown]
        now = [j for _, (_, j) in shown]
        if was == sorted(was) and now != sorted(now):
            first = {id(thing): j for thing, (_, j) in shown}
            return _sorted(things, [first.get(id(thing)) for thing in things])
    return list(things)


def _sorted(things: Sequence[T], places: list[int | None]) -> list[T]:
    last = -1
    keys = []
    for place in places:
        last = last if place is None else place
        keys.append(last)
    return [
        thing
        for _, _, thing in sorted(zip(keys, range(len(things)), things, strict=True), key=lambda k: k[:2])
    ]
