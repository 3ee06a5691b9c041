"""Gives ids to what is new in a lesson, so that it can be cited, moved and changed later."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kitgen.filenames import file_name
from kitgen.lesson import Lesson
from kitgen.origin import Origin
from kitgen.partnames import named
from kitgen.source.emptied import emptied
from kitgen.source.fields import models_at
from kitgen.source.pairing import paired
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree, ids_in

_WORDS = 4
"""How many words an id has at most."""

Path = tuple[str | int, ...]


def with_ids(new: Mapping, old: Mapping) -> Mapping:
    """Return the lesson `new` in which each entry that `old` has not has an id, where it may have one.

    So has a heading under which nothing is left: without one an overlay would take it out. Ids are made of
    first words, and are of nothing else in either lesson.
    """
    names = _Names({*ids_in(new), *ids_in(old)}, emptied(new, old))
    tree = _named_in(new, old, (), names)
    assert isinstance(tree, Mapping)
    return tree


class _Names:
    def __init__(self, taken: set[str], emptied: frozenset[Origin]) -> None:
        self._taken = taken
        self.emptied = emptied

    def made_of(self, words: str, kind: str) -> str:
        """Return a name that was not there, from the first of these words or from the kind of thing."""
        first = [word for word in map(file_name, re.findall(r"[\w'’]+", words)) if word]
        name = "-".join(first[:_WORDS])
        name = file_name(name if name not in ("", "true") else kind)
        while name in self._taken:
            stem, _, number = name.rpartition("-")
            name = f"{stem}-{int(number) + 1}" if stem and number.isdigit() else f"{name}-2"
        self._taken.add(name)
        return name


def _named_in(new: Tree, old: Tree | None, path: Path, names: _Names) -> Tree:
    match new:
        case Scalar():
            return new
        case Mapping():
            before = old if isinstance(old, Mapping) else None
            entries = (
                replace(e, value=_named_in(e.value, before and before.get(e.key), (*path, e.key), names))
                for e in new.entries
            )
            return replace(new, entries=tuple(entries))
        case Sequence():
            items = old.items if isinstance(old, Sequence) else ()
            return replace(new, items=tuple(_items(new.items, items, path, names)))


def _items(new: tuple[Tree, ...], old: tuple[Tree, ...], path: Path, names: _Names) -> Iterator[Tree]:
    for at, (item, was) in enumerate(zip(new, paired(old, new).was, strict=True)):
        here = (*path, at)
        before = None if was is None else old[was]
        wanted = before is None or item.origin in names.emptied
        if wanted and isinstance(item, Mapping) and not item.scalar("id") and _may_have_id(here):
            name = named(item, str(path[-1]), top=len(path) == 1)
            item = _with_id(item, names.made_of(name.words, name.kind))
        yield _named_in(item, before, here, names)


def _may_have_id(path: Path) -> bool:
    return any("id" in model.model_fields for model in models_at(Lesson, path))


def _with_id(item: Mapping, ident: str) -> Mapping:
    return replace(item, entries=(*item.entries, Entry("id", item.origin, Scalar(ident, item.origin))))
