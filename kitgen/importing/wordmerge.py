"""One paragraph that two people changed: the words of both, where those of one do not touch the others."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from kitgen.importing.marks import printed

_PIECE = re.compile(r"\\.|\{[^{}]*\}|\]\([^()]*\)|_{3,}|[^\W_]+|\s+|.", re.DOTALL)

Hunk = tuple[int, int, str]
"""The pieces, from one to before another, that became a text."""


def merged_words(base: str, edited: str, now: str) -> str | None:
    """Return the paragraph `base` with the changes of both, or None where they touch.

    At least one word that nobody changed stands between them. All texts are Markdown.
    """
    pieces = _PIECE.findall(base)
    ours, theirs = (tuple(_hunks(pieces, _PIECE.findall(text))) for text in (edited, now))
    if any(_touch(one, other, pieces) for one in ours for other in theirs if one != other):
        return None
    for start, end, text in sorted({*ours, *theirs}, reverse=True):
        pieces[start:end] = [text]
    merged = "".join(pieces)
    return merged if _loose_marks(merged) <= max(map(_loose_marks, (base, edited, now))) else None


def _hunks(pieces: list[str], changed: list[str]) -> Iterator[Hunk]:
    for what, i, i_end, j, j_end in SequenceMatcher(None, pieces, changed, autojunk=False).get_opcodes():
        if what != "equal":
            yield i, i_end, "".join(changed[j:j_end])


def _touch(one: Hunk, other: Hunk, pieces: list[str]) -> bool:
    """Return whether no word stands between two changes."""
    first, second = sorted((one, other))
    return not any(map(_is_word, pieces[first[1] : second[0]]))


def _is_word(piece: str) -> bool:
    return piece[0].isalnum() or piece.startswith("{")


def _loose_marks(source: str) -> int:
    """Return how many marks of a look are printed as they are: those that lost what they belong to."""
    return sum(token.text in ("*", "_", "[", "]") for token in printed(source))
