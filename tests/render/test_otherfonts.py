import io

import pytest
from fontTools.ttLib import TTFont

from kitgen.render.fonts import PICTURES, elsewhere, missing_from, text_width
from kitgen.render.otherfonts import EMOJI_FAMILY, extra_for, letters, other_for
from kitgen.render.signs import SIGNS_FAMILY

FIRA = PICTURES


@pytest.mark.parametrize(
    ("char", "family"),
    [
        ("م", "IBM Plex Sans Arabic"),
        ("ڕ", "IBM Plex Sans Arabic"),
        ("ש", "Heebo"),
        ("र", "Hind"),
        ("ส", "Sarabun"),
        ("ላ", "Noto Sans Ethiopic"),
        ("☑", SIGNS_FAMILY),
        ("😀", EMOJI_FAMILY),
        ("é", "Fira Sans"),
    ],
)
def test_each_script_has_its_font(char: str, family: str) -> None:
    other = other_for(char)
    assert other is not None
    assert other.family == family


def test_only_what_the_typeface_lacks_is_printed_by_others() -> None:
    assert elsewhere("Één مم ☑", FIRA) == {"IBM Plex Sans Arabic": "م", SIGNS_FAMILY: "☑"}
    assert elsewhere("Één 👩\u200d👧 a\u0301", FIRA) == {EMOJI_FAMILY: "👧👩"}
    assert missing_from("m漢é漢", FIRA) == "漢"


@pytest.mark.parametrize(
    ("char", "extra"),
    [
        ("م", "arabic"),
        ("ש", "hebrew"),
        ("र", "devanagari"),
        ("ส", "thai"),
        ("漢", ""),
    ],
)
def test_the_extra_that_brings_a_font_is_known_without_it(char: str, extra: str) -> None:
    assert extra_for(char) == extra


def test_a_file_has_the_letters_asked_for_in_one_weight_and_is_the_same_each_time() -> None:
    made = letters("Heebo", 700, "שלום")
    with TTFont(io.BytesIO(made)) as font:
        assert set(map(chr, font.getBestCmap())) == {*"שלום", " ", "\u00a0"}
        assert "fvar" not in font
    letters.cache_clear()
    assert letters("Heebo", 700, "שלום") == made != letters("Heebo", 400, "שלום")


def test_several_signs_that_make_one_emoji_stay_together() -> None:
    with TTFont(io.BytesIO(letters(EMOJI_FAMILY, 400, "👧👩"))) as font:
        assert {0x200D, 0xFE0F} <= set(font.getBestCmap())
        assert "GSUB" in font


def test_words_of_other_fonts_have_their_own_width() -> None:
    assert 0.1 < text_width("م", FIRA, 400) < 0.9
    assert text_width("👩\u200d👧", FIRA, 400) == text_width("👩👧", FIRA, 400)
    assert text_width("漢", FIRA, 400) == 1
