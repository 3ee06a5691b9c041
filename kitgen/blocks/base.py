"""What all blocks share: their options, and the way they turn into print nodes."""

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kitgen.context import Context
from kitgen.document.inline import Inlines, Text
from kitgen.document.nodes import Box, Heading, List, Node, Nodes, Paragraph, Section
from kitgen.document.roles import Role
from kitgen.schema import Flag, Frozen, Id, RichText


@dataclass(frozen=True, slots=True)
class Face:
    """What a block offers to a deck or a poster that is made `from` it: a title and a text."""

    title: str
    text: RichText | None = None


class Block(Frozen):
    """A unit of content. A subclass's `kind` is its key in YAML and the name of its content field."""

    kind: ClassVar[str]
    about: ClassVar[str]
    """One sentence that says what the block is for, as `kitgen list blocks` shows it."""

    id: Id = ""
    audience: Annotated[Literal["pupil", "teacher", "home"] | None, Field(alias="for")] = None
    keep: Flag = False

    def nodes(self, key: str, context: Context) -> Nodes:
        """Return the block as print nodes. `key` is its id in the document, never empty."""
        raise NotImplementedError

    def faces(self, context: Context) -> tuple[Face, ...]:
        """Return its items as card faces; empty when a deck cannot be made from it."""
        return ()


def labelled(label: str, text: RichText, role: Role) -> Nodes:
    """Return `text` as nodes in `role`, with `label` in bold before its first paragraph."""
    head: Inlines = (Text(f"{label}. ", bold=True),)
    first, *rest = in_role(text.nodes(), role) or (Paragraph((), role),)
    if isinstance(first, Paragraph):
        return (Paragraph(head + first.content, role, origin=text.origin), *rest)
    return (Paragraph(head, role, with_next=True, origin=text.origin), first, *rest)


def unnumbered(nodes: Nodes) -> Nodes:
    """Return `nodes` so that their questions take no number and their sections no letter."""
    return tuple(_unnumbered(node) for node in nodes)


def _unnumbered(node: Node) -> Node:
    match node:
        case List(role=Role.QUESTION):
            return replace(node, role=Role.LIST_ITEM)
        case Heading(role=Role.HEADING):
            return replace(node, role=Role.SUBHEADING)
        case Section() | Box():
            return replace(node, children=unnumbered(node.children))
        case _:
            return node


def in_role(nodes: Nodes, role: Role) -> Nodes:
    """Return `nodes` with their plain paragraphs in `role`."""
    return tuple(_in_role(node, role) for node in nodes)


def _in_role(node: Node, role: Role) -> Node:
    if isinstance(node, Paragraph) and node.role is Role.BODY:
        return Paragraph(node.content, role, node.with_next, id=node.id, origin=node.origin)
    return node
