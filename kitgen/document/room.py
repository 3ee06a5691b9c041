"""Room to write: how small and how large it may become, and how it is shared out over a printed side.

A part with a page budget keeps what was asked for where that fits, and shrinks towards its least
where it does not. What then stays free on a side goes to the room to write on that side, so that no
page break moves. Rooms that were asked for alike stay alike on one side.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil, floor

from kitgen.document.nodes import Card, Nodes, Row, Tiles, WritingBox, WritingLines
from kitgen.document.walk import Branch, children_of, map_nodes

LEAST_LINES, LEAST_BOX = 2 / 3, 0.7
"""What stays at least of the lines, or of the height of a box, that were asked for."""
MOST = 1.5
"""How many times what was asked for room may become at most, so that a sheet still looks as meant."""
BOX_STEP_MM = 5.0
"""A box grows in steps of this height."""

Sizes = Mapping[str, float]
"""The size of rooms by their name: a number of lines, or the height of a box in mm."""


@dataclass(frozen=True, slots=True)
class Room:
    """Room to write: the size asked for, the step in which it changes and what a unit is in mm."""

    name: str
    asked: float
    step: float
    unit_mm: float

    @property
    def least(self) -> float:
        """The smallest size that it may have."""
        share = LEAST_LINES if self.unit_mm > 1 else LEAST_BOX
        return max(1, ceil(self.asked * share - 1e-9))

    @property
    def most(self) -> float:
        """The largest size that it may have."""
        return floor(self.asked * MOST)


def rooms(nodes: Nodes, line_mm: float) -> dict[str, Room]:
    """Return the room to write in `nodes` by its name; lines are `line_mm` apart.

    What stands on slips and cards has its size from them, and is left alone.
    """
    return {room.name: room for room in _rooms(nodes, line_mm)}


def _rooms(nodes: Iterable[Branch], line_mm: float) -> Iterator[Room]:
    for node in nodes:
        match node:
            case WritingLines():
                yield Room(node.name, node.count, 1, line_mm)
            case WritingBox():
                yield Room(node.name, node.height, BOX_STEP_MM, 1)
            case Card():
                pass
            case Tiles() if node.height:
                pass
            case _:
                yield from _rooms(children_of(node), line_mm)


def with_sizes(nodes: Nodes, sizes: Sizes) -> Nodes:
    """Return `nodes` with the room to write that `sizes` names in that size."""

    def on(node: Branch) -> Branch:
        match node:
            case WritingLines() if node.name in sizes:
                return replace(node, count=round(sizes[node.name]))
            case WritingBox() if node.name in sizes:
                return replace(node, height=sizes[node.name])
            case _:
                return node

    return map_nodes(nodes, on)


def shared_out(nodes: Nodes, rooms_there: Iterable[Room], sizes: Sizes, most: Sizes, free_mm: float) -> Sizes:
    """Return `sizes` enlarged towards `most` by what fits into `free_mm` of the side that they stand on.

    The one that has grown least grows first, together with all that were asked for alike.
    """
    grown = dict(sizes)
    groups: dict[tuple[float, float], list[Room]] = {}
    for room in rooms_there:
        groups.setdefault((room.asked, room.unit_mm), []).append(room)
    open_groups = list(groups.values())
    while open_groups:
        group = min(open_groups, key=lambda rooms: grown[rooms[0].name] / rooms[0].asked)
        tried = {**grown, **{room.name: grown[room.name] + room.step for room in group}}
        added = {
            room.name: (tried[room.name] - sizes[room.name]) * room.unit_mm
            for rooms in groups.values()
            for room in rooms
        }
        if any(tried[room.name] > most[room.name] for room in group) or growth(nodes, added) > free_mm:
            open_groups.remove(group)
        else:
            grown = tried
    return grown


def growth(nodes: Iterable[Branch], added: Sizes) -> float:
    """Return by how many mm `nodes` become higher at most, where rooms become higher as `added` says.

    What stands beside each other becomes as high as the highest of it.
    """
    return sum(_growth(node, added) for node in nodes)


def _growth(node: Branch, added: Sizes) -> float:
    match node:
        case WritingLines() | WritingBox():
            return added.get(node.name, 0)
        case Tiles():
            rows = (node.tiles[at : at + node.columns] for at in range(0, len(node.tiles), node.columns))
            return sum(max(growth((tile,), added) for tile in row) for row in rows)
        case Row():
            return max((growth((cell,), added) for cell in node.cells), default=0)
        case _:
            return growth(children_of(node), added)
