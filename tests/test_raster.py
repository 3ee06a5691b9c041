import io

import pytest
from PIL import Image

from kitgen.picture import seen
from kitgen.raster import printable


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.fixture
def gradient() -> Image.Image:
    """Dark on the left, light on the right."""
    return Image.linear_gradient("L").rotate(90).resize((80, 40)).convert("RGB")


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_what_paper_can_show_stays_as_it_is(gradient: Image.Image, form: str) -> None:
    data = saved(gradient, form)
    assert printable(data, 50, 300) == data


def test_webp_becomes_png(gradient: Image.Image) -> None:
    made = opened(printable(saved(gradient, "WEBP", lossless=True), 50, 300))
    assert (made.format, made.size) == ("PNG", (80, 40))
    assert made.convert("RGB").getpixel((3, 3)) == gradient.getpixel((3, 3))


@pytest.mark.parametrize("form", ["GIF", "BMP", "TIFF"])
def test_other_formats_become_png(gradient: Image.Image, form: str) -> None:
    assert opened(printable(saved(gradient, form), 50, 300)).format == "PNG"


def test_the_inks_of_a_print_shop_become_colours(gradient: Image.Image) -> None:
    made = opened(printable(saved(gradient.convert("CMYK"), "JPEG", quality=95), 50, 300))
    assert (made.format, made.mode) == ("JPEG", "RGB")
    assert all(
        abs(a - b) < 12 for a, b in zip(made.getpixel((70, 20)), gradient.getpixel((70, 20)), strict=True)
    )


def test_sixteen_bits_of_gray_keep_their_shades() -> None:
    deep = Image.new("I;16", (2, 1))
    deep.putpixel((0, 0), 0x4000)
    deep.putpixel((1, 0), 0xC000)
    made = opened(printable(saved(deep, "PNG"), 50, 300))
    assert made.mode == "L"
    assert (made.getpixel((0, 0)), made.getpixel((1, 0))) == (0x40, 0xC0)


def test_a_photo_stands_upright_and_tells_nothing_of_its_camera(gradient: Image.Image) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera van Noor"
    data = saved(gradient, "JPEG", exif=exif)
    assert seen(data).ratio == 2
    made = printable(data, 50, 300)
    assert opened(made).size == (40, 80)
    assert b"Noor" not in made


def test_what_is_transparent_stays_so() -> None:
    data = saved(Image.new("RGBA", (4000, 40), (0, 90, 60, 0)), "PNG")
    made = opened(printable(data, 50, 300))
    assert (made.format, made.mode) == ("PNG", "RGBA")
    assert made.getpixel((3, 3))[3] == 0


def test_a_large_photo_is_no_finer_than_a_printer_shows() -> None:
    photo = saved(Image.effect_noise((3000, 2000), 60).convert("RGB"), "JPEG", quality=95)
    made = printable(photo, 60, 300)
    assert opened(made).size == (709, 473)
    assert len(made) < 400_000 < len(photo)
