"""Turns the colours that a PDF's drawing sets into gray: the operators of a content stream."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, ContentStreamInlineImage, ContentStreamInstruction, Operator

from kitgen import luminance

Turn = Callable[[Sequence[float]], float]
"""From the numbers of a colour to its gray, from 0 to 1."""


class NoGray(ValueError):
    """Something that has no gray of its own: a gradient, a colour space that is not known here."""


def _same(colour: Sequence[float]) -> float:
    return colour[0]


_SPACES: dict[str, Turn] = {
    "/DeviceGray": _same,
    "/G": _same,
    "/CalGray": _same,
    "/DeviceRGB": luminance.of_rgb,
    "/RGB": luminance.of_rgb,
    "/CalRGB": luminance.of_rgb,
    "/DeviceCMYK": luminance.of_cmyk,
    "/CMYK": luminance.of_cmyk,
    "/Lab": luminance.of_lab,
}
_BY_COUNT: dict[int, Turn] = {1: _same, 3: luminance.of_rgb, 4: luminance.of_cmyk}
_SET = {"g": _same, "rg": luminance.of_rgb, "k": luminance.of_cmyk}
"""Operators that set a colour with its space; in capitals for lines."""


def turn_of(space: Any) -> Turn | None:
    """Return how the colours of a PDF's colour space become gray; None for patterns. Raises NoGray."""
    name = str(space[0] if isinstance(space, Array) else space)
    if name == "/Pattern" and not isinstance(space, Array):
        return None
    if name == "/ICCBased" and int(space[1].N) == 1:
        return _same
    if name in _SPACES:
        return _SPACES[name]
    raise NoGray(name.removeprefix("/"))


def gray_numbers(colour: Iterable[Any]) -> list[Decimal]:
    """Return a colour written as 1, 3 or 4 numbers (or none, for no colour) as gray."""
    parts = [float(part) for part in colour]
    return [_written(_BY_COUNT[len(parts)](parts))] if parts else []


@dataclass(frozen=True, slots=True)
class Inked:
    """A content stream in gray, and the names in its resources that it draws with."""

    data: bytes
    used: frozenset[str]


def gray_ink(
    stream: pikepdf.Object | pikepdf.Page, spaces: Callable[[str], Any], image: Callable[[Any], Any]
) -> Inked:
    """Return a content stream with each colour set as gray.

    `spaces` finds the colour space that a name stands for, `image` makes an image within the
    stream gray. Raises NoGray.
    """
    ink = _Ink(spaces, image)
    data = pikepdf.unparse_content_stream(list(ink.turned(stream)))
    return Inked(data, frozenset(ink.used))


class _Ink:
    """What is known at a place in a stream: how colours for filling ("sc") and lines ("SC") are written."""

    def __init__(self, spaces: Callable[[str], Any], image: Callable[[Any], Any]) -> None:
        self._spaces, self._image = spaces, image
        self._turns: dict[bool, Turn | None] = {False: _same, True: _same}
        self._kept: list[dict[bool, Turn | None]] = []
        self.used: set[str] = set()

    def turned(self, stream: pikepdf.Object | pikepdf.Page) -> Iterator[Any]:
        for instruction in pikepdf.parse_content_stream(stream):
            if isinstance(instruction, ContentStreamInlineImage):
                yield self._image(instruction)
                continue
            operator = str(instruction.operator)
            if operator == "sh":
                raise NoGray("gradient")
            if operator == "q":
                self._kept.append(dict(self._turns))
            elif operator == "Q" and self._kept:
                self._turns = self._kept.pop()
            operands = list(instruction.operands)
            self.used |= {str(operand) for operand in operands if isinstance(operand, pikepdf.Name)}
            yield self._coloured(operator, operands) or instruction

    def _coloured(self, operator: str, operands: Sequence[Any]) -> ContentStreamInstruction | None:
        """Return what sets the gray in place of a colour; None for all that sets none, and for patterns."""
        lines, small = operator.isupper(), operator.lower()
        if small in _SET:
            self._turns[lines] = _same
            return _gray(lines, _SET[small]([float(part) for part in operands]))
        if small == "cs":
            self._turns[lines] = turn_of(self._spaces(str(operands[0])))
            return _gray(lines, 0.0) if self._turns[lines] else None
        turn = self._turns[lines]
        if small in ("sc", "scn") and turn:
            return _gray(lines, turn([float(part) for part in operands]))
        return None


def _gray(lines: bool, value: float) -> ContentStreamInstruction:  # noqa: FBT001 – which of two inks
    return ContentStreamInstruction([_written(value)], Operator("G" if lines else "g"))


def _written(value: float) -> Decimal:
    return Decimal(f"{min(1.0, max(0.0, value)):.4f}").normalize() + 0
