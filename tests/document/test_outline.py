from dataclasses import replace
from textwrap import dedent

import pytest
from hypothesis import given
from trees import documents, paragraph

from kitgen.document.inline import Checkbox, Gap, LineBreak, Link, Place, Reference, Text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Card, Cell, Heading, Item, List, PageBreak, Row, Table, WritingLines
from kitgen.document.outline import inline_text, outline, outline_nodes
from kitgen.document.parts import Document, PageSetup, Part
from kitgen.document.roles import Role
from kitgen.document.walk import map_document, walk_document
from kitgen.origin import Origin


def test_an_outline_says_all_that_a_reviewer_wants_to_see() -> None:
    question = Item(
        (paragraph(Text("Waarom?")), WritingLines("vraag-1", "Waarom?", 2)),
        (Text("1"),),
        keep=True,
        id="vraag-1",
    )
    table = Table(
        (0.4, 0.6),
        (Row((Cell((paragraph(Text("P")),), header="row"), Cell(name="cel", label="P, zin"))),),
        (Row((Cell(header="col"), Cell((paragraph(Text("zin")),), header="col"))),),
        centred=frozenset({1, 0}),
    )
    card = Card((paragraph(Text("voor")),), (paragraph(Text("achter")),), "A", 3)
    parts = (
        Part(
            title="Onze afspraken",
            id="blad",
            copies=27,
            private=True,
            setup=PageSetup("A3", landscape=True, sides=Sides.SINGLE),
            children=(Heading((Text("Vragen"),), 2, marker="A"), List((question,), Role.QUESTION), table),
        ),
        Part(title="Kaarten", children=(card, PageBreak())),
    )
    whole = Document(id="les", kind=Kind.HANDOUT, title="Een les", lang="nl-BE", parts=parts)
    assert outline(whole) == dedent(
        """\
        handout les: Een les [nl-BE]
          part blad: Onze afspraken (A3, landscape, single, copies=27, private)
            Heading [level=2 marker=A] Vragen
            List [role=question]
              Item #vraag-1 [marker=1 keep=True]
                Paragraph Waarom?
                WritingLines [name=vraag-1 label=Waarom? count=2]
            Table [widths=(0.4, 0.6) centred=0,1]
              head
                Row
                  Cell [header=col]
                  Cell [header=col]
                    Paragraph zin
              rows
                Row
                  Cell [header=row]
                    Paragraph P
                  Cell [name=cel label=P, zin]
          part -: Kaarten (A4, portrait, duplex-long, copies=0)
            Card [deck=A number=3]
              front
                Paragraph voor
              back
                Paragraph achter
            PageBreak
        """
    )
    assert outline_nodes((card,)).splitlines()[:3] == [
        "Card [deck=A number=3]",
        "  front",
        "    Paragraph voor",
    ]


@pytest.mark.parametrize(
    ("inline", "shown"),
    [
        (Text("stop"), "stop"),
        (Text("stop", bold=True), "**stop**"),
        (Text("stop", bold=True, italic=True, lang="en"), "_**stop**_@en"),
        (Place("school.name"), "{school.name}"),
        (Gap(8.8, "naam"), "____8.8"),
        (Checkbox(), "[ ]"),
        (Checkbox(round=True), "( )"),
        (Link("site", "https://example.org"), "<site|https://example.org>"),
        (Reference("werkblad 1", "blad"), "->(werkblad 1|blad)"),
        (Reference("poster"), "->(poster|)"),
        (LineBreak(), " / "),
    ],
)
def test_marks_in_a_line_can_be_told_apart(inline: object, shown: str) -> None:
    assert inline_text((Text("a"), inline)) == f"a{shown}"


@given(documents())
def test_every_node_has_a_line_and_origins_have_none(whole: Document) -> None:
    lines = [line.strip() for line in outline(whole).splitlines()]
    kinds = [type(node).__name__ for node in walk_document(whole)]
    assert [line.split()[0] for line in lines if line.split() and line.split()[0] in kinds] == kinds
    elsewhere = map_document(whole, lambda node: replace(node, origin=Origin("elders.yaml", 99)))
    assert outline(elsewhere) == outline(whole)
