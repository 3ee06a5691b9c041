"""Turns a source tree into plain data for validation, and finds the place of any path in it."""

from collections.abc import Sequence as AnySequence

from kitgen.origin import Origin
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree, is_absent

ORIGIN = "·origin"
"""The name under which a model is given its own place; no key in YAML looks like it."""


class WrittenMapping(dict[str, object]):
    """A mapping from a file, with the place where it was written."""

    origin: Origin


class Written(str):
    """A text from a file, with the place where it was written."""

    __slots__ = ("origin", "plain")
    origin: Origin
    plain: bool

    def __new__(cls, scalar: Scalar) -> "Written":
        """Return the text of `scalar` with its origin."""
        written = super().__new__(cls, scalar.text)
        written.origin = scalar.origin
        written.plain = scalar.plain
        return written

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """Go to another process as its words alone."""
        return str, (str(self),)


def to_data(tree: Tree) -> object:
    """Return `tree` as dicts, lists and Written texts; what is absent is left out."""
    match tree:
        case Scalar():
            return Written(tree)
        case Sequence():
            return [to_data(item) for item in tree.items if not is_absent(item)]
        case Mapping():
            data = WrittenMapping((e.key, to_data(e.value)) for e in tree.entries if not is_absent(e.value))
            data.origin = tree.origin
            return data


def find(tree: Tree, path: AnySequence[str | int]) -> Origin:
    """Return the place of the value at `path`, as far as the path leads.

    Steps that lead nowhere (a validator's own tags, a key that is missing) are passed over,
    so the answer is the nearest enclosing value that was really written.
    """
    here: Tree = tree
    origin = tree.origin
    for step in path:
        inner = _step(here, step)
        if inner is not None:
            here, origin = inner, inner.origin
    return origin


def find_key(tree: Tree, path: AnySequence[str | int]) -> Origin:
    """Return the place of the last key of `path`, or of the nearest enclosing value."""
    here: Tree = tree
    origin = tree.origin
    for step in path:
        inner = _step(here, step)
        if inner is None:
            continue
        keys = {e.key: e.key_origin for e in here.entries} if isinstance(here, Mapping) else {}
        origin = keys.get(str(step), inner.origin)
        here = inner
    return origin


def _step(tree: Tree, step: str | int) -> Tree | None:
    match tree:
        case Mapping() if isinstance(step, str):
            return tree.get(step)
        case Sequence() if isinstance(step, int):
            present = [item for item in tree.items if not is_absent(item)]
            return present[step] if step < len(present) else None
        case _:
            return None
