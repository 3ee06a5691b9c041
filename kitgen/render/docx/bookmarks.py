"""Gives the ids of nodes names that Word accepts as bookmarks."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import count

from kitgen.document.parts import Document
from kitgen.document.passes import is_derived
from kitgen.document.walk import walk_document
from kitgen.render.docx.frame import Blocks
from kitgen.render.docx.xml import paragraphs_in, w

LONGEST_NAME = 40


class Bookmarks:
    """The bookmarks of one document; each is set once."""

    def __init__(self, document: Document) -> None:
        self._names = bookmark_names(document)
        self._set: set[str] = set()
        self._numbers = count(1)

    def name(self, target: str) -> str | None:
        """Return the name of the bookmark of the node with id `target`; None if no node has it."""
        return self._names.get(target)

    def mark(self, blocks: Blocks, target: str) -> Blocks:
        """Set the bookmark of `target` around the first paragraph of `blocks`."""
        if not target or target in self._set:
            return blocks
        first = next((p for b in blocks if b.element is not None for p in paragraphs_in(b.element)), None)
        if first is not None:
            self._set.add(target)
            number = next(self._numbers)
            first.insert(1, w("bookmarkStart", id=number, name=self._names[target]))
            first.append(w("bookmarkEnd", id=number))
        return blocks


def bookmark_names(document: Document) -> dict[str, str]:
    """Return the name of the bookmark of each part and node of `document`, by its id."""
    return _named(_ids(document))


def _ids(document: Document) -> Iterator[str]:
    yield from (part.id for part in document.parts if part.id)
    yield from (node.id for node in walk_document(document) if node.id)


def _named(ids: Iterable[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    taken: set[str] = set()
    for target in ids:
        if target not in names:
            name = _name(target)
            if name.lower() in taken or len(name) > LONGEST_NAME:
                name = f"{name[: LONGEST_NAME - 9]}_{hashlib.sha256(target.encode()).hexdigest()[:8]}"
            taken.add(name.lower())
            names[target] = name
    return names


def _name(target: str) -> str:
    """Return a name that Word accepts; one with a leading _ is hidden in Word's own list."""
    name = re.sub(r"[^A-Za-z0-9_]", "_", target)
    if is_derived(target):
        return f"_{name}"
    return name if name[:1].isalpha() else f"k{name}"
