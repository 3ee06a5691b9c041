"""A text cut into its paragraphs and items of lists, and put together again with some of them changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from string import digits

from markdown_it.tree import SyntaxTreeNode

from kitgen.markdown import structure

_BOX = "[ ] "


@dataclass(frozen=True, slots=True)
class Chunk:
    """A paragraph or an item of a list.

    `text`: its source, from its first letter to its last. `depth`: in how many lists it stands. `marker`:
    what an item begins with, "-", "*", "+" or a number with a dot or bracket; empty where it is a paragraph,
    in an item or not. `box`: whether a box to tick stands behind the marker. Whoever makes a new chunk says
    no more. The rest is how it stood in its text: its `number` there, the `lead` before it on its line, the
    blanks `behind` it, whether its list is `loose`, with empty lines between items, with what marker that
    list began (`first`), and how the text began and ended (`around`).
    """

    text: str
    depth: int = 0
    marker: str = ""
    box: bool = False
    number: int = -1
    lead: str = ""
    behind: str = ""
    loose: bool = False
    first: str = ""
    around: tuple[str, str] = ("", "")

    @property
    def counted(self) -> bool:
        """Whether it is an item of a numbered list."""
        return self.marker[:1].isdigit()


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a paragraph stands: the start of its line, its first letter, behind its last."""

    line: int
    start: int
    end: int
    depth: int
    marker: str


def chunks(source: str) -> tuple[Chunk, ...]:
    """Return the paragraphs and items of `source` in the order in which they are printed."""
    starts = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]
    spots = tuple(_spots(structure(source).children, source, starts, 0))
    if not spots:
        return ()
    around = source[: spots[0].line], source[spots[-1].end :]
    behind = [source[spot.end : after.line] for spot, after in pairwise(spots)]
    made: list[Chunk] = []
    for number, (spot, blanks) in enumerate(zip(spots, [*behind, ""], strict=True)):
        box = bool(spot.marker) and source.startswith(_BOX, spot.start, spot.end)
        start = spot.start + len(_BOX) * box
        text, lead = source[start : spot.end], source[spot.line : start]
        made.append(Chunk(text, spot.depth, spot.marker, box, number, lead, blanks, around=around))
    return tuple(
        replace(chunk, loose=_is_loose(made, at), first=first)
        for at, (chunk, first) in enumerate(zip(made, _firsts(made), strict=True))
    )


def joined(parts: Sequence[Chunk]) -> str:
    """Return the text of `parts`: where they stand as they stood, byte for byte but for texts that changed.

    Elsewhere lists are indented anew, with a bullet or the next number, and what is deeper than it can be, as
    its item is not there, stands as deep as it can.
    """
    if not parts:
        return ""
    begin, end = next((part.around for part in parts if part.number >= 0), ("", ""))
    if _as_they_stood(parts):
        return begin + "".join(f"{part.lead}{part.text}{part.behind}" for part in parts) + end
    settled = tuple(_counted(tuple(_settled(parts))))
    pieces = [settled[0].lead + settled[0].text]
    for before, part in pairwise(settled):
        pieces.append(f"{_parted(before, part)}{part.lead}{part.text}")
    return begin + "".join(pieces) + end


def _spots(
    nodes: list[SyntaxTreeNode], source: str, starts: list[int], depth: int, marker: str = ""
) -> Iterator[_Spot]:
    for node in nodes:
        if node.type == "paragraph" and node.map:
            first, last = node.map[0], node.map[1] - 1
            line = source[starts[first] : starts[first + 1] - 1].rstrip()
            begins = len(line) - len(node.children[0].content.split("\n")[0].rstrip())
            end = starts[last] + len(source[starts[last] : starts[last + 1] - 1].rstrip())
            yield _Spot(starts[first], starts[first] + begins, end, depth, marker)
        for item in node.children if node.type != "paragraph" else ():
            yield from _spots(item.children, source, starts, depth + 1, f"{item.info}{item.markup}")
        marker = ""


def _is_loose(made: Sequence[Chunk], at: int) -> bool:
    """Return whether an empty line stands between an item and one beside it in its list."""
    return any(
        before.depth == after.depth == made[at].depth and after.marker and "\n\n" in before.behind
        for before, after in pairwise(made[max(0, at - 1) : at + 2])
    )


def _firsts(made: Sequence[Chunk]) -> Iterator[str]:
    """Yield the marker that the list of each chunk begins with."""
    begun: dict[int, Chunk] = {}
    for chunk in made:
        begun = {depth: first for depth, first in begun.items() if depth <= chunk.depth}
        first = begun.get(chunk.depth)
        if chunk.marker and (first is None or first.counted != chunk.counted):
            begun[chunk.depth] = first = chunk
        yield first.marker if first and chunk.marker else ""


def _as_they_stood(parts: Sequence[Chunk]) -> bool:
    """Return whether `parts` are all chunks of a text, in their order and places."""
    whole = [part.number for part in parts] == [*range(len(parts))]
    return whole and not parts[-1].behind and all(part.lead or not part.marker for part in parts)


def _settled(parts: Sequence[Chunk]) -> Iterator[Chunk]:
    """Yield `parts`, none of them deeper than the one before allows."""
    deepest = 0
    for part in parts:
        depth = min(max(part.depth, 1 if part.marker else 0), deepest + 1 if part.marker else deepest)
        yield replace(part, depth=depth)
        deepest = depth


def _counted(parts: Sequence[Chunk]) -> Iterator[Chunk]:
    """Yield `parts`, each with the next number of its list and indented as deep as the text of its item."""
    indents, last = [0], dict[int, Chunk]()
    for part in parts:
        last = {depth: chunk for depth, chunk in last.items() if depth <= part.depth}
        if not part.marker:
            yield replace(part, lead=" " * indents[part.depth])
            last = last if part.depth else {}
            continue
        before = last.get(part.depth)
        marker = _next(part, before) if part.counted else part.marker
        lead = " " * indents[part.depth - 1] + marker + " "
        indents = [*indents[: part.depth], len(lead)]
        last[part.depth] = replace(part, marker=marker)
        yield replace(part, marker=marker, lead=lead + _BOX * part.box)


def _next(part: Chunk, before: Chunk | None) -> str:
    """Return the number of an item, and its dot or bracket."""
    if before is None or not before.counted:
        return part.first or f"1{part.marker.lstrip(digits)}"
    sign = before.marker.lstrip(digits)
    return f"{int(before.marker.removesuffix(sign)) + 1}{sign}"


def _parted(before: Chunk, part: Chunk) -> str:
    """Return the line ends between two chunks: those that were there, where they part enough."""
    siblings = before.depth == part.depth
    tight = part.marker and before.depth and not (siblings and (part.loose or before.loose))
    needed = "\n" if tight and (not siblings or part.counted == before.counted) else "\n\n"
    beside = before.number >= 0 and part.number == before.number + 1
    return before.behind if beside and needed in before.behind else needed
