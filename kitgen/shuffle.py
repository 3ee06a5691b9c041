"""Shuffles without chance: the order follows from the words themselves and from a seed.

Each entry gets a number, the SHA-256 of seed and words, and the numbers are sorted: the same
on every platform, in every version of Python, in every build, for pupils and for the teacher.
A version of a sheet with the same words in another order needs no more than another seed. What
pupils must put right (`mixed`, `deranged`) never stands as it was; the rest (`turned`) may.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256

Order = tuple[int, ...]
"""The indexes of the entries, in the order in which they stand on paper."""

Seed = str | tuple[str, ...]
"""What an order follows from besides the words; of several, the last, and the order is unlike the others'."""

_ATTEMPTS = 64
"""More than one order in three has nothing in its old place, so this never runs out in practice."""
_MORE_THAN_ANY = 1000
"""What a fault of its own weighs against being the order of an earlier seed."""


def mixed(words: Sequence[str], seed: Seed) -> Order:
    """Return an order of `words` that does not read like the one given, unless no other does."""
    return _unlike(words, seed, mixed, lambda order: [words[i] for i in order] == list(words))


def turned(words: Sequence[str], seed: Seed) -> Order:
    """Return any order of `words`, the one given too."""
    return _unlike(words, seed, turned, lambda _order: 0)


def deranged(words: Sequence[str], beside: Sequence[str], seed: Seed) -> Order:
    """Return an order of `words` in which none stands beside its equal in `beside`, where that can be."""
    return _unlike(
        words,
        seed,
        lambda words, seed: deranged(words, beside, seed),
        lambda order: sum(words[i] == other for i, other in zip(order, beside, strict=False)),
    )


def _unlike(
    words: Sequence[str],
    seed: Seed,
    again: Callable[[Sequence[str], Seed], Order],
    faults: Callable[[Order], int],
) -> Order:
    """Return the order of the last of the seeds, unlike those that `again` gives for the ones before."""
    seeds = (seed,) if isinstance(seed, str) else seed
    before = [[words[i] for i in again(words, seeds[:n])] for n in range(1, len(seeds))]

    def all_faults(order: Order) -> int:
        return _MORE_THAN_ANY * faults(order) + ([words[i] for i in order] in before)

    return _best(words, seeds[-1], all_faults)


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
