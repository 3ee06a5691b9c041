"""What all blocks share: their options, and the way they turn into print nodes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Annotated, Any, ClassVar, Literal, Self, cast

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.citation import Citation
from kitgen.context import Context
from kitgen.context import Face as Face
from kitgen.dates import month_name
from kitgen.document.inline import Inlines, Link, Text, text
from kitgen.document.nodes import Box, Heading, List, Node, Nodes, Paragraph, Section, Tiles
from kitgen.document.roles import Role
from kitgen.labels import Labels
from kitgen.schema import Flag, Frozen, Id, RichText
from kitgen.shuffle import Seed

KEPT = "-kept"
"""How the id of a group ends that holds a block on one page."""


class Block(Frozen):
    """A unit of content. A subclass's `kind` is its key in YAML and the name of its content field."""

    kind: ClassVar[str]
    about: ClassVar[str]
    """One sentence that says what the block is for, as `kitgen list blocks` shows it."""
    whole_page: ClassVar[bool] = False
    """Whether it needs the width of the page, and so cannot stand in a column or on a slip."""

    id: Id = ""
    audience: Annotated[Literal["pupil", "teacher", "home"] | None, Field(alias="for")] = None
    keep: Flag = False

    @model_validator(mode="after")
    def _held(self) -> Self:
        """Refuse a page break in what must stay on one page."""
        if self.keep and any(block.kind == "page-break" for block in deep([self])):
            raise PydanticCustomError("keep-page-break", "held together over a page break")
        return self

    def nodes(self, key: str, context: Context) -> Nodes:
        """Return the block as print nodes. `key` is its id in the document, never empty."""
        raise NotImplementedError

    def faces(self, context: Context) -> tuple[Face, ...]:
        """Return its items as card faces; empty when a deck cannot be made from it."""
        return ()

    def inner(self) -> "tuple[Block, ...]":
        """Return the blocks directly inside it, in reading order, whichever fields hold them."""
        return tuple(block for value in _values(self) for block in _blocks_in(value))

    def shuffled(self, seed: Seed) -> Self:
        """Return it with what may stand in any order in the one that `seed` leads to.

        Answers move along. What stands shuffled anyway follows `Context.seed`.
        """
        return self.with_inner(lambda blocks: [block.shuffled(seed) for block in blocks])

    def with_inner(self, change: "Callable[[list[Block]], list[Block]]") -> Self:
        """Return it with `change` applied to each list of blocks directly inside it."""
        return self.model_copy(
            update={name: _changed(getattr(self, name), change) for name in type(self).model_fields}
        )


def deep(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield `blocks` and all blocks inside them, each before those that it holds."""
    for block in blocks:
        yield block
        yield from deep(block.inner())


def narrow(block: Block) -> Block:
    """Return `block` if it can stand in a column or on a slip. Raises PydanticCustomError otherwise."""
    wide = next((one.kind for one in deep([block]) if one.whole_page), "")
    if wide:
        raise PydanticCustomError("block-too-wide", "needs the whole page", {"name": wide})
    return block


def without(blocks: list[Block], names: Iterable[str]) -> list[Block]:
    """Return `blocks` without those with an id in `names`, also inside the blocks that hold others."""
    left_out = frozenset(names)
    return [
        block.with_inner(lambda inner: without(inner, left_out))
        for block in blocks
        if block.id not in left_out
    ]


def nodes_of(blocks: Iterable[Block], owner: str, context: Context) -> Nodes:
    """Return `blocks` as print nodes: the one place where blocks become nodes.

    A block without an id gets one made from its `owner`'s and from where it stands; one for the
    teacher alone takes none of the numbers that pupils see; one to `keep` is held on one page.
    """
    return tuple(
        node for number, block in enumerate(blocks, 1) for node in _drawn(block, owner, number, context)
    )


def _drawn(block: Block, owner: str, number: int, context: Context) -> Nodes:
    key = block.id or f"{owner}-{block.kind}{number}"
    nodes = block.nodes(key, context)
    nodes = unnumbered(nodes) if block.audience == "teacher" else nodes
    held = block.keep and nodes
    return (Section(nodes, keep=True, id=f"{key}{KEPT}", origin=block.origin),) if held else nodes


def _values(holder: Frozen) -> Iterable[Any]:
    return vars(holder).values()


def _blocks_in(value: Any) -> Iterator[Block]:
    if isinstance(value, Block):
        yield value
    elif isinstance(value, list | Frozen):
        for inner in value if isinstance(value, list) else _values(value):
            if isinstance(inner, list | Frozen):  # nearly all is a text, or nothing
                yield from _blocks_in(inner)


def _changed(value: Any, change: Callable[[list[Block]], list[Block]]) -> Any:
    if isinstance(value, list):
        if any(isinstance(item, Block) for item in value):
            return change(value)
        return [_changed(item, change) for item in value]
    if isinstance(value, Frozen):
        names = type(value).model_fields
        return value.model_copy(update={name: _changed(getattr(value, name), change) for name in names})
    return value


def labelled(label: str, words: RichText, role: Role, *, end: str = ".") -> Nodes:
    """Return `words` as nodes in `role`, with `label` and `end` in bold before their first paragraph."""
    head: Inlines = (Text(f"{label}{end} ", bold=True),)
    first, *rest = in_role(words.nodes(), role) or (Paragraph((), role),)
    if isinstance(first, Paragraph):
        return (Paragraph(head + first.content, role, origin=words.origin), *rest)
    return (Paragraph(head, role, with_next=True, origin=words.origin), first, *rest)


def source_line(source: Citation, labels: Labels) -> Inlines:
    """Return a source in one line: title, who wrote it, when it was seen, for what, where."""
    seen = labels.guide.seen.format(month=month_name(source.seen, labels.language)) if source.seen else ""
    facts = ", ".join(filter(None, (source.by, seen)))
    line: Inlines = (Text(source.title, italic=True), *text(f", {facts}" if facts else ""))
    line += text(f". {source.about}") if source.about else ()
    return line + ((Text(" "), Link(source.url, source.url)) if source.url else ())


def how_many(context: Context, *, several: bool) -> Paragraph:
    """Return the line that says whether one answer is wanted, or several may be ticked."""
    words = context.labels.several if several else context.labels.one
    return Paragraph(text(words), Role.SMALL, with_next=True)


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
        case Tiles(role=Role.SIDE_BY_SIDE):
            return replace(node, tiles=cast(tuple[Section, ...], unnumbered(node.tiles)))
        case _:
            return node


def in_role(nodes: Nodes, role: Role) -> Nodes:
    """Return `nodes` with their plain paragraphs in `role`."""
    return tuple(_in_role(node, role) for node in nodes)


def _in_role(node: Node, role: Role) -> Node:
    if isinstance(node, Paragraph) and node.role is Role.BODY:
        return Paragraph(node.content, role, node.with_next, id=node.id, origin=node.origin)
    return node
