from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from trees import INLINES, document, documents, paragraph

from kitgen.document.inline import Checkbox, Gap, Inlines, LineBreak, Place, Reference, Text, plain
from kitgen.document.nodes import (
    Box,
    Card,
    Cell,
    Figure,
    Heading,
    Item,
    List,
    Row,
    Section,
    Table,
    WritingBox,
    WritingLines,
)
from kitgen.document.parts import Document
from kitgen.document.passes import (
    UnknownPlace,
    fill_inlines,
    fill_places,
    glue,
    is_derived,
    join_text,
    name_nodes,
    prefix_ids,
    shift_levels,
)
from kitgen.document.roles import Role
from kitgen.document.walk import map_document, walk_document
from kitgen.origin import Origin

SCHOOL = {"school.name": (Text("De Brug"),), "contact": (Gap(60, "contact", "Contact"),)}


def test_places_are_filled_wherever_words_stand() -> None:
    place = (Place("school.name"),)
    whole = document(
        Heading(place, 2),
        List((Item((paragraph(*place),), marker=place),)),
        Box((), Role.STORY, place),
        Figure("assets/wiel.svg", "", 60, place),
        Table((1,), (Row((Cell((paragraph(*place),)),)),)),
    )
    filled = fill_places(whole, SCHOOL)
    heading, listed, box, figure, table = filled.parts[0].children
    assert heading.content == box.title == figure.caption == listed.items[0].marker == SCHOOL["school.name"]
    assert table.rows[0].cells[0].children[0].content == SCHOOL["school.name"]


def test_a_filled_place_joins_the_words_around_it() -> None:
    filled = fill_inlines((Text("Op "), Place("school.name"), Text(".")), SCHOOL)
    assert filled == (Text("Op De Brug."),)


def test_a_bold_place_is_filled_in_bold() -> None:
    assert fill_inlines((Place("school.name", bold=True),), SCHOOL) == (Text("De Brug", bold=True),)
    assert fill_inlines((Place("contact", bold=True),), SCHOOL) == SCHOOL["contact"]


def test_the_first_unknown_place_is_told_with_its_origin() -> None:
    lost = Place("schoolnaam", origin=Origin("les.yaml", 7, 3))
    whole = document(paragraph(Place("school.name"), Text(" ")), paragraph(lost, Place("later")))
    with pytest.raises(UnknownPlace, match="schoolnaam") as caught:
        fill_places(whole, SCHOOL)
    assert caught.value.place == lost


@given(INLINES)
def test_joining_keeps_the_words_and_every_mark(inlines: Inlines) -> None:
    joined = join_text(inlines)
    assert plain(joined) == plain(inlines)
    assert [i for i in joined if not isinstance(i, Text)] == [i for i in inlines if not isinstance(i, Text)]
    assert all(i.text for i in joined if isinstance(i, Text))
    for one, next_one in pairwise(joined):
        if isinstance(one, Text) and isinstance(next_one, Text):
            assert one.bold != next_one.bold


def test_texts_of_another_look_or_language_are_not_joined() -> None:
    runs = (Text("a"), Text("b", italic=True), Text("c", lang="en"), LineBreak(), Text("d"), Text("e"))
    assert join_text(runs) == (*runs[:4], Text("de"))


def test_telephone_numbers_do_not_break_over_lines() -> None:
    whole = document(paragraph(Text("Bel 116 000 of 112, dag en nacht.")), Heading((Text("116 000"),), 2))
    first, heading = glue(whole, ["116 000", "112"]).parts[0].children
    assert first.content == (Text("Bel 116\u00a0000 of 112, dag en nacht."),)
    assert heading.content == (Text("116\u00a0000"),)


@given(documents())
def test_every_node_has_an_id_of_its_own(whole: Document) -> None:
    named = name_nodes(whole)
    ids = Counter(node.id for node in walk_document(named))
    assert "" not in ids
    assert [ident for ident, times in ids.items() if times > 1] == []


@given(documents())
def test_given_ids_stay_and_derived_ones_can_be_told_apart(whole: Document) -> None:
    for before, after in zip(walk_document(whole), walk_document(name_nodes(whole)), strict=True):
        assert after.id == before.id if before.id else is_derived(after.id)
        assert is_derived(after.id) is not bool(before.id)


@given(documents())
def test_naming_changes_nothing_but_ids_and_is_done_once(whole: Document) -> None:
    named = name_nodes(whole)
    assert name_nodes(named) == named

    def bare(document: Document) -> Document:
        return map_document(document, lambda node: replace(node, id=""))

    assert bare(named) == bare(whole)


def test_a_derived_id_is_made_from_the_parents() -> None:
    row = Row((Cell((paragraph(Text("a")),)),))
    table = Table((1,), (row,), (row,), id="tabel")
    card = Card((paragraph(Text("voor")),), (paragraph(Text("achter")),), id="kaart-1")
    named = name_nodes(document(table, card, Section((paragraph(Text("b")),))))
    assert [node.id for node in walk_document(named)] == [
        *("tabel", "tabel.1", "tabel.1.1", "tabel.1.1.1", "tabel.2", "tabel.2.1", "tabel.2.1.1"),
        *("kaart-1", "kaart-1.1", "kaart-1.2"),
        *("part1.3", "part1.3.1"),
    ]


def test_levels_go_deeper_as_far_as_six() -> None:
    nodes = (Heading((), 2), Section((Heading((), 5),)), paragraph(Text("a")))
    first, group, same = shift_levels(nodes, 2)
    assert (first.level, group.children[0].level) == (4, 6)
    assert same == nodes[2]


def test_a_prefix_goes_before_ids_names_and_what_references_lead_to() -> None:
    nodes = (
        Section((WritingLines("vraag-1", "", 2), WritingBox("vak", "", 30)), id="blok"),
        List((Item((paragraph(Reference("deel A", "blok"), Reference("elders")),), (Checkbox("ja"),)),)),
        Table((1,), (Row((Cell(name="cel"), Cell((paragraph(Gap(20, "naam"), Gap(20)),))), id="rij"),)),
    )
    section, listed, table = prefix_ids(nodes, "les-")
    assert (section.id, *(child.name for child in section.children)) == (
        "les-blok",
        "les-vraag-1",
        "les-vak",
    )
    item = listed.items[0]
    assert item.marker == (Checkbox("les-ja"),)
    assert item.children[0].content == (Reference("deel A", "les-blok"), Reference("elders"))
    row = table.rows[0]
    assert (row.id, row.cells[0].name) == ("les-rij", "les-cel")
    assert row.cells[1].children[0].content == (Gap(20, "les-naam"), Gap(20))
    assert listed.id == ""
