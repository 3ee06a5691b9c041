"""Changes of a lesson in plain words: one by one under the part that they are in, and as plain data."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from kitgen.cli.settings import Settings
from kitgen.cli.words import WORDS

if TYPE_CHECKING:
    from kitgen.differences import Change
    from kitgen.partnames import PartName

_LETTERS = 110
"""How much of a text is shown."""


def listed(
    settings: Settings, changes: Iterable["Change"], clashes: tuple["Change", ...] = ()
) -> Iterator[str]:
    """Yield lines: what is of the whole lesson first, then what is in one step or sheet under its name."""
    groups: dict[tuple[PartName, ...], list[Change]] = {(): []}
    for change in changes:
        whole = len(change.parts) == 1 and not change.key
        groups.setdefault(change.parts if whole else change.parts[:1], []).append(change)
    for parts, inside in groups.items():
        heads = [change for change in inside if change.parts == parts and not change.key]
        yield from (f"  {_line(settings, change, (), change in clashes)}" for change in heads)
        rest = [change for change in inside if change not in heads]
        if rest:
            yield f"  {_named(settings, parts[0]) if parts else settings.say('lesson')}"
            yield from (f"    {_line(settings, change, parts, change in clashes)}" for change in rest)


def _line(
    settings: Settings,
    change: "Change",
    within: tuple["PartName", ...],
    clashing: bool,  # noqa: FBT001
) -> str:
    from kitgen.differences import excerpts

    what = ": ".join(filter(None, (_path(settings, change, within), change.key)))
    also = f"  ← {settings.say('diff-also')}" if clashing else ""
    if change.how == "changed":
        before, after = (quoted(_short(text)) for text in excerpts(change.before, change.after))
        return f"{what}: {before} → {after}{also}"
    said = f": {quoted(_short(change.after or change.before))}" if change.key else ""
    return f"{settings.say(f'diff-{change.how}')}: {what}{said}{also}"


def _path(settings: Settings, change: "Change", within: tuple["PartName", ...]) -> str:
    """Return what changed, from the outside in; the last with its words where they are not told anyway."""
    *outer, last = change.parts[len(within) :] or (None,)
    if last is None:
        return ""
    told = change.how == "changed" and change.before.startswith(last.words.removesuffix(" …"))
    words = replace(last, words="") if told and last.id else last
    same = bool(outer) and outer[-1].kind == last.kind
    names = [_named(settings, replace(part, words="")) for part in outer]
    return " › ".join((*names, _named(settings, replace(words, kind="") if same else words)))


def _named(settings: Settings, part: "PartName") -> str:
    kind = settings.say(f"part-{part.kind}") if f"part-{part.kind}" in WORDS else part.kind
    return " ".join(filter(None, (kind, part.words and f"“{part.words}”", part.id and f"({part.id})")))


def quoted(words: str) -> str:
    """Return `words` between quotation marks, but for a word or number alone."""
    return words if re.fullmatch(r"[\w+-]{1,20}", words) else f"“{words}”"


def _short(words: str) -> str:
    from kitgen.partnames import shortened

    return shortened(words, _LETTERS)


def spelled(settings: Settings, parts: "tuple[PartName, ...]", key: str) -> str:
    """Return where something is, from the outside in, with the key in the innermost part."""
    return ": ".join(filter(None, (" › ".join(_named(settings, part) for part in parts), key)))


def described_change(change: "Change", clashes: tuple["Change", ...] | None = None) -> dict[str, object]:
    """Return a change as plain data; with `clashes` also whether it is one of those."""
    place = {"file": change.origin.file, "line": change.origin.line} if change.origin else {}
    clash = {} if clashes is None else {"clash": change in clashes}
    return {
        "how": change.how,
        "parts": [asdict(part) for part in change.parts],
        "key": change.key,
        "before": change.before,
        "after": change.after,
        **place,
        **clash,
    }
