"""YAML as plain dicts, lists and texts that remember their style, to be changed and written again."""

from typing import Any

import yaml

Tree = Any
"""A dict, a list, a text, or None."""


class Plain(str):
    """A text that stands without quotes."""

    __slots__ = ()


class Quoted(str):
    """A text in quotes or a block."""

    __slots__ = ()


class _Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers: dict[str, object] = {}


class _Dumper(yaml.CSafeDumper):
    yaml_implicit_resolvers: dict[str, object] = {}

    def ignore_aliases(self, data: object) -> bool:
        return isinstance(data, str)


def _text(loader: _Loader, node: yaml.ScalarNode) -> str:
    return Quoted(node.value) if node.style else Plain(node.value)


def _quoted(dumper: _Dumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), "|" if "\n" in text else '"')


def _plain(dumper: _Dumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text))


_Loader.add_constructor("tag:yaml.org,2002:str", _text)
_Dumper.add_representer(Quoted, _quoted)
_Dumper.add_representer(Plain, _plain)
_Dumper.add_representer(str, _plain)
_Dumper.add_representer(type(None), lambda dumper, _none: _plain(dumper, "null"))


def read(text: str) -> Tree:
    """Return what `text` holds."""
    return yaml.load(text, _Loader)  # a safe loader of our own


def write(tree: Tree) -> str:
    """Return `tree` as YAML; what stands in it twice becomes an anchor and an alias."""
    return yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)


def places(tree: Tree) -> list[tuple[Any, Any]]:
    """Return each dict or list with each of its keys or indexes, from the outside inwards, each once."""
    found: list[tuple[Any, Any]] = []
    seen: set[int] = set()
    queue = [tree]
    while queue:
        here = queue.pop(0)
        if id(here) in seen or not isinstance(here, dict | list):
            continue
        seen.add(id(here))
        keys = list(here) if isinstance(here, dict) else range(len(here))
        found += [(here, key) for key in keys]
        queue += [here[key] for key in keys]
    return found


_DEEPEST = 300
"""Far deeper than kitgen reads; Python itself goes no deeper than a thousand calls."""


def copied(tree: Tree, within: tuple[int, ...] = ()) -> Tree:
    """Return a copy of a tree; where it holds itself, or goes very deep, the copy ends."""
    if id(tree) in within or len(within) > _DEEPEST:
        return Plain("zichzelf")
    within = (*within, id(tree))
    if isinstance(tree, dict):
        return {key: copied(value, within) for key, value in tree.items()}
    return [copied(value, within) for value in tree] if isinstance(tree, list) else tree
