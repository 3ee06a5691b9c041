"""The sentence around a word: what stands in it, whether it is quoted, and whether it is denied."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kitgen.termpattern import TermPattern, lowered, plain_signs

Sets = Mapping[str, TermPattern]

_ITEM = r"[ \t]*(?:[-*•]|\d+[.)])[ \t]"
_PARAGRAPH = re.compile(rf"\n[ \t]*\n(?:{_ITEM})?|\n{_ITEM}")
_END = re.compile(r"(?:[.!?][\"”»“*_)]*(?=\s)(?!\s*→))|\s[·|]\s")
_QUOTES = re.compile(r"“[^”“]*”|„[^”“]*[”“]|«[^»]*»|»[^«]*«|\"[^\"]*\"|(?<![^\W_])'[^'\n]+'(?![^\W_])")
_CLAUSE = re.compile(r"[;:–()]|,\s(?:maar|mais|but|aber|sondern)\s")
_MARKS = tuple("_*“\"'«„")
_FEW = 2
_BEFORE = 7
"""Words before a word among which a negation denies it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A word of a text, from `start` to `end` in its `paragraph`, and the sentence that it stands in."""

    paragraph: str
    first: int
    last: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.paragraph[self.first : self.last]

    def has(self, sets: Sets, names: Iterable[str]) -> bool:
        """Return whether one of the words of the sets called `names` stands in it."""
        return _has(self.text, sets, names)

    def has_beside(self, sets: Sets, names: Iterable[str]) -> bool:
        """Return whether one stands in it besides the word itself."""
        rest = self.paragraph[self.first : self.start] + " · " + self.paragraph[self.end : self.last]
        return _has(rest, sets, names)

    @property
    def shows_the_word(self) -> bool:
        """Whether it is shown as a word: in italics, or as all that stands there, as in a list of words."""
        if re.search(r"(?<![*_])[*_]$", self.paragraph[: self.start]):
            return bool(re.match(r"[*_](?![*_])", self.paragraph[self.end :]))
        few = len(self.paragraph[self.start : self.end].split()) <= _FEW
        return few and not re.search(r"\w", self.paragraph[: self.start] + self.paragraph[self.end :])

    def in_one_of(self, names: Iterable[str]) -> bool:
        """Return whether the word is part of a name, such as a title, in a longer text.

        A name of one word is one only where a mark stands before it, as of italics or a quotation.
        """
        for name in names:
            for match in re.finditer(re.escape(plain_signs(name)), self.paragraph):
                start, end = match.span()
                marked = " " in name or self.paragraph[start - 1 : start] in _MARKS
                if start <= self.start and self.end <= end and marked and end - start < len(self.paragraph):
                    return True
        return False

    @property
    def quotation(self) -> tuple[int, int] | None:
        """Where the quotation that holds the word begins and ends in the paragraph, if one does."""
        spans = (match.span() for match in _QUOTES.finditer(self.paragraph))
        return next((span for span in spans if span[0] < self.start and self.end < span[1]), None)

    @property
    def quoted(self) -> bool:
        """Whether the word stands between quotation marks."""
        return self.quotation is not None

    def told_to_say(self, sets: Sets) -> bool:
        """Return whether the quotation is what somebody is told to say, as after "Say:"."""
        quotation = self.quotation
        if quotation is None or "saying" not in sets:
            return False
        before = self.paragraph[: quotation[0]].rstrip(" *_")
        lead = re.split(r"[.!?…”»]", before)[-1]
        return sets["saying"].stands_in(lowered(lead)) and not _denies(lead, sets)

    def negated(self, sets: Sets) -> bool:
        """Return whether a negation stands in the word itself or shortly before it, or is the next word."""
        before = _CLAUSE.split(self.paragraph[self.first : self.start])[-1].split()[-_BEFORE:]
        after = "".join(self.paragraph[self.end : self.last].split()[:1])
        own = self.paragraph[self.start : self.end]
        denied = any(_denies(words, sets) for words in (" ".join(before), own))
        return denied or _has(after, sets, ["not"])


def _has(text: str, sets: Sets, names: Iterable[str]) -> bool:
    return any(sets[name].stands_in(lowered(text)) for name in names if name in sets)


def _denies(words: str, sets: Sets) -> bool:
    return _has(words, sets, ["negation"])


def sentence_at(text: str, start: int, end: int) -> Sentence:
    """Return the sentence of `text` in which its word from `start` to `end` stands."""
    top = max((m.end() for m in _PARAGRAPH.finditer(text, 0, start)), default=0)
    after = _PARAGRAPH.search(text, end)
    paragraph = text[top : after.start() if after else len(text)]
    at, to = start - top, end - top
    first = max((m.end() for m in _END.finditer(paragraph, 0, at)), default=0)
    closing = _END.search(paragraph, to)
    return Sentence(paragraph, first, closing.end() if closing else len(paragraph), at, to)
