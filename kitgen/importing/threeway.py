"""A lesson that somebody changed while it was changed elsewhere too: both in one tree, where they agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from kitgen.differences import Place, Spot
from kitgen.importing.chunks import Chunk, chunks, joined
from kitgen.importing.ordering import together
from kitgen.importing.wordmerge import merged_words
from kitgen.origin import Origin
from kitgen.partnames import PartName
from kitgen.source.pairing import paired
from kitgen.source.tree import Entry, Mapping, Scalar, Tree, said
from kitgen.source.tree import Sequence as Listed

T = TypeVar("T")
Trees = tuple[Tree, ...]
Three = tuple[Chunk | None, Chunk | None, Chunk | None]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both changed, each in another way.

    `parts`, `place` and `key` say where, as in a `Change`. `base`, `edited` and `now`: what it says there, of
    what is no text all texts in it; of a text the paragraph. Nothing where it is not there. Each origin is
    where that is written.
    """

    parts: tuple[PartName, ...]
    place: Place
    key: str
    base: str
    edited: str
    now: str
    edited_origin: Origin | None
    now_origin: Origin | None


@dataclass(frozen=True, slots=True)
class Both:
    """The tree with the changes of both, and what they do not agree on: there it says what `now` says."""

    tree: Mapping
    conflicts: tuple[Conflict, ...] = ()


def both(base: Mapping, edited: Mapping, now: Mapping) -> Both:
    """Return what the lesson `now` becomes with what was changed from `base` to `edited`.

    Entries of lists are the same by their ids, or by their words where they have none. In a text paragraphs
    and items merge, in one of them words that do not touch. The same change on both sides is no conflict.
    """
    merge = _Merge()
    tree = merge.mapping(base, edited, now, Spot())
    return Both(tree, tuple(merge.conflicts))


