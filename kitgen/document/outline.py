"""Prints a document as text, one node a line: the golden files of the tests."""

from collections.abc import Iterator
from dataclasses import MISSING, fields

from kitgen.document.inline import Checkbox, Gap, Inline, Inlines, LineBreak, Link, Place, Reference, Text
from kitgen.document.nodes import Card, Node, Table
from kitgen.document.parts import Document, Part
from kitgen.document.walk import Branch, children_of

_SHOWN_ELSEWHERE = frozenset(
    {
        "data",
        "id",
        "origin",
        "content",
        "children",
        "items",
        "rows",
        "cells",
        "tiles",
        "turns",
        "front",
        "back",
        "cards",
        "ground",
        "head",
        "foot",
    }
)


def outline(document: Document) -> str:
    """Return the tree of `document` as indented text, without origins."""
    lines = [f"{document.kind} {document.id}: {document.title} [{document.lang}]"]
    for part in document.parts:
        lines.extend(_part(part))
    return "\n".join(lines) + "\n"


def outline_nodes(nodes: tuple[Node, ...]) -> str:
    """Return the tree of `nodes` as indented text, without origins."""
    return "".join(f"{line}\n" for node in nodes for line in _node(node, 0))


def _part(part: Part) -> Iterator[str]:
    setup = part.setup
    facts = [
        setup.paper,
        "landscape" if setup.landscape else "portrait",
        setup.sides.value,
        f"copies={part.copies}",
    ]
    facts += [name for name in ("private", "start_on_front") if getattr(part, name)]
    yield f"  part {part.id or '-'}: {part.title} ({', '.join(facts)})"
    for node in part.children:
        yield from _node(node, 2)


def _node(node: Branch, depth: int) -> Iterator[str]:
    facts = [
        f"{f.name}={_fact(getattr(node, f.name))}"
        for f in fields(node)
        if f.name not in _SHOWN_ELSEWHERE and (f.default is MISSING or getattr(node, f.name) != f.default)
    ]
    head = "  " * depth + type(node).__name__
    head += f" #{node.id}" if node.id else ""
    head += f" [{' '.join(facts)}]" if facts else ""
    content = getattr(node, "content", ())
    yield head + (f" {inline_text(content)}" if content else "")
    yield from _inside(node, depth + 1)


def _inside(node: Branch, depth: int) -> Iterator[str]:
    groups: tuple[tuple[str, tuple[Branch, ...]], ...]
    match node:
        case Card():
            groups = (("front", node.front), ("back", node.back))
        case Table():
            groups = (("head", node.head), ("rows", node.rows))
        case _:
            groups = (("", children_of(node)),)
    for name, children in groups:
        if name and children:
            yield "  " * depth + name
        for child in children:
            yield from _node(child, depth + bool(name))


def _fact(value: object) -> str:
    if isinstance(value, tuple) and value and isinstance(value[0], Inline):
        return inline_text(value)
    if isinstance(value, frozenset):
        return ",".join(map(str, sorted(value)))
    return str(value)


def inline_text(inlines: Inlines) -> str:
    """Return `inlines` as one line: **bold**, ____ for a gap, [ ] and ( ) for boxes."""
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Text():
            shown = f"**{inline.text}**" if inline.bold else inline.text
            shown = f"_{shown}_" if inline.italic else shown
            return f"{shown}@{inline.lang}" if inline.lang else shown
        case Place():
            return "{" + inline.name + "}"
        case Gap():
            return f"____{inline.width_mm:g}"
        case Checkbox():
            return "( )" if inline.round else "[ ]"
        case Link():
            return f"<{inline.text}|{inline.url}>"
        case Reference():
            return f"->({inline.text}|{inline.target or ''})"
        case LineBreak():
            return " / "
