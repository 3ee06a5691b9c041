"""Drafts a lesson from a Word file of others: its sheets with their blocks, and what found no place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kitgen.document.inline import Inlines, LineBreak, Text
from kitgen.errors import Finding, InputError
from kitgen.importing.asking import is_named_heading
from kitgen.importing.draftblocks import Blocks
from kitgen.importing.drafted import (
    Draft,
    Drafted,
    DraftSheet,
    Left,
    is_heading,
    is_heavy,
    markdown_of,
    title_of,
)
from kitgen.importing.drafttables import add_empty, add_table
from kitgen.importing.passages import Aside, Grid, Passage, WordFile
from kitgen.picture import BadPictureError, seen

_BESIDE = {"drawn": Finding("draft-drawn"), "note": Finding("draft-note")}
_TITLE = "title"
"""What Word calls the style of a title, in every language."""
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Table:
    passages: tuple[Passage, ...]
    grid: Grid


_Item = Passage | _Table | Aside


def draft(file: WordFile, name: str, shown: str) -> Draft:
    """Return a draft of a lesson called `name` from `file`, which people know as `shown`.

    Raises InputError where nothing stands in it.
    """
    if not (file.passages or file.asides or _empty_tables(file)):
        raise InputError([Finding("import-empty", values={"file": shown})])
    usual = (file.title or name.replace("-", " ").capitalize()).replace("{", "\\{")
    title, parts = _parts(list(_items(file)), usual)
    maker = _Maker(file, name, title)
    sheets = tuple(maker.sheet(heading, items) for heading, items in parts)
    return Draft(title, tuple(each for each in sheets if each.blocks), maker.pictures, tuple(maker.left))


def _empty_tables(file: WordFile) -> list[tuple[int, _Item]]:
    """Return the tables in which nothing stands, each with how many passages stand before it."""
    said = {cell.table for each in file.passages for cell in each.cells}
    empty = (grid for number, grid in enumerate(file.tables) if number not in said)
    return [(grid.after, _Table((), grid)) for grid in empty if grid.rows and grid.columns]


def _items(file: WordFile) -> Iterator[_Item]:
    """Yield what stands in the file, in its order; what stands beside or in a table comes after it."""
    asides = [*_empty_tables(file), *((each.after, each) for each in file.asides)]
    asides.sort(key=lambda each: each[0])
    at = 0
    while at < len(file.passages):
        while asides and asides[0][0] <= at:
            yield asides.pop(0)[1]
        passage = file.passages[at]
        if not passage.cells:
            yield passage
            at += 1
            continue
        table = passage.cells[0].table
        end = at
        while (
            end < len(file.passages)
            and file.passages[end].cells[:1]
            and file.passages[end].cells[0].table == table
        ):
            end += 1
        yield _Table(file.passages[at:end], file.tables[table])
        at = end
    yield from (each for _, each in asides)


def _parts(items: Sequence[_Item], usual: str) -> tuple[str, list[tuple[str, list[_Item]]]]:
    """Return the title of the lesson, and the sheets by their titles."""
    passages = [each for each in items if isinstance(each, Passage)]
    heads = [each for each in passages if is_heading(each)]
    if not heads:
        return _heavy_parts(items, passages, usual)
    titles = [each for each in heads if each.style == _TITLE]
    named = titles if len(titles) == 1 else _highest(heads)
    if len(named) == 1:
        usual, items = title_of(named[0]), [each for each in items if each is not named[0]]
        heads.remove(named[0])
    tops = _highest(heads)
    level = tops[0].level if tops else 0
    several = len(tops) >= _SEVERAL and level == 1 and not any(map(is_named_heading, tops))
    if several or _on_pages(items, level):
        return usual, _split_at(items, tops, usual)
    return usual, [(usual, list(items))]


def _highest(heads: Sequence[Passage]) -> list[Passage]:
    """Return the headings of which none is above another."""
    top = min((each.level for each in heads), default=0)
    return [each for each in heads if each.level == top]


def _heavy_parts(
    items: Sequence[_Item], passages: Sequence[Passage], usual: str
) -> tuple[str, list[tuple[str, list[_Item]]]]:
    """Return the parts of a file without headings: bold lines at the top of pages begin one."""
    tops = [
        each
        for at, each in enumerate(passages)
        if is_heavy(each) and (not at or each.page > passages[at - 1].page)
    ]
    if not tops or tops[0] is not passages[0]:
        return usual, [(usual, list(items))]
    title = title_of(tops[0]) if len(tops) == 1 else usual
    return title, _split_at(items, tops, title)


def _on_pages(items: Sequence[_Item], level: int) -> bool:
    """Whether each heading of `level` but the first begins a page."""
    passages = [each for each in items if isinstance(each, Passage)]
    heads = [at for at, each in enumerate(passages) if level and each.level == level]
    begin = [at for at in heads[1:] if passages[at].page > passages[at - 1].page]
    return len(heads) >= _SEVERAL and len(begin) == len(heads) - 1


def _split_at(items: Sequence[_Item], tops: Sequence[Passage], before: str) -> list[tuple[str, list[_Item]]]:
    """Return `items` as sheets, one from each of `tops` on, which is its title."""
    sheets: list[tuple[str, list[_Item]]] = [(before, [])]
    begin = set(map(id, tops))
    for each in items:
        if isinstance(each, Passage) and id(each) in begin:
            sheets.append((title_of(each), []))
        else:
            sheets[-1][1].append(each)
    return [sheet for sheet in sheets if sheet[1] or sheet is not sheets[0]]


class _Maker:
    """Makes sheets one after the other."""

    def __init__(self, file: WordFile, name: str, title: str) -> None:
        self._bytes, self._name, self._title = dict(file.pictures), name, title
        self.pictures: dict[str, bytes] = {}
        self.left: list[Left] = []

    def sheet(self, title: str, items: Sequence[_Item]) -> DraftSheet:
        """Return the sheet with this title; one on which nothing would stand says its title."""
        blocks = Blocks(title)
        run: list[Passage] = []
        for item in (*items, None):
            if isinstance(item, Passage):
                run.append(item)
                continue
            empty = item.grid if isinstance(item, _Table) and not item.passages else None
            frame = empty if empty and empty.columns == 1 else None
            framed = blocks.add(run, frame=frame, answered=isinstance(item, _Table) and not frame)
            run = []
            if empty and not framed:
                add_empty(blocks, empty)
            elif isinstance(item, _Table) and item.passages:
                add_table(blocks, item.passages, item.grid)
            elif isinstance(item, Aside):
                self._beside(blocks, item)
        names = [Finding("draft-name-line", values={"words": each.words}) for each in blocks.left]
        self.left += blocks.left
        if not blocks.made and title != self._title:
            self.left.append(Left(title))
        return DraftSheet(title, blocks.made, names)

    def _beside(self, blocks: Blocks, aside: Aside) -> None:
        if aside.kind == "picture":
            self._picture(blocks, aside)
        elif aside.kind in _BESIDE:
            text = Passage(content=_texts(aside.words))
            blocks.put(Drafted({"text": markdown_of(text.content)}, [_BESIDE[aside.kind]]))
        else:
            kind = "draft-running-picture" if aside.digest else ""
            self.left.append(Left(" ".join(aside.words.split()) or "?", aside.page, kind))

    def _picture(self, blocks: Blocks, aside: Aside) -> None:
        data = self._bytes.get(aside.digest, b"")
        if not _is_printable(data):
            self.left.append(Left(aside.words or "?", aside.page, "draft-picture"))
            return
        path = f"images/{self._name}-{len(self.pictures) + 1}.{seen(data).kind}"
        known = next((path for path, kept in self.pictures.items() if kept == data), path)
        self.pictures[known] = data
        alt: dict[str, object] = {"alt": aside.words} if aside.words else {}
        blocks.put(Drafted({"picture": known, **alt}, [Finding("draft-alt" if alt else "draft-no-alt")]))


def _texts(words: str) -> Inlines:
    """Return `words` as inlines, each of their lines on a line."""
    pieces = [piece for line in words.splitlines() for piece in (LineBreak(), Text(line))]
    return tuple(pieces[1:])


def _is_printable(data: bytes) -> bool:
    try:
        return bool(data and seen(data))
    except BadPictureError:
        return False
