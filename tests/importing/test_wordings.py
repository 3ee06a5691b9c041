"""Titles are printed as they are written, other texts as Markdown."""

import pytest

from kitgen.importing.places import Path
from kitgen.importing.wordings import Wording, as_markdown_source, as_written, wording_at

BLOCK: Path = ("handout", 0, "blocks", 3)


@pytest.mark.parametrize(
    ("path", "wording"),
    [
        (("title",), "plain"),
        (("goals", 1), "markdown"),
        (("steps", 0, "uses", 1), "name"),
        (("sessions", 0, "steps", 2, "uses", 0), "name"),
        ((*BLOCK[:2], "sheet"), "plain"),
        ((*BLOCK, "text"), "markdown"),
        ((*BLOCK, "into", 0), "plain"),
        ((*BLOCK, "table", 1, 0), "markdown"),
        ((*BLOCK, "columns", 0, "blocks", 1, "title"), "plain"),
        ((*BLOCK, "columns", 0, "blocks", 1, "text"), "markdown"),
    ],
)
def test_how_a_text_is_written_follows_from_the_model(path: Path, wording: Wording) -> None:
    assert wording_at(path) == wording


@pytest.mark.parametrize(
    "title", ["2 * 3", "Wie [jij] ook_bent", "De {participants} van {school.name}", "1. Een"]
)
def test_a_title_stays_as_it_was_written(title: str) -> None:
    assert as_written(as_markdown_source(title, "plain"), "plain") == title


def test_a_title_has_words_and_no_looks() -> None:
    assert as_written("Wat **nu**, {kaat}?", "plain") == "Wat nu, {kaat}?"
    assert as_written("Wat **nu**?", "markdown") == "Wat **nu**?"
