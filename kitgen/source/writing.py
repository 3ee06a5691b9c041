"""Writes a tree as a YAML file that a person could have written, and that is read as just that tree."""

from typing import Any

import yaml

from kitgen.source.tree import Mapping, Scalar, Sequence, Tree

_WIDTH = 100
_FLOW = 64
"""How many letters a mapping or list has at most that is written on one line."""
_TAG = "tag:yaml.org,2002:"
_RESOLVER = yaml.resolver.Resolver()
"""Knows what other programs take for a number, a date or a yes without quotes."""


def as_yaml(tree: Mapping) -> str:
    """Return `tree` as a file: texts of several lines below each other, what is short on one line."""
    if not tree.entries:
        return "{}\n"
    text: str = yaml.serialize(_block(tree), Dumper=_Dumper, allow_unicode=True, width=_WIDTH)
    return text


class _Dumper(yaml.SafeDumper):
    """Indents lists in mappings, and takes every word for a text, as the reader does."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:  # noqa: FBT001, FBT002, ARG002
        return super().increase_indent(flow, False)


def _block(tree: Tree, *, flow: bool = False) -> yaml.Node:
    match tree:
        case Scalar():
            return _scalar(tree, flow=flow)
        case Sequence(items=items):
            short = _short(tree)
            nodes = [_block(item, flow=short) for item in items]
            return yaml.SequenceNode(f"{_TAG}seq", nodes, flow_style=short)
        case Mapping(entries=entries):
            short = _short(tree)
            pairs = [(yaml.ScalarNode(f"{_TAG}str", e.key), _block(e.value, flow=short)) for e in entries]
            return yaml.MappingNode(f"{_TAG}map", pairs, flow_style=short)


def _scalar(scalar: Scalar, *, flow: bool) -> yaml.ScalarNode:
    text = "null" if scalar.absent else scalar.text
    style = None
    if "\n" in text:
        style = "|"
    elif len(text) > _WIDTH and text == " ".join(text.split()):
        style = ">"
    elif (not scalar.plain and _is_no_text(text)) or not _bare(text, flow=flow):
        style = "'" if '"' in text or "\\" in text else '"'
    return yaml.ScalarNode(f"{_TAG}str", text, style=style)


def _is_no_text(text: str) -> bool:
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag != f"{_TAG}str"


def _bare(text: str, *, flow: bool) -> bool:
    """Return whether `text` is read as it stands where it has no quotes; `flow`: between other texts."""
    analysis = yaml.emitter.Emitter(None, allow_unicode=True).analyze_scalar(text)  # type: ignore[arg-type]
    return bool(analysis.allow_flow_plain if flow else analysis.allow_block_plain)


def _short(tree: Sequence | Mapping) -> bool:
    """Return whether a list or mapping of single words and short texts fits on a line."""
    values = [*tree.items] if isinstance(tree, Sequence) else [e.value for e in tree.entries]
    if not all(isinstance(value, Scalar) and "\n" not in value.text for value in values):
        return not values
    keys = 0 if isinstance(tree, Sequence) else sum(len(e.key) + 2 for e in tree.entries)
    return keys + sum(len(value.text) + 2 for value in values if isinstance(value, Scalar)) <= _FLOW
