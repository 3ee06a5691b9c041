"""What tests write in YAML, read as kitgen reads it: strictly and with origins."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from textwrap import dedent, indent

from pydantic import BaseModel

from kitgen.blocks import AnyBlock, Block
from kitgen.document.inline import Inlines, Reference
from kitgen.document.nodes import Heading
from kitgen.document.parts import Document
from kitgen.document.walk import Branch, walk_document
from kitgen.kit import Kit
from kitgen.lesson import Lesson
from kitgen.schema import Frozen
from kitgen.source.validate import validate
from kitgen.source.yaml_reader import read_yaml


class _Holder(Frozen):
    block: AnyBlock


def written(text: str, model: type[BaseModel], file: str = "les.yaml") -> BaseModel:
    return validate(read_yaml(dedent(text).encode(), file), model)


def block(text: str) -> Block:
    """Return the one block that `text` writes."""
    return written("block:\n" + indent(dedent(text), "  "), _Holder).block


def lesson(text: str = "", **keys: str) -> Lesson:
    """Return a lesson of 50 minutes with one step; `text` and `keys` say what it has besides."""
    basics = {
        "title": "Een les",
        "topic": "self",
        "minutes": "50",
        "weight": "light",
        "steps": "[{title: Praten, minutes: 10}]",
    } | keys
    taken = {line.partition(":")[0] for line in dedent(text).splitlines() if not line.startswith(" ")}
    taken |= {"minutes", "steps"} if "sessions" in taken else set()
    head = "".join(f"{key}: {value}\n" for key, value in basics.items() if key not in taken)
    return written(head + dedent(text), Lesson)


def kit(text: str) -> Kit:
    return written(text, Kit)


def strings(value: object) -> Iterator[str]:
    """Yield every string in a tree of dataclasses, wherever it stands."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from strings(item)


def inlines_of(node: Branch) -> Inlines:
    """Return the inlines that stand in `node` itself."""
    return tuple(i for name in ("marker", "title", "content", "caption") for i in _inlines(node, name))


def _inlines(node: Branch, name: str) -> Inlines:
    value = getattr(node, name, ())
    return value if isinstance(value, tuple) else ()


def references(document: Document) -> list[Reference]:
    return [i for node in walk_document(document) for i in inlines_of(node) if isinstance(i, Reference)]


def headings(document: Document) -> list[Heading]:
    return [node for node in walk_document(document) if isinstance(node, Heading)]


def levels(document: Document) -> list[int]:
    return [heading.level for heading in headings(document)]


def skips(document: Document) -> list[tuple[int, int]]:
    """Return the places where a heading is more than one level deeper than the one before it."""
    found = levels(document)
    return [(a, b) for a, b in zip([0, *found], found, strict=False) if b > a + 1]
