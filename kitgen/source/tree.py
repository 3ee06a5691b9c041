"""The tree of a YAML file as it was written: every value with its place, nothing interpreted."""

from collections.abc import Iterator
from dataclasses import dataclass

from kitgen.origin import Origin


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it stands in the file. `plain`: written without quotes or block marks."""

    text: str
    origin: Origin
    plain: bool = True

    @property
    def absent(self) -> bool:
        """Whether it says "nothing here": empty or `null`, unquoted."""
        return self.plain and self.text in ("", "null")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Tree, ...]"
    origin: Origin


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping, with its own place, and its value."""

    key: str
    key_origin: Origin
    value: "Tree"


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping; keys are unique and in the order of the file."""

    entries: tuple[Entry, ...]
    origin: Origin

    def get(self, key: str) -> "Tree | None":
        """Return the value of `key`, or None."""
        return next((entry.value for entry in self.entries if entry.key == key), None)

    def scalar(self, key: str) -> Scalar | None:
        """Return the text under `key`, or None where there is none."""
        value = self.get(key)
        return value if isinstance(value, Scalar) and not value.absent else None

    def without(self, *keys: str) -> "Mapping":
        """Return it without the entries under `keys`."""
        return Mapping(tuple(entry for entry in self.entries if entry.key not in keys), self.origin)

    def keys(self) -> Iterator[str]:
        """Yield the keys in the order of the file."""
        return (entry.key for entry in self.entries)


Tree = Scalar | Sequence | Mapping


def is_absent(tree: Tree) -> bool:
    """Return whether `tree` says "nothing here"."""
    return isinstance(tree, Scalar) and tree.absent


def says_true(tree: Tree | None) -> bool:
    """Return whether `tree` is the word true, without quotes."""
    return isinstance(tree, Scalar) and tree.plain and tree.text == "true"


def as_mapping(tree: Tree) -> Mapping:
    """Return `tree`, which is known to be a mapping."""
    assert isinstance(tree, Mapping)
    return tree


def entry_with(tree: Tree, ident: str) -> Mapping | None:
    """Return the mapping anywhere in `tree` that has the id `ident`, or None."""
    if isinstance(tree, Mapping):
        own = tree.scalar("id")
        if own and own.text == ident:
            return tree
        inside = (entry_with(entry.value, ident) for entry in tree.entries)
    elif isinstance(tree, Sequence):
        inside = (entry_with(item, ident) for item in tree.items)
    else:
        return None
    return next(filter(None, inside), None)


def mappings_in(tree: Tree) -> Iterator[Mapping]:
    """Yield every mapping anywhere in `tree`, each before those in it."""
    match tree:
        case Mapping():
            yield tree
            for entry in tree.entries:
                yield from mappings_in(entry.value)
        case Sequence():
            for item in tree.items:
                yield from mappings_in(item)
        case Scalar():
            pass


def ids_in(tree: Tree) -> Iterator[str]:
    """Yield every id that is written anywhere in `tree`."""
    return (ident.text for mapping in mappings_in(tree) if (ident := mapping.scalar("id")))


def texts_in(tree: Tree) -> Iterator[str]:
    """Yield every text that is written anywhere in `tree`."""
    match tree:
        case Scalar():
            yield tree.text
        case Sequence():
            for item in tree.items:
                yield from texts_in(item)
        case Mapping():
            for entry in tree.entries:
                yield from texts_in(entry.value)


def said(tree: Tree) -> object:
    """Return all that `tree` says, wherever it stands and in whatever order of keys; None: nothing."""
    match tree:
        case Scalar():
            return None if tree.absent else tree.text
        case Sequence():
            return tuple(said(item) for item in tree.items if not is_absent(item))
        case Mapping():
            return frozenset((e.key, said(e.value)) for e in tree.entries if not is_absent(e.value))
