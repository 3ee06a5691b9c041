"""What somebody changed on paper, changed in the source of that paper: words merge three ways."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from kitgen.document.inline import Place
from kitgen.importing.aligning import Piece, Tokens, aligned
from kitgen.importing.splicing import Source, Word
from kitgen.importing.tokens import BLANK, Token, tokens_of
from kitgen.markdown import inlines_from


@dataclass(frozen=True, slots=True)
class Aside:
    """Words on paper that the source does not print, such as a label: as they were and as they are now."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """The source as it is now, and what stands around it on paper."""

    source: str
    asides: tuple[Aside, ...] = ()


def reworded(source: str, before: str, after: str, values: Mapping[str, str] | None = None) -> Reworded:
    """Return the paragraph `source` with what was changed on paper, where it read `before` and reads `after`.

    All are Markdown. What was not changed stays as it was written: places, links, escapes. A place in whose
    value something was changed becomes those words. What `before` has and `source` does not print, as a
    label in front, stays out of it and is told apart. Every word of `after` is in what the new source prints
    or in an aside. `values`: the words that places are known to print.
    """
    was, now = (tokens_of(inlines_from(text)) for text in (before, after))
    own = tokens_of(inlines_from(source))
    merge = _Merge(own, was, now, aligned(own, was, values or {}))
    words = _with_blanks(tuple(_without_spare_blanks(merge.words())))
    return Reworded(Source(source, own).changed_to(words), tuple(merge.asides()))


class _Merge:
    """The tokens of a source, of what it read as on paper, and of what that was made."""

    def __init__(self, own: Tokens, was: Tokens, now: Tokens, pieces: tuple[Piece, ...]) -> None:
        self._own, self._was, self._now = own, was, now
        self._pieces = {piece.begins: piece for piece in pieces if piece.begins < piece.ends}
        self._unseen = {piece.begins: piece for piece in pieces if piece.begins == piece.ends}
        self._begins = pieces[0].begins if pieces else 0
        self._ends = pieces[-1].ends if pieces else 0
        self._kept: dict[int, int] = {}
        self._new: dict[int, Tokens] = {}
        self._lead: Tokens = ()
        for at, at_end, to, to_end in changes(was, now, self._kept):
            self._change(at, at_end, now[to:to_end])

    def _change(self, at: int, end: int, new: Tokens) -> None:
        """Note what came for the tokens from `at` to `end`; for a label what is as bold as that."""
        if at < self._begins < end:
            label = self._was[at].bold
            bold = next(
                (n for n, token in enumerate(new) if token.bold != label and not token.is_blank), len(new)
            )
            self._lead, new = (new[:bold], new[bold:]) if label else ((), new)
            at = self._begins
        self._new[at] = new

    def words(self) -> Iterator[Word]:
        """Yield the words of the changed paragraph, without what stands around it on paper."""
        at = self._begins
        while at <= self._ends:
            if at in self._unseen and self._borders(at):
                yield from self._from_source(self._unseen[at])
            yield from map(Word, self._new.get(at, ()))
            piece = self._pieces.get(at)
            if piece and self._intact(piece):
                yield from self._from_source(piece)
                at = piece.ends
                continue
            if at in self._kept and at < self._ends:
                yield Word(self._now[self._kept[at]])
            at += 1

    def asides(self) -> Iterator[Aside]:
        """Yield what stands on paper before the paragraph and behind it."""
        ends = len(self._was)
        for start, end, more in ((0, self._begins, self._lead), (self._ends, ends, ())):
            before = _text(self._was[start:end])
            now = [*more]
            for at in range(start, end + 1):
                if at != self._begins and at != self._ends:
                    now += self._new.get(at, ())
                now += [self._now[self._kept[at]]] if at in self._kept and at < end else []
            if before or now:
                yield Aside(before, _text(now))
        for piece in self._pieces.values():
            printed = self._was[piece.begins : piece.ends]
            if self._intact(piece) and not self._prints(piece):
                yield Aside(_text(printed), _text(printed))

    def _prints(self, piece: Piece) -> bool:
        """Return whether the source of a piece is what stands on paper, or a place that prints that."""
        own = self._own[piece.start : piece.end]
        printed = self._was[piece.begins : piece.ends]
        same = [token.said for token in own] == [token.said for token in printed]
        return same or any(isinstance(token.whole, Place) for token in own)

    def _intact(self, piece: Piece) -> bool:
        first = self._kept.get(piece.begins)
        run = range(piece.ends - piece.begins)
        return first is not None and all(self._kept.get(piece.begins + n) == first + n for n in run)

    def _borders(self, at: int) -> bool:
        """Return whether something beside a place that printed nothing is still there."""
        return at in (0, len(self._was)) or at - 1 in self._kept or at in self._kept

    def _from_source(self, piece: Piece) -> Iterator[Word]:
        look = self._new_look(piece)
        for at in range(piece.start, piece.end):
            token = self._own[at]
            yield Word(token, at) if look is None else Word(replace(token, bold=look[0], italic=look[1]))

    def _new_look(self, piece: Piece) -> tuple[bool, bool] | None:
        """Return whether a piece is bold and italic now, where all of it is otherwise than it was."""
        was = {_look(self._was[at]) for at in range(piece.begins, piece.ends) if self._was[at].text != BLANK}
        now = {
            _look(self._now[self._kept[at]])
            for at in range(piece.begins, piece.ends)
            if self._was[at].text != BLANK
        }
        return next(iter(now)) if len(now) == 1 and now != was else None


def changes(was: Tokens, now: Tokens, kept: dict[int, int]) -> Iterator[tuple[int, int, int, int]]:
    """Yield which tokens of `was` became which of `now`, and note in `kept` which stayed.

    Where only a blank stayed between two changes, they are one.
    """
    matcher = SequenceMatcher(None, [t.said for t in was], [t.said for t in now], autojunk=False)
    pending: tuple[int, int, int, int] | None = None
    codes = matcher.get_opcodes()
    for at, (what, i, i_end, j, j_end) in enumerate(codes):
        inside = 0 < at < len(codes) - 1 and all(token.is_blank for token in was[i:i_end])
        if what == "equal" and not inside:
            kept.update(zip(range(i, i_end), range(j, j_end), strict=True))
            if pending:
                yield pending
            pending = None
        else:
            pending = (pending[0], i_end, pending[2], j_end) if pending else (i, i_end, j, j_end)
    if pending:
        yield pending


def _look(token: Token) -> tuple[bool, bool]:
    return token.bold, token.italic


def _text(tokens: Tokens) -> str:
    return "".join(token.text for token in tokens).strip()


def _without_spare_blanks(words: Iterator[Word]) -> Iterator[Word]:
    """Yield `words` with one blank where two came together, and none at the ends."""
    waiting: Word | None = None
    begun = False
    for word in words:
        if word.token.text == BLANK:
            waiting = waiting or word
            continue
        if waiting and begun:
            yield waiting
        yield word
        waiting, begun = None, True


def _with_blanks(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return `words`, in which a blank between two that became bold or italic together is as they are."""
    made = list(words)
    for at in range(1, len(words) - 1):
        before, blank, after = words[at - 1 : at + 2]
        look = _look(before.token)
        new = before.at is None and after.at is None
        if new and blank.token.text == BLANK and any(look) and _look(after.token) == look:
            made[at] = Word(replace(blank.token, bold=look[0], italic=look[1]))
    return tuple(made)
