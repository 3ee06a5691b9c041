"""Reads what kitgen needs to know of a picture: its kind, its shape, and the words in a drawing.

A file is what its content says, whatever its name ends with. What cannot be printed is refused: a
broken file, a kind that is no picture, a drawing that runs scripts or wants to fetch something.
"""

import warnings
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Literal, get_args

from kitgen.errors import Finding, InputError
from kitgen.origin import Origin
from kitgen.raster import plain
from kitgen.svg import BadSvgError, height_by_width, words_in
from kitgen.svgsafe import bare_drawing, elsewhere, inner_pictures, unsafe

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_DOTS = 40_000_000
"""Far more than A3 at 300 dots per inch needs; larger pictures stop a school's computer."""


class BadPictureError(ValueError):
    """A picture that cannot be printed. `finding` is the id of what to say, `detail` what is wrong."""

    def __init__(self, finding: str, detail: str = "") -> None:
        self.finding, self.detail = finding, detail
        super().__init__(f"{finding}: {detail}")


Kind = Literal["svg", "png", "jpeg", "gif", "webp", "bmp", "tiff"]
_SEVERAL = "MPO"
"""A JPEG file of a telephone, with more pictures behind the first."""
_JPEG_SCAN, _JPEG_END = b"\xff\xda", b"\xff\xd9"
"""What stands before the dots of a JPEG file, and after them."""
_ORIENTATION, _ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)
"""Where a camera says how it was held, and what it says then."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture that can be printed: its kind, its height for a width of 1, its dots.

    Of a drawing `words` are those in it, `elsewhere` is what it refers to and does not hold itself, which is
    not drawn.
    """

    kind: Kind
    ratio: float
    dots: int = 0
    words: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def mime(self) -> str:
        """Its media type."""
        return "image/svg+xml" if self.kind == "svg" else f"image/{self.kind}"


@lru_cache(maxsize=64)
def seen(data: bytes) -> Seen:
    """Return what a picture is. Raises BadPictureError for what cannot be printed, or is not safe to open."""
    return _drawing(data) if is_drawing(data) else _photo(data)


def looked_at(
    read: Callable[[str], bytes], file: str, shown: str, origin: Origin | None, *, logo: bool = False
) -> Seen:
    """Return what the picture `file` of a project is; `shown` is its path as it is written at `origin`.

    Raises InputError for one that is not there or cannot be printed, and for one that refers to other files:
    something that the lesson needs may be missing. With a `logo` that is only told.
    """
    try:
        found = seen(read(file))
    except BadPictureError as error:
        values = {"path": shown, "detail": error.detail}
        raise InputError([Finding(error.finding, origin, values=values)]) from error
    if found.elsewhere and not logo:
        values = {"path": shown, "detail": found.elsewhere[0][:60]}
        raise InputError([Finding("picture-unsafe", origin, values=values)])
    return found


def is_drawing(data: bytes) -> bool:
    """Return whether the file starts as an SVG picture does; a picture made of dots never does."""
    return data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _drawing(data: bytes) -> Seen:
    try:
        if found := unsafe(data):
            raise BadPictureError("picture-unsafe", found)
        dots = sum(_photo(_inside(address)).dots for address in inner_pictures(data))
        if dots > MOST_DOTS:
            raise BadPictureError("picture-too-large", str(dots))
        return Seen("svg", height_by_width(data), dots, words_in(data), elsewhere(data))
    except BadSvgError as error:
        raise BadPictureError("picture-broken", str(error)) from error


@lru_cache(maxsize=64)
def drawn(data: bytes) -> bytes:
    """Return the drawing `data`, which `seen` has let pass, with nothing in it but what is drawn.

    So it is what stands in files: for whoever opens them, other programs included.
    """
    return bare_drawing(data, _bare_inside)


def _inside(address: str) -> bytes:
    """Return the picture that a drawing holds in an address. Raises BadPictureError."""
    try:
        return b64decode(address.partition(",")[2])
    except ValueError as error:
        raise BadPictureError("picture-broken", str(error)) from error


def _bare_inside(address: str) -> str:
    data = plain(_inside(address))
    return f"data:{seen(data).mime};base64,{b64encode(data).decode()}"


def _photo(data: bytes) -> Seen:
    from PIL import Image, UnidentifiedImageError

    try:
        with _strictly(), Image.open(BytesIO(data)) as image:
            _check_whole(data, str(image.format))
            return _read(image)
    except BadPictureError:
        raise
    except UnidentifiedImageError as error:
        raise BadPictureError("picture-kind") from error
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadPictureError("picture-broken", str(error)) from error


def _check_whole(data: bytes, form: str) -> None:
    """Find what loading a picture does not tell. Raises BadPictureError, and SyntaxError for PNG."""
    from PIL import Image

    if form in ("JPEG", _SEVERAL) and data.rfind(_JPEG_END) < data.rfind(_JPEG_SCAN):
        raise BadPictureError("picture-broken", "it stops halfway")
    if form == "PNG":
        Image.open(BytesIO(data)).verify()


def _read(image: "Image") -> Seen:
    form = "jpeg" if image.format == _SEVERAL else str(image.format).lower()
    kinds: tuple[Kind, ...] = get_args(Kind)
    kind = next((kind for kind in kinds if kind == form), None)
    if kind is None:  # it is not read any further: some kinds start other programs
        raise BadPictureError("picture-kind", str(image.format))
    width, height = image.size
    if width * height > MOST_DOTS:
        raise BadPictureError("picture-too-large", f"{width} × {height}")
    image.load()
    turned = image.getexif().get(_ORIENTATION, 1) in _ON_ITS_SIDE
    return Seen(kind, width / height if turned else height / width, width * height)


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
