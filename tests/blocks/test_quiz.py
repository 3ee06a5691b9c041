import pytest
from drawing import Drawn
from written import block

from kitgen.document.inline import Checkbox, plain
from kitgen.document.nodes import Item, Paragraph
from kitgen.document.outline import outline_nodes
from kitgen.document.walk import walk
from kitgen.errors import InputError


def quiz(right: str) -> str:
    return f"quiz: [{{ask: Wie helpt?, options: [Awel, 'de {{leader}}', niemand]{right}}}]"


def boxes(nodes: tuple) -> list[Checkbox]:
    return [i for n in walk(nodes) if isinstance(n, Item) for i in n.marker if isinstance(i, Checkbox)]


@pytest.mark.parametrize(
    ("right", "round_"),
    [
        ("", True),
        (", right: 2", True),
        (", right: [2]", True),
        (", right: [1, 2]", False),
        (", several: true", False),
    ],
)
def test_boxes_are_round_for_one_answer_and_square_for_several(
    right: str, round_: bool, drawn: Drawn
) -> None:
    for reader in ("pupil", "teacher"):
        nodes = drawn(quiz(right), reader)
        assert {box.round for box in boxes(nodes)} == {round_}
        assert ("Meerdere antwoorden mogelijk." in outline_nodes(nodes)) is not round_
        assert "Eén antwoord." not in outline_nodes(nodes)


@pytest.mark.parametrize("right", [", right: 1", ", right: 3, why: Omdat."])
def test_the_pupils_sheet_is_the_same_whatever_is_right(right: str, drawn: Drawn) -> None:
    assert outline_nodes(drawn(quiz(right), "pupil")) == outline_nodes(drawn(quiz(", right: 2"), "pupil"))


def test_boxes_are_labelled_with_their_option(drawn: Drawn) -> None:
    labels = [box.label for box in boxes(drawn("quiz: [{ask: Wie?, options: [Awel, '**ik**']}]", "pupil"))]
    assert labels == ["Awel", "ik"]


@pytest.mark.parametrize(
    ("right", "told"), [("2", ["Juist: Sam"]), ("[1, 3]", ["Juist: Noor / Lina"]), ("[]", [])]
)
def test_the_teacher_reads_the_right_options_in_words(right: str, told: list[str], drawn: Drawn) -> None:
    nodes = drawn(f"quiz: [{{ask: Wie?, options: [Noor, Sam, Lina], right: {right}}}]", "teacher")
    answers = [plain(n.content) for n in walk(nodes) if isinstance(n, Paragraph) and n.role == "answer"]
    assert answers == told


@pytest.mark.parametrize("right", ["0", "4", "[1, 4]", "-1"])
def test_a_right_answer_that_is_no_option_is_told(right: str) -> None:
    with pytest.raises(InputError) as caught:
        block(quiz(f", right: {right}"))
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["range"]) == ("quiz-right", "1–3")


@pytest.mark.parametrize("options", ["[een]", "[a, b, c, d, e, f, g, h, i]"])
def test_there_are_two_to_eight_options(options: str) -> None:
    with pytest.raises(InputError):
        block(f"quiz: [{{ask: Wie?, options: {options}}}]")
