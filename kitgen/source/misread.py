"""Text that YAML read as something else: finds it in the tree, and gives it back as it was meant."""

from difflib import get_close_matches

from pydantic import BaseModel

from kitgen.source.fields import keys_of, models_at
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree


def reads_as_text(tree: Tree, model: type[BaseModel], path: tuple[str | int, ...]) -> bool:
    """Return whether the unknown key at `path` is the start of a text that stands for a mapping."""
    owner, key = value_at(tree, path[:-1]), str(path[-1])
    known = [
        name
        for kind in models_at(model, path[:-1])
        if getattr(kind, "shorthand", "")
        for name in keys_of(kind)
    ]
    alone = isinstance(owner, Mapping) and len(owner.entries) == 1
    return alone and bool(known) and not nearest(key, known)


def as_text(tree: Tree) -> str | None:
    """Return a mapping or list on one line as the text that was meant, or None if it is no such line."""
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Mapping):
        parts = [_pair(entry.key, entry.value) for entry in tree.entries]
        flow = bool(tree.entries) and tree.entries[0].key_origin.column != tree.origin.column
        places = [entry.key_origin for entry in tree.entries]
        marks = "{}" if flow else ("", "")
    else:
        parts = [as_text(item) for item in tree.items]
        places = [item.origin for item in tree.items]
        flow = len(places) > 1 or (len(places) == 1 and places[0].column == tree.origin.column + 1)
        marks = "[]"
    one_line = all(place.line == tree.origin.line for place in places)
    if not parts or not one_line or None in parts or (not flow and (marks == "[]" or len(parts) > 1)):
        return None
    return marks[0] + ", ".join(part for part in parts if part is not None) + marks[1]


def _pair(key: str, value: Tree) -> str | None:
    text = as_text(value)
    return None if text is None else f"{key}: {text}".removesuffix(": ") if not text else f"{key}: {text}"


def value_at(tree: Tree, path: tuple[str | int, ...]) -> Tree:
    """Return the value at `path` as far as it leads, as `find` counts."""
    here = tree
    for step in path:
        inner: Tree | None = None
        if isinstance(here, Mapping) and isinstance(step, str):
            inner = here.get(step)
        elif isinstance(here, Sequence) and isinstance(step, int):
            present = [item for item in here.items if not (isinstance(item, Scalar) and item.absent)]
            inner = present[step] if step < len(present) else None
        here = inner or here
    return here


def nearest(name: str, known: list[str]) -> str:
    """Return the one of `known` that `name` is probably a slip of, or an empty text."""
    near = get_close_matches(name.lower(), known, 1, 0.6)
    return near[0] if near else ""
