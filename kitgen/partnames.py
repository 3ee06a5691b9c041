"""What the parts of a lesson are called: their kind and first words, from the tree of its file."""

from collections.abc import Iterator
from dataclasses import dataclass

from kitgen.blocks import BY_KEY
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree

_KINDS = {"sessions": "session", "steps": "step", "handout": "sheet", "cards": "deck", "posters": "poster"}
"""What stands in each list of a lesson."""

_TITLES = ("title", "sheet", "deck", "poster", "signs", "name")
_NO_WORDS = frozenset({"id", "remove", "after", "before", "at", "picture", "from", "uses"})
_LETTERS = 60


@dataclass(frozen=True, slots=True)
class PartName:
    """A part of a lesson as people know it: its kind (`step`, `sheet`, `questions` …), words and id."""

    kind: str
    words: str
    id: str = ""


def named(item: Tree, inside: str, *, top: bool) -> PartName:
    """Return what `item` is called that stands in the list `inside`; `top`: a list of the lesson itself.

    A block is called after its kind, other things after the list that they stand in.
    """
    ident = item.scalar("id") if isinstance(item, Mapping) else None
    kind = _KINDS.get(inside, inside) if top else {"of": "step", "steps": "step"}.get(inside, inside)
    if isinstance(item, Mapping) and inside == "blocks":
        kind = next((entry.key for entry in item.entries if entry.key in BY_KEY), inside)
    return PartName(kind, first_words(item), ident.text if ident else "")


def first_words(tree: Tree, letters: int = _LETTERS) -> str:
    """Return the title or first text in `tree`, on one line, no longer than `letters`."""
    if isinstance(tree, Mapping):
        for key in _TITLES:
            if title := tree.scalar(key):
                return shortened(title.text, letters)
    return shortened(next((text for text in _texts(tree) if not text.isdigit()), ""), letters)


def shortened(text: str, letters: int) -> str:
    """Return `text` on one line without marks of stress, cut between words where it is too long."""
    words = " ".join(text.replace("**", "").split())
    if len(words) <= letters:
        return words
    cut = words[:letters].rpartition(" ")[0] or words[:letters]
    if cut.rfind("{") > cut.rfind("}"):  # no place is cut in two
        cut = cut[: cut.rfind("{")].rstrip()
    return f"{cut} …"


def _texts(tree: Tree) -> Iterator[str]:
    match tree:
        case Scalar():
            if not tree.absent:
                yield tree.text
        case Sequence():
            for item in tree.items:
                yield from _texts(item)
        case Mapping():
            for entry in sorted(tree.entries, key=lambda entry: entry.key not in BY_KEY):
                if entry.key not in _NO_WORDS:
                    yield from _texts(entry.value)
