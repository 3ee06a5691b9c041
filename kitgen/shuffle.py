"""Shuffles without chance: the order follows from the words themselves and from a seed.

Each entry gets a number, the SHA-256 of seed and words, and the numbers are sorted: the same
on every platform, in every version of Python, in every build, for pupils and for the teacher.
A version of a sheet with the same words in another order needs no more than another seed.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256

Order = tuple[int, ...]
"""The indexes of the entries, in the order in which they stand on paper."""

_ATTEMPTS = 64
"""More than one order in three has nothing in its old place, so this never runs out in practice."""


def mixed(words: Sequence[str], seed: str) -> Order:
    """Return an order of `words` that does not read like the one given, unless no other does."""
    return _best(words, seed, lambda order: [words[i] for i in order] == list(words))


def deranged(words: Sequence[str], beside: Sequence[str], seed: str) -> Order:
    """Return an order of `words` in which none stands beside its equal in `beside`, where that can be."""
    return _best(
        words, seed, lambda order: sum(words[i] == other for i, other in zip(order, beside, strict=False))
    )


def _best(words: Sequence[str], seed: str, faults: Callable[[Order], int]) -> Order:
    """Return the first order without `faults` that the seed leads to, or the one with the fewest."""
    tried = []
    for attempt in range(_ATTEMPTS):
        order = _order(words, f"{seed}\n{attempt}")
        if not faults(order):
            return order
        tried.append(order)
    return min(tried, key=faults)


def _order(words: Sequence[str], seed: str) -> Order:
    before: Counter[str] = Counter()
    numbers = []
    for word in words:
        numbers.append(sha256(f"{seed}\n{before[word]}\n{word}".encode()).digest())
        before[word] += 1
    return tuple(sorted(range(len(words)), key=numbers.__getitem__))
