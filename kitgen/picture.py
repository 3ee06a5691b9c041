"""Reads what kitgen needs to know of a picture: its kind, its shape, and the words in a drawing.

A picture that cannot be printed as it is, in PDF and in Word, is refused: a broken file, another
kind than PNG, JPEG, GIF or SVG, a drawing that runs scripts or wants to fetch something.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from kitgen.svg import BadSvgError, height_by_width, unprintable, words_in

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 40_000_000
"""Far more than A3 at 300 dots per inch needs; larger pictures stop a school's computer."""


class BadPictureError(ValueError):
    """A picture that cannot be printed. `finding` is the id of what to say, `detail` what is wrong."""

    def __init__(self, finding: str, detail: str = "") -> None:
        self.finding, self.detail = finding, detail
        super().__init__(f"{finding}: {detail}")


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture that can be printed: its kind, its height for a width of 1, the words in a drawing."""

    kind: Literal["svg", "png", "jpeg", "gif"]
    ratio: float
    words: tuple[str, ...] = ()

    @property
    def mime(self) -> str:
        """Its media type."""
        return "image/svg+xml" if self.kind == "svg" else f"image/{self.kind}"


@lru_cache(maxsize=64)
def seen(data: bytes) -> Seen:
    """Return what a picture is. Raises BadPictureError."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return _drawing(data) if start.startswith(b"<") else _photo(data)


def _drawing(data: bytes) -> Seen:
    try:
        unsafe = unprintable(data)
        if unsafe:
            raise BadPictureError("picture-unsafe", unsafe)
        return Seen("svg", height_by_width(data), words_in(data))
    except BadSvgError as error:
        raise BadPictureError("picture-broken", str(error)) from error


def _photo(data: bytes) -> Seen:
    from PIL import Image, UnidentifiedImageError

    try:
        with _strictly(), Image.open(BytesIO(data)) as image:
            return _read(image)
    except BadPictureError:
        raise
    except UnidentifiedImageError as error:
        raise BadPictureError("picture-kind") from error
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadPictureError("picture-broken", str(error)) from error


def _read(image: "Image") -> Seen:
    kinds: dict[str | None, Literal["png", "jpeg", "gif"]] = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}
    kind = kinds.get(image.format)
    if kind is None:
        raise BadPictureError("picture-kind", str(image.format))
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise BadPictureError("picture-too-large", f"{width} × {height}")
    image.load()
    return Seen(kind, height / width)


@contextmanager
def _strictly() -> Iterator[None]:
    """Let Pillow refuse half a picture, which WeasyPrint tells it to take, and measure large ones quietly."""
    from PIL import ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
