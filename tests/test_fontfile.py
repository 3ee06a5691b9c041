import struct

import pytest

from kitgen.fontfile import fault
from kitgen.render.fonts import PICTURES, faces

GOOD = faces(PICTURES)[0].file.read_bytes()


def damaged(table: str, byte: int) -> bytes:
    """Return a font in which one table is nothing but `byte`."""
    count = struct.unpack_from(">H", GOOD, 4)[0]
    for at in range(12, 12 + 16 * count, 16):
        if GOOD[at : at + 4] == table.encode():
            start, length = struct.unpack_from(">II", GOOD, at + 8)
            return GOOD[:start] + bytes([byte]) * length + GOOD[start + length :]
    raise LookupError(table)


def test_a_font_that_is_whole_is_printed_with() -> None:
    assert fault(GOOD) == ""


@pytest.mark.promise("fonts-checked")
@pytest.mark.parametrize(
    ("table", "byte"),
    [("head", 0), ("hhea", 0xFF), ("cmap", 0xFF), ("GSUB", 0xFF), ("glyf", 0xFF), ("maxp", 0)],
)
def test_a_font_that_is_damaged_anywhere_is_told_before_it_is_used(table: str, byte: int) -> None:
    assert fault(damaged(table, byte)) == "font-broken"


@pytest.mark.parametrize("data", [b"", b"geen letters", GOOD[:3000], b"wOFF" + GOOD[4:]])
def test_what_is_no_font_is_told(data: bytes) -> None:
    assert fault(data) == "font-broken"
