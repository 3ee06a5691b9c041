"""Makes blocks of the tables of a Word file: tables, boxes, statements, pairs, and what stood in columns."""

import re
from collections.abc import Mapping, Sequence

from kitgen.document.inline import Checkbox
from kitgen.errors import Finding
from kitgen.importing.asking import is_choice, is_name_line, one_of_two
from kitgen.importing.cutting import MOST_COLUMNS, flat, part
from kitgen.importing.draftblocks import Blocks
from kitgen.importing.drafted import (
    Drafted,
    box_mm,
    is_heavy,
    lines_in,
    markdown_of,
    ticked_in,
    title_of,
    words_of,
)
from kitgen.importing.passages import Grid, Passage

_MOST_IN_A_CELL = 6
_SEVERAL, _MOST_CHOICES = 2, 5
_LEAST_PAIRS, _MOST_PAIRS = 2, 15
_LEAST_ROW_MM, _MOST_ROW_MM = 8, 120
_PAIRS = re.compile(
    r"\b(verbind|combineer|trek (een lijn|lijnen|pijlen)|zoek .*bij elkaar|reliez?|associez?)\b"
    r"|(^|[.:] )(match|connect|join)\b",
    re.IGNORECASE,
)
"""How teachers ask for what belongs together."""
_RINGS = ("O", "o")
"""What stands for a box in a column to tick."""
_LETTERED = re.compile(r"\(?[A-Za-z0-9]{1,2}[.)]\s+(?=\S)")

Cells = Mapping[tuple[int, int], Sequence[Passage]]


def add_table(blocks: Blocks, passages: Sequence[Passage], grid: Grid) -> None:
    """Add the table with these `passages`, which is as large as `grid` says, to `blocks`."""
    cells: dict[tuple[int, int], list[Passage]] = {}
    for each in passages:
        cells.setdefault((each.cells[0].row, each.cells[0].column), []).append(each)
    blocks.end_text()
    if all(map(is_name_line, passages)) or (
        grid.rows == grid.columns == 1 and not any(map(_asks_for_more, passages))
    ):
        _frame(blocks, passages, grid)
    elif not _is_table(passages, cells, grid):
        _flow(blocks, list(cells.values()), grid)
    elif pairs := _pairs(cells, grid, blocks.before):
        blocks.put(pairs)
    else:
        blocks.put(_either(cells, grid) or _statements(cells, grid) or _table(blocks, cells, grid))


def add_empty(blocks: Blocks, grid: Grid) -> None:
    """Add a table in which nothing stands: to write in, or to draw in where it is one frame."""
    values = {"rows": grid.rows, "columns": grid.columns}
    if grid.columns == 1 or grid.columns > MOST_COLUMNS:
        doubt = Finding("draft-empty-box" if grid.columns == 1 else "draft-empty-grid", values=values)
        blocks.put(Drafted({"draw": "", "height": box_mm(grid)}, [doubt]))
        return
    high = round(grid.height / grid.rows)
    more: dict[str, object] = {"row_height": min(high, _MOST_ROW_MM)} if high >= _LEAST_ROW_MM else {}
    rows = [[""] * grid.columns for _ in range(grid.rows)]
    made: dict[str, object] = {"table": {"header": [""] * grid.columns, "rows": rows}, **more}
    blocks.put(Drafted(made, [Finding("draft-empty-table", values=values)]))


def _asks_for_more(passage: Passage) -> bool:
    """Whether a passage is to be filled in or ticked, or stands in a table in a table."""
    source = markdown_of(passage.content)
    return len(passage.cells) > 1 or "___" in source or "[ ]" in source


def _frame(blocks: Blocks, passages: Sequence[Passage], grid: Grid) -> None:
    """Add what stands in a frame; lines for names go where they go elsewhere, and so does what is asked."""
    names = [each for each in passages if is_name_line(each)]
    others = [each for each in passages if not is_name_line(each)]
    blocks.add(names)
    if box := _box(others):
        blocks.put(box)
    else:
        _flow(blocks, [others], grid)


def _box(passages: Sequence[Passage]) -> Drafted | None:
    """Return a box with these words; None where they are more than a text."""
    if not passages:
        return None
    first, *rest = passages
    titled = bool(rest) and (first.level > 0 or is_heavy(first))
    title = {"title": title_of(first)} if titled else {}
    inner = Blocks()
    inner.add([_flat(each) for each in (rest if titled else passages)])
    if any({*block.data} - {"text", "section"} for block in inner.made):
        return None
    text = "\n\n".join(str(value) for block in inner.made for value in block.data.values())
    return Drafted({"callout": text, **title}, [Finding("draft-box"), *_remarks(passages)])


def _flat(passage: Passage) -> Passage:
    """Return a passage as a plain paragraph or an entry of a list."""
    return Passage(passage.content, passage.marker, depth=passage.depth, page=passage.page)


def _is_table(passages: Sequence[Passage], cells: Cells, grid: Grid) -> bool:
    nested = any(len(each.cells) > 1 or each.level for each in passages)
    top = {row: [at for at in cells if at[0] == row] for row in (0, 1)}
    head = top[0] if len(top[0]) > 1 else top[1]
    to_fill = any(_asks_for_more(each) for at in head for each in cells[at])
    full = max(map(len, cells.values()), default=0) > _MOST_IN_A_CELL
    return not nested and not to_fill and not full and grid.rows > 1 and 1 < grid.columns <= MOST_COLUMNS


