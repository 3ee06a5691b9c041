"""Turns pictures made of dots into what both PDF and Word can show."""

import io
from functools import lru_cache

from PIL import Image, ImageOps

DOTS_PER_INCH = 300
"""What a school's printer shows; more only makes files larger."""
_MM_PER_INCH = 25.4
_SPARE = 1.2
"""Pictures with up to so many times the dots stay as they are: scaling costs sharpness."""
_PHOTO_PIXELS = 250_000
_ORIENTATION = 0x0112
_QUALITY = 90
_PNG_DEPTH, _DEEP = 24, 16
"""Where a PNG file says how many bits a colour has, and how many are too many."""


@lru_cache(maxsize=64)
def printable(data: bytes, width_mm: float) -> bytes:
    """Return the picture as PNG or JPEG for a width of `width_mm`; as it is, where that will do.

    It is turned upright, in 8 bits of gray or RGB, without what a camera tells of place and
    time, and not finer than can be printed.
    """
    with Image.open(io.BytesIO(data)) as image:
        most = round(width_mm / _MM_PER_INCH * DOTS_PER_INCH)
        upright = ImageOps.exif_transpose(image)
        if _will_do(image, data) and upright.width <= most * _SPARE:
            return data
        plain = _in_plain_colours(upright)
        if plain.width > most:
            plain = plain.resize(
                (most, max(1, round(plain.height * most / plain.width))), Image.Resampling.LANCZOS
            )
        return _saved(plain, photo=image.format == "JPEG" or image.width * image.height > _PHOTO_PIXELS)


def _will_do(image: Image.Image, data: bytes) -> bool:
    if image.format == "PNG":
        return data[_PNG_DEPTH] < _DEEP and image.getexif().get(_ORIENTATION, 1) == 1
    return image.format == "JPEG" and image.mode in ("L", "RGB") and not image.getexif()


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
