"""Writes a draft of a lesson as a file for a teacher to go on with; what to look over is in comments."""

from collections.abc import Iterable, Iterator
from string import Template

from kitgen.errors import Finding
from kitgen.importing.drafted import Draft, Drafted, DraftSheet, Left
from kitgen.messages import word
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.source.quoting import quoted
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree
from kitgen.source.writing import as_yaml

LOOK = {"nl": "nakijken:", "en": "look over:"}
"""How a comment begins that says what to look over, by the languages of drafts."""
_LEFT = {
    "nl": ("Dit stond in het Word-bestand en vond geen plaats:", "bladzijde"),
    "en": ("This stood in the Word file and found no place:", "page"),
}
_NOWHERE = Origin("", 0)
_INDENT = "  "


def draft_text(project: Project, draft: Draft, shown: str, lang: str) -> str:
    """Return the lesson in `draft`, which was made of the Word file that people know as `shown`.

    `lang`: of its comments and of what is to be written anew, one of `LOOK`.
    """
    template = Template(project.read(f"templates/new/draft.{lang}.yaml").decode())
    ids = ", ".join(_id(number) for number, _ in enumerate(draft.sheets, 1))
    head = template.substitute(title=quoted(draft.title), file=_in_comment(shown), sheets=ids)
    sheets = [line for number, each in enumerate(draft.sheets, 1) for line in _sheet(each, number, lang)]
    return "\n".join([head.rstrip(), *(sheets or [f"{_INDENT}[]"]), *_left(draft.left, lang), ""])


def _id(number: int) -> str:
    return f"werkblad-{number}"


def _sheet(sheet: DraftSheet, number: int, lang: str) -> Iterator[str]:
    yield from (f"{_INDENT}{line}" for line in _comments(sheet.doubts, lang))
    yield f"{_INDENT}- sheet: {quoted(sheet.title)}"
    yield f"{_INDENT * 2}id: {_id(number)}"
    yield f"{_INDENT * 2}blocks:"
    for block in sheet.blocks:
        yield from (f"{_INDENT * 3}{line}".rstrip() for line in _block(block, lang))


def _block(block: Drafted, lang: str) -> Iterator[str]:
    """Yield the lines of a block as an entry of a list, with what to look over above it."""
    yield from _comments(block.doubts, lang)
    _, first, *rest = as_yaml(_mapping({"block": [block.data]})).splitlines()
    alone = len(block.data) == 1 and first.startswith(f"{_INDENT}- {{")
    yield f"- {first[5:-1]}" if alone else first.removeprefix(_INDENT)
    yield from (line.removeprefix(_INDENT) for line in rest)


def _left(left: Iterable[Left], lang: str) -> Iterator[str]:
    head, page = _LEFT[lang]
    for number, each in enumerate(left):
        if not number:
            yield f"\n# {head}"
        at = f"{page} {each.page}: " if each.page else ""
        yield f"# - {at}“{_in_comment(each.said(lang))}”"


def _comments(doubts: Iterable[Finding], lang: str) -> Iterator[str]:
    yield from (f"# {LOOK[lang]} {_in_comment(word(doubt, lang).text)}" for doubt in doubts)


def _in_comment(words: str) -> str:
    """Return `words` on one line, without signs that no file may have."""
    return "".join(each for each in " ".join(words.split()) if each.isprintable())


def _mapping(data: dict[str, object]) -> Mapping:
    entries = tuple(Entry(key, _NOWHERE, _tree(value)) for key, value in data.items())
    return Mapping(entries, _NOWHERE)


def _tree(value: object) -> Tree:
    match value:
        case dict():
            return _mapping(value)
        case list():
            return Sequence(tuple(map(_tree, value)), _NOWHERE)
        case int():
            return Scalar(str(value), _NOWHERE)
        case _:
            return Scalar(_clean(str(value)), _NOWHERE, plain=False)


def _clean(text: str) -> str:
    """Return `text` without signs that YAML does not know and blanks at the ends of its lines."""
    lines = (
        "".join(each for each in line if each.isprintable() or each == "\u00a0") for line in text.split("\n")
    )
    return "\n".join(line.rstrip() for line in lines)
