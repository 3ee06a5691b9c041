"""Puts the pieces of a paragraph together: its marker, its words, and what else stands in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from kitgen.document.inline import Checkbox, Gap, Inline, Inlines, LineBreak, Link, Reference, Text
from kitgen.importing.pieces import Hidden, Look, Named, Noted, Piece, Remarked, Run, Shown, Ticked, Turned
from kitgen.importing.symbols import BOXES, ROUND_BOXES, TICKED

_MM = {"_": 2.0, ".": 1.0, "…": 3.0, "\t": 12.5}
_BLANK_MM = 0.9
"""About how wide signs are that people draw a line with."""
_SPLIT = re.compile(rf"(_{{3,}}|\.{{5,}}[.…]*|…{{2,}}[.…]*|[{BOXES}]|\n|\t)")
_BLANKS = re.compile(r"([\s\u00a0\u2007]+)")
_LEAST_BLANKS = 3
"""So many underlined blanks are a line to write on."""
_TYPED = re.compile(
    r"\s*(?:"
    r"(\d{1,3}[.)]|[a-z]\)|[•▪◦●■‣➢–*·-])[ \t\u00a0]+"
    r"|((?:\d{1,2}\.)*\d{1,3}[.)]?|\(?[A-Za-z][.)]|\(\d{1,3}\)|[IVXivx]{1,5}[.)]|[A-Z]|[^\w\s])\t\s*"
    r")"
)
"""What people type before an entry of a list: a number, a letter or a bullet, with a blank or a tab."""
_LONGEST_MARKER = 4
_MARKER_AND_WORDS = re.compile(r"\s*(\d{1,3}|[A-Z])?(?:\s+|$)")
"""The number or letter that kitgen set before a paragraph, and what divides it from words typed behind it."""
_Words = Run | Checkbox | Ticked | Gap


@dataclass(frozen=True, slots=True)
class Line:
    """What a paragraph says. `beside`: what stands in it and is no word, and whether words come before that.

    `names`: its bookmarks, `remarks`: the ids of remarks, `turns`: the pages that begin in it, before its
    words and after, whether Word noted them. `ticked`: which of its boxes are ticked, from 0.
    """

    content: Inlines
    marker: str
    names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    beside: tuple[tuple[Shown | Noted | Hidden, bool], ...] = ()
    turns: tuple[tuple[bool, bool], ...] = ()
    ticked: tuple[int, ...] = ()

    @property
    def says(self) -> bool:
        """Whether there is anything in it to read, to tick or to fill in."""
        return bool(self.marker) or any(map(_says, self.content))


def line_of(pieces: Iterable[Piece], *, leaders: bool = False, lang: str = "", counted: bool = False) -> Line:
    """Return what `pieces` say.

    `leaders`: its tabs draw lines; `lang`: the language of the file; `counted`: Word sets the marker.
    """
    words: list[_Words] = []
    names: list[str] = []
    remarks: list[str] = []
    beside: list[tuple[Shown | Noted | Hidden, bool]] = []
    turns: list[tuple[bool, bool]] = []
    said = False
    for piece in pieces:
        match piece:
            case Named():
                names.append(piece.name)
            case Remarked():
                remarks.append(piece.id)
            case Turned():
                turns.append((piece.noted, said))
            case Shown() | Noted() | Hidden():
                beside.append((piece, said))
            case _:
                words.append(piece)
                said = said or not isinstance(piece, Run) or bool(piece.text.strip())
    marker, rest = _marker(_joined(words), counted=counted)
    read = list(_inlines(rest, leaders=leaders, lang=lang))
    boxes = [each for each in read if isinstance(each, Checkbox | Ticked)]
    ticked = tuple(at for at, each in enumerate(boxes) if isinstance(each, Ticked))
    content = _box_first(_without_doubles(each.box if isinstance(each, Ticked) else each for each in read))
    return Line(content, marker, tuple(names), tuple(remarks), tuple(beside), tuple(turns), ticked)


def _says(inline: Inline) -> bool:
    if isinstance(inline, Text | Link | Reference):
        return bool(inline.text.strip())
    return isinstance(inline, Gap | Checkbox)


def _joined(words: Iterable[_Words]) -> list[_Words]:
    """Return `words` with the runs of one look as one."""
    out: list[_Words] = []
    for _, group in groupby(words, key=lambda each: each.look if isinstance(each, Run) else id(each)):
        pieces = list(group)
        runs = [each for each in pieces if isinstance(each, Run)]
        out += [replace(runs[0], text="".join(each.text for each in runs))] if runs else pieces
    return out


def _marker(words: list[_Words], *, counted: bool) -> tuple[str, list[_Words]]:
    """Return the marker before `words`, and the words without it."""
    if not words or counted:
        return "", words
    first = words[0]
    if isinstance(first, Run) and first.look.kind == "marker":
        return _marker_of_ours(first, words[1:])
    if isinstance(first, Checkbox | Ticked):
        return "", words
    lead = "".join(each.text for each in _leading(words))
    found = _TYPED.match(lead)
    if found and not lead.startswith(tuple(BOXES + ROUND_BOXES)):
        return found[1] or found[2], _cut(words, found.end())
    return "", words


def _marker_of_ours(first: Run, rest: list[_Words]) -> tuple[str, list[_Words]]:
    """Return the marker in `first`, and what is said: who types there, types in the looks of the marker."""
    rest = _cut(rest, _leading_blanks(rest))
    text = first.text.strip()
    if " " not in text and len(text) <= _LONGEST_MARKER:
        return text, rest
    found = _MARKER_AND_WORDS.match(text)
    marker, typed = (found[1] or "", text[found.end() :]) if found else ("", text)
    between = " " if rest else ""
    return marker, [Run(f"{typed}{between}", replace(first.look, kind="", bold=False)), *rest]


def _leading(words: list[_Words]) -> Iterator[Run]:
    """Yield the runs that `words` begin with, and that lead nowhere."""
    for each in words:
        if not isinstance(each, Run) or each.look.url or each.look.place or each.look.kind == "gap":
            return
        yield each


def _leading_blanks(words: list[_Words]) -> int:
    lead = "".join(each.text for each in _leading(words))
    return len(lead) - len(lead.lstrip(" \t"))


def _cut(words: list[_Words], count: int) -> list[_Words]:
    """Return `words` without their first `count` characters."""
    out: list[_Words] = []
    for each in words:
        if not isinstance(each, Run):
            out.append(each)
            continue
        kept, count = each.text[count:], max(0, count - len(each.text))
        out += [replace(each, text=kept)] if kept else []
    return out


def _inlines(words: Iterable[_Words], *, leaders: bool, lang: str) -> Iterator[Inline | Ticked]:
    for each in words:
        if not isinstance(each, Run):
            yield each
        elif each.look.url:
            yield Link(each.text, each.look.url)
        elif each.look.place:
            yield Reference(each.text, each.look.place, running=each.look.kind != "reference")
        elif each.look.kind == "reference":
            yield Reference(each.text)
        elif each.look.kind == "gap" or (each.look.underlined and _is_blank_line(each.text)):
            yield from _gaps(each, lang)
        else:
            yield from _texts(each.text, each.look, lang, leaders=leaders)


def _is_blank_line(text: str) -> bool:
    return not text.strip() and (len(text) >= _LEAST_BLANKS or "\t" in text)


def _gaps(run: Run, lang: str) -> Iterator[Inline]:
    """Yield the gaps that blanks with a line under them are, and the words that were typed in between."""
    for piece in filter(None, _BLANKS.split(run.text)):
        if piece.strip() or (run.look.kind == "gap" and piece == " "):
            yield _text(piece, run.look, lang)
        else:
            yield Gap(round(sum(_MM.get(each, _BLANK_MM) for each in piece), 1))


def _texts(text: str, look: Look, lang: str, *, leaders: bool) -> Iterator[Inline | Ticked]:
    for piece in filter(None, _SPLIT.split(text)):
        if piece == "\n":
            yield LineBreak()
        elif piece in BOXES or (look.kind == "box" and piece.strip() in ROUND_BOXES):
            box = Checkbox(round=piece.strip() in ROUND_BOXES)
            yield Ticked(box) if piece in TICKED else box
        elif leaders and piece == "\t":
            yield Gap(0)
        elif _SPLIT.fullmatch(piece) and piece != "\t":
            yield Gap(round(len(piece) * _MM[piece[0]], 1))
        else:
            yield _text(piece, look, lang)


def _text(text: str, look: Look, lang: str) -> Text:
    other = look.lang if look.lang.partition("-")[0] != lang.partition("-")[0] else ""
    return Text(text, look.bold, look.italic, other or None)


def _box_first(content: Inlines) -> Inlines:
    """Return `content` without the tab behind a box that it begins with."""
    match content:
        case (Checkbox() as box, Text(text) as words, *rest) if text.startswith("\t"):
            kept = text.lstrip("\t ")
            return (box, *([replace(words, text=kept)] if kept else []), *rest)
    return content


def _without_doubles(inlines: Iterable[Inline]) -> Inlines:
    """Return `inlines` with texts, links and references of one kind as one."""
    out: list[Inline] = []
    for each in inlines:
        last = out[-1] if out else None
        if (
            isinstance(each, Text | Link | Reference)
            and isinstance(last, Text | Link | Reference)
            and replace(each, text="") == replace(last, text="")
        ):
            out[-1] = replace(last, text=last.text + each.text)
        else:
            out.append(each)
    return tuple(out)
