import pytest
from drawing import sample
from written import block

from kitgen.blocks import KINDS
from kitgen.blocks.base import deep, in_role, labelled, nodes_of, without
from kitgen.compose.maker import Maker
from kitgen.document.inline import Text
from kitgen.document.nodes import List, Paragraph, Section
from kitgen.document.roles import Role
from kitgen.errors import InputError
from kitgen.schema import RichText


def test_a_label_stands_before_the_first_words() -> None:
    first, second = labelled("Antwoord", RichText("Ja.\n\nOf nee."), Role.ANSWER)
    assert first == Paragraph((Text("Antwoord. ", bold=True), Text("Ja.")), Role.ANSWER)
    assert second == Paragraph((Text("Of nee."),), Role.ANSWER)


def test_a_label_before_a_list_has_a_line_of_its_own_on_the_same_page() -> None:
    first, listed = labelled("Antwoord", RichText("- ja\n- nee"), Role.ANSWER)
    assert first == Paragraph((Text("Antwoord. ", bold=True),), Role.ANSWER, with_next=True)
    assert isinstance(listed, List)
    assert [item.children[0].role for item in listed.items] == [Role.LIST_ITEM] * 2


def test_only_running_text_changes_its_role() -> None:
    nodes = (Paragraph((Text("a"),)), Paragraph((Text("b"),), Role.LEAD))
    assert [node.role for node in in_role(nodes, Role.CELL)] == [Role.CELL, Role.LEAD]


STORY = """
    scenario: Sam belt.
    id: verhaal
    blocks:
      - section: Vooraf
        id: vooraf
      - scenario: Lina belt terug.
        id: binnen
        blocks:
          - text: Diep.
            id: diep
"""


def test_blocks_inside_blocks_come_in_reading_order_however_deep() -> None:
    story = block(STORY)
    assert [one.id for one in story.inner()] == ["vooraf", "binnen"]
    assert [one.id for one in deep([story])] == ["verhaal", "vooraf", "binnen", "diep"]


def test_a_block_is_left_out_wherever_it_stands() -> None:
    (story,) = without([block(STORY)], ["diep", "vooraf"])
    assert [one.id for one in deep([story])] == ["verhaal", "binnen"]
    assert without([block(STORY)], ["verhaal"]) == []


def test_blocks_get_ids_from_where_they_stand_unless_they_have_one(maker: Maker) -> None:
    blocks = [block("text: a"), block("text: b\nid: eigen"), block("text: c")]
    ids = [node.id for node in nodes_of(blocks, "blad", maker.context("pupil"))]
    assert ids == ["blad-text1", "eigen", "blad-text3"]


@pytest.mark.parametrize("name", [kind.kind for kind in KINDS if kind.kind not in ("page-break", "snippet")])
def test_every_kind_of_block_can_be_held_on_one_page(name: str, maker: Maker) -> None:
    kept = sample(name).model_copy(update={"keep": True})
    (group,) = nodes_of([kept], "blad", maker.context("pupil"))
    assert isinstance(group, Section)
    assert group.keep
    assert group.origin == kept.origin
    loose = nodes_of([kept.model_copy(update={"keep": False})], "blad", maker.context("pupil"))
    assert group.children == loose


def test_a_page_break_cannot_be_held_on_one_page() -> None:
    for text in (
        "page-break: true\nkeep: true",
        "scenario: Sam belt.\nkeep: true\nblocks: [{text: a}, {page-break: true}]",
    ):
        with pytest.raises(InputError) as caught:
            block(text)
        assert [finding.id for finding in caught.value.findings] == ["keep-page-break"]
