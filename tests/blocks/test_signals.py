import pytest
from drawing import Drawn
from written import block

from kitgen.compose.maker import Maker
from kitgen.document.inline import Checkbox, plain
from kitgen.document.nodes import Box, Paragraph, Table
from kitgen.document.walk import walk
from kitgen.errors import InputError

TWO = """
    signals:
      - {sign: Blijft weg van school., also: Ziekte.}
      - {sign: Zwijgt meer., also: Verdriet.}
"""


@pytest.mark.parametrize("reader", ["pupil", "teacher"])
def test_the_caveat_is_always_there_and_comes_first(reader: str, drawn: Drawn) -> None:
    (group,) = drawn(TWO, reader)
    caveat, table = group.children
    assert isinstance(caveat, Box)
    assert isinstance(table, Table)
    assert "geen zekerheid" in plain(caveat.children[0].content)


def test_other_words_take_the_place_of_the_usual_caveat_but_not_of_its_title(drawn: Drawn) -> None:
    (group,) = drawn(TWO + "    caveat: Overleg altijd.\n", "teacher")
    caveat = group.children[0]
    assert plain(caveat.title) == "Eén signaal is geen bewijs"
    assert [plain(one.content) for one in caveat.children] == ["Overleg altijd."]


def test_there_is_nothing_to_tick_and_nothing_that_counts(drawn: Drawn) -> None:
    words = [n.content for n in walk(drawn(TWO, "teacher")) if isinstance(n, Paragraph)]
    assert not [i for content in words for i in content if isinstance(i, Checkbox)]
    assert not any(char.isdigit() for content in words for char in plain(content))


def test_a_sign_without_what_else_it_can_mean_is_told() -> None:
    with pytest.raises(InputError) as caught:
        block("signals: [{sign: Zwijgt meer.}]")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["name"]) == ("missing-field", "also")


def test_no_cards_without_the_caveat_can_be_made_of_signs(maker: Maker) -> None:
    assert block(TWO).faces(maker.context("teacher")) == ()
