"""Makes blocks of the tables of a Word file: tables, boxes, and what only stood beside each other."""

from collections.abc import Sequence

from kitgen.importing.draftblocks import Blocks
from kitgen.importing.drafted import Drafted, is_heavy, lines_in, markdown_of, title_of
from kitgen.importing.passages import Grid, Passage

_MOST_COLUMNS, _MOST_IN_A_CELL = 8, 6
_BOX = "stond in een kader: kies kind: remember, tip, law of warning"
_LAYOUT = "stond in een tabel van {rows} × {columns}: klopt de volgorde?"
_HEADER = "de tabel had geen kop: is de eerste rij er een?"


def add_table(blocks: Blocks, passages: Sequence[Passage], grid: Grid) -> None:
    """Add the table with these `passages`, which is as large as `grid` says, to `blocks`."""
    cells: dict[tuple[int, int], list[Passage]] = {}
    for each in passages:
        cells.setdefault((each.cells[0].row, each.cells[0].column), []).append(each)
    if grid.rows == grid.columns == 1 and not any(map(_asks_for_more, passages)):
        blocks.put(_box(passages))
    elif _is_table(passages, cells, grid):
        blocks.put(_table(cells, grid))
    else:
        _flow(blocks, list(cells.values()), grid)


def _asks_for_more(passage: Passage) -> bool:
    """Whether a passage is to be filled in or ticked, or stands in a table in a table."""
    source = markdown_of(passage.content)
    return len(passage.cells) > 1 or "___" in source or "[ ]" in source


def _box(passages: Sequence[Passage]) -> Drafted:
    first, *rest = passages
    titled = bool(rest) and (first.level > 0 or is_heavy(first))
    title = {"title": title_of(first)} if titled else {}
    inner = Blocks()
    inner.add([_flat(each) for each in (rest if titled else passages)])
    text = "\n\n".join(str(value) for block in inner.made for value in block.data.values())
    return Drafted({"callout": text, **title}, [_BOX, *_remarks(passages)])


def _flat(passage: Passage) -> Passage:
    """Return a passage as a plain paragraph or an entry of a list."""
    return Passage(passage.content, passage.marker, depth=passage.depth, page=passage.page)


def _is_table(passages: Sequence[Passage], cells: dict[tuple[int, int], list[Passage]], grid: Grid) -> bool:
    nested = any(len(each.cells) > 1 or each.level for each in passages)
    full = max(map(len, cells.values()), default=0) > _MOST_IN_A_CELL
    return not nested and not full and grid.rows > 1 and 1 < grid.columns <= _MOST_COLUMNS


def _table(cells: dict[tuple[int, int], list[Passage]], grid: Grid) -> Drafted:
    rows = [
        [_cell(cells.get((row, column), [])) for column in range(grid.columns)] for row in range(grid.rows)
    ]
    doubts = _remarks([each for found in cells.values() for each in found])
    first = [cells.get((0, column), []) for column in range(grid.columns)]
    if not grid.heads and not all(is_heavy(each) for found in first for each in found):
        doubts.append(_HEADER)
    header = [" ".join(map(title_of, found)) for found in first]
    return Drafted({"table": {"header": header, "rows": rows[1:]}}, doubts)


def _cell(passages: Sequence[Passage]) -> str:
    """Return the text of a cell; lines to write on are an empty one."""
    if all(lines_in(each.content) for each in passages):
        return ""
    return "\n\n".join(f"{each.marker} {markdown_of(each.content)}".strip() for each in passages)


def _flow(blocks: Blocks, cells: Sequence[Sequence[Passage]], grid: Grid) -> None:
    before = len(blocks.made)
    for passages in cells:
        blocks.add(passages, titled=not all(map(is_heavy, passages)))
    if before < len(blocks.made):
        blocks.made[before].doubts.append(_LAYOUT.format(rows=grid.rows, columns=grid.columns))


def _remarks(passages: Sequence[Passage]) -> list[str]:
    return [f"opmerking in Word: {words}" for each in passages for words in each.comments]
