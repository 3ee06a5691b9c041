"""What differs between two versions of a lesson: trees in, a list of changes out."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

from kitgen.origin import Origin
from kitgen.partnames import PartName, first_words, named
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree, is_absent, said

How = Literal["added", "removed", "moved", "changed"]
Place = tuple[str, ...]

LETTER = "letter"
"""The one paper of a lesson that stands in no list."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs.

    `parts`: what it is in, from the outside in; where `key` is empty, the last of them is itself what
    came, went or moved. `key`: the key whose value differs. `before` and `after`: its text; of what is
    no text the first words. `place`: the keys and ids that lead to it. `origin`: where the new one is
    written, or the old one where there is no new one.
    """

    how: How
    parts: tuple[PartName, ...]
    place: Place
    key: str = ""
    before: str = ""
    after: str = ""
    origin: Origin | None = field(default=None, compare=False)


def differences(before: Mapping, after: Mapping) -> tuple[Change, ...]:
    """Return what is in `after` and not in `before`, and the other way round, in the order of `before`.

    In lists of mappings what has an `id` is the same thing wherever it stands. The order of keys is
    nothing that differs.
    """
    comparison = _Comparison()
    comparison.mapping(before, after, Spot())
    return comparison.with_moves()


def excerpts(before: str, after: str, around: int = 3, most: int = 90) -> tuple[str, str]:
    """Return both texts on one line, of long ones only what differs with some words `around` it."""
    old, new = before.split(), after.split()
    if max(len(before), len(after)) <= most:
        return " ".join(old), " ".join(new)
    shorter = min(len(old), len(new))
    same = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    start = max(0, same - around)
    tail = next((n for n in range(shorter - same) if old[-1 - n] != new[-1 - n]), shorter - same)
    end = max(0, tail - around)
    return _cut(old, start, end), _cut(new, start, end)


def _cut(words: list[str], start: int, end: int) -> str:
    kept = words[start : len(words) - end]
    return " ".join((*(["…"] if start else []), *kept, *(["…"] if end else [])))


def clashing(ours: tuple[Change, ...], theirs: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return those of `theirs` that `ours` change too: the same thing, what holds it or what is in it."""
    return tuple(one for one in theirs if any(_covers(one, other) or _covers(other, one) for other in ours))


def _covers(outer: Change, inner: Change) -> bool:
    return inner.place[: len(outer.place)] == outer.place


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the lesson one is: the parts it is in, what leads there, and the key in the innermost part."""

    parts: tuple[PartName, ...] = ()
    place: Place = ()
    key: str = ""

    def under(self, key: str) -> "Spot":
        """Return where the value of `key` stands."""
        if key == LETTER and not self.place:
            return Spot((PartName(LETTER, ""),), (LETTER,))
        return Spot(self.parts, (*self.place, key), f"{self.key}.{key}" if self.key else key)

    def at(self, item: Tree) -> "Spot":
        """Return where an entry of the list stands that is here."""
        name = named(item, self.place[-1], top=len(self.place) == 1)
        return Spot((*self.parts, name), (*self.place, name.id or name.words))


class _Comparison:
    def __init__(self) -> None:
        self._found: list[tuple[Change, Tree | None, Tree | None]] = []

    def mapping(self, old: Mapping, new: Mapping, spot: Spot) -> None:
        for key in dict.fromkeys((*old.keys(), *new.keys())):
            if key == "id":
                continue
            self._value(_said(old.get(key)), _said(new.get(key)), spot.under(key))

    def _value(self, old: Tree | None, new: Tree | None, spot: Spot) -> None:
        match old, new:
            case None, None:
                pass
            case Mapping(), Mapping():
                self.mapping(old, new, spot)
            case Sequence(), Sequence():
                self._list(old.items, new.items, spot)
            case Scalar(), Scalar() if old.text == new.text:
                pass
            case _:
                self._add("added" if old is None else "removed" if new is None else "changed", spot, old, new)

    def _list(self, old: tuple[Tree, ...], new: tuple[Tree, ...], spot: Spot) -> None:
        was, is_now = [_token(item) for item in old], [_token(item) for item in new]
        for what, i, i_end, j, j_end in SequenceMatcher(None, was, is_now, autojunk=False).get_opcodes():
            gone, come = old[i:i_end], new[j:j_end]
            if what == "equal" or (len(gone) == len(come) and not any(map(_ident, (*gone, *come)))):
                for before, after in zip(gone, come, strict=True):
                    self._value(before, after, spot if isinstance(after, Scalar) else spot.at(before))
                continue
            for item in gone:
                self._add("removed", spot if isinstance(item, Scalar) else spot.at(item), item, None)
            for item in come:
                self._add("added", spot if isinstance(item, Scalar) else spot.at(item), None, item)

    def _add(self, how: How, spot: Spot, old: Tree | None, new: Tree | None) -> None:
        origin = new.origin if new else old.origin if old else None
        before, after = (_text(tree) if tree else "" for tree in (old, new))
        self._found.append((Change(how, spot.parts, spot.place, spot.key, before, after, origin), old, new))

    def with_moves(self) -> tuple[Change, ...]:
        """Return what was found, where what went here and came there has moved."""
        gone = {_moving(change): old for change, old, _ in self._found if change.how == "removed" and old}
        come = {_moving(change) for change, _, _ in self._found if change.how == "added"}
        moved = (gone.keys() & come) - {""}
        told: list[Change] = []
        for change, _, new in self._found:
            ident = _moving(change)
            if ident not in moved:
                told.append(change)
            elif change.how == "added" and new:
                told.append(Change("moved", change.parts, change.place, origin=change.origin))
                inside = _Comparison()
                inside._value(gone[ident], new, Spot(change.parts, change.place))
                told += inside.with_moves()
        return tuple(told)


def _moving(change: Change) -> str:
    """Return the id of what came or went whole."""
    return change.parts[-1].id if change.parts and not change.key else ""


def _said(tree: Tree | None) -> Tree | None:
    return None if tree is None or is_absent(tree) else tree


def _ident(tree: Tree) -> str:
    ident = tree.scalar("id") if isinstance(tree, Mapping) else None
    return ident.text if ident else ""


def _token(tree: Tree) -> tuple[str, object]:
    """Return what two entries of a list have the same of where they are the same thing."""
    ident = _ident(tree)
    return ("id", ident) if ident else ("is", said(tree))


def _text(tree: Tree) -> str:
    return tree.text.strip() if isinstance(tree, Scalar) else first_words(tree)
