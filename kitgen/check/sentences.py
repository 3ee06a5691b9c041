"""The sentence around a word: what stands in it, whether it is quoted, and whether it is denied."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kitgen.termpattern import TermPattern

Sets = Mapping[str, TermPattern]

_ITEM = r"[ \t]*(?:[-*•]|\d+[.)])[ \t]"
_PARAGRAPH = re.compile(rf"\n[ \t]*\n(?:{_ITEM})?|\n{_ITEM}")
_END = re.compile(r"(?:[.!?][\"”»“*_)]*(?=\s))|\s[·|]\s")
_QUOTES = re.compile(r"“[^”“]*”|„[^”“]*[”“]|«[^»]*»|\"[^\"]*\"|(?<![^\W_])'[^'\n]+'(?![^\W_])")
_CLAUSE = re.compile(r"[;:–()]|,\s(?:maar|mais|but|aber|sondern)\s")
_BEFORE, _AFTER = 7, 4
"""Words before and after a word among which a negation denies it."""


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
        """Return whether one of the words of the sets called `names` stands in it beside the word."""
        rest = self.paragraph[self.first : self.start] + " · " + self.paragraph[self.end : self.last]
        lowered = rest.lower()
        return any(
            sets[name].may_be_in(lowered) and sets[name].regex.search(rest) for name in names if name in sets
        )

    @property
    def is_the_word_alone(self) -> bool:
        """Whether nothing else stands in the paragraph, as in a list of words."""
        return not re.search(r"\w", self.paragraph[: self.start] + self.paragraph[self.end :])

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
        return bool(sets["saying"].regex.search(lead)) and not _denies(lead, sets)

    def negated(self, sets: Sets) -> bool:
        """Return whether a negation stands in the word itself, shortly before it or right after."""
        before = _CLAUSE.split(self.paragraph[self.first : self.start])[-1].split()[-_BEFORE:]
        after = _CLAUSE.split(self.paragraph[self.end : self.last])[0].split()[:_AFTER]
        own = self.paragraph[self.start : self.end]
        return any(_denies(words, sets) for words in (" ".join(before), own, " ".join(after)))


def _denies(words: str, sets: Sets) -> bool:
    return "negation" in sets and bool(sets["negation"].regex.search(words))


def sentence_at(text: str, start: int, end: int) -> Sentence:
    """Return the sentence of `text` in which its word from `start` to `end` stands."""
    top = max((m.end() for m in _PARAGRAPH.finditer(text, 0, start)), default=0)
    after = _PARAGRAPH.search(text, end)
    paragraph = text[top : after.start() if after else len(text)]
    at, to = start - top, end - top
    first = max((m.end() for m in _END.finditer(paragraph, 0, at)), default=0)
    closing = _END.search(paragraph, to)
    return Sentence(paragraph, first, closing.end() if closing else len(paragraph), at, to)