class _Merge:
    def __init__(self) -> None:
        self.conflicts: list[Conflict] = []

    def mapping(self, base: Mapping, edited: Mapping, now: Mapping, spot: Spot) -> Mapping:
        """Return `now` with the keys that are others in `edited` than in `base`."""
        entries: list[Entry] = []
        for key in dict.fromkeys((*now.keys(), *edited.keys())):
            written = next(e for tree in (now, edited) for e in tree.entries if e.key == key)
            value = self._value(base.get(key), edited.get(key), now.get(key), spot.under(key))
            if value is not None:
                entries.append(replace(written, value=value))
        return Mapping(tuple(entries), now.origin)

    def _value(self, base: Tree | None, edited: Tree | None, now: Tree | None, spot: Spot) -> Tree | None:
        if _same(edited, base) or _same(edited, now):
            return now
        if _same(now, base):
            return edited
        match base, edited, now:
            case _, Mapping(), Mapping():
                before = base if isinstance(base, Mapping) else Mapping((), now.origin)
                return self.mapping(before, edited, now, spot)
            case _, Listed(), Listed():
                items = base.items if isinstance(base, Listed) else ()
                return Listed(self._list(items, edited.items, now.items, spot), now.origin)
            case Scalar(), Scalar(), Scalar():
                return self._text(base, edited, now, spot)
            case _:
                self._tell(spot, base, edited, now)
                return now

    def _list(self, base: Trees, edited: Trees, now: Trees, spot: Spot) -> Trees:
        pairs = paired(base, edited), paired(base, now)
        merged: list[Tree] = []
        for each in together(*pairs, lambda one, other: _one_thing(edited[one], now[other])):
            three = _at(base, each.base), _at(edited, each.edited), _at(now, each.now)
            item = next(tree for tree in reversed(three) if tree is not None)
            here = spot if isinstance(item, Scalar) else spot.at(item)
            if each.disputed:
                self._tell(here, *three)
            value = self._value(*three, here)
            merged += [] if value is None else [value]
        return tuple(merged)

    def _text(self, base: Scalar, edited: Scalar, now: Scalar, spot: Spot) -> Scalar:
        """Return the text with the changes of both, paragraph by paragraph."""
        was, ours, theirs = chunks(base.text), chunks(edited.text), chunks(now.text)
        as_trees = [tuple(Scalar(each.text, base.origin) for each in parts) for parts in (was, ours, theirs)]
        pairs = paired(as_trees[0], as_trees[1]), paired(as_trees[0], as_trees[2])
        merged: list[Chunk] = []
        for each in together(*pairs, lambda one, other: ours[one].text == theirs[other].text):
            three = _at(was, each.base), _at(ours, each.edited), _at(theirs, each.now)
            if each.disputed:
                self._told(spot, (*map(_words, three),), edited.origin, now.origin)
            merged += self._chunk(three, spot, edited.origin, now.origin)
        return Scalar(joined(merged), now.origin, plain=False)

    def _chunk(self, three: Three, spot: Spot, edited_at: Origin, now_at: Origin) -> Iterator[Chunk]:
        base, edited, now = three
        match base, edited, now:
            case None, None, Chunk():
                yield now
            case None, Chunk(), None:
                yield Chunk(edited.text, edited.depth, edited.marker, edited.box)
            case Chunk(), Chunk(), Chunk():
                text = _merged(base.text, edited.text, now.text)
                if text is None:
                    self._told(spot, (base.text, edited.text, now.text), edited_at, now_at)
                look = edited if _stand(now) == _stand(base) else now
                yield replace(now, text=now.text if text is None else text, **_stand(look))
            case _, Chunk(), Chunk():
                yield now
            case Chunk(), None, Chunk() if now.text != base.text:
                self._told(spot, (base.text, "", now.text), edited_at, now_at)
                yield now
            case Chunk(), Chunk(), None if edited.text != base.text:
                self._told(spot, (base.text, edited.text, ""), edited_at, now_at)

    def _tell(self, spot: Spot, base: Tree | None, edited: Tree | None, now: Tree | None) -> None:
        origins = edited.origin if edited else None, now.origin if now else None
        self._told(spot, tuple(map(_text_of, (base, edited, now))), *origins)

    def _told(
        self, spot: Spot, says: tuple[str, ...], edited_at: Origin | None, now_at: Origin | None
    ) -> None:
        base, edited, now = says
        self.conflicts.append(
            Conflict(spot.parts, spot.place, spot.key, base, edited, now, edited_at, now_at)
        )


def _merged(base: str, edited: str, now: str) -> str | None:
    """Return the text that both changes make, None where they do not agree."""
    if edited in (base, now):
        return now
    return edited if now == base else merged_words(base, edited, now)


def _stand(chunk: Chunk) -> dict[str, Any]:
    return {"depth": chunk.depth, "marker": chunk.marker, "box": chunk.box}


def _one_thing(one: Tree, other: Tree) -> bool:
    """Return whether what both added is one thing: it says the same or has one id."""
    idents = [tree.scalar("id") if isinstance(tree, Mapping) else None for tree in (one, other)]
    return said(one) == said(other) or (None not in idents and idents[0].text == idents[1].text)  # type: ignore[union-attr]


def _at(items: Sequence[T], number: int | None) -> T | None:
    return None if number is None else items[number]


def _words(chunk: Chunk | None) -> str:
    return chunk.text if chunk else ""


def _same(one: Tree | None, other: Tree | None) -> bool:
    return _said(one) == _said(other)


def _said(tree: Tree | None) -> object:
    return None if tree is None else said(tree)


def _text_of(tree: Tree | None) -> str:
    match tree:
        case None:
            return ""
        case Scalar(text=text):
            return text.strip()
        case Listed(items=items):
            return "\n".join(filter(None, map(_text_of, items)))
        case Mapping(entries=entries):
            return "\n".join(filter(None, (_text_of(e.value) for e in entries if e.key != "id")))
