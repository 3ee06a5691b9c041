"""A source in which some words were changed, written so that all around them stays byte for byte."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from kitgen.document.inline import Checkbox, LineBreak, Link, Place, Reference
from kitgen.importing.marks import Run, looks, printed, run_of, written
from kitgen.importing.tokens import BLANK, Token

_MARK = r"(?:[*_\[\]\\\s]|\{lang=[^{}]*\}|\]\([^()]*\))*?"
"""What may stand in a source before a token and prints nothing."""
_LINK = r"\[(?:\\.|\[[^\[\]]*\]|[^\[\]\\])*\]\([^()\s]*\)"
_TWICE = re.compile(r"(\*\*|[*_])\1")
"""Marks that begin and end with nothing between them."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token of the changed paragraph; `at`: which token of the source it is, looks and all; None: none."""

    token: Token
    at: int | None = None


class Source:
    """The source of a paragraph, and where in it each of its tokens stands."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text, self._tokens = text, tokens
        self._spans = tuple(_spans(text, tokens))

    def changed_to(self, words: Sequence[Word]) -> str:
        """Return the source that prints `words`, with as much of this one in it as can be."""
        if [word.at for word in words] == [*range(len(self._tokens))]:
            return self._text
        wanted = looks(word.token for word in words)
        for before, marked in product((1, -1, 0, None), (False, True)) if self._whole else ():
            made = "".join(self._spliced(words, before, marked=marked))
            if looks(printed(made)) == wanted:
                return made
        return written(self._run(word) for word in words)

    @property
    def _whole(self) -> bool:
        return len(self._spans) == len(self._tokens)

    def _run(self, word: Word) -> Run:
        if word.at is None or not self._whole:
            return run_of(word.token)
        start, end = self._spans[word.at]
        return Run(word.token, self._text[start:end])

    def _spliced(self, words: Sequence[Word], before: int | None, *, marked: bool) -> Iterator[str]:
        """Yield pieces of the source; of the marks around what is new so many stand `before` it."""
        last, new = -1, list[Token]()
        for word in (*words, Word(Token(""), len(self._tokens))):
            if word.at is None:
                new.append(word.token)
                continue
            marks = [self._between(at) for at in range(last + 1, word.at + 1)]
            ahead = len(marks) if before is None else before % len(marks) if len(marks) > 1 else before
            yield _TWICE.sub("", "".join(marks[:ahead]))
            yield _source_of(new, marked=marked)
            yield _TWICE.sub("", "".join(marks[ahead:]))
            if word.at < len(self._tokens):
                yield self._run(word).source
            last, new = word.at, []

    def _between(self, at: int) -> str:
        """Return what stands before a token and behind the one before it."""
        start = self._spans[at - 1][1] if at else 0
        end = self._spans[at][0] if at < len(self._spans) else len(self._text)
        return self._text[start:end]


def _source_of(tokens: list[Token], *, marked: bool) -> str:
    """Return the source of some tokens, with marks of their looks or in the look of what is around."""
    if not marked:
        return "".join(run_of(token).source for token in tokens)
    first = next((at for at, token in enumerate(tokens) if token.text != BLANK), len(tokens))
    last = next((at for at in range(len(tokens), first, -1) if tokens[at - 1].text != BLANK), first)
    return BLANK * first + written(map(run_of, tokens[first:last])) + BLANK * (len(tokens) - last)


def _spans(source: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where each of `tokens` stands, as far as they can be found."""
    at = 0
    for token in tokens:
        found = re.compile(f"{_MARK}({_pattern(token)})").match(source, at)
        if found is None:
            return
        yield found.span(1)
        at = found.end()


def _pattern(token: Token) -> str:
    match token.whole:
        case Place(name=name):
            return re.escape(f"{{{name}}}")
        case Link() | Reference():
            return _LINK
        case LineBreak():
            return r"(?:\\| {2,})\n\s*"
        case Checkbox():
            return r"\[ \]"
        case _:
            if token.text == BLANK:
                return r"\s+"
            return rf"\\?{re.escape(token.text)}".replace(r"\-", "[-\u2011]")
