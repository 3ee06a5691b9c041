"""What nodes are drawn with on a web page."""

from collections.abc import Callable
from dataclasses import dataclass

from kitgen.document.nodes import Node, Nodes
from kitgen.document.passes import is_derived
from kitgen.readinglabels import ReadingWords


@dataclass(frozen=True)
class Page:
    """The fixed words, what reads a project's file, the ids that links may lead to, and what draws a node."""

    words: ReadingWords
    read: Callable[[str], bytes]
    targets: frozenset[str]
    draw_node: "Callable[[Page, Node], str]"

    def draw(self, nodes: Nodes) -> str:
        """Return `nodes` as HTML, each on lines of its own, with their anchors."""
        drawn = ((node, self.draw_node(self, node)) for node in nodes)
        return "\n".join(_anchored(content, anchor(node.id)) for node, content in drawn if content)


def _anchored(content: str, ident: str) -> str:
    """Return `content` with the anchor `ident` around it, unless it has it already."""
    return content if not ident or f'id="{ident}"' in content else f'<div id="{ident}">\n{content}\n</div>'


def anchor(ident: str) -> str:
    """Return `ident` where it is an anchor: one that was written, not derived."""
    return "" if is_derived(ident) else ident
