"""The name that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the one of `known` that is most like `name`, or nothing."""
    near = get_close_matches(name, sorted(known), 1)
    return near[0] if near else ""
