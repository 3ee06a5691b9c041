"""Cuts a passage where people put several things into one paragraph: options in a line, answers by tabs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kitgen.document.inline import Checkbox, Inline, Inlines, LineBreak, Link, Reference, Text
from kitgen.importing.passages import Passage

OTHER = "\ufffc"
"""Stands for a gap or a place in the flat text of a passage."""
_BLANKS = " \t\n\u00a0"
_LEAST_OPTIONS, _MOST_OPTIONS = 2, 8
_LONGEST_OPTION = 80
MOST_COLUMNS = 8
"""Of a table."""
_BOX = re.compile(r"(?:☐|\[ {0,2}\])[ \t\u00a0]*")
_LETTER = re.compile(
    r"(?:^|(?<=[\n\t])|(?<=\s\s)|(?<=[:?]\s)|(?<=\s)(?=[a-h]\)))\(?([A-Ha-h])[.)][ \t\u00a0]+"
)


def flat(content: Inlines) -> str:
    """Return `content` as text, one character for each thing that is no words."""
    return "".join(map(_flat, content))


def part(content: Inlines, start: int, end: int | None = None) -> Inlines:
    """Return what stands in `content` from one place in its flat text to another, without blanks around."""
    words = flat(content)
    end = len(words) if end is None else end
    inside = words[start:end]
    start += len(inside) - len(inside.lstrip(_BLANKS))
    end -= len(inside) - len(inside.rstrip(_BLANKS))
    kept: list[Inline] = []
    at = 0
    for each in content:
        length = len(_flat(each))
        begin, stop = max(start - at, 0), min(end - at, length)
        if begin < stop:
            kept.append(
                replace(each, text=each.text[begin:stop])
                if isinstance(each, Text | Link | Reference)
                else each
            )
        at += length
    return tuple(kept)


def columns_in(passage: Passage) -> tuple[Inlines, ...]:
    """Return what tabs keep apart in a passage: one piece where there are none, or more than columns."""
    words = flat(passage.content)
    if not 0 < words.count("\t") < MOST_COLUMNS:
        return (passage.content,)
    cuts = [-1, *(at for at, each in enumerate(words) if each == "\t"), len(words)]
    return tuple(part(passage.content, a + 1, b) for a, b in pairwise(cuts))


def choices_in(passage: Passage) -> tuple[Passage, tuple[Passage, ...]] | None:
    """Return what a passage asks and the options in it, each with its box or letter; None: it has none."""
    found = _choices(passage)
    return found if found and found[0].content else None


def each_option(passage: Passage) -> tuple[Passage, ...]:
    """Return the options that a passage is, one by one; the passage itself where it is something else."""
    letter = passage.marker[:2] in ("a)", "A)", "a.", "A.")
    lined = replace(passage, content=(Text(f"{passage.marker} "), *passage.content), marker="")
    found = _choices(lined if letter else passage)
    return found[1] if found and not found[0].content else (passage,)


def _choices(passage: Passage) -> tuple[Passage, tuple[Passage, ...]] | None:
    words = flat(passage.content)
    for found in ([*_BOX.finditer(words)], _in_order([*_LETTER.finditer(words)])):
        if not _LEAST_OPTIONS <= len(found) <= _MOST_OPTIONS:
            continue
        starts = [each.start() for each in found]
        ends = [*starts[1:], len(words)]
        said = [words[each.end() : end].strip(_BLANKS) for each, end in zip(found, ends, strict=True)]
        if not all(each.strip(OTHER) and len(each) <= _LONGEST_OPTION for each in said):
            continue
        asked = replace(passage, content=part(passage.content, 0, starts[0]), blank=0, ticked=())
        spans = zip(found, ends, strict=True)
        return asked, tuple(_option(passage, number, m, end) for number, (m, end) in enumerate(spans))
    return None


def _option(passage: Passage, number: int, found: re.Match[str], end: int) -> Passage:
    boxed = found.re is _BOX
    content = part(passage.content, found.end(), end)
    return replace(
        passage,
        content=(Checkbox(), *content) if boxed else content,
        marker="" if boxed else found[0].strip(),
        names=(),
        comments=(),
        blank=0,
        ticked=(0,) if boxed and number in passage.ticked else (),
    )


def _in_order(found: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """Return `found` where its letters are a, b, c …, else nothing."""
    letters = "".join(each[1] for each in found)
    return found if letters in ("ABCDEFGH"[: len(found)], "abcdefgh"[: len(found)]) else ()


def _flat(each: Inline) -> str:
    match each:
        case Text() | Link() | Reference():
            return each.text
        case LineBreak():
            return "\n"
        case Checkbox():
            return "☐"
        case _:
            return OTHER
