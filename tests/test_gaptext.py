import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from kitgen.gaptext import GapText, gaps_in

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("written", "text", "answers"),
    [
        ("Bel [[112]].", "Bel ________.", (("112",),)),
        ("[[ja|nee]] en ____", "________ en ____", (("ja", "nee"), ())),
        (
            "Dag [[ lieve\n  oma | opa ]]",
            "Dag ____________".replace("_" * 12, "_" * 11),
            (("lieve oma", "opa"),),
        ),
        ("[[a]][[b]]", "________ ________", (("a",), ("b",))),
        ("Bel [[[112]]].", "Bel [________].", (("112",),)),
        ("**[[vet]]** en \\[[haken", "**________** en \\[[haken", (("vet",),)),
    ],
)
def test_answers_are_taken_out_and_leave_room(written: str, text: str, answers: tuple) -> None:
    read = GapText.read(written)
    assert (read.text.source, read.answers) == (text, answers)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_there_is_a_gap_for_each_answer_and_no_answer_in_the_text(words: list[str]) -> None:
    read = GapText.read("Vul in: " + ", ".join(f"[[{word}]]" for word in words))
    assert read.words() == words
    assert sum(1 for _ in gaps_in(read.text)) == len(words)
    assert not any(word in read.text.source.removeprefix("Vul in: ") for word in words)


def test_a_gap_is_as_wide_as_the_longest_answer_but_never_small_nor_wider_than_a_line() -> None:
    widths = [
        next(gaps_in(GapText.read(f"[[{written}]]").text)).width_mm
        for written in ("ik", "x" * 20, "ik|" + "x" * 20, "x" * 200)
    ]
    assert widths[0] == pytest.approx(17.6)  # eight letters of 2.2 mm
    assert widths[1] == widths[2] == pytest.approx(22 * 2.2)
    assert widths[3] < 120


def test_a_view_without_answers_is_the_same_text() -> None:
    read = GapText.read("Bel [[112|de politie]] of ____.")
    seen = read.without_answers()
    assert seen.text == read.text
    assert seen.answers == ((), ())
    assert seen != read
    assert seen.without_answers() == seen


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Bel [[112.", "gap-open"),
        ("Bel 112]].", "gap-open"),
        ("Bel [[112] nu ]].", "gap-open"),
        ("Bel [[112]] of [[101", "gap-open"),
        ("Bel [[]].", "gap-empty"),
        ("Bel [[  ]].", "gap-empty"),
        ("Bel [[112|]].", "gap-empty"),
        ("Bel 112.", "gap-none"),
        ("Bel ____.", "gap-none"),
        ("Lees [dit [[112]] boek](https://example.org).", "gap-lost"),
    ],
)
def test_what_is_no_gap_is_told(written: str, told: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        GapText.read(written)
    assert caught.value.type == told


def test_words_and_answers_can_be_changed_and_stay_together() -> None:
    read = GapText.read("{boek} van [[{wie}|zij]] en ____.")
    filled = {"{boek}": "____ (boek)", "{wie}": "Annelies V."}

    def put(text: str) -> str:
        return re.sub(r"{\w+}", lambda found: filled[found[0]], text)

    changed = read.changed(put, put)
    assert changed.text.source == "____ (boek) van _____________ en ____."
    assert changed.answers == ((), ("Annelies V.", "zij"), ())


def test_a_new_gap_beside_another_stays_apart() -> None:
    changed = GapText.read("{boek}[[x]]{boek}").changed(lambda words: "____" if words else "", str)
    assert sum(1 for _ in gaps_in(changed.text)) == len(changed.answers) == 3
