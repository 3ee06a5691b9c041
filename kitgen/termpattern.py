"""The notation in which words to look for are written, and finding them in a text.

    klauw[en]          what stands in brackets may be there: letters of a word, or words
    (kind|tiener)*     one of several; a star is any letters, so that compounds are found
    trap(t|te) … in    dots are up to six other words of the same clause
    <who> kies*        one of the words of that set; <place> is a place such as {noor.he}
    cyber-pesten       a hyphen may also be a space, or nothing

Words are looked for in small letters, and between words any white space or mark of Markdown may stand. A word
is found whole: nothing of it stands before or after, unless there is a star.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

Sets = Mapping[str, Sequence[str]]

_LETTER = r"[^\W_]"
_SPACE = r"[\s*_\[\]]+"
_WORD = r"(?:\{[^}\n]*\}|[^\s.!?;:,{*_\[\]])+"
"""Shares no sign with what may stand between words, so that a line to write on is read in one way."""
_SIGNS = {
    "[": "(?:",
    "]": ")?",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "*": rf"(?:[-']?{_LETTER})*",
    " ": _SPACE,
    "-": r"[-\s]?",
    " … ": rf"{_SPACE}(?:{_WORD}{_SPACE}){{0,6}}?",
    "<place>": r"\{[^{}\n]*\}",
}
_PLACE = "place"
_TOKEN = re.compile(r" … |<(?P<set>[a-z-]+)>|[^\w\s]| |\w+")
_WORDS_BEFORE = re.compile(r"(?:(?<=[ (|])|^)\[([^\[\]]*)\] ")
_WORDS_AFTER = re.compile(r" \[([^\[\]]*)\](?=$|[|)])")
_SHORT = 3
"""Letters that a piece of a pattern has at least, to be looked for before the pattern itself."""
_BLANK = "\n\n"
_EQUALS = {"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"}


def plain_signs(text: str) -> str:
    """Return `text` with straight apostrophes, plain spaces and hyphens; every letter keeps its place."""
    for sign, plain in _EQUALS.items():
        text = text.replace(sign, plain)
    return text


def lowered(text: str) -> str:
    """Return `text` as words are looked for in it: in small letters, with plain signs, as long as it was."""
    small = plain_signs(text).lower()
    return small if len(small) == len(text) else "".join(_small(sign) for sign in plain_signs(text))


def _small(sign: str) -> str:
    small = sign.lower()
    return small if len(small) == 1 else sign


@dataclass(frozen=True)
class TermPattern:
    """One or more `words` in the notation above, with the `sets` that they name."""

    words: tuple[str, ...]
    sets: Sets

    @cached_property
    def needles(self) -> tuple[str, ...]:
        """Pieces of which one stands in every text that has the words; none where nothing is that sure."""
        found = [_needles(self._expanded(word)) for word in self.words]
        return tuple(piece for pieces in found for piece in pieces) if all(found) else ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """What the words are as a regular expression. Raises ValueError for words that cannot be read."""
        try:
            any_of = "|".join(_source(self._expanded(word)) for word in self.words)
            return re.compile(rf"(?<!{_LETTER})(?:{any_of})(?!{_LETTER})")
        except re.error as error:
            raise ValueError(f"{self.words}: {error}") from error

    def stands_in(self, lowered: str) -> bool:
        """Return whether one of the words stands in a text in small letters, with plain signs."""
        return next(self.spans(lowered), None) is not None

    def spans(self, lowered: str) -> Iterator[tuple[int, int]]:
        """Yield where the words stand in a text in small letters, with plain signs.

        Words go over no blank line, so only paragraphs are read that have a sure piece of one.
        """
        for start, end in self._paragraphs(lowered):
            yield from (match.span() for match in self.regex.finditer(lowered, start, end))

    def _paragraphs(self, lowered: str) -> Iterator[tuple[int, int]]:
        if not self.needles:
            yield 0, len(lowered)
            return
        found = {
            (lowered.rfind(_BLANK, 0, place) + 1, lowered.find(_BLANK, place) % (len(lowered) + 1))
            for needle in self.needles
            for place in _places(needle, lowered)
        }
        yield from sorted(found)

    def _expanded(self, word: str) -> str:
        def put(match: re.Match[str]) -> str:
            name = match["set"]
            if name in (None, _PLACE):
                return match[0]
            if name not in self.sets:
                raise ValueError(f"no set <{name}>")
            return f"({'|'.join(self._expanded(each) for each in self.sets[name])})"

        return _with_spaces(_TOKEN.sub(put, lowered(word)))


def named(word: str) -> tuple[str, ...]:
    """Return the names of the sets that `word` asks for."""
    found = (match["set"] for match in _TOKEN.finditer(lowered(word)))
    return tuple(name for name in found if name not in (None, _PLACE))


def balanced(word: str) -> bool:
    """Return whether each bracket in `word` is closed, and none is that was not open."""
    depth = 0
    for sign in word:
        depth += (sign in "([") - (sign in ")]")
        if depth < 0:
            return False
    return depth == 0


def _places(needle: str, text: str) -> Iterator[int]:
    """Yield where `needle` stands in `text`: the next one only in the paragraph after."""
    place = text.find(needle)
    while place >= 0:
        yield place
        end = text.find(_BLANK, place)
        place = text.find(needle, end) if end >= 0 else -1


def _with_spaces(word: str) -> str:
    """Return `word` with the space that goes with words in brackets inside the brackets."""
    return _WORDS_AFTER.sub(r"[ (\1)]", _WORDS_BEFORE.sub(r"[(\1) ]", word))


def _source(word: str) -> str:
    tokens = (match[0] for match in _TOKEN.finditer(word))
    return "".join(_SIGNS.get(token) or re.escape(token) for token in tokens)


def _needles(word: str) -> tuple[str, ...]:
    """Return the longest piece outside brackets, or the pieces of alternatives where those are all long."""
    best: tuple[str, ...] = ()
    for piece in _pieces(word):
        if piece and min(map(len, piece)) >= _SHORT and (not best or _weight(piece) > _weight(best)):
            best = piece
    return best


def _weight(pieces: tuple[str, ...]) -> tuple[int, int]:
    return -len(pieces), min(map(len, pieces))


def _pieces(word: str) -> Iterator[tuple[str, ...]]:
    """Yield what stands in any text that has `word`: letters together, or one of several."""
    depth, start, run = 0, 0, ""
    for place, sign in enumerate(word):
        if sign in "([":
            depth += 1
            if depth == 1:
                yield (run,)
                run, start = "", place
        elif sign in ")]":
            depth -= 1
            if depth == 0 and sign == ")":
                yield tuple(_alternatives(word[start + 1 : place]))
        elif depth == 0:
            if sign.isalnum() or sign == "'":
                run += sign
            else:
                yield (run,)
                run = ""
    yield (run,)


def _alternatives(inside: str) -> Iterator[str]:
    """Yield the longest sure piece of each alternative, "" where one has none."""
    depth, parts = 0, [""]
    for sign in inside:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    for part in parts:
        sure = [piece[0] for piece in _pieces(part) if len(piece) == 1]
        yield max(sure, key=len, default="")
