"""What the readers of a paper may not see, as runs of letters; light to load, as every worker has it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

RUN = 32
"""Letters of a run that is looked for: six or seven words, which do not meet by chance."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Runs of `RUN` letters, shorter `texts` as letters, and `answers` as words with a blank between them.

    Runs begin where every second word does. An answer is so short that it may well stand in a text; it only
    gives itself away where nothing that is printed explains it.
    """

    runs: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.runs or self.texts or self.answers)


NOTHING = Withheld()


def runs_in(words: Iterable[str]) -> Iterator[str]:
    """Yield every run of `RUN` letters that begins where one of `words` does."""
    words = list(words)
    whole, start = "".join(words), 0
    for word in words:
        if start + RUN > len(whole):
            return
        yield whole[start : start + RUN]
        start += len(word)
