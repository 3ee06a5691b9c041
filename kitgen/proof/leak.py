"""What stands in a file and is for teachers alone."""

from collections.abc import Iterable, Iterator

from kitgen.document.nodes import Box, List, Paragraph
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.document.walk import first_words, walk_document
from kitgen.document.words import bare_words
from kitgen.withheld import Withheld, runs_in

TEACHERS = frozenset({Role.ANSWER, Role.NOTE, Role.SAY, Role.WATCH, Role.IF_SHORT})
"""What only the teacher sees, whatever it says."""
_SHOWN = 9
"""Words of a leak that are told."""


def for_teachers(document: Document) -> Iterator[str]:
    """Yield the first words of what in `document` is drawn as an answer, or as a note to the teacher."""
    for node in walk_document(document):
        if isinstance(node, Paragraph | Box | List) and node.role in TEACHERS:
            yield first_words(node, 60)


class Sieve:
    """Finds what is `withheld` in texts. What only comes about where two texts of a paper meet passes.

    `printed` are the runs of words of the document, each of which must have been sifted for itself.
    """

    def __init__(self, withheld: Withheld, printed: Iterable[str] = ()) -> None:
        self._withheld = withheld
        words = [word for run in printed for word in bare_words(run)]
        self._letters = "".join(words)
        self._words = f" {' '.join(words)} "

    def leaks(self, texts: Iterable[str], *, answers: bool = True) -> Iterator[str]:
        """Yield the first words of what of `texts` may not be there; `answers`: short answers too."""
        words = [bare_words(text) for text in texts]
        for each in words:
            for at, run in enumerate(runs_in(each)):
                if run in self._withheld.runs and not self._in_two(run):
                    yield " ".join(each[at : at + _SHOWN])
        whole = "\n".join(map("".join, words))
        for hidden in sorted(self._withheld.texts):
            if hidden in whole and hidden not in self._letters:
                yield next(filter(None, (_readable(each, hidden) for each in words)))
        said = " \n ".join(map(" ".join, words)) if answers else ""
        for answer in sorted(self._withheld.answers):
            if f" {answer} " in f" {said} " and f" {answer} " not in self._words:
                yield answer

    def _in_two(self, run: str) -> bool:
        """Whether `run` is there because one thing that is printed ends where another begins."""
        return any(run[:at] in self._letters and run[at:] in self._letters for at in range(len(run)))


def _readable(words: list[str], hidden: str) -> str:
    """Return `hidden`, letters that may stand in `words`, with its blanks; nothing where they do not."""
    start = "".join(words).find(hidden)
    told, at = [], 0
    for word in words if start >= 0 else ():
        if start <= at < start + len(hidden):
            told.append(word)
        at += len(word)
    return " ".join(told[:_SHOWN])
