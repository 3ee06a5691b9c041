"""Finds where in the lessons each paragraph of a document was written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kitgen.document.inline import Inline, Place
from kitgen.document.words import letters, said
from kitgen.importing.chunks import Chunk, chunks
from kitgen.importing.original import Original
from kitgen.importing.wordings import Wording, as_markdown_source, wording_at
from kitgen.markdown import inlines_from
from kitgen.origin import Origin
from kitgen.source import tree as trees
from kitgen.source.tree import Tree

Path = tuple[str | int, ...]
"""The keys and numbers that lead to a value in a tree."""
Key = tuple[str, int, int]
"""The place in a file where a value was written."""
_PART = 0.5
"""How much of a paragraph must be what was written: before it may stand a label, as "Antwoord."."""


@dataclass(frozen=True)
class Written:
    """A text as a lesson has it: the name of the lesson, where in its tree, and the pieces it prints as."""

    lesson: str
    path: Path
    text: str
    origin: Origin

    @cached_property
    def pieces(self) -> tuple[Chunk, ...]:
        """Its paragraphs and entries of lists, in order, in Markdown."""
        if self.wording == "plain":
            return (Chunk(as_markdown_source(self.text, self.wording)),) if self.text.strip() else ()
        return chunks(self.text)

    @cached_property
    def wording(self) -> Wording:
        """How it is written."""
        return wording_at(self.path)


@dataclass(frozen=True)
class Spot:
    """A piece of a text in a lesson: the text and the number of the piece in it."""

    written: Written
    piece: int

    @property
    def source(self) -> str:
        """The piece in Markdown."""
        return self.written.pieces[self.piece].text


class Lessons:
    """The texts of lessons, by their names and trees, as they were when a file was made."""

    def __init__(self, lessons: Mapping[str, trees.Mapping]) -> None:
        self.trees = lessons
        self._texts = [text for name, tree in lessons.items() for text in _texts(name, tree, ())]
        self._at: dict[Key, list[Written]] = {}
        for text in self._texts:
            self._at.setdefault(_key(text.origin), []).append(text)
        self._in: dict[Key, list[Written]] = {}
        for tree in lessons.values():
            self._in.update(_inside(tree, self._at))
        self._exact: dict[str, list[Spot]] = {}
        self._open: dict[Written, None] = {}
        for spot in (Spot(text, n) for text in self._texts for n in range(len(text.pieces))):
            runs = _runs(spot.source)
            if len(runs) == 1 and runs[0]:
                self._exact.setdefault(runs[0], []).append(spot)
            elif any(runs):
                self._open.setdefault(spot.written)

    def spots(self, original: Original) -> tuple[Spot | None, ...]:
        """Return where each passage of a document was written; None for what no lesson says, as labels."""
        found: list[Spot | None] = []
        nearest: Written | None = None
        for passage, origin in zip(original.file.passages, original.origins, strict=True):
            spot = self._spot(letters(said(passage.content)), origin, found, nearest)
            nearest = spot.written if spot else nearest
            found.append(spot)
        return tuple(found)

    def _spot(
        self, words: str, origin: Origin | None, found: list[Spot | None], nearest: Written | None
    ) -> Spot | None:
        if not words:
            return None
        if origin and (texts := self._at.get(_key(origin))):
            return self._best(words, _beside(texts, nearest)[:1], found, least=0)
        if origin and (inside := _beside(self._in.get(_key(origin), []), nearest)):
            whole = [each for each in inside if any(_share(_runs(p.text), words) == 1 for p in each.pieces)]
            return self._best(words, whole or inside, found, least=_PART) if len(whole) < 2 else None
        exact = self._exact.get(words, [])
        near = [each for each in exact if nearest and each.written.lesson == nearest.lesson]
        fresh = [each for each in near or exact if each not in found]
        if exact:
            return (fresh or near or exact)[0]
        return self._best(words, _beside([*self._open], nearest), found, least=1) if origin is None else None

    def _best(
        self, words: str, texts: Iterable[Written], found: list[Spot | None], least: float
    ) -> Spot | None:
        """Return the piece of `texts` of which most of `words` is; of equals one that is not `found` yet."""
        best, most = None, max(least, 1e-9)
        for text in texts:
            for number in range(len(text.pieces)):
                spot = Spot(text, number)
                share = _share(_runs(spot.source), words)
                if share > most or (
                    share == most and (best is None or (best in found and spot not in found))
                ):
                    best, most = spot, share
        return best


def _key(origin: Origin) -> Key:
    return origin.file, origin.line, origin.column


def _texts(lesson: str, tree: Tree, path: Path) -> Iterator[Written]:
    match tree:
        case trees.Scalar():
            if not tree.absent and path[-1] != "id" and wording_at(path) != "name":
                yield Written(lesson, path, tree.text, tree.origin)
        case trees.Sequence():
            for number, item in enumerate(tree.items):
                yield from _texts(lesson, item, (*path, number))
        case trees.Mapping():
            for entry in tree.entries:
                yield from _texts(lesson, entry.value, (*path, entry.key))


def _beside(texts: list[Written], nearest: Written | None) -> list[Written]:
    """Return those of `texts` that are of the lesson at hand, where several say the same."""
    lesson = nearest.lesson if nearest else ""
    return [each for each in texts if each.lesson == lesson] or texts


def _inside(tree: Tree, at: Mapping[Key, list[Written]]) -> Iterator[tuple[Key, list[Written]]]:
    """Yield the key of each value of `tree`, from the inside out, with the texts in it."""
    match tree:
        case trees.Scalar():
            return
        case trees.Sequence():
            inner: tuple[Tree, ...] = tree.items
        case trees.Mapping():
            inner = tuple(entry.value for entry in tree.entries)
    for each in inner:
        yield from _inside(each, at)
    yield _key(tree.origin), [text for each in _scalars(tree) for text in at.get(_key(each.origin), ())]


def _scalars(tree: Tree) -> Iterator[trees.Scalar]:
    match tree:
        case trees.Scalar():
            yield tree
        case trees.Sequence():
            for item in tree.items:
                yield from _scalars(item)
        case trees.Mapping():
            for entry in tree.entries:
                yield from _scalars(entry.value)


def at_path(tree: Tree, path: Path) -> Tree:
    """Return the value at `path` in `tree`. Raises LookupError where there is none."""
    for step in path:
        tree = _inner(tree, step)
    return tree


def _inner(tree: Tree, step: str | int) -> Tree:
    if isinstance(tree, trees.Sequence) and isinstance(step, int):
        return tree.items[step]
    value = tree.get(step) if isinstance(tree, trees.Mapping) and isinstance(step, str) else None
    if value is None:
        raise LookupError(step)
    return value


@lru_cache(maxsize=20_000)
def _runs(source: str) -> tuple[str, ...]:
    """Return the letters of a piece, parted where a place stands of which the words are not known here."""
    runs: list[list[Inline]] = [[]]
    for inline in inlines_from(source):
        if isinstance(inline, Place):
            runs.append([])
        else:
            runs[-1].append(inline)
    return tuple(letters(said(tuple(run))) for run in runs)


def _share(runs: tuple[str, ...], words: str) -> float:
    """Return how much of `words` are `runs`, 0 where these do not stand in it one after the other.

    1: all of it, what places stand for counted as theirs.
    """
    place, first = 0, -1
    for run in runs:
        found = words.find(run, place)
        if found < 0:
            return 0.0
        first = found if first < 0 else first
        place = found + len(run)
    if not any(runs):
        return 0.0
    start = 0 if not runs[0] else first
    end = len(words) if not runs[-1] else place
    return (end - start) / len(words)
