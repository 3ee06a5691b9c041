"""What was adapted, as a short list at the end of a guide."""

from collections.abc import Iterable, Iterator

from kitgen.adaptation import Adaptation
from kitgen.compose.before import listed
from kitgen.compose.maker import Maker
from kitgen.document.inline import text
from kitgen.document.nodes import Nodes
from kitgen.guidelabels import Adapted
from kitgen.lesson import Lesson

MOST_LINES = 12
MOST_NAMED = 2
"""How many things in one part are told by their words."""


def adaptations(maker: Maker, lesson: Lesson) -> Nodes:
    """Return the list of what `lesson` changes in what it extends; nothing where it extends nothing."""
    words = maker.data.labels.guide.adapted
    lines = [line for each in lesson.adaptations if (line := _line(maker, words, each))]
    shown = lines[:MOST_LINES]
    if rest := len(lines) - len(shown):
        shown.append(words.more.format(n=rest))
    return listed(words.title, (text(line) for line in shown))


def _line(maker: Maker, words: Adapted, one: Adaptation) -> str:
    """Return what is told of one part; empty for what has no name on paper, as a version."""
    pieces = list(_pieces(maker, words, one))
    if not pieces:
        return ""
    title = f" “{one.title}”" if one.title else ""
    line = f"{maker.string(getattr(words, one.part))}{title}: {'; '.join(pieces)}"
    return line.replace(" …", "\u00a0…")


def _pieces(maker: Maker, words: Adapted, one: Adaptation) -> Iterator[str]:
    if one.how != "changed":
        yield getattr(words, one.how)
    if one.minutes:
        yield words.minutes.format(n=one.minutes)
    if one.part != "lesson":
        yield from [words.changed] if one.keys and one.how == "changed" else []
    elif named := list(dict.fromkeys(_headings(maker, one.keys))):
        yield f"{words.changed}: {', '.join(named)}"
    for how in ("added", "removed", "moved", "changed"):
        if inside := getattr(one, how):
            yield f"{getattr(words, how)}: {_some(words, [f'“{each}”' for each in inside if each])}"


def _headings(maker: Maker, keys: Iterable[str]) -> Iterator[str]:
    """Yield the headings under which the guide has what stands under `keys` of a lesson, those it has."""
    guide = maker.data.labels.guide
    for key in keys:
        if key.startswith("cast."):
            yield guide.adapted.names
        elif key in _HEADINGS:
            yield maker.string(getattr(guide, key))


_HEADINGS = frozenset(
    {
        "goals",
        "materials",
        "media",
        "prepare",
        "content_note",
        "opt_out",
        "board",
        "differentiation",
        "aftercare",
        "sources",
        "todo",
    }
)


def _some(words: Adapted, named: list[str]) -> str:
    more = [words.more.format(n=len(named) - MOST_NAMED)] if len(named) > MOST_NAMED else []
    return " ".join((", ".join(named[:MOST_NAMED]), *more))
