"""Makes blocks of passages: questions with lines, lists, things to tick, texts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kitgen.document.inline import Gap
from kitgen.importing.drafted import (
    Drafted,
    Left,
    is_heading,
    is_heavy,
    lines_in,
    markdown_of,
    ticks,
    title_of,
    without_lines,
    words_of,
)
from kitgen.importing.passages import Passage

_USUAL_LINES, _MOST_LINES = 2, 40
_LONGEST_TEXT = 5000
"""In letters: a longer text is several."""
_ROOM = 2
"""So many empty paragraphs behind a question are room to write."""
_LEAST_OPTIONS, _MOST_OPTIONS = 2, 8
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_LETTER = re.compile(r"\(?([A-Za-z])[.)]")
_ENTRY = re.compile(r" *(?:-|\d{1,3}\.) ")
_NAME_LINE = re.compile(r"(voor)?naam\b|name\b|nom\b", re.IGNORECASE)
_LONGEST_NAME_LINE = 80
_GAPS = "met antwoorden erbij wordt dit een invultekst: kitgen explain gaps"
_RIGHT = "zet bij elke vraag right: met het nummer van het juiste antwoord"
_NO_LINES = "in Word stonden hier geen lijnen: zijn er {lines} goed?"
_HEAVY = "deze vette regel is een tussentitel geworden"


class Blocks:
    """The blocks of a sheet, one passage after the other. `left`: what is not put on it."""

    def __init__(self) -> None:
        self.made: list[Drafted] = []
        self.left: list[Left] = []
        self._chunks: list[tuple[bool, str]] = []
        self._text: Drafted | None = None
        self._widths: list[int] = []
        self._titled = True

    def add(self, passages: Sequence[Passage], *, titled: bool = True) -> None:
        """Add `passages`, which follow each other in the same place; `titled`: bold lines are headings."""
        self._titled = titled
        at = 0
        while at < len(passages):
            before = len(self.made)
            used = self._take(passages[at], passages[at + 1 :])
            remarks = [
                f"opmerking in Word: {words}" for p in passages[at : at + used] for words in p.comments
            ]
            if remarks and self.made:
                (self.made[before] if before < len(self.made) else self.made[-1]).doubts += remarks
            at += used

    def put(self, block: Drafted) -> None:
        """Add a block that is made already."""
        self._text = None
        self.made.append(block)

    def _take(self, passage: Passage, following: Sequence[Passage]) -> int:
        """Add the block that begins with `passage`; return how many passages it takes."""
        if is_heading(passage) or (self._titled and is_heavy(passage)):
            self.put(Drafted({"section": title_of(passage)}, [] if passage.level else [_HEAVY]))
            return 1
        if _is_name_line(passage):
            self.left.append(Left(words_of(passage), passage.page))
            return 1
        options = _options(passage, following)
        if options:
            self._quiz(passage, following[:options])
            return 1 + options
        content, lines = without_lines(passage.content)
        rows = _rows(following)
        lines += sum(lines_in(each.content) for each in following[:rows])
        asks = words_of(passage).endswith("?")
        if not lines and asks and passage.blank >= _ROOM:
            lines = passage.blank
        alone = lines_in(passage.content)
        if (lines and not alone) or (asks and _NUMBER.fullmatch(passage.marker)):
            self._question(replace(passage, content=content), lines)
            return 1 + rows
        if ticks(passage):
            self._tick(passage)
        else:
            self._say(passage)
        return 1

    def _question(self, passage: Passage, lines: int) -> None:
        asked: dict[str, object] = {"ask": _asked(passage), "lines": min(lines or _USUAL_LINES, _MOST_LINES)}
        doubt = [] if lines else [_NO_LINES.format(lines=_USUAL_LINES)]
        self._append("questions", asked, doubt)

    def _quiz(self, passage: Passage, options: Sequence[Passage]) -> None:
        said = [markdown_of(each.content[1:] if ticks(each) else each.content) for each in options]
        self._append("quiz", {"ask": _asked(passage), "options": said}, [_RIGHT])

    def _tick(self, passage: Passage) -> None:
        self._append("checklist", markdown_of(passage.content[1:]), [])

    def _append(self, kind: str, entry: object, doubts: list[str]) -> None:
        """Add an entry to the block of `kind` that is being made, or to a new one."""
        last = self.made[-1] if self.made else None
        entries = last.data.get(kind) if last else None
        if last is None or not isinstance(entries, list):
            self.put(Drafted({kind: [entry]}, doubts))
            return
        entries.append(entry)
        last.doubts += [doubt for doubt in doubts if doubt not in last.doubts]

    def _say(self, passage: Passage) -> None:
        """Add a paragraph or an entry of a list to the text that is being made, or to a new one."""
        source = markdown_of(passage.content)
        text = self._text_for(len(source))
        around = len(self._widths)
        head, indent = self._head(passage)
        if passage.marker and not head:
            source = f"{passage.marker} {source}"
        chunk = " " * indent + head + source.replace("\n", "\n" + " " * (indent + len(head)))
        # Markdown begins a list right below words only where that begins with 1.
        goes_on = bool(head) and (len(self._widths) <= around or head in ("1. ", "- "))
        self._chunks.append((goes_on, chunk.rstrip()))
        text.data["text"] = _joined(self._chunks)
        if "___" in source and _GAPS not in text.doubts:
            text.doubts.append(_GAPS)

    def _text_for(self, letters: int) -> Drafted:
        """Return the text that is being made, or a new one where so many letters more are too many."""
        if self._text is None or len(str(self._text.data["text"])) + letters > _LONGEST_TEXT:
            self._text = Drafted({"text": ""})
            self.made.append(self._text)
            self._chunks, self._widths = [], []
        return self._text

    def _head(self, passage: Passage) -> tuple[str, int]:
        """Return how an entry of a list begins, and how far it is indented; "" for a paragraph."""
        depth, marker = passage.depth, passage.marker
        letter = _LETTER.fullmatch(marker)
        if not depth or not marker:
            self._widths = []
            return "", 0
        if letter and depth > 1:
            head = f"{ord(letter[1].lower()) - ord('a') + 1}. "
        elif _NUMBER.fullmatch(marker):
            head = f"{marker.rstrip('.)')}. "
        elif any(each.isalnum() for each in marker):
            self._widths = []
            return "", 0
        else:
            head = "- "
        depth = min(depth, len(self._widths) + 1)
        self._widths = [*self._widths[: depth - 1], len(head)]
        return head, sum(self._widths[:-1])


def _joined(chunks: list[tuple[bool, str]]) -> str:
    """Return chunks as one text: entries of a list on lines below each other, else an empty line between.

    Each says whether it goes on with what stands before it, where that is an entry too.
    """
    text = ""
    for at, (goes_on, chunk) in enumerate(chunks):
        below = goes_on and at and _ENTRY.match(chunks[at - 1][1])
        text += ("" if not at else "\n" if below else "\n\n") + chunk
    return text


def _asked(passage: Passage) -> str:
    """Return a question without its number, which kitgen gives; a letter stays."""
    source = markdown_of(passage.content)
    kept = passage.marker if _LETTER.fullmatch(passage.marker) else ""
    return f"{kept} {source}".strip()


def _rows(following: Sequence[Passage]) -> int:
    """Return how many of the passages that follow are nothing but lines to write on."""
    others = (at for at, each in enumerate(following) if each.marker or not lines_in(each.content))
    return next(others, len(following))


def _options(passage: Passage, following: Sequence[Passage]) -> int:
    """Return how many of the passages that follow are options of a question; 0 where they are none."""
    if words_of(passage)[-1:] not in ("?", ":", "…") or ticks(passage) or lines_in(passage.content):
        return 0
    if not (words_of(passage).endswith("?") or _NUMBER.fullmatch(passage.marker)):
        return 0
    first = following[0] if following else None
    if first is None or _NUMBER.fullmatch(first.marker):
        return 0
    alike = ticks if ticks(first) else _is_lettered
    count = next((at for at, each in enumerate(following) if not alike(each)), len(following))
    return count if _LEAST_OPTIONS <= count <= _MOST_OPTIONS else 0


def _is_lettered(passage: Passage) -> bool:
    return bool(_LETTER.fullmatch(passage.marker)) and not words_of(passage).endswith("?")


def _is_name_line(passage: Passage) -> bool:
    said = words_of(passage)
    blank = said.endswith(":") or any(isinstance(each, Gap) for each in passage.content)
    return bool(_NAME_LINE.match(said)) and blank and len(said) <= _LONGEST_NAME_LINE
