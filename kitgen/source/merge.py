"""Lays an overlay over a tree: mappings merge key by key, lists of mappings by `id`.

A list of texts is replaced whole. In a list of mappings an entry of the overlay says by its `id`
what it changes; `was: WORDS` says it of one without an id, by words that a text in it begins with.
`remove: true` takes that out, `remove: [key, …]` takes keys out of it; a list whose key is taken out
and written again is written anew. What is new says where it comes: `after:` or `before:` an id or such
words, `at: start` or `at: end`; without a word and without an id it comes last. An entry that is there,
with such a word, moves. Nothing is copied: every value keeps the file and line where it was written.
"""

from collections.abc import Callable, Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from functools import partial

from kitgen.errors import Finding
from kitgen.origin import Origin
from kitgen.source.misread import nearest
from kitgen.source.placing import PLACING, Place, place_of
from kitgen.source.tree import (
    Entry,
    Mapping,
    Scalar,
    Sequence,
    Tree,
    as_mapping,
    entry_with,
    ids_in,
    is_absent,
    mappings_in,
    says_true,
)
from kitgen.source.within import Edit, Items, beginnings, edited, saying

WAS = "was"
"""The key that says by its words which entry without an id is meant."""

CONTROLS = frozenset({*PLACING, WAS, "remove"})
"""The keys that an overlay may write in any mapping of a list, besides the lesson's own."""

_REMOVE = frozenset({"remove"})

_Doing = Callable[[Edit], Items | None]
"""Does an edit to the list that holds one entry; None where nothing does."""


@dataclass(frozen=True)
class Merged:
    """The merged tree, what was wrong in the overlay, and where each id was taken out."""

    tree: Mapping
    findings: tuple[Finding, ...] = ()
    removed: AnyMapping[str, Origin] = field(default_factory=dict)


def merge(
    base: Mapping,
    overlay: Mapping,
    removed: AnyMapping[str, Origin] | None = None,
    usual: Mapping | None = None,
) -> Merged:
    """Return `base` with `overlay` laid over it.

    `removed`: the ids that earlier overlays took out, so that asking for one says where it went. `usual`:
    what `base` would be if it were not in easy language: the overlay names what has no id in its words.
    """
    merger = _Merger(base, dict(removed or {}), usual)
    tree = merger.mapping(base, overlay)
    return Merged(tree, tuple(merger.findings), merger.removed)


