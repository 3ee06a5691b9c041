import pytest
from drawing import Drawn
from written import block

from kitgen.document.inline import plain
from kitgen.document.nodes import Paragraph, WritingBox, WritingLines
from kitgen.errors import InputError


def rooms(text: str, reader: str, drawn: Drawn) -> tuple:
    (listed,) = drawn(text, reader)
    return tuple(item.children[1:] for item in listed.items)


def test_a_question_has_two_lines_unless_it_says_otherwise(drawn: Drawn) -> None:
    two, five, none, box = rooms(
        "questions: [Wie?, {ask: Wat?, lines: 5}, {ask: Hoe?, lines: 0}, {ask: Teken., space: 80}]",
        "pupil",
        drawn,
    )
    assert [room[0].count for room in (two, five)] == [2, 5]
    assert none == ()
    assert isinstance(box[0], WritingBox)
    assert box[0].height == 80


def test_a_block_says_once_how_many_lines_its_questions_have(drawn: Drawn) -> None:
    three, five, none = rooms(
        "questions: [Wie?, {ask: Wat?, lines: 5}, {ask: Hoe?, lines: 0}]\nlines: 3", "pupil", drawn
    )
    assert [room[0].count for room in (three, five)] == [3, 5]
    assert none == ()


def test_an_answer_stands_where_pupils_have_lines(drawn: Drawn) -> None:
    text = "questions: [{ask: Wie?, lines: 4, answer: Sam.}, Wat?]"
    answered, open_ = rooms(text, "teacher", drawn)
    assert [type(node) for node in answered] == [Paragraph]
    assert [type(node) for node in open_] == [WritingLines]
    assert [type(room[0]) for room in rooms(text, "pupil", drawn)] == [WritingLines] * 2


def test_several_good_answers_are_told_as_such(drawn: Drawn) -> None:
    text = "questions: [{ask: Wie?, answer: [Sam., 'Lina of Noor.', De leraar.]}, {ask: Wat?, answer: Dit.}]"
    several, one = rooms(text, "teacher", drawn)
    assert [plain(node.content) for node in several] == [
        "Goed is bijvoorbeeld: Sam.",
        "Of: Lina of Noor.",
        "Of: De leraar.",
    ]
    assert [plain(node.content) for node in one] == ["Antwoord. Dit."]


def test_a_question_and_its_lines_stay_together(drawn: Drawn) -> None:
    (listed,) = drawn("questions: [Wie?]", "pupil")
    assert listed.items[0].keep
    assert listed.items[0].children[0].with_next


def test_an_answer_that_reads_as_keys_is_told_with_its_own_key() -> None:
    with pytest.raises(InputError) as caught:
        block("questions: [{ask: Wie?, answer: {Nee: hij niet}}]")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["line"]) == ("text-wanted", 'answer: "{Nee: hij niet}"')


@pytest.mark.parametrize("option", ["lines: 41", "lines: -1", "lines: veel", "space: 4", "space: 241"])
def test_there_is_room_for_so_many_lines_on_a_page(option: str) -> None:
    with pytest.raises(InputError):
        block(f"questions: [{{ask: Wie?, {option}}}]")
