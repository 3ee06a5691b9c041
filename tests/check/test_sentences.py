"""The sentence around a word."""

from pathlib import Path

import pytest

from kitgen.check.sentences import Sentence, sentence_at
from kitgen.project import Project
from kitgen.terms import load_table

SETS = load_table(Project(Path()), "nl").sets


def around(word: str, text: str) -> Sentence:
    start = text.index(word)
    return sentence_at(text, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Een. Twee X drie. Vier.", "Twee X drie."),
        ("Een\n\n- Twee X\n- drie", "Twee X"),
        ("Een · X twee · drie", "X twee ·"),
        ("“Een.” X twee.", "X twee."),
        ("Bel 112. Dan\nX pas.", "Dan\nX pas."),
    ],
)
def test_it_ends_at_full_stops_and_where_a_paragraph_or_an_item_does(text: str, sentence: str) -> None:
    assert around("X", text).text.strip() == sentence


@pytest.mark.parametrize(
    "text", ["Hij zei: “Het is X.”", 'dat "X" heet', "«X» dit-on", "„X“ sagt man", "das »X« da"]
)
def test_a_word_between_marks_is_quoted(text: str) -> None:
    assert around("X", text).quoted


@pytest.mark.parametrize("text", ["“Een.” X “Twee.”", "foto's van X en foto's"])
def test_a_word_between_quotations_is_not(text: str) -> None:
    assert not around("X", text).quoted


@pytest.mark.parametrize("text", ["X", "**X**", "X, ", "Het klinkt _X_ zacht.", "Het klinkt *X* zacht."])
def test_a_word_alone_or_in_italics_is_shown_as_a_word(text: str) -> None:
    assert around("X", text).shows_the_word


@pytest.mark.parametrize("text", ["Het **X**.", "_Een X_", "_X en_", "Een X."])
def test_a_word_in_bold_or_among_others_is_not(text: str) -> None:
    assert not around("X", text).shows_the_word


def test_what_somebody_is_told_to_say_is_no_quotation_to_discuss() -> None:
    assert around("X", "Hij huilt. Zeg: “Dat is X.”").told_to_say(SETS)
    assert not around("X", "Zeg nooit: “Dat is X.”").told_to_say(SETS)
    assert not around("X", "**“Dat is X.”** Zeg: “Neen.”").told_to_say(SETS)


@pytest.mark.parametrize("text", ["Het is niet haar X.", "Ze viel er X niet voor.", "Niemand zocht X."])
def test_a_negation_near_a_word_denies_it(text: str) -> None:
    assert around("X", text).negated(SETS)


@pytest.mark.parametrize("text", ["Het is X, maar niet hier.", "Niet hier. Het is X.", "Niets; het is X."])
def test_a_negation_elsewhere_does_not(text: str) -> None:
    assert not around("X", text).negated(SETS)
