"""Values given on the command line in place of a file's: `--set class.pupils=18`."""

import re
from collections.abc import Iterable

from kitgen.errors import Finding, InputError, UsageError
from kitgen.origin import Origin
from kitgen.source.tree import Entry, Mapping, Scalar, Tree

Assignment = tuple[str, str]
"""A key, with dots where it lies deeper, and its value as it was typed."""

_SHORT = {"theme": "extends", "logo": "file"}
"""What a text means that stands in the place of such keys: it is kept when one of them is assigned."""
_KEY = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*")


def split(words: str) -> Assignment:
    """Return `words`, such as `class.pupils=18`, as a key and its value. Raises UsageError."""
    key, sign, value = words.partition("=")
    if not sign or not _KEY.fullmatch(key.strip()):
        raise UsageError([Finding("set-not-a-pair", values={"words": words})])
    return key.strip(), value.strip()


def assigned(tree: Mapping, assignments: Iterable[Assignment]) -> Mapping:
    """Return `tree` with the values of `assignments`, each under its key; what was there goes.

    A value that starts with a bracket or a brace is read as YAML. Messages say `--set KEY` for the place
    of what is wrong with a value. Raises InputError where a value cannot be read.
    """
    for key, value in assignments:
        origin = Origin(f"--set {key}", line=0)
        tree = _put(tree, key.split("."), _value(value, origin), origin)
    return tree


def _put(tree: Mapping, keys: list[str], value: Tree, origin: Origin) -> Mapping:
    first, *rest = keys
    if rest:
        inner = tree.get(first)
        if isinstance(inner, Scalar) and not inner.absent and first in _SHORT:
            inner = Mapping((Entry(_SHORT[first], inner.origin, inner),), inner.origin)
        value = _put(inner if isinstance(inner, Mapping) else Mapping((), origin), rest, value, origin)
    entry = Entry(first, origin, value)
    kept = [entry if each.key == first else each for each in tree.entries]
    return Mapping(tuple(kept if entry in kept else [*kept, entry]), tree.origin)


def _value(value: str, origin: Origin) -> Tree:
    if not value.startswith(("[", "{")):
        return Scalar(value, origin, plain=False)
    from kitgen.source.yaml_reader import read_yaml  # most commands give no value, and need no YAML for it

    try:
        read = read_yaml(f"value: {value}".encode(), origin.file).get("value")
    except InputError as error:
        values = {"value": value}
        raise InputError([Finding("set-not-read", origin, values=values)]) from error
    return read if read is not None else Scalar("", origin)
