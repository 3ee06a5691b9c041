"""What of a changed file is not in what is built from its changes: nothing of it is dropped in silence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kitgen.document.inline import Inlines
from kitgen.document.words import said
from kitgen.importing.comments import Note
from kitgen.importing.original import Original
from kitgen.importing.pairing import Pairs, look, paired, words_of
from kitgen.importing.passages import Aside, Passage, WordFile
from kitgen.source.pairing import rising

How = Literal[
    "changed",
    "added",
    "removed",
    "replaced",
    "moved",
    "picture",
    "drawn",
    "head",
    "foot",
    "note",
    "comment",
    "other",
]

_COUNTED = "_"
"""How bookmarks begin that kitgen counts: with another text before it what follows has another."""
_LABEL = 3
"""How many words a label has at most."""


@dataclass(frozen=True)
class Left:
    """Something that was done in Word and is in no overlay: what, where, and in which words.

    `part`: the title of the part of the document, `page`: where Word noted it, 0: it did not.
    """

    how: How
    words: str
    before: str = ""
    part: str = ""
    page: int = 0


def left_over(pairs: Pairs, made: Original, changed: WordFile, original: Original) -> tuple[Left, ...]:
    """Return what in `changed` differs from `original` and not in the same way in what was `made` of it."""
    return (*_passages(pairs, made, original), *_asides(changed, original))


def found_again(pairs: Pairs, made: Original) -> Pairs:
    """Return which passage of what was `made` is which of the new ones."""
    return paired(made.file.passages, pairs.new)


def missing(pairs: Pairs, again: Pairs) -> frozenset[int]:
    """Return which of the new passages that are changed or added were not made, by what is `found_again`."""
    return frozenset(
        j
        for j in range(len(pairs.new))
        if not pairs.same(j) and words_of(pairs.new[j]) and not _is_there(again, j)
    )


def absent(again: Pairs) -> frozenset[int]:
    """Return which of the new passages no paragraph that was made says, whatever it looks like."""
    return frozenset(j for j in range(len(again.new)) if not _is_said(again, j))


def _is_said(again: Pairs, j: int) -> bool:
    was = again.was[j]
    return was is not None and words_of(again.old[was]) == words_of(again.new[j])


def lost(pairs: Pairs, again: Pairs) -> frozenset[int]:
    """Return which of the new passages that nobody changed were not made, by what is `found_again`.

    Labels, which have few words, come and go with what they stand at.
    """
    return frozenset(
        j
        for j, passage in enumerate(pairs.new)
        if pairs.same(j) and len(words_of(passage)) > _LABEL and again.was[j] is None
    )


def _is_there(again: Pairs, j: int) -> bool:
    was = again.was[j]
    if was is None:
        return False
    made, asked = again.old[was], again.new[j]
    return look(made) == look(asked) and bool(made.cells) == bool(asked.cells)


def _passages(pairs: Pairs, made: Original, original: Original) -> Iterator[Left]:
    again = found_again(pairs, made)
    gone, elsewhere = missing(pairs, again), _elsewhere(pairs, again)
    for j, passage in enumerate(pairs.new):
        was = pairs.was[j]
        part = _part(original, passage)
        if j in gone:
            before = _before(pairs, again, j)
            how: How = "changed" if before else "moved" if _is_said(again, j) else "added"
            yield Left(how, plain(passage.content), before, part, passage.page)
        elif j in elsewhere:
            yield Left("moved", plain(passage.content), "", part, passage.page)
        elif was is not None and _renumbered(pairs.old[was], passage, again.old, again.was[j]):
            yield Left(
                "changed",
                f"{passage.marker} {plain(passage.content)}",
                pairs.old[was].marker,
                part,
                passage.page,
            )
    yield from _still_there(pairs, again, original)


def _before(pairs: Pairs, again: Pairs, j: int) -> str:
    """Return what stands where `j` is to stand: as it is made, which may be as it was but for a label."""
    was, made = pairs.was[j], again.was[j]
    if was is None:
        return ""
    return plain(pairs.old[was].content if made is None else again.old[made].content)


def _elsewhere(pairs: Pairs, again: Pairs) -> frozenset[int]:
    """Return which of the new passages that moved or came stand among others in what was made than asked."""
    stays = {j: i for j, i in enumerate(again.was) if i is not None and _stays(pairs, j)}
    sure = rising([*stays.values()])
    found: set[int] = set()
    last = -1
    for j, i in enumerate(again.was):
        if i is None:
            continue
        after = next((stays[k] for k in range(j + 1, len(again.was)) if stays.get(k) in sure), i + 1)
        if j in stays:
            last = max(last, i) if i in sure else last
        elif last < i < after:
            last = i
        elif words_of(pairs.new[j]):
            found.add(j)
    return frozenset(found)


def _stays(pairs: Pairs, j: int) -> bool:
    return pairs.was[j] is not None and pairs.was[j] not in pairs.moved


def _renumbered(was: Passage, now: Passage, made: Sequence[Passage], number: int | None) -> bool:
    """Whether somebody typed another number or letter before a paragraph than kitgen counts there."""
    counted = {was.marker, made[number].marker if number is not None else was.marker}
    return was.marker.isalnum() and now.marker.isalnum() and now.marker not in counted


def _still_there(pairs: Pairs, again: Pairs, original: Original) -> Iterator[Left]:
    """Yield what was taken out in Word and stands in what was made, or has something else in its place."""
    comes = {
        each.names[-1:]: each
        for number, each in enumerate(again.old)
        if each.names
        and not each.names[-1].startswith(_COUNTED)
        and words_of(each)
        and number not in again.became
    }
    there = Counter(map(words_of, again.old)) - Counter(map(words_of, pairs.new))
    for i, passage in enumerate(pairs.old):
        words = words_of(passage)
        if i not in pairs.became and words and there[words]:
            there[words] -= 1
            yield Left("removed", plain(passage.content), "", _part(original, passage), passage.page)
            continue
        if i not in pairs.became and words and (instead := comes.get(passage.names[-1:])):
            yield Left(
                "replaced",
                plain(instead.content),
                plain(passage.content),
                _part(original, passage),
                passage.page,
            )


def _asides(changed: WordFile, original: Original) -> Iterator[Left]:
    """Yield pictures, drawn boxes, running lines and notes that are others than they were."""
    adorning = original.media - {each.digest for each in original.file.asides}
    own = tuple(each for each in changed.asides if each.words or each.digest not in adorning)
    was, now = Counter(map(_look, original.file.asides)), Counter(map(_look, own))
    for aside in own:
        if (now - was)[_look(aside)]:
            now[_look(aside)] -= 1
            yield Left(_look(aside)[0], aside.words, "", "", aside.page)
    now = Counter(map(_look, own))
    for aside in original.file.asides:
        if (was - now)[_look(aside)]:
            was[_look(aside)] -= 1
            yield Left("removed", aside.words, aside.kind, "", aside.page)


def commented(notes: Iterable[Note], changed: WordFile, original: Original) -> Iterator[Left]:
    """Yield the comments that found no place."""
    for note in notes:
        passage = changed.passages[note.number]
        yield Left("comment", note.words, plain(passage.content), _part(original, passage), passage.page)


def _look(aside: Aside) -> tuple[How, str, str]:
    return aside.kind, aside.words, aside.digest


def _part(original: Original, passage: Passage) -> str:
    parts = original.document.parts
    return parts[min(passage.section, len(parts) - 1)].title if parts else ""


def plain(content: Inlines) -> str:
    """Return the words of a passage on one line."""
    return " ".join(said(content).split())
