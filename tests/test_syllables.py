from pathlib import Path

import pytest
import yaml

from kitgen.syllables import syllables

LISTS = Path(__file__).parent / "syllables"
LANGUAGES = {"nl": 200, "fr": 60, "en": 60, "de": 60}
REACHED = 0.98


def words(lang: str) -> list[tuple[str, int]]:
    counted = yaml.safe_load((LISTS / f"{lang}.yaml").read_text("utf-8"))
    return [(word, number) for number, all_words in counted.items() for word in all_words]


@pytest.mark.parametrize(("lang", "least"), LANGUAGES.items())
def test_syllables_are_those_of_the_list_that_was_made_by_hand(lang: str, least: int) -> None:
    listed = words(lang)
    assert len({word for word, _ in listed}) == len(listed) >= least
    wrong = [
        (word, number, syllables(word, lang)) for word, number in listed if syllables(word, lang) != number
    ]
    assert len(wrong) <= (1 - REACHED) * len(listed), wrong


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("gsm’s", 3),
        ("vriend(in)", 2),
        ("CLB-medewerker", 7),
        ("’s", 1),
        ("níét", 1),
        ("vóór", 1),
        ("ideee\u0308n", 3),  # a letter and its dots written apart
        ("GROEN", 1),
        ("m.a.w.", 3),
        ("100", 1),
    ],
)
def test_capitals_accents_hyphens_and_short_forms(word: str, number: int) -> None:
    assert syllables(word, "nl") == number


def test_languages_read_the_same_letters_otherwise() -> None:
    assert [syllables("nation", lang) for lang in ("en", "de", "fr")] == [2, 3, 2]
