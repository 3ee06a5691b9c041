"""What all drawing functions share while one document is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, field

from docx.parts.document import DocumentPart

from kitgen.document.nodes import Node, Nodes
from kitgen.render.docx.bookmarks import Bookmarks
from kitgen.render.docx.frame import Block, Blocks, Frame, in_cell
from kitgen.render.docx.lists import Numbering
from kitgen.render.docx.stationery import Stationery
from kitgen.render.docx.stylesheet import StyleSheet
from kitgen.render.docx.xml import Element, paragraph


@dataclass(frozen=True, slots=True)
class Drawing:
    """One document in the making: its styles, its package, and its running numbers.

    `draw_node` is the renderer's own function for any node, handed down so that boxes,
    lists and tables can draw what is in them.
    """

    styles: StyleSheet
    part: DocumentPart
    bookmarks: Bookmarks
    numbering: Numbering
    read: Callable[[str], bytes]
    draw_node: "Callable[[Drawing, Node, Frame], Blocks]"
    pictures: list[str] = field(default_factory=list)
    stationery: Stationery | None = None
    gray: bool = False

    def draw(self, nodes: Nodes, frame: Frame) -> Blocks:
        """Return `nodes` drawn in `frame`, each with its bookmark."""
        return [block for node in nodes for block in self._drawn(node, frame)]

    def cell_content(self, blocks: Blocks) -> list[Element]:
        """Return the elements of a cell that holds `blocks`: never none, a paragraph last."""
        return in_cell([b for b in blocks if b.element is not None] or [Block(paragraph("KitgenCell", ()))])

    def _drawn(self, node: Node, frame: Frame) -> Blocks:
        return self.bookmarks.mark(self.draw_node(self, node, frame), node.id)
