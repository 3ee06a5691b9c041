"""Says tables row by row: what stands below each other on paper is heard one after the other."""

import re
from collections.abc import Iterator

from kitgen.document.inline import Checkbox, Gap, Text, plain
from kitgen.document.nodes import Cell, Heading, Nodes, Paragraph, Row, Table
from kitgen.render.text.lines import GAP, ROUND, SQUARE, Lines, hung, indented, wrapped
from kitgen.render.text.speech import Speech, called, grouped, mark_of

_INDENT = 2
_TICKS = (ROUND, SQUARE)
_MARK = re.compile(r"[^\W\d_]\d*|\d+")


def say_table(speech: Speech, node: Table) -> Lines:
    """Return each row as lines: its first cell, then the others, each with the name of its column."""
    names = [_words(cell.children) for cell in node.head[-1].cells] if node.head and node.rows else []
    say = _named_row if any(names) else _plain_row
    rows = [say(speech, row, names) for row in node.rows or node.head]
    return grouped(rows, apart=any(len(lines) > 1 for lines in rows))


def named(speech: Speech, name: str, nodes: Nodes) -> Lines:
    """Return `nodes` close together, after `name`; a box to tick stands before it."""
    if not name or not nodes:
        return speech.say(nodes, close=True)
    first, rest = nodes[0], nodes[1:]
    if not isinstance(first, Paragraph):
        return wrapped((Text(called(name)),), speech.width) + speech.say(nodes, close=True)
    if len(first.content) == 1 and isinstance(first.content[0], Checkbox):
        opening = Paragraph((*first.content, Text(f" {name}")))
    else:
        opening = Paragraph((Text(f"{called(name)} "), *first.content))
    return speech.say((opening, *rest), close=True)


def _named_row(speech: Speech, row: Row, names: list[str]) -> Lines:
    lines: Lines = []
    column = 0
    for cell in row.cells:
        inset = _INDENT if column else 0
        name = names[column] if column < len(names) else ""
        lines += indented(named(speech.narrower(inset), name, _content(cell)), inset)
        column += cell.span
    return lines


def _plain_row(speech: Speech, row: Row, _names: list[str]) -> Lines:
    """Return the cells below each other; marks, boxes and gaps stand on the line that they belong to."""
    lines = list(_joined(speech, [cell for cell in row.cells if speech.say(_content(cell))]))
    return grouped(lines, apart=sum(len(each) > 1 for each in lines) > 1)


def _joined(speech: Speech, cells: list[Cell]) -> Iterator[Lines]:
    current, before = [""], ""
    for cell in cells:
        content = speech.say(_content(cell), close=True)
        alone = content[0] if len(content) == 1 else ""
        if before and len(current) == 1 and _goes_on(before, alone, current[0]):
            narrow = speech.narrower(len(current[0]) + 1)
            current = hung(current[0], narrow.say(_content(cell), close=True))
        else:
            yield from [current] if before else []
            current = [mark_of(alone)] if _is_mark(alone) else content
        before = alone or content[-1]
    yield from [current] if before else []


def _goes_on(before: str, here: str, line: str) -> bool:
    """Whether what is `here` stands on the `line` that ends in `before`: a box, or what follows a mark."""
    if here == GAP or here in _TICKS or _is_mark(before):
        return True
    return not _is_mark(here) and (before in _TICKS or line == GAP)


def _is_mark(words: str) -> bool:
    """Whether `words` are a letter, a number or both, as of a question or a card."""
    return bool(_MARK.fullmatch(words))


def _content(cell: Cell) -> Nodes:
    return cell.children or ((Paragraph((Gap(0),)),) if cell.name else ())


def _words(nodes: Nodes) -> str:
    return " ".join(plain(node.content) for node in nodes if isinstance(node, Paragraph | Heading))
