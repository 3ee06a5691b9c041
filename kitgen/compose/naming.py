"""Puts the names of pupils where a text says `{pupil.name}`: on certificates and on name cards.

Names are given by a list for one print and stand in no file of the project. Without a list a line to
write on stands there.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kitgen.document.inline import Gap, Inline, Inlines, Place, Text
from kitgen.document.nodes import Nodes, Paragraph
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, change_inlines, map_nodes
from kitgen.papers import PUPIL_NAME

MM_PER_PT = 25.4 / 72
STEP_PT = 0.5
LINE_SHARE = 0.6
"""How much of the room for a name a line to write it on takes."""
GAP_MM = 60.0
"""A line for a name in running text."""

Measure = Callable[[str], float]
"""The width of a text in one line, as a multiple of its type size."""


@dataclass(frozen=True, slots=True)
class NameRoom:
    """The room that a name has for itself: `width` in mm, its usual type size in pt, and the least.

    A name that is too long shrinks to the least size, and wraps where that is not enough.
    """

    width: float
    usual: float
    least: float

    def size_pt(self, name: str, width_of: Measure) -> float:
        """Return the type size in pt of `name`."""
        wanted = self.width / MM_PER_PT / max(width_of(name), 0.1)
        return max(self.least, min(self.usual, int(wanted / STEP_PT) * STEP_PT))


def with_name(nodes: Nodes, name: str, room: NameRoom, label: str, width_of: Measure) -> Nodes:
    """Return `nodes` with `name` in its places; "" leaves a line to write on, which `label` names.

    A place that is a paragraph of its own is set as large as its `room` allows.
    """

    def fill(inlines: Inlines) -> Inlines:
        return tuple(_filled(one, name, label) for one in inlines)

    def on(node: Branch) -> Branch:
        if not isinstance(node, Paragraph) or not _alone(node.content):
            return change_inlines(node, fill)
        content: Inlines = (
            (Text(name, apart=True),) if name else (Gap(room.width * LINE_SHARE, "name", label),)
        )
        size = room.size_pt(name, width_of) if name else 0
        return replace(node, content=content, role=Role.PUPIL_NAME, size_pt=size)

    return map_nodes(nodes, on)


def _alone(content: Inlines) -> bool:
    return len(content) == 1 and _is_place(content[0])


def _is_place(inline: Inline) -> bool:
    return isinstance(inline, Place) and inline.name == PUPIL_NAME


def _filled(inline: Inline, name: str, label: str) -> Inline:
    if not (isinstance(inline, Place) and inline.name == PUPIL_NAME):
        return inline
    if name:
        return Text(name, inline.bold, inline.italic, apart=True)
    return Gap(GAP_MM, "name", label)
