"""How light a colour is: the gray that a copier should print in its place.

The gray of a colour has the same relative luminance Y. For sRGB (IEC 61966-2-1), with c from 0 to 1:

    linear(c) = c / 12.92 for c <= 0.04045, else ((c + 0.055) / 1.055) ** 2.4
    Y = 0.2126 · linear(R) + 0.7152 · linear(G) + 0.0722 · linear(B)
    gray = 12.92 · Y for Y <= 0.0031308, else 1.055 · Y ** (1 / 2.4) - 0.055

Gray stays the gray it is. Ink (CMYK) is what light it leaves: R = (1 - C) · (1 - K) and so on. CIE Lab
says how light it is by itself: Y = ((L + 16) / 116) ** 3 for L > 8, else L / 903.3.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from PIL import Image, ImageMath

SHARES = (0.2126, 0.7152, 0.0722)
"""How much red, green and blue add to how light a colour is (ITU-R BT.709)."""
_FINE = 65535


def of_rgb(colour: Sequence[float]) -> float:
    """Return the gray of red, green and blue, all from 0 to 1."""
    red, green, blue = colour
    if red == green == blue:
        return red
    return _encoded(sum(share * _linear(part) for share, part in zip(SHARES, colour, strict=True)))


def of_hex(colour: str) -> str:
    """Return the gray of a colour that is written as #RRGGBB, written so too."""
    level = round(gray_level(colour) * 255)
    return f"#{level:02X}{level:02X}{level:02X}"


def gray_level(colour: str) -> float:
    """Return the gray of a colour that is written as #RRGGBB, from 0 (black) to 1."""
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return of_rgb((red, green, blue))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written as #RRGGBB, from 1 to 21 (WCAG 2.2, contrast ratio).

    It is (Y1 + 0.05) / (Y2 + 0.05) of the lighter and the darker one, and so the same in gray.
    """
    darker, lighter = sorted(_linear(gray_level(colour)) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def of_cmyk(colour: Sequence[float]) -> float:
    """Return the gray of cyan, magenta, yellow and black, all from 0 to 1."""
    return of_rgb([(1 - ink) * (1 - colour[3]) for ink in colour[:3]])


def of_lab(colour: Sequence[float]) -> float:
    """Return the gray of CIE L (from 0 to 100), a and b."""
    light = min(100.0, max(0.0, colour[0]))
    return _encoded(((light + 16) / 116) ** 3 if light > 8 else light / 903.3)


def of_image(image: Image.Image) -> Image.Image:
    """Return a picture in 8 bits of gray, what is see-through left out of account."""
    if image.mode in ("1", "L", "LA"):
        return image.convert("L")
    parts: dict[str, Image.Image] = {}
    for number, band in enumerate(image.convert("RGB").split()):
        high, low = (band.point(table) for table in _tables(number))
        parts |= {f"high{number}": high, f"low{number}": low}
    light: Image.Image = ImageMath.lambda_eval(_sum, **parts)
    return light.point(_grays(), "L")


def _sum(parts: Mapping[str, Any]) -> Any:
    """Return Y in 65535ths of each dot, from what its red, green and blue add, in bytes."""
    red, green, blue = (parts[f"high{n}"] * 256 + parts[f"low{n}"] for n in range(3))
    return red + green + blue


@cache
def _tables(number: int) -> tuple[list[int], list[int]]:
    """Return what a band adds to Y, in 65535ths, for each of its 256 values: the high and the low byte."""
    parts = [round(SHARES[number] * _linear(value / 255) * _FINE) for value in range(256)]
    return [part // 256 for part in parts], [part % 256 for part in parts]


@cache
def _grays() -> list[int]:
    return [round(_encoded(light / _FINE) * 255) for light in range(_FINE + 1)]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
