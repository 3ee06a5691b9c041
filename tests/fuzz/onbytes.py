"""Changes to a file as bytes, as editors, mailers, disks and slips of the hand make them."""

from collections.abc import Callable
from random import Random

from nasty import PIECES, TEXTS

Change = Callable[[Random, bytes], bytes]


def _at(rng: Random, data: bytes) -> int:
    return rng.randint(0, len(data))


def flip(rng: Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def delete(rng: Random, data: bytes) -> bytes:
    at = _at(rng, data)
    return data[:at] + data[at + rng.choice((1, 1, 1, 2, 5, 20, 200)) :]


def insert(rng: Random, data: bytes) -> bytes:
    at = _at(rng, data)
    return data[:at] + rng.choice(PIECES) + data[at:]


def insert_text(rng: Random, data: bytes) -> bytes:
    at = _at(rng, data)
    return data[:at] + rng.choice(TEXTS).encode() + data[at:]


def replace(rng: Random, data: bytes) -> bytes:
    at = _at(rng, data)
    return data[:at] + rng.choice(PIECES) + data[at + rng.choice((1, 2, 9)) :]


def truncate(rng: Random, data: bytes) -> bytes:
    return data[: _at(rng, data)]


def behead(rng: Random, data: bytes) -> bytes:
    return data[_at(rng, data) :]


def _lines(change: Callable[[Random, list[bytes], int], None]) -> Change:
    def on_lines(rng: Random, data: bytes) -> bytes:
        lines = data.split(b"\n")
        change(rng, lines, rng.randrange(len(lines)))
        return b"\n".join(lines)

    on_lines.__name__ = change.__name__
    return on_lines


def line_twice(rng: Random, lines: list[bytes], at: int) -> None:
    lines[at:at] = [lines[at]] * rng.choice((1, 1, 1, 2, 50))


def lines_twice(rng: Random, lines: list[bytes], at: int) -> None:
    lines[at:at] = lines[at : at + rng.randint(2, 12)]


def line_gone(rng: Random, lines: list[bytes], at: int) -> None:
    del lines[at : at + rng.choice((1, 1, 1, 2, 6))]


def lines_swapped(rng: Random, lines: list[bytes], at: int) -> None:
    other = rng.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def line_joined(rng: Random, lines: list[bytes], at: int) -> None:
    lines[at : at + 2] = [b" ".join(lines[at : at + 2])]


def line_indented(rng: Random, lines: list[bytes], at: int) -> None:
    shift = rng.choice((-2, -1, 1, 2, 3, 4, 8))
    for number in range(at, min(len(lines), at + rng.choice((1, 1, 2, 5)))):
        line = lines[number]
        lines[number] = (
            b" " * shift + line if shift > 0 else line[min(-shift, len(line) - len(line.lstrip())) :]
        )


def line_tabbed(rng: Random, lines: list[bytes], at: int) -> None:
    lines[at] = b"\t" + lines[at].lstrip()


def line_begun(rng: Random, lines: list[bytes], at: int) -> None:
    line = lines[at]
    blank = len(line) - len(line.lstrip())
    lines[at] = line[:blank] + rng.choice(PIECES) + line[blank:]


def value_begun(rng: Random, lines: list[bytes], at: int) -> None:
    key, colon, rest = lines[at].partition(b": ")
    lines[at] = key + (colon or b": ") + rng.choice(PIECES) + rest


def line_ended(rng: Random, lines: list[bytes], at: int) -> None:
    lines[at] += rng.choice(PIECES)


def saved_otherwise(rng: Random, data: bytes) -> bytes:
    """As another system or an old program saves it."""
    text = data.decode("utf-8", "replace")
    return rng.choice(
        (
            lambda: data.replace(b"\n", b"\r\n"),
            lambda: data.replace(b"\n", b"\r"),
            lambda: b"\xef\xbb\xbf" + data,
            lambda: text.encode("utf-16"),
            lambda: text.encode("utf-16-be"),
            lambda: text.encode("utf-32"),
            lambda: text.encode("cp1252", "replace"),
            lambda: text.encode("utf-8").decode("cp1252", "replace").encode(),
            lambda: data * 2,
            lambda: b"",
            lambda: b"\n" * rng.choice((1, 50)),
            lambda: b"# " + data.replace(b"\n", b"\n# "),
            lambda: bytes(rng.randrange(256) for _ in range(200)),
            lambda: data.replace(b": ", b":"),
            lambda: data.replace(b"  ", b"\t"),
            lambda: data.replace(b'"', "”".encode()),
        )
    )()


CHANGES: tuple[Change, ...] = (
    flip,
    delete,
    insert,
    insert,
    insert_text,
    replace,
    truncate,
    behead,
    saved_otherwise,
    *map(
        _lines,
        (
            line_twice,
            lines_twice,
            line_gone,
            lines_swapped,
            line_joined,
            line_indented,
            line_tabbed,
            line_begun,
            value_begun,
            line_ended,
        ),
    ),
)


def changed(rng: Random, data: bytes) -> bytes:
    """Return `data` with one change."""
    return rng.choice(CHANGES)(rng, data or b"\n")
