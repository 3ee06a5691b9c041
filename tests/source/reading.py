"""What the tests of the reader share: reading a text, and what is said about it."""

import pytest

from kitgen.errors import Finding, InputError
from kitgen.messages import show
from kitgen.source.decode import lines_of
from kitgen.source.tree import Mapping, Sequence, Tree
from kitgen.source.yaml_reader import read_yaml


def read(text: str) -> Mapping:
    return read_yaml(text.encode(), "les.yaml")


def mistakes(text: str | bytes) -> list[Finding]:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(InputError) as caught:
        read_yaml(data, "les.yaml")
    return list(caught.value.findings)


def shown(text: str, lang: str = "en") -> str:
    lines = lines_of(text)
    return "\n".join(show(f, lang, lines[f.origin.line - 1] if f.origin else None) for f in mistakes(text))


def ids(text: str | bytes) -> list[str]:
    return [finding.id for finding in mistakes(text)]


def places(text: str | bytes) -> list[tuple[str, int, int]]:
    return [(f.id, f.origin.line, f.origin.column) for f in mistakes(text) if f.origin]


def at(tree: Tree | None, *path: str | int) -> Tree:
    for step in path:
        tree = tree.items[step] if isinstance(tree, Sequence) else tree.get(step)
    assert tree is not None
    return tree
