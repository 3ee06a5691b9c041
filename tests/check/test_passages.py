"""Which texts of a lesson are looked at, who reads them, and where they were written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kitgen.check.passages import Passage, passages
from kitgen.load import load_lesson
from kitgen.project import Project

LESSON = """title: Titel
topic: help
minutes: 50
weight: light
summary: Samenvatting
content_note: Vooraf
steps:
  - {title: Stap, minutes: 40, say: Zeg dit, do: Doe dit}
handout:
  - sheet: Blad
    id: blad
    blocks:
      - statements:
          - {say: Stelling, note: Noot}
        choices: [eens, oneens]
      - text: Alleen hier
        for: teacher
      - callout: Zo zegt het recht
        kind: law
      - gaps: Een [[woord]] in een gat
      - table: {header: [Kop], rows: [[Zin], [""]]}
      - media: [{title: Film, type: film, url: "https://example.org", about: Erover}]
  - sheet: Thuisblad
    id: thuis
    for: home
    blocks: [{text: Samen thuis}]
cards:
  - {deck: Kaarten, id: kaarten, cards: [Kaart, {front: Voor, note: Kaartnoot}]}
posters:
  - {signs: Borden, id: borden, items: [STOP]}
letter: {blocks: [{text: Beste ouder}]}
sources: [{title: Bron}]
"""


@pytest.fixture
def read(own: Project, put: Callable[[str, str], Path]) -> dict[str, Passage]:
    put("lessons/nl/proef.yaml", LESSON)
    loaded = load_lesson(own, "proef", "nl")
    return {passage.text: passage for passage in passages(loaded.value, loaded.tree)}


def test_every_printed_text_is_a_passage_and_no_name_or_form(read: dict[str, Passage]) -> None:
    assert set(read) == {
        *(
            "Samenvatting",
            "Vooraf",
            "Stap",
            "Zeg dit",
            "Doe dit",
            "Blad",
            "Stelling",
            "Noot",
            "eens",
            "oneens",
        ),
        *(
            "Alleen hier",
            "Zo zegt het recht",
            "Een [[woord]] in een gat",
            "Kop",
            "Zin",
            "Erover",
            "Thuisblad",
        ),
        *("Samen thuis", "Kaarten", "Kaart", "Voor", "Kaartnoot", "Borden", "STOP", "Beste ouder"),
    }


def test_each_stands_where_it_was_written(read: dict[str, Passage]) -> None:
    lines = LESSON.splitlines()
    for text, passage in read.items():
        line = lines[passage.origin.line - 1]
        assert line[passage.origin.column - 1 :].lstrip('"').startswith(text)


def test_each_knows_its_readers(read: dict[str, Passage]) -> None:
    readers = {text: passage.reader for text, passage in read.items()}
    pupils = {"Vooraf", "Zeg dit", "Blad", "Stelling", "eens", "Kop", "Zin", "Kaart", "STOP", "Erover"}
    assert {readers[text] for text in pupils} == {"pupil"}
    assert {readers[text] for text in ("Samen thuis", "Beste ouder")} == {"home"}
    assert {readers[text] for text in ("Samenvatting", "Doe dit", "Noot", "Alleen hier", "Kaartnoot")} == {
        "teacher"
    }


def test_what_is_given_to_judge_and_what_the_law_says_are_marked(read: dict[str, Passage]) -> None:
    assert {text for text, passage in read.items() if passage.discussed} == {"Stelling", "Zin"}
    assert {text for text, passage in read.items() if passage.law} == {"Zo zegt het recht"}
