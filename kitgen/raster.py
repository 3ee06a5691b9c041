"""Turns pictures made of dots into what both PDF and Word can show."""

import io
from contextlib import suppress
from functools import lru_cache

from PIL import Image, ImageOps

from kitgen.bare import bare

_MM_PER_INCH = 25.4
_SPARE = 1.2
"""Pictures with up to so many times the dots stay as they are: scaling costs sharpness."""
_PHOTO_PIXELS = 250_000
_ORIENTATION = 0x0112
_QUALITY = 90
_PHOTOS = ("JPEG", "MPO")
"""How Pillow calls JPEG files; of one with several pictures the first is seen."""
_PNG_DEPTH, _DEEP = 24, 16
"""Where a PNG file says how many bits a colour has, and how many are too many."""


@lru_cache(maxsize=64)
def printable(data: bytes, width_mm: float, dots: int) -> bytes:
    """Return the picture as PNG or JPEG for a width of `width_mm` with at most `dots` per inch.

    Where its dots will do they stay as they are. It is upright, in 8 bits of gray or RGB, and holds nothing
    but what is seen: nothing that a camera tells of place and time.
    """
    return _made(data, round(width_mm / _MM_PER_INCH * dots))


@lru_cache(maxsize=64)
def plain(data: bytes) -> bytes:
    """Return the picture as `printable` does, with all its dots."""
    return _made(data, None)


def _made(data: bytes, most: int | None) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        upright = ImageOps.exif_transpose(image)
        most = most or upright.width
        if _will_do(image, data) and upright.width <= most * _SPARE:
            with suppress(ValueError):  # taken apart it is not what it seemed: it is made anew
                return bare(data)
        shown = _in_plain_colours(upright)
        if shown.width > most:
            size = most, max(1, round(shown.height * most / shown.width))
            shown = shown.resize(size, Image.Resampling.LANCZOS)
        return _saved(shown, photo=image.format in _PHOTOS or image.width * image.height > _PHOTO_PIXELS)


def _will_do(image: Image.Image, data: bytes) -> bool:
    if image.format == "PNG":
        return data[_PNG_DEPTH] < _DEEP and image.getexif().get(_ORIENTATION, 1) == 1
    upright = image.getexif().get(_ORIENTATION, 1) == 1
    return image.format in _PHOTOS and image.mode in ("L", "RGB") and upright


def _in_plain_colours(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):  # 16 bits of gray
        return image.convert("I").point(lambda dot: dot * (1 / 256)).convert("L")
    if image.mode in ("L", "RGB", "RGBA"):
        return image
    if image.mode in ("LA", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L" if image.mode in ("1", "F") else "RGB")


def _saved(image: Image.Image, *, photo: bool) -> bytes:
    out = io.BytesIO()
    image = image.copy()
    image.info = {}  # Pillow would write some of it
    if photo and image.mode not in ("RGBA", "LA"):
        image.save(out, "JPEG", quality=_QUALITY, optimize=True)
    else:
        image.save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=64)
def in_gray(data: bytes) -> bytes:
    """Return the picture `data`, PNG or JPEG, without colour; what is seen through stays so."""
    with Image.open(io.BytesIO(data)) as image:
        gray = image.convert("RGBA").convert("LA") if image.has_transparency_data else image.convert("L")
        return _saved(gray, photo=image.format == "JPEG")
