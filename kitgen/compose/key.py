"""The answer sheet of a worksheet: number, question and answer alone, to copy for self-correction.

It is made from the same blocks as the sheet. They are drawn twice as the teacher sees them, with
their answers and without: what differs is what the answers are.
"""

from dataclasses import replace
from itertools import zip_longest

from kitgen.audience import Shown, answers_of
from kitgen.blocks.base import nodes_of
from kitgen.compose.numbering import Counter
from kitgen.context import Context
from kitgen.document.breaks import without_breaks
from kitgen.document.nodes import Box, Heading, Item, List, Node, Nodes, Paragraph, Section, Tiles
from kitgen.document.passes import prefix_ids
from kitgen.document.roles import Role
from kitgen.papers import Sheet


def key_nodes(sheet: Sheet, context: Context) -> Nodes:
    """Return the answers of `sheet` with the numbers and letters that they have there."""
    with_answers = _drawn(answers_of(sheet, Shown.ANSWERS), context)
    without = _drawn(answers_of(sheet, Shown.NEITHER), context)
    kept = _headed(_differing(with_answers, without))
    return prefix_ids(without_breaks(kept), "answers-")


def _drawn(sheet: Sheet, context: Context) -> Nodes:
    return Counter().number(nodes_of(sheet.blocks, sheet.id, context))


def _differing(nodes: Nodes, plain: Nodes) -> Nodes:
    """Return the headings and the `nodes` that are not `plain` ones, shortened where they can be."""
    kept: list[Node] = []
    for node in nodes:
        if isinstance(node, Heading):
            kept.append(node)
        elif isinstance(node, Tiles):
            kept += _differing(_in_tiles((node,)), _in_tiles(plain))
        elif node not in plain:
            same = next((p for p in plain if node.id and p.id == node.id and type(p) is type(node)), None)
            kept.append(_shortened(node, same) if same else node)
    return tuple(kept)


def _in_tiles(nodes: Nodes) -> Nodes:
    """Return what stands in the columns of `nodes`, below each other."""
    tiles = (tile for node in nodes if isinstance(node, Tiles) for tile in node.tiles)
    return tuple(child for tile in tiles if isinstance(tile, Section | Box) for child in tile.children)


def _shortened(node: Node, plain: Node) -> Node:
    match node, plain:
        case List(), List():
            others = {item.id: item for item in plain.items if item.id}
            items = (_item(item, others.get(item.id)) for item in node.items if item not in plain.items)
            return replace(node, items=tuple(items))
        case ((Section() | Box()), (Section() | Box())):
            return replace(node, children=_differing(node.children, plain.children))
        case _:
            return node


def _item(item: Item, plain: Item | None) -> Item:
    """Return a question with its answer alone: no options, no lines to write on."""
    if plain is None:
        return item
    asked = item.children[:1] if item.children and isinstance(item.children[0], Paragraph) else ()
    return replace(item, children=(*asked, *(c for c in item.children if c not in plain.children)))


def _headed(nodes: Nodes) -> Nodes:
    """Return `nodes` without the headings below which nothing stands."""
    kept: list[Node] = []
    for node, after in zip_longest(nodes, nodes[1:]):
        if not isinstance(node, Heading):
            kept.append(node)
        elif after is not None and not (isinstance(after, Heading) and after.level <= node.level):
            kept.append(replace(node, role=Role.SUBHEADING) if not node.marker else node)
    return tuple(kept)
