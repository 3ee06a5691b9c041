"""What a mark means is told by its shape: a copier leaves no colour."""

import io
import re
from itertools import combinations
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops

IMAGES = Path(__file__).parents[2] / "assets/images"
SIGNS = ("bord-vinkje", "bord-vraagteken", "bord-kruis")
"""Healthy, doubtful, not healthy."""
FLAGS = 4
"""Green, yellow, red, black: one beside the other, each a quarter of the picture."""
CLOTH = (0.02, 0.08, 0.98, 0.56)
"""Which part of a quarter holds the cloth of a flag, without the words below it."""
WIDTH = 600


def copy_of(name: str) -> Image.Image:
    """Return the picture as a copier draws it: black and white."""
    svg = (IMAGES / f"{name}.svg").read_text("utf-8")
    drawn = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=WIDTH))))
    paper = Image.new("RGBA", drawn.size, "white")
    paper.alpha_composite(drawn.convert("RGBA"))
    return paper.convert("L").point(lambda dot: 255 * (dot > 127))


def unlike(one: Image.Image, other: Image.Image) -> float:
    """Return in how many of a hundred dots two pictures differ."""
    histogram = ImageChops.difference(one, other.resize(one.size)).histogram()
    return 100 * histogram[255] / sum(histogram)


@pytest.mark.parametrize(("one", "other"), list(combinations(SIGNS, 2)))
def test_signs_differ_without_colour(one: str, other: str) -> None:
    assert unlike(copy_of(one), copy_of(other)) > 5


def test_flags_differ_without_colour() -> None:
    picture = copy_of("vlaggen")
    wide, high = picture.width / FLAGS, picture.height
    left, top, right, bottom = CLOTH
    flags = [
        picture.crop(
            (round((n + left) * wide), round(top * high), round((n + right) * wide), round(bottom * high))
        )
        for n in range(FLAGS)
    ]
    for one, other in combinations(flags, 2):
        assert unlike(one, other) > 2


@pytest.mark.parametrize("file", sorted(IMAGES.glob("*.svg")), ids=lambda file: file.stem)
def test_pictures_are_drawn_in_black_and_white(file: Path) -> None:
    """A tint of a copier is dots; the scissors beside a line to cut along are no picture to look at."""
    colours = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", file.read_text("utf-8")))
    assert colours <= {"#000", "#fff"} or file.stem == "schaar"
