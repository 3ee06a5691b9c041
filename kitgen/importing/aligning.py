"""Which piece of a source prints what on paper: places beside their values, words beside themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kitgen.document.inline import Place, Text
from kitgen.importing.tokens import Token, tokens_of

Tokens = Sequence[Token]
Said = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens of the source, from `start` to `end`, and of the paper that they print, `begins` to `ends`."""

    start: int
    end: int
    begins: int
    ends: int


def aligned(source: Tokens, paper: Tokens, values: Mapping[str, str]) -> tuple[Piece, ...]:
    """Return the pieces of `source` beside what they print on `paper`, in their order.

    Other words may stand on paper before the first piece and behind the last. `values`: the words that
    places are known to print.
    """
    behind = _behind_label(source, paper)
    found = _by_places(source, paper, values, behind) or (
        _by_places(source, paper, values, 0) if behind else None
    )
    return tuple(found or _by_likeness(source, paper))


def _behind_label(source: Tokens, paper: Tokens) -> int:
    """Return where on paper a label ends that looks otherwise than what the source begins with."""
    look = (source[0].bold, source[0].italic) if source else None
    like = (n for n, token in enumerate(paper) if not token.is_blank and (token.bold, token.italic) == look)
    return next(like, 0)


def _by_places(source: Tokens, paper: Tokens, values: Mapping[str, str], at: int) -> list[Piece] | None:
    """Return the pieces where the words between places are on paper in their order; None where they are not.

    A place whose value is not known prints what stands there up to the next words.
    """
    own, said = [token.said for token in source], [token.said for token in paper]
    pieces: list[Piece] = []
    waiting = -1
    for start, end in _stretches(source):
        is_place = isinstance(source[start].whole, Place)
        wanted = _value(source[start], values) if is_place else own[start:end]
        found = next(_all(wanted, said, at), None) if wanted else None
        if is_place and (found is None or waiting >= 0 or (pieces and found != at)):
            waiting = start if waiting < 0 else waiting
            continue
        if waiting >= 0 and len([*_all(wanted, own, start)]) != len([*_all(wanted, said, at)]):
            continue  # some of these words may be of the value before them
        if found is None or (pieces and waiting < 0 and found != at):
            return None
        if waiting >= 0:
            pieces.append(Piece(waiting, start, at, found))
            waiting = -1
        ends = found + len(wanted)
        pieces += [Piece(start, end, found, ends)] if is_place else _one_by_one(start, found, len(wanted))
        at = ends
    if waiting >= 0:
        pieces.append(Piece(waiting, len(source), at, _ends(source[-1], paper, at)))
    return pieces


def _stretches(source: Tokens) -> Iterator[tuple[int, int]]:
    """Yield where places stand, and the words between them."""
    start = 0
    for at, token in enumerate(source):
        if isinstance(token.whole, Place):
            if start < at:
                yield start, at
            yield at, at + 1
            start = at + 1
    if start < len(source):
        yield start, len(source)


def _one_by_one(start: int, begins: int, number: int) -> list[Piece]:
    return [Piece(start + n, start + n + 1, begins + n, begins + n + 1) for n in range(number)]


def _value(place: Token, values: Mapping[str, str]) -> list[Said]:
    return [token.said for token in tokens_of((Text(values.get(place.text, "")),))]


def _all(wanted: list[Said], said: list[Said], start: int) -> Iterator[int]:
    """Yield where in `said` from `start` on the words `wanted` stand."""
    last = len(said) - len(wanted)
    return (at for at in range(start, last + 1) if said[at : at + len(wanted)] == wanted)


def _ends(place: Token, paper: Tokens, begins: int) -> int:
    like = (n + 1 for n in range(len(paper) - 1, begins - 1, -1) if paper[n].bold == place.bold)
    return next(like, len(paper))


def _by_likeness(source: Tokens, paper: Tokens) -> Iterator[Piece]:
    """Yield the pieces as far as words are the same; what stands between is the value of what is there."""
    matcher = SequenceMatcher(None, [t.said for t in source], [t.said for t in paper], autojunk=False)
    for what, start, end, begins, ends in matcher.get_opcodes():
        if what == "equal":
            yield from _one_by_one(start, begins, end - start)
        elif start < end or 0 < start < len(source):
            yield Piece(start, end, begins, ends)
