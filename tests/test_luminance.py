import pytest
from PIL import Image

from kitgen.luminance import of_cmyk, of_image, of_lab, of_rgb


@pytest.mark.parametrize(
    ("colour", "gray"),
    [
        ("#ff0000", 127),
        ("#00ff00", 220),
        ("#0000ff", 76),
        ("#ffff00", 247),
        ("#0f5b66", 82.5),
        ("#777777", 0x77),
    ],
)
def test_a_colour_becomes_the_gray_that_is_as_light(colour, gray):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    assert of_rgb(parts) * 255 == pytest.approx(gray, abs=0.6)
    image = Image.new("RGB", (1, 1), colour)
    assert of_image(image).getpixel((0, 0)) == pytest.approx(gray, abs=1)


def test_every_gray_stays_the_same():
    row = Image.new("RGB", (256, 1))
    row.putdata([(n, n, n) for n in range(256)])
    assert of_image(row).tobytes() == bytes(range(256))
    assert [of_rgb((n / 255,) * 3) * 255 for n in range(256)] == pytest.approx(list(range(256)))


def test_ink_is_as_dark_as_it_prints():
    assert of_cmyk((0, 0, 0, 0)) == 1
    assert of_cmyk((0, 0, 0, 1)) == of_cmyk((1, 1, 1, 0)) == 0
    assert of_cmyk((0, 0, 0, 0.25)) == 0.75
    assert of_cmyk((0, 1, 1, 0)) * 255 == pytest.approx(127, abs=0.6)


def test_lab_says_itself_how_light_a_colour_is():
    assert of_lab((0, 80, 20)) == 0
    assert of_lab((100, 0, 0)) == pytest.approx(1)
    assert of_lab((53.389, 0, 0)) * 255 == pytest.approx(127, abs=1)
    assert of_lab((53.24, 80.09, 67.2)) == pytest.approx(of_rgb((1, 0, 0)), abs=0.005)


@pytest.mark.parametrize("mode", ["1", "L", "LA"])
def test_a_picture_in_gray_is_taken_as_it_is(mode):
    assert of_image(Image.new(mode, (2, 2), 0)).tobytes() == bytes(4)
