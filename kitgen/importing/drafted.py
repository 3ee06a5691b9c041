"""What a draft of a lesson is made of, before it is written as YAML."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kitgen.document.inline import Checkbox, Gap, Inline, Inlines, LineBreak, Link, Reference, Text, plain
from kitgen.errors import Finding
from kitgen.importing.marks import as_markdown
from kitgen.importing.passages import Grid, Passage
from kitgen.markdown import inlines_from, literal
from kitgen.messages import word

ROW_MM = 170.0
"""How wide a line to write on is at most; a longer one that was typed is several."""


_EMPTY_MM, _LEAST_BOX_MM, _MOST_BOX_MM = 6.0, 20, 240
"""About how high an empty paragraph is, and how high boxes are."""
_LONGEST_HEADING, _LONGEST_TITLE = 80, 150
"""In letters: of a bold line that is taken for a heading, and of what Word says is one."""


@dataclass(slots=True)
class Drafted:
    """A block as plain data, and what its maker is not sure of."""

    data: dict[str, object]
    doubts: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class DraftSheet:
    """A worksheet with its blocks."""

    title: str
    blocks: list[Drafted] = field(default_factory=list)
    doubts: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Left:
    """Words for which there is no place: on which page they stood, 0 where nobody knows.

    `kind`: of a picture which finding says that it was one, its description as the words.
    """

    words: str
    page: int = 0
    kind: str = ""

    def said(self, lang: str) -> str:
        """Return its words, those of kitgen in `lang`."""
        return word(Finding(self.kind, values={"words": self.words}), lang).text if self.kind else self.words


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of a lesson. `pictures`: their bytes by their paths under assets/."""

    title: str
    sheets: tuple[DraftSheet, ...]
    pictures: Mapping[str, bytes]
    left: tuple[Left, ...]

    @property
    def doubts(self) -> int:
        """How many things there are to look over."""
        return sum(len(s.doubts) + sum(len(b.doubts) for b in s.blocks) for s in self.sheets)


def words_of(passage: Passage) -> str:
    """Return the words of a passage, its marker before them."""
    said = re.sub(r"\s+", " ", plain(passage.content).replace("\u00ad", "")).strip()
    return f"{passage.marker} {said}".strip()


def title_of(passage: Passage) -> str:
    """Return the words of a heading as the text of a field; `{` stands for no place of a profile."""
    return words_of(passage).replace("{", "\\{")


def markdown_of(content: Inlines) -> str:
    """Return `content` as Markdown, without what hyphenates words; languages are left to the reader."""
    return as_markdown(tuple(map(_as_printed, content)))


def _as_printed(inline: Inline) -> Inline:
    """Return a piece of a paragraph as kitgen would print it: links with their address behind them."""
    match inline:
        case Text(text=text, bold=bold, italic=italic):
            return Text(text.replace("\u00ad", ""), bold, italic)
        case Link(text=text, url=url):
            printed = inlines_from(f"[{literal(text)}]({url})")
            return printed[0] if len(printed) == 1 and isinstance(printed[0], Link) else inline
        case Reference(text=text):
            return Text(text)
        case _:
            return inline


def lines_in(content: Inlines) -> int:
    """Return how many lines to write on `content` is; 0 where there is anything else in it."""
    gaps = [each.width_mm for each in content if isinstance(each, Gap)]
    if not gaps or not all(map(_is_room, content)):
        return 0
    return sum(max(1, round(width / ROW_MM)) for width in gaps)


def without_lines(content: Inlines) -> tuple[Inlines, int]:
    """Return `content` without the lines to write on that it ends with, and how many they are."""
    for at, each in enumerate(content):
        if isinstance(each, LineBreak) and (lines := lines_in(content[at + 1 :])):
            return content[:at], lines
    return content, 0


def ticks(passage: Passage) -> bool:
    """Whether a passage is one thing to tick: a box, and words behind it."""
    boxes = [each for each in passage.content if isinstance(each, Checkbox)]
    return len(boxes) == 1 and passage.content[0] == boxes[0] and bool(plain(passage.content).strip())


def box_mm(frame: Grid | None, empty: int = 0) -> int:
    """Return how high the box is that stands for a frame, or for so many empty paragraphs."""
    height = frame.height if frame else empty * _EMPTY_MM
    return round(min(max(height, _LEAST_BOX_MM), _MOST_BOX_MM))


def ticked_in(passages: Sequence[Passage]) -> list[Finding]:
    """Return what is to be said of boxes that are ticked in `passages`."""
    return [Finding("draft-ticked", values={"words": words_of(each)}) for each in passages if each.ticked]


def is_heading(passage: Passage) -> bool:
    """Whether a passage is a heading: not what only looks like one, and is long or to be filled in."""
    to_fill = any(isinstance(each, Gap | Checkbox) for each in passage.content)
    return passage.level > 0 and not to_fill and len(words_of(passage)) <= _LONGEST_TITLE


def is_heavy(passage: Passage) -> bool:
    """Whether a passage is a short line that is bold as a whole: a heading, most likely."""
    said = words_of(passage)
    texts = [each for each in passage.content if not isinstance(each, Text) or each.text.strip()]
    heavy = bool(texts) and all(isinstance(each, Text) and each.bold for each in texts)
    shouted = said.isupper() and said[-1:] in "?!"
    return heavy and len(said) <= _LONGEST_HEADING and (shouted or said[-1:] not in ".?!;,…")


def _is_room(each: object) -> bool:
    return isinstance(each, Gap | LineBreak) or (isinstance(each, Text) and not each.text.strip(" \t\u00a0."))
