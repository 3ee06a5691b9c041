"""Strategies for whole trees of print nodes."""

from dataclasses import replace
from typing import cast

from hypothesis import strategies as st

from kitgen.document.ground import Ground
from kitgen.document.ground import Place as Spot
from kitgen.document.inline import Checkbox, Gap, Inlines, LineBreak, Link, Place, Reference, Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import (
    Box,
    Card,
    CardSheet,
    Cell,
    Dialogue,
    Divider,
    Figure,
    Heading,
    Item,
    List,
    Node,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    Tiles,
    Turn,
    WritingBox,
    WritingLines,
)
from kitgen.document.parts import Document, Part
from kitgen.document.passes import map_document
from kitgen.document.roles import Role
from kitgen.document.walk import Branch
from kitgen.origin import Origin

WORDS = st.text("abc é{}", max_size=6)
ORIGINS = st.none() | st.builds(Origin, st.just("les.yaml"), st.integers(1, 9))
INLINES = st.lists(
    st.one_of(
        st.builds(Text, WORDS, bold=st.booleans()),
        st.builds(Place, st.just("school.name"), bold=st.booleans()),
        st.builds(Gap, st.just(20.0), WORDS, WORDS),
        st.builds(Checkbox, WORDS, WORDS),
        st.builds(Link, WORDS, st.just("https://example.org")),
        st.builds(Reference, WORDS, st.none() | st.just("ergens")),
        st.just(LineBreak()),
    ),
    max_size=4,
).map(tuple)
ANY = {"origin": ORIGINS}
GROUND = Ground(210, 297, (Spot(8, 8, 63, 88),), 5)

LEAVES = st.one_of(
    st.builds(Heading, INLINES, st.integers(1, 6), **ANY),
    st.builds(Paragraph, INLINES, **ANY),
    st.builds(WritingLines, WORDS, WORDS, st.integers(0, 4), **ANY),
    st.builds(WritingBox, WORDS, WORDS, st.just(30.0), **ANY),
    st.builds(Figure, st.just("assets/images/wiel.svg"), WORDS, st.just(60.0), INLINES, **ANY),
    st.builds(Divider, **ANY),
    st.builds(PageBreak, **ANY),
)


def _branches(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    children = st.lists(inner, max_size=3).map(tuple)
    items = st.builds(Item, children, INLINES, **ANY)
    cells = st.lists(st.builds(Cell, children, name=WORDS, **ANY), min_size=1, max_size=2).map(tuple)
    rows = st.lists(st.builds(Row, cells, **ANY), max_size=2).map(tuple)
    sections = st.builds(Section, children, **ANY)
    cards = st.builds(Card, children, children, **ANY)
    return st.one_of(
        sections,
        st.builds(Box, children, st.just(Role.STORY), INLINES, **ANY),
        items,
        st.builds(List, st.lists(items, max_size=2).map(tuple), **ANY),
        st.builds(Table, st.just((1.0,)), rows, rows, **ANY),
        st.builds(
            Tiles, st.lists(st.builds(Section, children, **ANY), max_size=3).map(tuple), st.just(2), **ANY
        ),
        st.builds(CardSheet, st.tuples(cards), st.just(GROUND), children, children, **ANY),
        st.builds(Dialogue, st.lists(st.builds(Turn, WORDS, children, **ANY), max_size=2).map(tuple), **ANY),
        cards,
    )


NODES = st.lists(st.recursive(LEAVES, _branches, max_leaves=12), max_size=4).map(tuple)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a document of one to three parts, some of its nodes with an id of their own."""
    parts = tuple(
        Part(title=f"deel {n}", id=draw(st.sampled_from(("", f"blad-{n}"))), children=draw(NODES))
        for n in range(draw(st.integers(1, 3)))
    )
    given = iter(range(10_000))

    def name(node: Branch) -> Branch:
        return replace(node, id=f"eigen-{next(given)}") if draw(st.booleans()) else node

    return map_document(Document(id="les", kind=Kind.HANDOUT, title="Les", lang="nl-BE", parts=parts), name)


def paragraph(*inlines: object) -> Paragraph:
    return Paragraph(cast(Inlines, inlines))


def document(*nodes: Node) -> Document:
    """Return a document of one part with `nodes`."""
    return Document(
        id="les", kind=Kind.HANDOUT, title="Les", lang="nl-BE", parts=(Part(title="Blad", children=nodes),)
    )
