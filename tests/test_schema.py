from typing import Annotated, ClassVar

import pytest
from pydantic import ValidationError
from written import written

from kitgen.document.inline import Text
from kitgen.document.nodes import List, Paragraph
from kitgen.errors import InputError
from kitgen.schema import TEACHER_ONLY, Flag, Frozen, Id, RichText, teacher_only


class Inner(Frozen):
    shorthand: ClassVar[str] = "ask"

    ask: RichText
    answer: Annotated[RichText | None, TEACHER_ONLY] = None


class Outer(Frozen):
    id: Id = ""
    optional: Flag = False
    title: str = ""
    words: RichText | None = None
    questions: list[Inner] = []
    remark: Annotated[str, TEACHER_ONLY] = ""


def read(text: str) -> Outer:
    return written(text, Outer)


def test_a_value_knows_where_it_was_written() -> None:
    outer = read("title: Les\nquestions:\n  - ask: Wie?\n  - Waar?\nwords: Lees dit.\n")
    assert (outer.origin.line, outer.origin.file) == (1, "les.yaml")
    assert [(q.origin.line, q.origin.column) for q in outer.questions] == [(3, 5), (4, 5)]
    assert [q.ask.origin.line for q in outer.questions] == [3, 4]
    assert outer.words.origin.line == 5


def test_a_plain_text_stands_for_the_shorthand_field() -> None:
    short, long = read("questions: [Wie?, {ask: Wie?, answer: Zij.}]").questions
    assert short.ask == long.ask
    assert short.answer is None


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(InputError) as caught:
        read("title: Les\ntitel: Les")
    (finding,) = caught.value.findings
    assert (finding.origin.line, "titel" in finding.values.values()) == (2, True)


def test_nothing_can_be_changed_afterwards() -> None:
    outer = read("title: Les")
    with pytest.raises(ValidationError, match="frozen"):
        outer.title = "Anders"


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), ('"true"', True)])
def test_a_flag_is_true_or_false(text: str, value: bool) -> None:
    assert read(f"optional: {text}").optional is value


@pytest.mark.parametrize("text", ["yes", "no", "on", "True", "ja", "1", "0", "[true]"])
def test_a_flag_is_nothing_else(text: str) -> None:
    with pytest.raises(InputError):
        read(f"optional: {text}")


@pytest.mark.parametrize("ident", ["a", "werkblad-2", "7-letters"])
def test_an_id_is_lower_case_with_hyphens(ident: str) -> None:
    assert read(f"id: {ident}").id == ident


@pytest.mark.parametrize("ident", ["Werkblad", "werk blad", "-a", "a-", "a--b", "a_b", "a.b", "é", "a" * 61])
def test_an_id_is_nothing_else(ident: str) -> None:
    with pytest.raises(InputError):
        read(f"id: '{ident}'")


def test_fields_for_the_teacher_are_known_by_name() -> None:
    assert list(teacher_only(Inner)) == ["answer"]
    assert list(teacher_only(Outer)) == ["remark"]


@pytest.mark.parametrize("text", ["010", "3.10", "no", "2026-11-01", "1e3", "~x"])
def test_what_yaml_reads_as_a_number_or_date_stays_the_text_that_was_written(text: str) -> None:
    assert read(f"words: {text}").words.plain() == text
    assert read(f"title: {text}").title == text


def test_a_list_is_not_a_text() -> None:
    with pytest.raises(InputError):
        read("words: [a, b]")


def test_rich_text_is_read_as_paragraphs_or_as_one_line() -> None:
    words = read("words: |\n  Neem **mee**:\n\n  - pen\n").words
    assert [type(node) for node in words.nodes()] == [Paragraph, List]
    assert words.inlines() == (Text("Neem "), Text("mee", bold=True), Text(": - pen"))
    assert words.plain() == "Neem mee: - pen"
    assert {node.origin for node in words.nodes()} == {words.origin}


def test_rich_text_is_equal_by_its_words_and_empty_without_any() -> None:
    here, there = read("\n\nwords: Ja"), read("words: Ja")
    assert here.words == there.words
    assert hash(here.words) == hash(there.words)
    assert here.words != "Ja"
    assert not read('words: "  "').words
    assert here.words
