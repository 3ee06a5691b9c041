"""Two versions of a Word file made by hand, each passage beside where a lesson has it."""

from collections.abc import Iterable, Sequence

from kitgen.document.inline import Text
from kitgen.importing.changes import Compared
from kitgen.importing.edits import Edit, edited
from kitgen.importing.pairing import paired
from kitgen.importing.passages import Cell, Passage
from kitgen.importing.places import Path, Spot, Written, at_path
from kitgen.source.tree import Mapping, Scalar
from kitgen.source.writing import as_yaml
from kitgen.source.yaml_reader import read_yaml


def lesson(text: str) -> Mapping:
    """Return the tree of a lesson."""
    made = read_yaml(text.encode(), "les.yaml")
    assert isinstance(made, Mapping)
    return made


def passage(words: str, *, at: tuple[int, int] | None = None, **more: object) -> Passage:
    """Return a paragraph, `at` a row and column of a table."""
    cells = (Cell(0, *at),) if at else ()
    return Passage((Text(words),), cells=cells, **more)  # type: ignore[arg-type]


def compared(
    tree: Mapping, old: Sequence[tuple[Passage, Path | None]], new: Sequence[Passage], piece: int = 0
) -> Compared:
    """Return the passages of two files, and where each of `old` is written: at its path."""
    return Compared(
        paired([each for each, _ in old], new),
        tuple(Spot(written(tree, path), piece) if path else None for _, path in old),
    )


def written(tree: Mapping, path: Path) -> Written:
    """Return the text at `path` of a tree."""
    found = at_path(tree, path)
    assert isinstance(found, Scalar)
    return Written("les", path, found.text, found.origin)


def yaml(tree: Mapping, edits: Iterable[Edit]) -> str:
    """Return what a lesson says with `edits`."""
    return as_yaml(edited(tree, edits))