class _Merger:
    def __init__(self, base: Mapping, removed: dict[str, Origin], usual: Mapping | None) -> None:
        self.findings: list[Finding] = []
        self.removed = removed
        self._known = list(dict.fromkeys(ids_in(base)))
        self._tree, self._base = base, base.origin.file
        self._placed: dict[str, list[Tree]] = {}
        self._usual = {each.origin: each for each in mappings_in(usual)} if usual else {}

    def mapping(self, old: Mapping, new: Mapping, passed: frozenset[str] = _REMOVE) -> Mapping:
        """Return `old` with the keys of `new` merged in, without those it removes, `passed` over."""
        entries = {entry.key: entry for entry in old.entries}
        for name in self._keys_to_remove(new):
            if name.text in entries:
                del entries[name.text]
            else:
                self._find(
                    "overlay-no-key", name.origin, name=name.text, suggestion=nearest(name.text, [*entries])
                )
        for entry in new.entries:
            if entry.key in passed or is_absent(entry.value):
                continue
            before = entries.get(entry.key)
            if isinstance(entry.value, Mapping) and says_true(entry.value.get("remove")):
                entries.pop(entry.key, None)
                continue
            value = self._value(before.value if before else None, entry.value)
            entries[entry.key] = Entry(entry.key, entry.key_origin, value)
        return Mapping(tuple(entries.values()), old.origin)

    def _value(self, old: Tree | None, new: Tree) -> Tree:
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            return self.mapping(old, new)
        if isinstance(new, Sequence) and any(isinstance(item, Mapping) for item in new.items):
            items = old.items if isinstance(old, Sequence) else ()
            return self._list(items, new)
        return new

    def _list(self, old: Items, new: Sequence) -> Sequence:
        fresh = not any(isinstance(item, Mapping) for item in old)
        items = old
        self._tell_twice(new)
        for item in new.items:
            if not isinstance(item, Mapping):
                items = (*items, item)
            elif fresh and not any(item.get(key) for key in CONTROLS):
                items = (*items, item)  # a list that was not there: nothing in it can be meant
            else:
                items = self._item(items, item)
        return Sequence(items, new.origin)

    def _tell_twice(self, new: Sequence) -> None:
        """Tell where an overlay changes one thing twice in one list, which is nearly always a slip."""
        changed = [i for i in new.items if isinstance(i, Mapping) and not says_true(i.get("remove"))]
        first: dict[str, Scalar] = {}
        for ident in filter(None, (item.scalar("id") for item in changed)):
            if ident.text in first:
                self._find("duplicate-id", ident.origin, name=ident.text, first=str(first[ident.text].origin))
            first.setdefault(ident.text, ident)

    def _item(self, items: Items, patch: Mapping) -> Items:
        """Return `items` with what one entry of the overlay does to them."""
        place, told = place_of(patch)
        self.findings += told
        if was := patch.scalar(WAS):
            return self._by_words(items, patch, was, place)
        ident = patch.scalar("id")
        doing = partial(edited, items, ident.text) if ident else None
        there = doing is not None and doing(lambda found, _at: found) is not None
        if says_true(patch.get("remove")):
            return self._removed(items, patch, ident, doing if there else None)
        if doing and there:
            return self._changed(patch, doing, place)
        if ident and place is None:
            return self._unknown(items, ident)
        self._tell_elsewhere(patch, ident)
        return self._put(items, patch.without(*CONTROLS), place)

    def _by_words(self, items: Items, patch: Mapping, was: Scalar, place: Place | None) -> Items:
        """Return `items` with what is said of the one of them in which a text begins with the words `was`."""
        at = self._saying(items, was)
        if at is None:
            return items
        if says_true(patch.get("remove")):
            return self._removed(items, patch, was, lambda edit: edit(items, at))
        return self._changed(patch, lambda edit: edit(items, at), place)

    def _all_saying(self, items: Items, words: str) -> tuple[int, ...]:
        usual = tuple(self._usual.get(item.origin, item) for item in items)
        return saying(items, words) or saying(usual, words)

    def _saying(self, items: Items, words: Scalar) -> int | None:
        found = self._all_saying(items, words.text)
        if len(found) == 1:
            return found[0]
        told = "overlay-words-twice" if found else "overlay-no-words"
        near = "" if found else nearest(words.text, [*beginnings(items, len(words.text.split()))])
        self._find(told, words.origin, words=words.text, base=self._base, suggestion=near)
        return None

    def _tell_elsewhere(self, patch: Mapping, ident: Scalar | None) -> None:
        """Tell where a thing of another list was to move here: what is new says what it is, this does not."""
        if ident is None or ident.text in self.removed:
            return
        found = entry_with(self._tree, ident.text)
        if found and next(found.without("id").keys(), "") not in patch.keys():  # noqa: SIM118
            self._find("overlay-elsewhere", ident.origin, name=ident.text, at=str(found.origin))

    def _changed(self, patch: Mapping, doing: _Doing, place: Place | None) -> Items:
        changed: list[Tree] = []

        def change(found: Items, at: int) -> Items:
            changed.append(self.mapping(as_mapping(found[at]), patch, CONTROLS))
            keep = () if place else (changed[0],)
            return (*found[:at], *keep, *found[at + 1 :])

        items = doing(change)
        assert items is not None
        return self._put(items, changed[0], place) if place else items

    def _removed(self, items: Items, patch: Mapping, name: Scalar | None, doing: _Doing | None) -> Items:
        """Return `items` without the entry called `name`, which `doing` can edit; None: it is not there."""
        if name is None:
            self._find("overlay-remove-what", patch.origin)
            return items
        for entry in patch.entries:
            if entry.key not in ("id", WAS, "remove"):
                self._find("overlay-remove-more", entry.key_origin, name=entry.key, id=name.text)
        if doing is None:  # gone already, as where the easy version had taken it out: nothing left to do
            return items if name.text in self.removed else self._unknown(items, name)

        def take(found: Items, at: int) -> Items:
            self.removed.update(dict.fromkeys(ids_in(found[at]), name.origin))
            return (*found[:at], *found[at + 1 :])

        return doing(take) or ()

    def _put(self, items: Items, item: Tree, place: Place | None) -> Items:
        """Return `items` with `item` where `place` says; several after one thing stay in their order."""
        if place is None or (place.anchor.text == "end" and place.where == "at"):
            return (*items, item)
        placed = self._placed.setdefault("" if place.where == "at" else place.anchor.text, [])

        def put(found: Items, at: int) -> Items:
            if place.where == "before":
                return (*found[:at], item, *found[at:])
            while at + 1 < len(found) and any(found[at + 1] is each for each in placed):
                at += 1
            placed.append(item)
            return (*found[: at + 1], item, *found[at + 1 :])

        if place.where == "at":
            return put(items, -1)
        beside = edited(items, place.anchor.text, put)
        if beside is None and (" " in place.anchor.text or self._all_saying(items, place.anchor.text)):
            at = self._saying(items, place.anchor)
            return items if at is None else put(items, at)
        return self._unknown(items, place.anchor, "anchor") if beside is None else beside

    def _unknown(self, items: Items, ident: Scalar, what: str = "id") -> Items:
        """Tell that nothing in `items` has the id `ident`, and where it went if it was there."""
        if at := self.removed.get(ident.text):
            self._find(f"overlay-{what}-removed", ident.origin, name=ident.text, at=str(at))
        else:
            here = list(dict.fromkeys(name for item in items for name in ids_in(item)))
            near = nearest(ident.text, here) or nearest(ident.text, self._known)
            self._find("overlay-unknown-id", ident.origin, name=ident.text, base=self._base, suggestion=near)
        return items

    def _keys_to_remove(self, patch: Mapping) -> Iterator[Scalar]:
        word = patch.get("remove")
        if isinstance(word, Sequence):
            yield from (item for item in word.items if isinstance(item, Scalar))
        elif isinstance(word, Scalar) and not word.absent and word.text not in ("true", "false"):
            self._find("overlay-remove-form", word.origin, value=word.text)

    def _find(self, finding: str, origin: Origin, /, **values: object) -> None:
        self.findings.append(Finding(finding, origin, values=values))
