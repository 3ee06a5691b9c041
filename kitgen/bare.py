"""Takes PNG and JPEG files apart, and leaves out all that is not the picture.

Cameras and programs write into them where, when, by whom and with what they were made, small pictures of
what was cut off, even films. What is seen stays, bit by bit. The kinds of pieces are those of the PNG
specification (third edition, chapter 11) and of ITU-T T.81, annex B.
"""

import struct
from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_SEEN = (b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"IDAT", b"IEND")
"""The pieces of a PNG file that are the picture, or say with numbers how its colours are meant."""
_PNG_FRAME = 12
"""What a piece takes besides what it holds: its length, its name, its check."""

_JPEG, _END, _SCAN = b"\xff\xd8", 0xD9, 0xDA
_JFIF, _ADOBE = 0xE0, 0xEE
_ALONE = (0x01, *range(0xD0, 0xD8))
"""Markers that hold nothing."""
_APPLICATIONS, _COMMENT = range(0xE0, 0xF0), 0xFE
_DENSITY = slice(5, 12)
"""Where JFIF says its version and how many dots go in an inch; a small picture may follow."""


def bare(data: bytes) -> bytes:
    """Return a PNG or JPEG file with nothing in it but its picture.

    Raises ValueError for what is neither, or is not whole.
    """
    try:
        if data.startswith(_PNG):
            return _PNG + b"".join(_png_pieces(data))
        if data.startswith(_JPEG):
            return _JPEG + b"".join(_jpeg_pieces(data))
    except (struct.error, IndexError) as error:
        raise ValueError("it stops halfway") from error
    raise ValueError("neither PNG nor JPEG")


def _png_pieces(data: bytes) -> Iterator[bytes]:
    at, name = len(_PNG), b""
    while name != b"IEND":
        (length,) = struct.unpack_from(">I", data, at)
        name, end = data[at + 4 : at + 8], at + length + _PNG_FRAME
        if end > len(data):
            raise ValueError("it stops halfway")
        if name in _SEEN:
            yield data[at:end]
        at = end


def _jpeg_pieces(data: bytes) -> Iterator[bytes]:
    at, marker = len(_JPEG), 0
    while marker != _END:
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == 0xFF:  # filled up
            at += 1
            continue
        end = at + 2
        if marker != _END and marker not in _ALONE:
            end += struct.unpack_from(">H", data, at + 2)[0]
        end = _after_dots(data, end) if marker == _SCAN else end
        yield from _kept(marker, data[at:end])
        at = end


def _kept(marker: int, piece: bytes) -> Iterator[bytes]:
    if marker == _JFIF and piece[4:9] == b"JFIF\0":
        yield b"\xff\xe0\x00\x10JFIF\0" + piece[4:][_DENSITY] + b"\0\0"
    how_colours_are_meant = marker == _ADOBE and piece[4:9] == b"Adobe"
    if how_colours_are_meant or (marker not in _APPLICATIONS and marker != _COMMENT):
        yield piece


def _after_dots(data: bytes, at: int) -> int:
    """Return where the dots that begin at `at` end: before the next marker that is not one of theirs."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] != 0 and data[at + 1] not in _ALONE:
            return at
        at += 2
