"""The letters that sections and entries of lists are counted with."""

from collections.abc import Iterator
from itertools import count, product
from string import ascii_uppercase


def letters() -> Iterator[str]:
    """Yield A to Z, then AA, AB and so on, without end."""
    for length in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=length))
