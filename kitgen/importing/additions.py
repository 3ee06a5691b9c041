"""Where in a lesson that comes which somebody added in Word: into a text, a list, a table, or as a block."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kitgen.importing.changes import Compared
from kitgen.importing.chunks import Chunk
from kitgen.importing.edits import Edit, New, mapping_of, text_of
from kitgen.importing.marks import as_markdown
from kitgen.importing.pairing import words_of
from kitgen.importing.passages import Cell, Passage
from kitgen.importing.places import Path, Spot, at_path
from kitgen.importing.wordings import as_written, wording_at
from kitgen.source import tree as trees
from kitgen.source.tree import Tree

_BLOCKS = "blocks"
_OF_STEPS = "do"
"""Where in a step that stands which is done."""


@dataclass(frozen=True)
class Placed:
    """What becomes of added passages, by their `numbers` in the new file.

    An edit, or `chunks` that come into a text behind the piece at `spot`.
    """

    numbers: tuple[int, ...]
    spot: Spot
    edit: Edit | None = None
    chunks: tuple[Chunk, ...] = ()


def additions(
    compared: Compared, lessons: Mapping[str, trees.Mapping], *, as_blocks: bool
) -> Iterator[Placed]:
    """Yield where that comes which is new; with `as_blocks` as blocks of its own, not into texts."""
    new = compared.pairs.new
    added = [j for j, was in enumerate(compared.pairs.was) if was is None and words_of(new[j])]
    for run in _runs(added, new):
        anchor = _anchor(compared, run[0])
        if anchor is None:
            continue
        spot, before = anchor
        placing = _Placing(compared, lessons[spot.written.lesson], spot, before=before)
        placed = placing.placed(run, as_blocks=as_blocks)
        if placed:
            yield placed


def _runs(added: Sequence[int], new: Sequence[Passage]) -> Iterator[tuple[int, ...]]:
    """Yield what was added in runs that belong together: rows of a table each, other paragraphs in a row."""

    def key(pair: tuple[int, int]) -> object:
        place, j = pair
        row = new[j].cells[-1] if new[j].cells else None
        return (row.table, row.row) if row else j - place

    for _, pairs in groupby(enumerate(added), key=key):
        yield tuple(j for _, j in pairs)


def _anchor(compared: Compared, j: int) -> tuple[Spot, bool] | None:
    """Return the piece of a lesson that stands nearest before `j` in its run of pages, else the one after it.

    With it, whether what is new comes before it.
    """
    pairs, section = compared.pairs, compared.pairs.new[j].section
    before = ((k, False) for k in range(j - 1, -1, -1))
    after = ((k, True) for k in range(j + 1, len(pairs.new)))
    for way in (before, after):
        for k, comes_before in way:
            was = pairs.was[k]
            spot = compared.spots[was] if was is not None else None
            if pairs.new[k].section != section:
                break
            if spot:
                return spot, comes_before
    return None


class _Placing:
    def __init__(self, compared: Compared, tree: trees.Mapping, spot: Spot, *, before: bool) -> None:
        self._compared, self._tree, self._spot, self._before = compared, tree, spot, before
        self._path = spot.written.path
        self._origin = spot.written.origin

    def placed(self, run: tuple[int, ...], *, as_blocks: bool) -> Placed | None:
        new = self._compared.pairs.new
        first = new[run[0]]
        if not as_blocks and not self._before:
            if first.cells and first.cells != self._beside().cells:
                edit = self._row(run)
                return Placed(run, self._spot, edit) if edit else None
            headed = any(new[j].level for j in run)
            text = self._spot if self._holds_paragraphs(self._path) else self._below_title(run)
            if text and not headed:
                return Placed(run, text, chunks=tuple(_chunk(new[j]) for j in run))
            if edit := self._entry(run):
                return Placed(run, self._spot, edit)
        edit = self._block(run)
        return Placed(run, self._spot, edit) if edit else None

    def _beside(self) -> Passage:
        """Return the passage behind which something comes, as it stands in the new file."""
        pairs = self._compared.pairs
        return next(
            pairs.new[pairs.became[i]]
            for i, spot in enumerate(self._compared.spots)
            if spot == self._spot and i in pairs.became
        )

    def _holds_paragraphs(self, path: Path) -> bool:
        """Whether the text at `path` may be one of several paragraphs, as no title or entry of a list is."""
        if isinstance(path[-1], str):
            return path[-1] in _TEXTS
        return _TABLE in path and self._beside().cells != ()

    def _below_title(self, run: tuple[int, ...]) -> Spot | None:
        """Return the place before all of the text whose title the text before `run` is."""
        pairs, j = self._compared.pairs, run[-1] + 1
        was = pairs.was[j] if j < len(pairs.new) else None
        spot = self._compared.spots[was] if was is not None else None
        if spot is None or self._spot.written.wording != "plain" or spot.piece:
            return None
        path = spot.written.path
        same = block_list(path) == block_list(self._path) and self._holds_paragraphs(path)
        return Spot(spot.written, -1) if same else None

    def _entry(self, run: tuple[int, ...]) -> Edit | None:
        """Return what comes as one more entry of the list in which the text stands, one alike."""
        if len(run) != 1:
            return None
        passage, beside = self._compared.pairs.new[run[0]], self._beside()
        alike = passage.style == beside.style and bool(passage.marker) == bool(beside.marker)
        if not alike or not beside.marker:
            return None
        said = as_written(as_markdown(passage.content), self._spot.written.wording)
        words = text_of(said, self._origin)
        *list_path, number = self._path
        if isinstance(number, int):
            return New(tuple(list_path), number, words)
        if not list_path:
            return None
        *list_path, number = list_path
        if isinstance(number, int) and list_path[-1] != _BLOCKS and number >= 0:
            key = str(self._path[-1])
            return New(tuple(list_path), number, mapping_of([(key, words)], self._origin))
        return None

    def _row(self, run: tuple[int, ...]) -> Edit | None:
        """Return a row like the one before it: each cell under the key, or at the number, of that one's."""
        pairs = self._compared.pairs
        above = self._row_above(pairs.new[run[0]].cells[-1])
        last = next(iter(above.values()), ())
        depth = next((n for n in range(len(last) - 2, -1, -1) if isinstance(last[n], int)), -1)
        if depth < 0 or last[depth - 1] == _BLOCKS:
            return None
        row = at_path(self._tree, last[: depth + 1])
        texts = {pairs.new[j].cells[-1].column: as_markdown(pairs.new[j].content) for j in run}
        made = self._as_row(row, last[: depth + 1], above, texts)
        return New(last[:depth], int(last[depth]), made) if made else None

    def _row_above(self, cell: Cell) -> dict[int, Path]:
        """Return where the cells of the nearest row above were written, by their columns."""
        found: dict[int, dict[int, Path]] = {}
        for j, passage in enumerate(self._compared.pairs.new):
            was = self._compared.pairs.was[j]
            spot = self._compared.spots[was] if was is not None else None
            place = passage.cells[-1] if passage.cells else None
            if not (spot and place and place.table == cell.table and place.row < cell.row):
                continue
            if spot.written.lesson == self._spot.written.lesson:
                found.setdefault(place.row, {})[place.column] = spot.written.path
        return found[max(found)] if found else {}

    def _as_row(self, row: Tree, path: Path, above: dict[int, Path], texts: dict[int, str]) -> Tree | None:
        if isinstance(row, trees.Sequence):
            width = max(len(row.items), max(texts) + 1)
            cells = (text_of(texts.get(column, ""), self._origin) for column in range(width))
            return trees.Sequence(tuple(cells), self._origin)
        keys = {column: own[len(path)] for column, own in above.items() if own[: len(path)] == path}
        pairs = [
            (str(keys[column]), text_of(as_written(words, wording_at(above[column])), self._origin))
            for column, words in texts.items()
            if column in keys
        ]
        return mapping_of(pairs, self._origin) if len(pairs) == len(texts) else None

    def _block(self, run: tuple[int, ...]) -> Edit | None:
        """Return blocks for what is new, behind the block in which the text before it stands."""
        new = self._compared.pairs.new
        found = block_list(self._path)
        if found is None:
            return None
        path, number = found[0], found[1] - (self._before and found[1] >= 0)
        words = "\n\n".join(as_markdown(new[j].content) for j in run)
        key = "section" if len(run) == 1 and new[run[0]].level else "text"
        return New(path, number, mapping_of([(key, text_of(words, self._origin))], self._origin))


def block_list(path: Path) -> tuple[Path, int] | None:
    """Return the list of blocks around the text at `path`, and the number of the block that it stands in.

    -1: before all blocks of a sheet, as its title stands. None where there are no blocks.
    """
    for length in range(len(path) - 1, 0, -1):
        number = path[length]
        if path[length - 1] == _BLOCKS and isinstance(number, int):
            return path[:length], number
    return ((*path[:2], _BLOCKS), -1) if len(path) > 2 and path[0] == "handout" else None


_TABLE = "table"
_TEXTS = frozenset(
    {
        *("text", "callout", "scenario", "agreement", "gaps", "means", "sign", "also", "caveat", "about"),
        *("do", "say", "watch", "why", "answer", "note", "background", "aftercare", "board"),
        *("prepare", "opt_out", "differentiation", "stop"),
    }
)
"""Keys of texts that may have several paragraphs."""


def _chunk(passage: Passage) -> Chunk:
    """Return a passage as a piece of a text."""
    marker = ("1." if passage.marker[:-1].isdigit() else "-") if passage.marker else ""
    return Chunk(as_markdown(passage.content), passage.depth, marker)
