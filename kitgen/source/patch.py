"""Makes the overlay that leads from one tree of a lesson to another: what `merge` undoes, so to say.

Keys and entries of lists are changed one by one. A list in which what is to be changed cannot be named,
as two entries say the same or some are plain texts, is taken out and written anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kitgen.origin import Origin
from kitgen.source.merge import WAS, merge
from kitgen.source.pairing import Pairs, paired
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree, as_mapping, is_absent, said
from kitgen.source.within import Items, words_of

Entries = tuple[Entry, ...]


class UnreachableError(ValueError):
    """No overlay leads there: `places` are the keys of the lesson under which something stays different."""

    def __init__(self, places: tuple[str, ...]) -> None:
        super().__init__(", ".join(places))
        self.places = places


def patch(old: Mapping, new: Mapping) -> Mapping:
    """Return the overlay that, laid over `old`, gives what `new` says; without keys where that is the same.

    Values that differ are those of `new`, with their origins. Raises UnreachableError, as where two
    entries of a list have one id.
    """
    overlay = _mapping(old, new, new.origin)
    left = _different(old, overlay, new)
    if left:  # what cannot be changed where it is can be written anew
        overlay = _anew(overlay, left, old, new)
        left = _different(old, overlay, new)
    if left:
        raise UnreachableError(left)
    return overlay


def _different(old: Mapping, overlay: Mapping, new: Mapping) -> tuple[str, ...]:
    """Return the keys under which `overlay` on `old` does not give what `new` says, or gives findings."""
    made = merge(old, overlay)
    keys = dict.fromkeys((*made.tree.keys(), *new.keys()))
    wrong = tuple(key for key in keys if _says(made.tree, key) != _says(new, key))
    if wrong or not made.findings:
        return wrong
    removal = tuple(entry for entry in overlay.entries if entry.key == "remove")
    alone = ((e.key, Mapping((*removal, e), overlay.origin)) for e in overlay.entries if e not in removal)
    return tuple(key for key, part in alone if merge(old, part).findings)


def _anew(overlay: Mapping, keys: tuple[str, ...], old: Mapping, new: Mapping) -> Mapping:
    there = [e for e in new.entries if e.key in keys and not is_absent(e.value)]
    word = overlay.get("remove")
    before = word.items if isinstance(word, Sequence) else ()
    gone = [
        *(i.text for i in before if isinstance(i, Scalar)),
        *(k for k in keys if _says(old, k) is not None),
    ]
    rest = overlay.without("remove", *keys).entries
    return Mapping((*_removal(list(dict.fromkeys(gone)), new.origin), *rest, *there), overlay.origin)


def _mapping(old: Mapping, new: Mapping, origin: Origin) -> Mapping:
    removed = [e.key for e in old.entries if _says(old, e.key) is not None and _says(new, e.key) is None]
    changed: list[Entry] = []
    for entry in new.entries:
        before = old.get(entry.key)
        if is_absent(entry.value) or (before and said(before) == said(entry.value)):
            continue
        value = _value(before, entry)
        if value is None:
            removed.append(entry.key)
        changed.append(replace(entry, value=value or entry.value))
    return Mapping((*_removal(removed, origin), *changed), origin)


def _removal(keys: list[str], origin: Origin) -> Entries:
    words = tuple(Scalar(key, origin) for key in keys)
    return (Entry("remove", origin, Sequence(words, origin)),) if words else ()


def _value(old: Tree | None, new: Entry) -> Tree | None:
    """Return what an overlay says to make of `old` the value of `new`; None: it must be taken out before."""
    match old, new.value:
        case None, _:
            return new.value
        case Mapping(), Mapping() as value:
            return _mapping(old, value, value.origin)
        case Sequence(items=items), Sequence() as value if any(isinstance(i, Mapping) for i in value.items):
            return _entries(items, value) if items else value
        case _:
            return new.value


def _entries(old: Items, new: Sequence) -> Sequence | None:
    """Return what makes `new` of the list `old`, entry by entry; None where that cannot be said."""
    if not all(isinstance(item, Mapping) for item in (*old, *new.items)):
        return None
    said_of = tuple(_Changes(old, new.items, paired(old, new.items), new.origin).entries())
    made = Sequence(tuple(filter(None, said_of)), new.origin)
    return made if None not in said_of and _leads(old, made, new) else None


def _leads(old: Items, changes: Sequence, new: Sequence) -> bool:
    base, overlay, wanted = (
        Mapping((Entry("list", new.origin, each),), new.origin)
        for each in (Sequence(old, new.origin), changes, new)
    )
    merged = merge(base, overlay)
    return not merged.findings and said(merged.tree) == said(wanted)


@dataclass(frozen=True, slots=True)
class _Changes:
    """A list of mappings as it was and as it is to be, and which entry is which."""

    old: Items
    new: Items
    pairs: Pairs
    origin: Origin

    def entries(self) -> Iterator[Mapping | None]:
        """Yield what changes the list, in its order; None for what cannot be said."""
        gone = [at for at in range(len(self.old)) if at not in self.pairs.was]
        for at, was in enumerate(self.pairs.was):
            moved = at in self.pairs.moved
            while was is not None and not moved and gone and gone[0] < was:
                yield self._removed(gone.pop(0))
            place = self._place(at) if was is None or moved else ()
            yield from (None,) if place is None else self._entry(at, was, place)
        yield from map(self._removed, gone)

    def _removed(self, at: int) -> Mapping | None:
        name = self._name(at)
        word = Entry("remove", self.origin, Scalar("true", self.origin))
        return Mapping((*name, word), self.origin) if name else None

    def _entry(self, at: int, was: int | None, place: Entries) -> Iterator[Mapping | None]:
        item = as_mapping(self.new[at])
        if was is None:
            yield Mapping((*place, *item.entries), item.origin)
            return
        changes = _mapping(as_mapping(self.old[was]), item, item.origin).entries
        if changes or place:
            name = self._name(was)
            yield Mapping((*name, *place, *changes), item.origin) if name else None

    def _name(self, at: int) -> Entries:
        """Return the key that names an entry of the old list: its id, or words that only it begins with."""
        item = as_mapping(self.old[at])
        if ident := item.scalar("id"):
            return (Entry("id", self.origin, Scalar(ident.text, self.origin)),)
        now = self.pairs.was.index(at) if at in self.pairs.was else None
        words = self._words(item, at, now)
        return (Entry(WAS, self.origin, Scalar(words, self.origin, plain=False)),) if words else ()

    def _words(self, item: Mapping, old: int | None, new: int | None) -> str:
        """Return words of `item`, at these places in the lists, that nothing else there has."""
        others = (
            *(i for at, i in enumerate(self.old) if at != old),
            *(i for at, i in enumerate(self.new) if at != new),
        )
        return words_of(item, others)

    def _place(self, at: int) -> Entries | None:
        """Return the key that says where an entry of the new list comes; None where nothing can."""
        if at == 0:
            return (Entry("at", self.origin, Scalar("start", self.origin)),)
        if anchor := self._anchor(self.new, at - 1, self.pairs.was[at - 1], at - 1):
            return (Entry("after", self.origin, anchor),)
        if at == len(self.new) - 1:
            return (Entry("at", self.origin, Scalar("end", self.origin)),)
        following = self.pairs.was[at + 1]
        if following is not None and (anchor := self._anchor(self.old, following, following, at + 1)):
            return (Entry("before", self.origin, anchor),)
        return None

    def _anchor(self, items: Items, at: int, old: int | None, new: int) -> Scalar | None:
        item = as_mapping(items[at])
        if ident := item.scalar("id"):
            return Scalar(ident.text, self.origin)
        words = self._words(item, old, new)
        return Scalar(words, self.origin, plain=False) if words else None


def _says(mapping: Mapping, key: str) -> object:
    value = mapping.get(key)
    return None if value is None else said(value)
