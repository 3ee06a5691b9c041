import itertools
from dataclasses import astuple

import pytest

from kitgen import readability
from kitgen.prose import sentences
from kitgen.readability import TARGETS, Counts, Figure, Level, counted, figures, level_for

ASL, ASW = 100 / 10, 150 / 100
"""A hundred words, a hundred and fifty syllables, ten sentences."""


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("douma", 82.0),  # 206.84 - 115.5 - 9.3
        ("brouwer", 75.0),  # 195 - 100.05 - 20
        ("flesch", 69.8),  # 206.835 - 126.9 - 10.15
        ("flesch_kincaid", 6.0),  # 3.9 + 17.7 - 15.59
        ("kandel_moles", 86.5),  # 207 - 110.4 - 10.15
        ("amstad", 82.3),  # 180 - 87.75 - 10
    ],
)
def test_formulas_give_what_they_give_by_hand(formula: str, expected: float) -> None:
    assert getattr(readability, formula)(ASL, ASW) == pytest.approx(expected, abs=0.051)


def test_the_vienna_formula_gives_what_it_gives_by_hand() -> None:
    assert readability.wiener(20, 10, 30, 50) == pytest.approx(
        6.923, abs=0.0005
    )  # 3.87+1.672+3.891-1.635-0.875


def test_a_text_is_counted_as_one_does_by_hand() -> None:
    text = "Een tienerpooier doet lief. Dat is 1 keer ____ afhankelijkheid."
    assert counted(sentences(text), "nl") == Counts(
        sentences=2, words=10, spelled=8, syllables=15, single=6, many=2, long=2
    )
    apart = counted(sentences(text), "nl", lambda word: word == "tienerpooier")
    assert (apart.words, apart.spelled, apart.syllables) == (10, 7, 11)
    assert (apart.asl, apart.share(apart.many)) == (5, pytest.approx(100 / 7))


def test_nothing_has_figures_too() -> None:
    assert (Counts().asl, Counts().asw, Counts().share(0)) == (0, 0, 0)


def test_each_level_asks_no_less_than_the_one_above_it() -> None:
    harder = [astuple(TARGETS[level]) for level in Level]
    for easy, hard in itertools.pairwise(harder):
        for name, a, b in zip(
            ("douma", "brouwer", "asl", "longest", "km", "f", "fk", "w"), easy, hard, strict=True
        ):
            assert a < b if name in ("asl", "longest", "fk", "w") else a > b, name


@pytest.mark.parametrize(
    ("age", "level"),
    [(6, "11-12"), (11, "11-12"), (12, "12-14"), (13, "12-14"), (14, "14-16"), (16, "16-18"), (40, "16-18")],
)
def test_an_age_has_the_level_of_its_stage_at_school(age: int, level: str) -> None:
    assert level_for(age) == level


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("nl", ["Flesch-Douma", "Brouwer"]),
        ("fr", ["Kandel-Moles"]),
        ("en", ["Flesch", "Flesch-Kincaid"]),
        ("de", ["Wiener Sachtextformel", "Amstad"]),
        ("it", []),
    ],
)
def test_each_language_has_formulas_of_its_own(lang: str, names: list[str]) -> None:
    counts = Counts(10, 100, 100, 145, 60, 10, 20)
    told = figures(counts, lang, TARGETS[Level.FIRST])
    assert [figure.name for figure in told] == names
    assert all(figure.met for figure in told)


def test_a_figure_is_met_as_it_is_shown() -> None:
    assert Figure("F", 69.96, 70).met
    assert not Figure("F", 69.94, 70).met
    assert Figure("F", 7.04, 7, at_most=True).met
    assert not Figure("F", 7.06, 7, at_most=True).met
    assert [str(Figure("F", 7.06, 7, at_most=True)), str(Figure("F", 70, 65)), str(Figure("F", 5))] == [
        "F 7.1 (≤ 7)",
        "F 70.0 (≥ 65)",
        "F 5.0",
    ]
