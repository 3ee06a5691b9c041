"""Drafts a lesson from a Word file of others: its sheets with their blocks, and what found no place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kitgen.document.inline import Inlines, LineBreak, Text
from kitgen.errors import Finding, InputError
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
from kitgen.importing.drafttables import add_table
from kitgen.importing.passages import Aside, Grid, Passage, WordFile
from kitgen.picture import BadPictureError, seen

_NAME_LINE = "een regel voor de naam zet kitgen zelf, of niet met private: true"
_BESIDE = {"drawn": "stond in een tekstvak of tekening: klopt de plaats?", "note": "was een voetnoot"}
_NO_ALT = "beschrijf in alt: wat er op de afbeelding staat, voor wie ze niet ziet"
_ALT = "klopt de beschrijving, en heb je het recht om de afbeelding te gebruiken?"
_EMPTY = "lege tabel of leeg kader van {rows} × {columns}"
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
    if not file.passages and not file.asides:
        raise InputError([Finding("import-empty", values={"file": shown})])
    usual = (file.title or name.replace("-", " ").capitalize()).replace("{", "\\{")
    title, parts = _parts(list(_items(file)), usual)
    maker = _Maker(file, name)
    sheets = tuple(maker.sheet(heading, items) for heading, items in parts)
    maker.left += _empty_tables(file)
    return Draft(title, tuple(each for each in sheets if each.blocks), maker.pictures, tuple(maker.left))


def _empty_tables(file: WordFile) -> Iterator[Left]:
    """Yield the tables in which nothing stands: most likely room to write or to draw."""
    said = {cell.table for each in file.passages for cell in each.cells}
    for number, grid in enumerate(file.tables):
        if number not in said and grid.rows and grid.columns:
            yield Left(_EMPTY.format(rows=grid.rows, columns=grid.columns))


def _items(file: WordFile) -> Iterator[_Item]:
    """Yield what stands in the file, in its order; what stands beside a table comes after it."""
    asides = sorted(file.asides, key=lambda each: each.after)
    at = 0
    while at < len(file.passages):
        while asides and asides[0].after <= at:
            yield asides.pop(0)
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
    yield from asides


def _parts(items: Sequence[_Item], usual: str) -> tuple[str, list[tuple[str, list[_Item]]]]:
    """Return the title of the lesson, and the sheets by their titles."""
    heads = [each for each in items if isinstance(each, Passage) and is_heading(each)]
    top = min((each.level for each in heads), default=0)
    tops = [each for each in heads if each.level == top]
    first = next((each for each in items if isinstance(each, Passage)), None)
    if first and not heads and is_heavy(first):
        return title_of(first), [(title_of(first), [each for each in items if each is not first])]
    if not heads:
        return usual, [(usual, list(items))]
    if len(tops) == 1:
        title = title_of(tops[0])
        rest = [each for each in items if each is not tops[0]]
        below = min((each.level for each in heads if each is not tops[0]), default=0)
        return title, _split(rest, below, title) if _on_pages(rest, below) else [(title, rest)]
    return usual, _split(items, top, usual)


def _on_pages(items: Sequence[_Item], level: int) -> bool:
    """Whether each heading of `level` but the first begins a page."""
    passages = [each for each in items if isinstance(each, Passage)]
    heads = [at for at, each in enumerate(passages) if level and each.level == level]
    begin = [at for at in heads[1:] if passages[at].page > passages[at - 1].page]
    return len(heads) >= _SEVERAL and len(begin) == len(heads) - 1


def _split(items: Sequence[_Item], level: int, before: str) -> list[tuple[str, list[_Item]]]:
    """Return `items` as sheets, each with the heading of `level` that it begins with."""
    sheets: list[tuple[str, list[_Item]]] = [(before, [])]
    for each in items:
        if isinstance(each, Passage) and is_heading(each) and each.level == level:
            sheets.append((title_of(each), []))
        else:
            sheets[-1][1].append(each)
    return [sheet for sheet in sheets if sheet[1] or sheet is not sheets[0]]


class _Maker:
    """Makes sheets one after the other."""

    def __init__(self, file: WordFile, name: str) -> None:
        self._bytes, self._name = dict(file.pictures), name
        self.pictures: dict[str, bytes] = {}
        self.left: list[Left] = []

    def sheet(self, title: str, items: Sequence[_Item]) -> DraftSheet:
        """Return the sheet with this title; one on which nothing would stand says its title."""
        blocks = Blocks()
        run: list[Passage] = []
        for item in (*items, None):
            if isinstance(item, Passage):
                run.append(item)
                continue
            blocks.add(run)
            run = []
            match item:
                case _Table():
                    add_table(blocks, item.passages, item.grid)
                case Aside():
                    self._beside(blocks, item)
        names = [f"“{each.words}”: {_NAME_LINE}" for each in blocks.left]
        self.left += blocks.left
        if not blocks.made and title:
            self.left.append(Left(title))
        return DraftSheet(title, blocks.made, names)

    def _beside(self, blocks: Blocks, aside: Aside) -> None:
        if aside.kind == "picture":
            self._picture(blocks, aside)
        elif aside.kind in _BESIDE:
            text = Passage(content=_texts(aside.words))
            blocks.put(Drafted({"text": markdown_of(text.content)}, [_BESIDE[aside.kind]]))
        else:
            self.left.append(Left(" ".join(aside.words.split()), aside.page))

    def _picture(self, blocks: Blocks, aside: Aside) -> None:
        data = self._bytes.get(aside.digest, b"")
        if not _is_printable(data):
            self.left.append(Left(f"afbeelding: {aside.words or '?'}", aside.page))
            return
        path = f"images/{self._name}-{len(self.pictures) + 1}.{seen(data).kind}"
        known = next((path for path, kept in self.pictures.items() if kept == data), path)
        self.pictures[known] = data
        alt: dict[str, object] = {"alt": aside.words} if aside.words else {}
        blocks.put(Drafted({"picture": known, **alt}, [_ALT if alt else _NO_ALT]))


def _texts(words: str) -> Inlines:
    """Return `words` as inlines, each of their lines on a line."""
    pieces = [piece for line in words.splitlines() for piece in (LineBreak(), Text(line))]
    return tuple(pieces[1:])


def _is_printable(data: bytes) -> bool:
    try:
        return bool(data and seen(data))
    except BadPictureError:
        return False
