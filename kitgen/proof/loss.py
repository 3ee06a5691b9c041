"""What a document says and its file does not."""

from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import bidirectional

from kitgen.document.words import bare_words

_FROM_THE_RIGHT = ("R", "AL")


def lost(wanted: Iterable[str], shown: str) -> tuple[str, ...]:
    """Return what of the runs of words `wanted` is not in `shown`, the letters of a file; each once.

    Letters are counted, whatever their order: so it matters nowhere how pages are laid out, where lines
    end or which way a script runs, and a short word is not taken to be there because it is part of
    another. Besides, each word must be somewhere, so that what stands there twice hides nothing.
    """
    runs = [(run, bare_words(run)) for run in wanted]
    broken = list(_broken(runs, shown))
    gone = [run for run, words in broken if any(word not in shown for word in words if not _turned(word))]
    missing = {} if gone else _missing("".join(word for _, words in runs for word in words), shown)
    if missing:
        made_of_them = [
            run for run, words in runs if words and not Counter("".join(words)) - Counter(missing)
        ]
        gone = [run for run, _ in broken] or made_of_them or [run for run, words in runs if words]
    return tuple(dict.fromkeys(gone))


def _broken(runs: Iterable[tuple[str, list[str]]], shown: str) -> Iterator[tuple[str, list[str]]]:
    """Yield what of `runs` is nowhere as a whole; each is looked for behind the one before it first."""
    at = 0
    for run, words in runs:
        whole = "".join(words)
        found = shown.find(whole, at)
        found = shown.find(whole) if found < 0 else found
        if found < 0:
            yield run, words
        else:
            at = found + len(whole)


def _missing(wanted: str, shown: str) -> dict[str, int]:
    """Return how many of each letter of `wanted` are too few in `shown`."""
    short = {letter: wanted.count(letter) - shown.count(letter) for letter in set(wanted)}
    return {letter: few for letter, few in short.items() if few > 0}


def _turned(word: str) -> bool:
    """Whether `word` is of a script that runs from the right: readers do not agree on its order."""
    return any(bidirectional(char) in _FROM_THE_RIGHT for char in word)
