"""Sums up what an overlay changes in its base, part by part: for the guide."""

import re
from collections.abc import Iterable
from typing import Any, get_args

from kitgen.adaptation import Adaptation
from kitgen.differences import Change, differences
from kitgen.origin import Origin
from kitgen.partnames import PartName
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree

_CITED = re.compile(r"\{ref\.[^}]*\}")
_MARKS = re.compile(r"\[\[?([^\[\]|]*)(?:\|[^\[\]]*)?\]\]?(\{lang=[^}]*\})?")
_PARTS = get_args(Adaptation.model_fields["part"].annotation)
_ARROW = " → "


def adaptations(before: Mapping, after: Mapping, origin: Origin) -> Sequence:
    """Return what differs as the trees of `Adaptation`s, all written at `origin`.

    What is of the lesson as a whole stands first, then its parts in their order.
    """
    groups: dict[PartName | None, list[Change]] = {}
    for change in sorted(differences(before, after), key=lambda change: bool(change.parts)):
        groups.setdefault(change.parts[0] if change.parts else None, []).append(change)
    told = (_adaptation(part, changes) for part, changes in groups.items())
    return Sequence(tuple(_tree(each, origin) for each in told), origin)


def _adaptation(part: PartName | None, changes: list[Change]) -> dict[str, Any]:
    said: dict[str, Any] = {
        "part": part.kind if part and part.kind in _PARTS else "lesson",
        "title": _plain(part.words) if part else "",
    }
    lists: dict[str, list[str]] = {"keys": [], "added": [], "removed": [], "moved": [], "changed": []}
    for change in changes:
        if len(change.parts) > 1:
            inner = change.parts[-1] if not change.key else change.parts[1]
            lists["changed" if change.key else change.how].append(_plain(inner.words))
        elif part and not change.key:
            said["how"] = change.how
        elif change.key == "minutes" and change.how == "changed":
            said["minutes"] = change.before + _ARROW + change.after
        else:
            lists["keys"].append(change.key)
    return said | {key: list(dict.fromkeys(words)) for key, words in lists.items()}


def _plain(words: str) -> str:
    """Return `words` without marks; what they cite may not be there any more."""
    return _MARKS.sub(r"\1", _CITED.sub("…", words))


def _tree(said: dict[str, Any], origin: Origin) -> Mapping:
    filled = ((key, value) for key, value in said.items() if value)
    return Mapping(tuple(Entry(key, origin, _value(value, origin)) for key, value in filled), origin)


def _value(value: str | Iterable[str], origin: Origin) -> Tree:
    if isinstance(value, str):
        return Scalar(value, origin, plain=False)
    return Sequence(tuple(Scalar(item, origin, plain=False) for item in value), origin)
