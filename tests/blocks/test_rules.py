import pytest
from drawing import Drawn
from written import block

from kitgen.compose.maker import Maker
from kitgen.document.inline import plain
from kitgen.document.nodes import Paragraph
from kitgen.document.outline import outline_nodes
from kitgen.document.roles import Role
from kitgen.document.walk import walk


def letters(nodes: tuple) -> str:
    return "".join(
        plain(n.content) for n in walk(nodes) if isinstance(n, Paragraph) and n.role is Role.LETTER
    )


@pytest.mark.parametrize(
    ("spells", "word"),
    [("", "PIKASOL"), ("\nspells: PIKASOL", "PIKASOL"), ("\nspells: PICKASOLL", "PICKASOLL")],
)
def test_a_rule_set_is_spelled_as_was_asked(spells: str, word: str, drawn: Drawn) -> None:
    assert letters(drawn(f"rules: pikasol{spells}", "pupil")) == word


def test_how_to_introduce_a_rule_of_a_set_is_for_the_teacher(drawn: Drawn, maker: Maker) -> None:
    introduce = maker.data.rulesets["pikasol"].rules["privacy"].introduce.plain()
    assert introduce in outline_nodes(drawn("rules: pikasol", "teacher"))
    assert introduce not in outline_nodes(drawn("rules: pikasol", "pupil"))


@pytest.mark.parametrize("text", ["rules: pikasoll", "rules: pikasol\nspells: PIKASO"])
def test_an_unknown_set_or_spelling_is_a_lookup_error(text: str, drawn: Drawn) -> None:
    with pytest.raises(LookupError):
        drawn(text, "pupil")


def test_cards_of_rules_show_letter_and_name(maker: Maker) -> None:
    faces = block("rules: pikasol\nspells: PICKASOLL").faces(maker.context("pupil"))
    assert len(faces) == 9
    assert (faces[2].title, faces[2].text.plain()[:8]) == ("C · Cultuur", "Iedereen")
