"""Puts safe corrections into the text of a file, one by one, as long as it says what is meant."""

from collections.abc import Iterable, Iterator

from kitgen.errors import Fix, InputError
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree
from kitgen.source.yaml_reader import read_yaml


def with_fixes(text: str, file: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """Return `text` of `file` with `fixes` made, and how many were.

    The last in the text is made first, so that the places of the others stay right. What YAML would
    read as something else than text, as a brace at the start of a bare text, is left as it was.
    """
    made = 0
    lines = text.split("\n")
    last_first = sorted(set(fixes), key=lambda fix: (fix.origin.line, fix.origin.column), reverse=True)
    for fix in last_first:
        row, start = fix.origin.line - 1, fix.origin.column - 1
        before, old = lines[row], _texts("\n".join(lines), file)
        lines[row] = before[:start] + fix.text + before[start + fix.origin.length :]
        if _said_once_more(fix.text, old, _texts("\n".join(lines), file)):
            made += 1
        else:
            lines[row] = before
    return "\n".join(lines), made


def _said_once_more(words: str, old: list[str], new: list[str]) -> bool:
    """Return whether one text more has `words` in it, and no text came or went."""
    return len(old) == len(new) and sum(t.count(words) for t in new) == sum(t.count(words) for t in old) + 1


def _texts(text: str, file: str) -> list[str]:
    try:
        return list(_scalars(read_yaml(text.encode(), file)))
    except InputError:
        return []


def _scalars(tree: Tree) -> Iterator[str]:
    match tree:
        case Scalar():
            yield tree.text
        case Sequence():
            for item in tree.items:
                yield from _scalars(item)
        case Mapping():
            for entry in tree.entries:
                yield from _scalars(entry.value)
