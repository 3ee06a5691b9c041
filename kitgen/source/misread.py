"""Text that YAML read as something else: finds it in the tree, and gives it back as it was meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from pydantic import BaseModel

from kitgen.errors import Finding
from kitgen.origin import Origin
from kitgen.project import SHIPPED
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
    match tree:
        case Scalar():
            return tree.text
        case Mapping(entries=entries):
            parts = [_pair(entry.key, entry.value) for entry in entries]
            places = [entry.key_origin for entry in entries]
            marks = "{}" if places and places[0].column != tree.origin.column else ""
        case Sequence(items=items):
            parts = [as_text(item) for item in items]
            places = [item.origin for item in items]
            marks = "[]" if len(places) > 1 or (places and places[0].column == tree.origin.column + 1) else ""
    alone = isinstance(tree, Mapping) and len(parts) == 1
    if not parts or None in parts or any(place.line != tree.origin.line for place in places):
        return None
    words = ", ".join(part for part in parts if part is not None)
    return f"{marks[0]}{words}{marks[1]}" if marks else words if alone else None


def _pair(key: str, value: Tree) -> str | None:
    text = as_text(value)
    return f"{key}: {text}" if text else None if text is None else key


def value_at(tree: Tree, path: tuple[str | int, ...]) -> Tree:
    """Return the value at `path` as far as it leads, as `find` counts."""
    here = tree
    for step in path:
        here = inner(here, step) or here
    return here


def inner(tree: Tree, step: str | int) -> Tree | None:
    """Return the value under `step`; items that are absent do not count."""
    if isinstance(tree, Mapping) and isinstance(step, str):
        return tree.get(step)
    if isinstance(tree, Sequence) and isinstance(step, int):
        present = [item for item in tree.items if not (isinstance(item, Scalar) and item.absent)]
        return present[step] if step < len(present) else None
    return None


def nearest(name: str, known: list[str]) -> str:
    """Return the one of `known` that `name` is probably a slip of, or an empty text."""
    near = get_close_matches(name.lower(), known, 1, 0.6)
    return near[0] if near else ""


def not_one_of(key: str, value: str, known: Iterable[str], origin: Origin | None) -> Finding:
    """Return what is said of a `value` of `key` that is none of those `known`, with the nearest of them."""
    known = list(known)
    suggestion = nearest(value.removeprefix(SHIPPED), known)
    values = {"name": key, "value": value, "known": ", ".join(known), "suggestion": suggestion}
    return Finding("not-one-of", origin, values=values)
