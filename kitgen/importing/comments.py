"""Comments that stand beside the text of a Word file: they become notes for the teacher in the lesson."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kitgen.document.inline import Text as Words
from kitgen.importing.additions import block_list
from kitgen.importing.changes import Compared
from kitgen.importing.edits import Edit, New, Text, mapping_of, text_of
from kitgen.importing.marks import as_markdown
from kitgen.importing.places import Spot, at_path
from kitgen.source import tree as trees

_OF_STEPS = "watch"
"""Where in a step that stands which its teacher must keep in mind."""


@dataclass(frozen=True)
class Note:
    """A comment on the passage `number` of the new file, and the edit that keeps it, None: none can."""

    number: int
    words: str
    lesson: str = ""
    edit: Edit | None = None


def notes(compared: Compared, lessons: Mapping[str, trees.Mapping]) -> Iterator[Note]:
    """Yield the comments of the new file."""
    watched: dict[tuple[str, int], list[str]] = {}
    for j, passage in enumerate(compared.pairs.new):
        was = compared.pairs.was[j]
        spot = compared.spots[was] if was is not None else None
        for words in passage.comments:
            if spot is None:
                yield Note(j, words)
                continue
            lesson, path = spot.written.lesson, spot.written.path
            if path[0] == "steps" and len(path) > 1 and isinstance(path[1], int):
                said = watched.setdefault((lesson, path[1]), [_watched(lessons[lesson], path[1])])
                said.append(_markdown(words))
                edit: Edit | None = Text((*path[:2], _OF_STEPS), "\n\n".join(filter(None, said)))
            else:
                edit = _block(spot, words)
            yield Note(j, words, lesson, edit)


def _watched(lesson: trees.Mapping, step: int) -> str:
    tree = at_path(lesson, ("steps", step))
    there = tree.scalar(_OF_STEPS) if isinstance(tree, trees.Mapping) else None
    return there.text.strip() if there else ""


def _block(spot: Spot, words: str) -> Edit | None:
    """Return a block for the teacher behind the one that holds the text at `spot`."""
    found = block_list(spot.written.path)
    if found is None:
        return None
    path, number = found
    origin = spot.written.origin
    pairs = [("text", text_of(_markdown(words), origin)), ("for", text_of("teacher", origin))]
    return New(path, number, mapping_of(pairs, origin))


def _markdown(words: str) -> str:
    return "\n\n".join(as_markdown((Words(line.strip()),)) for line in words.splitlines() if line.strip())
