"""Finds which paragraph of a changed file is which of the file as it was made."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from kitgen.document.inline import Checkbox, Gap, Inline, LineBreak, Link, Place, Reference, Text
from kitgen.document.words import bare_words, said
from kitgen.importing.passages import Passage
from kitgen.source.pairing import rising

_LIKE = 0.5
"""How much of their words two paragraphs share at least, of which one was made from the other."""
_LIKE_BY_NAME = 0.25
"""The same where both have one bookmark."""
_MOST_PAIRS = 40_000
"""How many pairs of paragraphs are looked at between two that are sure; beyond that none is."""


@dataclass(frozen=True)
class Pairs:
    """The passages of two files, `old` and `new`, and for each of `new` which of `old` it was, None: none."""

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    was: tuple[int | None, ...]

    @cached_property
    def became(self) -> dict[int, int]:
        """Which of `new` each of `old` became; what is gone is not in it."""
        return {was: number for number, was in enumerate(self.was) if was is not None}

    @cached_property
    def moved(self) -> frozenset[int]:
        """The passages of `old` that stand elsewhere among the others: as few as can be."""
        order = [was for was in self.was if was is not None]
        return frozenset(order) - rising(order)

    def same(self, number: int) -> bool:
        """Whether the passage `number` of `new` says what it said, with the same stress and links."""
        was = self.was[number]
        return was is not None and look(self.old[was]) == look(self.new[number])


def look(passage: Passage) -> Hashable:
    """Return what two passages have the same of that say the same in the same way, blanks aside."""
    seen: list[tuple[str, Hashable]] = []
    for inline in passage.content:
        words, way = _seen(inline)
        if seen and (seen[-1][1] == way or not words.strip()):
            seen[-1] = (seen[-1][0] + words, seen[-1][1])
        else:
            seen.append((words, way))
    return tuple((" ".join(words.split()), way) for words, way in seen if words.strip() or way)


def _seen(inline: Inline) -> tuple[str, Hashable]:
    """Return the words of `inline`, and how they are to be seen."""
    match inline:
        case Text(text=text, bold=bold, italic=italic):
            return text, (bold, italic)
        case Link(text=text, url=url):
            return text, url.rstrip("/")
        case Gap() | Checkbox() | LineBreak():
            return "", type(inline).__name__
        case Place(name=text) | Reference(text=text):
            return text, (False, False)


def words_of(passage: Passage) -> tuple[str, ...]:
    """Return the words of a passage without capitals and marks, those before it left out."""
    return tuple(bare_words(said(passage.content)))


def paired(old: Sequence[Passage], new: Sequence[Passage]) -> Pairs:
    """Return which passage of `new` is which of `old`: by bookmark, by words, then by likeness in between."""
    return _Pairing(tuple(old), tuple(new)).pairs()


class _Pairing:
    def __init__(self, old: tuple[Passage, ...], new: tuple[Passage, ...]) -> None:
        self.old, self.new = old, new
        self.old_words, self.new_words = [*map(words_of, old)], [*map(words_of, new)]
        self.became: dict[int, int] = {}
        self.was: dict[int, int] = {}

    def pairs(self) -> Pairs:
        self._by(_names, lambda i, j: self._alike(i, j) >= _LIKE_BY_NAME, of_old=self.old, of_new=self.new)
        self._by(_one, self._not_empty, of_old=self.old_words, of_new=self.new_words)
        self._in_order()
        self._by_likeness()
        self._by(
            _names, self._not_empty, of_old=self.old, of_new=self.new
        )  # said anew from the first word on
        return Pairs(self.old, self.new, tuple(self.was.get(j) for j in range(len(self.new))))

    def _by(
        self,
        keys: Callable[[object], tuple[Hashable, ...]],
        fits: Callable[[int, int], bool],
        *,
        of_old: Sequence[object],
        of_new: Sequence[object],
    ) -> None:
        """Pair what has a key that one of each has and no other."""
        old = _unique(keys(each) for each in of_old)
        new = _unique(keys(each) for each in of_new)
        for key, j in new.items():
            if key in old and fits(old[key], j):
                self._pair(old[key], j)

    def _in_order(self) -> None:
        """Pair what says the same in the same order, such as labels that stand in many places."""
        matcher = SequenceMatcher(None, self.old_words, self.new_words, autojunk=False)
        for i, j, size in matcher.get_matching_blocks():
            for n in range(size):
                self._pair(i + n, j + n)

    def _by_likeness(self) -> None:
        """Pair what is like what stood at its place, the likest first; then what is like anything left."""
        for olds, news in self._gaps():
            self._likest(olds, news)
        self._likest(
            [i for i in range(len(self.old)) if i not in self.became],
            [j for j in range(len(self.new)) if j not in self.was],
        )

    def _likest(self, olds: list[int], news: list[int]) -> None:
        if len(olds) * len(news) > _MOST_PAIRS:
            return
        likes = [(self._alike(i, j), -abs(i - j), i, j) for i in olds for j in news]
        for like, _, i, j in sorted(likes, reverse=True):
            if like >= _LIKE:
                self._pair(i, j)

    def _gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield what is not paired of both, between two that are and follow each other."""
        olds: list[int] = []
        news: list[int] = []
        before = -1
        for j in range(len(self.new) + 1):
            i = self.was.get(j) if j < len(self.new) else len(self.old)
            if i is None:
                news.append(j)
                continue
            if i > before:
                olds = [each for each in range(before + 1, i) if each not in self.became]
                yield olds, news
                before = i
            news = []

    def _pair(self, i: int, j: int) -> None:
        if i not in self.became and j not in self.was:
            self.became[i], self.was[j] = j, i

    def _alike(self, i: int, j: int) -> float:
        return likeness(self.old_words[i], self.new_words[j])

    def _not_empty(self, i: int, j: int) -> bool:
        return bool(self.old_words[i]) and bool(self.new_words[j])


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much of their words two texts share in one order: 1 all, 0 none."""
    if not one or not other:
        return float(one == other)
    if 2 * sum((Counter(one) & Counter(other)).values()) < _LIKE_BY_NAME * (len(one) + len(other)):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _names(passage: object) -> tuple[Hashable, ...]:
    assert isinstance(passage, Passage)
    return passage.names[-1:]


def _one(words: object) -> tuple[Hashable, ...]:
    assert isinstance(words, tuple)
    return (words,)


def _unique(keyed: Iterator[tuple[Hashable, ...]]) -> dict[Hashable, int]:
    """Return where each key is that stands in one place alone."""
    listed = [(key, number) for number, keys in enumerate(keyed) for key in keys]
    counted = Counter(key for key, _ in listed)
    return {key: number for key, number in listed if counted[key] == 1}
