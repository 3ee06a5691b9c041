"""Changes to the tree of a lesson, each at the place where the lesson has it, and the tree that they make."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kitgen.importing.places import Path
from kitgen.origin import Origin
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree


@dataclass(frozen=True)
class Text:
    """The text at `path` says `text`."""

    path: Path
    text: str


@dataclass(frozen=True)
class Gone:
    """What stands at `path` is not there any more."""

    path: Path


@dataclass(frozen=True)
class Order:
    """The list at `path` has its entries in another order: `numbers` are those of all that there were."""

    path: Path
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class New:
    """`tree` comes into the list at `path`, behind the entry that had the number `after`; -1: before all.

    Of several behind one entry the first comes first. Where there is no such list, it begins with it.
    """

    path: Path
    after: int
    tree: Tree


Edit = Text | Gone | Order | New


def edited(tree: Mapping, edits: Iterable[Edit]) -> Mapping:
    """Return `tree` with `edits`; their paths are those of `tree`, whatever else comes or goes."""
    made = _Made(tuple(edits)).value(tree, ())
    assert isinstance(made, Mapping)
    return made


class _Made:
    def __init__(self, edits: tuple[Edit, ...]) -> None:
        self.texts = {each.path: each.text for each in edits if isinstance(each, Text)}
        self.gone = {each.path for each in edits if isinstance(each, Gone)}
        self.orders = {each.path: each.numbers for each in edits if isinstance(each, Order)}
        self.news: dict[Path, list[New]] = {}
        for each in edits:
            if isinstance(each, New):
                self.news.setdefault(each.path, []).append(each)

    def value(self, tree: Tree, path: Path) -> Tree:
        match tree:
            case Scalar():
                return replace(tree, text=self.texts[path], plain=False) if path in self.texts else tree
            case Sequence():
                return self._list(tree, path)
            case Mapping():
                return self._mapping(tree, path)

    def _mapping(self, tree: Mapping, path: Path) -> Mapping:
        entries = [
            replace(entry, value=self.value(entry.value, (*path, entry.key)))
            for entry in tree.entries
            if (*path, entry.key) not in self.gone
        ]
        there = {entry.key for entry in tree.entries}
        for new in [each for each in self.news if each[:-1] == path and each[-1] not in there]:
            begun = Sequence(tuple(each.tree for each in self.news[new]), tree.origin)
            entries.append(Entry(str(new[-1]), tree.origin, begun))
        for text in [each for each in self.texts if each[:-1] == path and each[-1] not in there]:
            said = Scalar(self.texts[text], tree.origin, plain=False)
            entries.append(Entry(str(text[-1]), tree.origin, said))
        return Mapping(tuple(entries), tree.origin)

    def _list(self, tree: Sequence, path: Path) -> Sequence:
        order = self.orders.get(path, tuple(range(len(tree.items))))
        items: list[Tree] = self._behind(path, -1)
        for number in order:
            if (*path, number) not in self.gone:
                items.append(self.value(tree.items[number], (*path, number)))
            items += self._behind(path, number)
        return Sequence(tuple(items), tree.origin)

    def _behind(self, path: Path, number: int) -> list[Tree]:
        return [each.tree for each in self.news.get(path, ()) if each.after == number]


def text_of(words: str, origin: Origin) -> Scalar:
    """Return a text as it comes into a lesson."""
    return Scalar(words, origin, plain=False)


def mapping_of(values: Iterable[tuple[str, Tree]], origin: Origin) -> Mapping:
    """Return a mapping as it comes into a lesson."""
    return Mapping(tuple(Entry(key, origin, value) for key, value in values), origin)
