from kitgen.blocks.base import in_role, labelled
from kitgen.document.inline import Text
from kitgen.document.nodes import List, Paragraph
from kitgen.document.roles import Role
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
