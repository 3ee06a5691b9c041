import pytest
from drawing import Drawn
from written import block

from kitgen.document.inline import Checkbox, plain
from kitgen.document.nodes import Item, List, Paragraph, Table
from kitgen.document.walk import walk
from kitgen.errors import InputError

MIXED = """
    survey:
      - Ik eet snel.
      - Ik eet graag.
      - {ask: Wat eet je?, options: [rijst, brood]}
      - Ik eet samen.
    options: [ja, nee]
"""


def words(nodes: tuple) -> list[str]:
    return [plain(n.content) for n in walk(nodes) if isinstance(n, Paragraph)]


def boxes(node: object) -> list[Checkbox]:
    return [
        i
        for n in walk((node,))
        for i in (*getattr(n, "content", ()), *getattr(n, "marker", ()))
        if isinstance(i, Checkbox)
    ]


def test_questions_with_shared_options_stand_in_tables_in_their_order(drawn: Drawn) -> None:
    (group,) = drawn(MIXED, "pupil")
    _, first, own, last = group.children
    assert [type(node) for node in (first, own, last)] == [Table, List, Table]
    assert [len(table.rows) for table in (first, last)] == [2, 1]
    assert [plain(cell.children[0].content) for cell in first.head[0].cells[1:]] == ["ja", "nee"]
    assert [box.label for box in boxes(own)] == ["rijst", "brood"]


def test_above_it_stands_that_it_is_without_a_name_and_without_faults(drawn: Drawn) -> None:
    for reader in ("pupil", "teacher"):
        assert words(drawn(MIXED, reader))[0] == "Zonder naam. Er zijn geen juiste of foute antwoorden."


@pytest.mark.parametrize("options", [", options: [a, b]", ""])
def test_where_several_may_be_ticked_boxes_are_square_and_every_question_says_which(
    options: str, drawn: Drawn
) -> None:
    text = f"survey: [{{ask: Wat?, several: true{options}}}, {{ask: Wie?, options: [c, d]}}]\noptions: [x, y]"
    (group,) = drawn(text, "pupil")
    several, one = [n for n in walk((group,)) if isinstance(n, Item) and n.id]
    assert {box.round for box in boxes(several)} == {False}
    assert {box.round for box in boxes(one)} == {True}
    assert [plain(item.children[1].content) for item in (several, one)] == [
        "Meerdere antwoorden mogelijk.",
        "Eén antwoord.",
    ]
    assert [box.label for box in boxes(several)] == (["a", "b"] if options else ["x", "y"])


def test_where_all_take_one_answer_nothing_is_said_of_it(drawn: Drawn) -> None:
    assert "Eén antwoord." not in words(drawn(MIXED, "pupil"))
    (group,) = drawn(MIXED, "pupil")
    assert all(box.round for box in boxes(group))


def test_a_question_with_nothing_to_tick_is_told_at_its_place() -> None:
    with pytest.raises(InputError) as caught:
        block("survey:\n  - {ask: Wat?, options: [a, b]}\n  - Wie?")
    (finding,) = caught.value.findings
    assert (finding.id, finding.origin.line) == ("survey-options", 4)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("survey: [{ask: Wat?, options: [a, b], right: 1}]", "unknown-field"),
        ("survey: [{ask: Wat?, options: [a]}]", "too-few"),
        ("survey: [Wat?]\noptions: [a, b, c, d, e, f]", "too-many"),
        ("survey: []\noptions: [a, b]", "too-few"),
    ],
)
def test_there_are_no_right_answers_and_enough_options(text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        block(text)
    assert [finding.id for finding in caught.value.findings] == [told]
