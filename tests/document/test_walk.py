from dataclasses import replace

from hypothesis import given
from trees import NODES, document, documents, paragraph

from kitgen.document.inline import Inlines, Text
from kitgen.document.nodes import Box, Card, Cell, Figure, Heading, Item, List, Node, Row, Table
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.document.walk import (
    Branch,
    children_of,
    map_document,
    map_inlines,
    map_nodes,
    walk,
    walk_document,
    with_children,
)


@given(documents())
def test_a_change_that_changes_nothing_gives_the_same_document(whole: Document) -> None:
    assert map_document(whole, lambda node: node) == whole
    assert map_inlines(whole, lambda inlines: inlines) == whole


@given(NODES)
def test_a_change_meets_every_node_once_and_children_before_their_parent(nodes: tuple[Node, ...]) -> None:
    met: list[Branch] = []

    def meet(node: Branch) -> Branch:
        assert all(any(child is other for other in met) for child in children_of(node))
        met.append(node)
        return node

    map_nodes(nodes, meet)
    assert len(met) == sum(1 for _ in walk(nodes))


@given(NODES)
def test_children_are_the_same_for_walking_and_for_rebuilding(nodes: tuple[Node, ...]) -> None:
    for node in walk(nodes):
        groups: list[Branch] = []
        with_children(node, lambda children, groups=groups: groups.extend(children) or children)
        assert tuple(groups) == children_of(node)


def test_nodes_are_walked_in_reading_order_with_parents_first() -> None:
    def cell(word: str, header: str = "") -> Cell:
        return Cell((paragraph(Text(word)),), header=header)

    table = Table((0.5, 0.5), (Row((cell("c"), cell("d"))),), (Row((cell("a", "col"), cell("b", "col"))),))
    listed = List((Item((paragraph(Text("g")), paragraph(Text("h")))), Item((paragraph(Text("i")),))))
    whole = document(table, Card((paragraph(Text("e")),), (paragraph(Text("f")),)), listed)
    seen = list(walk_document(whole))
    assert "".join(n.content[0].text for n in seen if hasattr(n, "content")) == "abcdefghi"
    assert seen[:4] == [table, table.head[0], table.head[0].cells[0], table.head[0].cells[0].children[0]]


def test_every_run_of_words_can_be_changed() -> None:
    words = (Text("stil"),)
    whole = document(
        Heading(words, 2),
        List((Item((paragraph(*words),), marker=words),)),
        Box((), Role.STORY, words),
        Figure("assets/wiel.svg", "een wiel", 60, words),
    )

    def loud(inlines: Inlines) -> Inlines:
        return tuple(replace(inline, text=inline.text.upper()) for inline in inlines)

    heading, listed, box, figure = map_inlines(whole, loud).parts[0].children
    item = listed.items[0]
    loud_words = (Text("STIL"),)
    assert [heading.content, item.marker, item.children[0].content, box.title, figure.caption] == [
        loud_words
    ] * 5
