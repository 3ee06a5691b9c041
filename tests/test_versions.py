import pytest
from written import lesson

from kitgen.blocks.quiz import Quiz
from kitgen.blocks.sort import Sort
from kitgen.lesson import Lesson
from kitgen.versions import LETTERS, Version, in_version

TEXT = """\
handout:
  - sheet: Blad
    id: blad
    blocks:
      - quiz:
          - {ask: Eén?, options: [a, b, c, d], right: [2, 4]}
          - {ask: Twee?, options: [nooit, soms, vaak], right: 3, ordered: true}
          - {ask: Drie?, options: [e, f], right: 1}
      - scenario: Een verhaal.
        blocks:
          - sort: [{item: p, in: ja}, {item: q, in: nee}, {item: r, in: ja}]
            into: [ja, nee]
"""


@pytest.fixture
def made() -> Lesson:
    return lesson(TEXT)


def quiz_of(made: Lesson) -> Quiz:
    block = made.handout[0].blocks[0]
    assert isinstance(block, Quiz)
    return block


def right_words(quiz: Quiz) -> dict[str, set[str]]:
    return {q.ask.source: {q.options[n - 1].source for n in q.right} for q in quiz.quiz}


def shape(quiz: Quiz) -> list[list[str]]:
    return [[q.ask.source, *(option.source for option in q.options)] for q in quiz.quiz]


@pytest.mark.parametrize("number", range(1, 8))
def test_right_answers_move_along_and_the_versions_differ(made: Lesson, number: int) -> None:
    a, b = (quiz_of(in_version(made, Version(letter, number))) for letter in LETTERS)
    assert right_words(a) == right_words(b) == right_words(quiz_of(made))
    assert [q.ask.source for q in a.quiz] != [q.ask.source for q in b.quiz]
    options = [{q.ask.source: [o.source for o in q.options] for q in quiz.quiz} for quiz in (a, b)]
    assert options[0]["Eén?"] != options[1]["Eén?"]
    assert options[0]["Drie?"] != options[1]["Drie?"], "two options have two orders"
    assert options[0]["Twee?"] == options[1]["Twee?"] == ["nooit", "soms", "vaak"]


def test_blocks_in_blocks_move_too(made: Lesson) -> None:
    found = []
    for letter in LETTERS:
        (block,) = in_version(made, Version(letter, 1)).handout[0].blocks[1].inner()
        assert isinstance(block, Sort)
        assert {e.item.source: e.belongs for e in block.sort} == {"p": "ja", "q": "nee", "r": "ja"}
        found.append([entry.item.source for entry in block.sort])
    assert found[0] != found[1]


def test_another_number_chooses_other_orders_and_the_same_the_same(made: Lesson) -> None:
    shapes = [str(shape(quiz_of(in_version(made, Version("A", number))))) for number in (1, 1, 2, 3, 4)]
    assert shapes[0] == shapes[1]
    assert len(set(shapes)) > 2
