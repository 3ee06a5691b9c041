"""How nodes are said one after the other: with empty lines between them, and within a width."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from kitgen.document.nodes import Heading, Node, Nodes, Paragraph, Section
from kitgen.document.roles import Role
from kitgen.readinglabels import ReadingWords
from kitgen.render.text.lines import Lines

_LARGE = 2
"""Headings to this level have two empty lines before them."""


@dataclass(frozen=True)
class Speech:
    """What nodes are said with: the words of the language, how wide lines may be, and what says a node."""

    words: ReadingWords
    width: int
    say_node: "Callable[[Speech, Node], Lines]"

    def narrower(self, by: int) -> "Speech":
        """Return the same for lines that stand `by` characters in."""
        return replace(self, width=max(self.width - by, 1))

    def say(self, nodes: Nodes, *, close: bool = False) -> Lines:
        """Return `nodes` as lines, empty ones between them; `close`: none but around headings."""
        drawn = [(node, lines) for node in nodes if (lines := self.say_node(self, node))]
        out = list(drawn[0][1]) if drawn else []
        for (before, _), (node, lines) in pairwise(drawn):
            out += [""] * _apart(before, node, close=close) + lines
        return out


def grouped(groups: list[Lines], *, apart: bool) -> Lines:
    """Return all lines of `groups`, an empty one between two groups where they stand `apart`."""
    between = [""] if apart else []
    return [line for number, lines in enumerate(groups) for line in (between if number else []) + lines]


def called(name: str) -> str:
    """Return `name` with a colon behind it, unless it ends in a sign of its own."""
    return name if name.endswith((":", "?", "!", ".")) else f"{name}:"


def mark_of(marker: str) -> str:
    """Return what stands before an entry: a number or a letter gets a dot, so that one hears it end."""
    marker = " ".join(marker.split())
    return "-" if marker == "•" else f"{marker}." if marker.isalnum() else marker


def _apart(before: Node, node: Node, *, close: bool) -> int:
    """Return how many empty lines stand between two nodes."""
    above, opening = _edge(before, -1), _edge(node, 0)
    if isinstance(above, Paragraph) and above.role is Role.KICKER:
        return 0
    if isinstance(opening, Heading) and opening.level <= _LARGE:
        return 2
    if isinstance(opening, Paragraph) and opening.role is Role.KICKER:
        return 2
    return 0 if close and not isinstance(opening, Heading) else 1


def _edge(node: Node, which: int) -> Node:
    """Return the first (0) or last (-1) node in a section that is not a section itself."""
    while isinstance(node, Section) and node.children:
        node = node.children[which]
    return node
