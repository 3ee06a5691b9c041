from dataclasses import replace

import pytest

from kitgen.check.colours import colours
from kitgen.load import Data
from kitgen.luminance import contrast
from kitgen.profile import ThemeChoice


def told(data: Data, **own: str) -> list[tuple[str, object]]:
    """Return what is said of a profile with these colours: the finding, and which colour it is about."""
    profile = data.profile.model_copy(update={"theme": ThemeChoice(colours=own)})
    used = data.theme.colours.model_copy(update=own)
    theme = data.theme.model_copy(update={"colours": used})
    found = colours(replace(data, profile=profile, theme=theme))
    return [(finding.id, finding.values.get("name")) for finding in found]


def test_colours_that_are_dark_enough_and_differ_are_fine(data: Data) -> None:
    assert told(data) == []
    assert told(data, main="#003366", accent="#9C4A00") == []


def test_a_pale_colour_for_text_is_told(data: Data) -> None:
    assert told(data, accent="#ffd600") == [("pale-colour", "accent")]


def test_red_and_green_of_the_same_gray_are_told(data: Data) -> None:
    assert told(data, main="#c62828", accent="#2e7d32") == [("same-gray", None)]


def test_a_tint_that_fills_with_dots_is_told(data: Data) -> None:
    assert ("dark-tint", None) in told(data, tint="#C0C8C8")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#ff0000", "#FFFFFF", 4.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The values are those of the W3C's definition, worked out for well-known pairs."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)
