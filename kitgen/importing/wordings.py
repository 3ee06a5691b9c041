"""How the texts of lessons are written: as Markdown, or as they are printed, which titles are."""

import re
from functools import lru_cache
from typing import Literal

from kitgen.document.inline import Inline, LineBreak, Link, Place, Reference, Text
from kitgen.lesson import Lesson
from kitgen.markdown import inlines_from
from kitgen.schema import Id, RichText
from kitgen.source.fields import kinds_at

Wording = Literal["markdown", "plain", "name"]
"""`name`: the id of something, which is printed nowhere."""
Path = tuple[str | int, ...]
_SIGNS = re.compile(r"([\\*_\[\]])")
_BLOCKS = "blocks"


def wording_at(path: Path) -> Wording:
    """Return how the text at `path` in a lesson is written; Markdown where models leave that open."""
    inner = len(path) - 1 - path[::-1].index(_BLOCKS) if _BLOCKS in path else 0
    own = ("handout", 0, *path[inner:]) if inner else path  # blocks in blocks are written as any other
    return _wording(tuple(0 if isinstance(step, int) else step for step in own))


@lru_cache(maxsize=2000)
def _wording(path: Path) -> Wording:
    kinds = {kind for kind in kinds_at(Lesson, path) if kind is not type(None)}
    if kinds and kinds <= {Id}:
        return "name"
    return "plain" if kinds and all(_is_plain(kind) for kind in kinds) else "markdown"


def _is_plain(kind: object) -> bool:
    return kind is not RichText and getattr(kind, "__origin__", kind) is str


def as_markdown_source(text: str, wording: Wording) -> str:
    """Return Markdown that prints what the `text` of a lesson does."""
    return _SIGNS.sub(r"\\\1", text) if wording == "plain" else text


def as_written(markdown: str, wording: Wording) -> str:
    """Return the text of a lesson that prints what `markdown` does: where it is plain, without its looks."""
    return "".join(map(_plain, inlines_from(markdown))) if wording == "plain" else markdown


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Link(text=text) | Reference(text=text):
            return text
        case Place(name=name):
            return f"{{{name}}}"
        case LineBreak():
            return " "
        case _:
            return ""
