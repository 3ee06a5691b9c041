"""The names of variants, and their order: all that the command line needs to know of them."""

from collections.abc import Iterable

VARIANTS = "assets/variants"
"""Where variants in print are kept."""
AB = "ab"
"""The variant in order: worksheets in versions A and B, with their keys."""
EASY = "easy"
"""The variant in content: a lesson's version in easy language."""


def in_order(chosen: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Return the variants that are `chosen` in a fixed order: easy language, those `known`, A and B."""
    wanted = set(chosen)
    return tuple(name for name in (EASY, *known, AB) if name in wanted)
