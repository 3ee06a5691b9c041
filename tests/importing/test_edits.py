"""Edits of a tree: each is done where the lesson had it, whatever else comes, goes or moves."""

from typing import Any

from kitgen.importing.edits import Edit, Gone, New, Order, Text, edited, mapping_of, text_of
from kitgen.source.tree import Mapping, Scalar, Tree, said
from kitgen.source.writing import as_yaml
from kitgen.source.yaml_reader import read_yaml

LESSON = """\
title: Samen
steps:
  - {title: Een, do: Praat.}
  - {title: Twee, do: Schrijf.}
  - {title: Drie, do: Lees.}
"""


def tree(first: str = "Een") -> Mapping:
    made = read_yaml(LESSON.replace("Een", f'"{first}"').encode(), "les.yaml")
    assert isinstance(made, Mapping)
    return made


def data(tree: Tree) -> Any:
    """Return a tree as dicts, lists and texts."""
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Mapping):
        return {entry.key: data(entry.value) for entry in tree.entries}
    return [data(each) for each in tree.items]


def titles(*edits: Edit) -> list[str]:
    steps = data(edited(tree(), edits))["steps"]
    return [step["title"] for step in steps]


def step(title: str) -> Mapping:
    origin = tree().origin
    return mapping_of([("title", text_of(title, origin))], origin)


def test_numbers_are_those_of_the_lesson_as_it_was() -> None:
    edits = (Gone(("steps", 0)), Text(("steps", 2, "title"), "Derde"), New(("steps",), 1, step("Nieuw")))
    assert titles(*edits) == ["Twee", "Nieuw", "Derde"]


def test_what_comes_behind_an_entry_goes_where_that_goes() -> None:
    assert titles(Order(("steps",), (2, 0, 1)), New(("steps",), 2, step("Nieuw"))) == [
        "Drie",
        "Nieuw",
        "Een",
        "Twee",
    ]


def test_what_comes_behind_an_entry_that_is_gone_comes_in_its_place() -> None:
    assert titles(Gone(("steps", 1)), New(("steps",), 1, step("Nieuw"))) == ["Een", "Nieuw", "Drie"]


def test_several_behind_one_entry_and_before_all_keep_their_order() -> None:
    before = (New(("steps",), -1, step("A")), New(("steps",), -1, step("B")))
    behind = (New(("steps",), 2, step("C")), New(("steps",), 2, step("D")))
    assert titles(*before, *behind) == ["A", "B", "Een", "Twee", "Drie", "C", "D"]


def test_a_list_and_a_text_that_were_not_there_begin() -> None:
    text = text_of("Nieuw", tree().origin)
    made = data(edited(tree(), (New(("goals",), -1, text), Text(("steps", 1, "watch"), "Let op."))))
    assert made["goals"] == ["Nieuw"]
    assert made["steps"][1] == {"title": "Twee", "do": "Schrijf.", "watch": "Let op."}


def test_a_text_that_looks_like_a_number_is_written_as_a_text() -> None:
    made = as_yaml(edited(tree(), [Text(("steps", 0, "title"), "112")]))
    assert said(read_yaml(made.encode(), "les.yaml")) == said(tree("112"))