def _pairs(cells: Cells, grid: Grid, before: str) -> Drafted | None:
    """Return the halves that a table asks to join, None where it does not."""
    last = grid.columns - 1
    filled = {(row, column) for row in range(grid.rows) for column in (0, last)}
    if not _PAIRS.search(before) or set(cells) != filled:
        return None
    top = int(bool(grid.heads) or all(is_heavy(each) for column in (0, last) for each in cells[0, column]))
    halves = [[_half(cells[row, column]) for column in (0, last)] for row in range(top, grid.rows)]
    if not all(half for pair in halves for half in pair) or not _LEAST_PAIRS <= len(halves) <= _MOST_PAIRS:
        return None
    head = " | ".join(words_of(each) for column in (0, last) for each in cells[0, column])
    above = [Finding("draft-above", values={"words": head})] if top else []
    said = [each for found in cells.values() for each in found]
    pairs = [{"left": left, "right": right} for left, right in halves]
    return Drafted({"match": pairs}, [Finding("draft-match"), *above, *_remarks(said)])


def _half(passages: Sequence[Passage]) -> str:
    """Return one half of a pair without the letter or number before it, which kitgen gives."""
    texts = []
    for each in passages:
        found = _LETTERED.match(flat(each.content))
        texts.append(markdown_of(part(each.content, found.end()) if found else each.content))
    return "" if any("___" in text for text in texts) else " ".join(texts)


def _either(cells: Cells, grid: Grid) -> Drafted | None:
    """Return the sentences of a table with the same two to choose from behind each; None: it has others."""
    behind = [" ".join(map(words_of, cells.get((row, 1), []))) for row in range(grid.rows)]
    top = int(one_of_two(behind[0]) is None)
    choices = one_of_two(behind[-1])
    if grid.columns != _SEVERAL or not choices or {*map(one_of_two, behind[top:])} != {choices}:
        return None
    first = [cells.get((row, 0), []) for row in range(top, grid.rows)]
    said = [" ".join(markdown_of(each.content) for each in found) for found in first]
    head = " | ".join(words_of(each) for column in (0, 1) for each in cells.get((0, column), []))
    above = [Finding("draft-above", values={"words": head})] if top and head else []
    remarks = _remarks([each for found in cells.values() for each in found])
    made: dict[str, object] = {"statements": said, "choices": [*choices]}
    return Drafted(made, [*above, *remarks]) if all(said) else None


def _statements(cells: Cells, grid: Grid) -> Drafted | None:
    """Return the sentences of a table with a column to tick for each choice; None: it is no such table."""
    choices = [" ".join(map(words_of, cells.get((0, column), []))) for column in range(1, grid.columns)]
    body = {
        (row, column): cells.get((row, column), [])
        for row in range(1, grid.rows)
        for column in range(grid.columns)
    }
    marks = [each for (_, column), found in body.items() if column for each in found]
    fits = (
        len(choices) <= _MOST_CHOICES
        and all(choices)
        and all(body[row, 0] for row in range(1, grid.rows))
        and all(set(map(type, each.content)) == {Checkbox} or words_of(each) in _RINGS for each in marks)
        and (any(each.content[0] == Checkbox() for each in marks) or all(map(is_choice, choices)))
    )
    if not fits:
        return None
    said: list[dict[str, object]] = []
    for row in range(1, grid.rows):
        ticked = [choices[c - 1] for c in range(1, grid.columns) if any(e.ticked for e in body[row, c])]
        note = {"note": ", ".join(ticked)} if ticked else {}
        said.append({"say": " ".join(markdown_of(each.content) for each in body[row, 0]), **note})
    plain = [each["say"] if len(each) == 1 else each for each in said]
    head = " | ".join(filter(None, [*map(words_of, cells.get((0, 0), [])), *choices]))
    doubts = [
        Finding("draft-statements", values={"words": head}),
        *_remarks([p for f in cells.values() for p in f]),
    ]
    return Drafted({"statements": plain, "choices": choices}, doubts)


def _table(blocks: Blocks, cells: Cells, grid: Grid) -> Drafted:
    top = 0
    alone = [column for row, column in cells if row == 0]
    full = all((1, column) in cells for column in range(grid.columns))
    if len(alone) == 1 and full and grid.rows > 2:  # a row over the whole width: what the table is called
        top = 1
        title = " ".join(map(title_of, cells[0, alone[0]]))
        blocks.put(Drafted({"section": title}, [Finding("draft-heavy")]))
    rows = [
        [_cell(cells.get((row, column), [])) for column in range(grid.columns)]
        for row in range(top, grid.rows)
    ]
    said = [each for found in cells.values() for each in found]
    doubts = [*_remarks(said), *ticked_in(said)]
    first = [cells.get((top, column), []) for column in range(grid.columns)]
    if grid.heads <= top and not all(is_heavy(each) for found in first for each in found):
        doubts.append(Finding("draft-header"))
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
        values = {"rows": grid.rows, "columns": grid.columns}
        blocks.made[before].doubts.append(Finding("draft-layout", values=values))
    blocks.end_text()


def _remarks(passages: Sequence[Passage]) -> list[Finding]:
    return [Finding("draft-remark", values={"words": words}) for each in passages for words in each.comments]
