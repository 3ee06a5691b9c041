"""Makes the text of a block: paragraphs, and lists in lists, as Markdown."""

import re

from kitgen.errors import Finding
from kitgen.importing.asking import LETTER, NUMBER
from kitgen.importing.cutting import flat
from kitgen.importing.drafted import Drafted, markdown_of
from kitgen.importing.passages import Passage

_LONGEST_TEXT = 5000
"""In letters: a longer text is several."""
_ENTRY = re.compile(r" *(?:-|\d{1,3}\.) ")


class DraftText:
    """A text that grows; `block` is what it is in the lesson."""

    def __init__(self) -> None:
        self.block = Drafted({"text": ""})
        self._chunks: list[tuple[bool, str]] = []
        self._widths: list[int] = []

    def has_room_for(self, passage: Passage) -> bool:
        """Whether the text does not become too long with a passage."""
        return len(str(self.block.data["text"])) + len(flat(passage.content)) <= _LONGEST_TEXT

    def add(self, passage: Passage, doubts: list[Finding]) -> None:
        """Add a paragraph or an entry of a list."""
        source = markdown_of(passage.content)
        around = len(self._widths)
        head, indent = self._head(passage)
        if passage.marker and not head:
            source = f"{passage.marker} {source}"
        chunk = " " * indent + head + source.replace("\n", "\n" + " " * (indent + len(head)))
        # Markdown begins a list right below words only where that begins with 1.
        goes_on = bool(head) and (len(self._widths) <= around or head in ("1. ", "- "))
        self._chunks.append((goes_on, chunk.rstrip()))
        self.block.data["text"] = _joined(self._chunks)
        gaps = [Finding("draft-gaps")] if "___" in source else []
        self.block.doubts += [each for each in (*gaps, *doubts) if each not in self.block.doubts]

    def _head(self, passage: Passage) -> tuple[str, int]:
        """Return how an entry of a list begins, and how far it is indented; "" for a paragraph."""
        depth, marker = passage.depth, passage.marker
        letter = LETTER.fullmatch(marker)
        if not depth or not marker:
            self._widths = []
            return "", 0
        if letter and depth > 1:
            head = f"{ord(letter[1].lower()) - ord('a') + 1}. "
        elif NUMBER.fullmatch(marker):
            head = f"{marker.rstrip('.)')}. "
        elif any(each.isalnum() for each in marker):
            self._widths = []
            return "", 0
        else:
            head = "- "
        depth = min(depth, len(self._widths) + 1)
        self._widths = [*self._widths[: depth - 1], len(head)]
        return head, sum(self._widths[:-1])


def asked(passage: Passage) -> str:
    """Return a question without its number, which kitgen gives; a letter stays."""
    source = markdown_of(passage.content)
    kept = passage.marker if LETTER.fullmatch(passage.marker) else ""
    return f"{kept} {source}".strip()


def without_letter(title: str, before: int) -> str:
    """Return the title of a section without the letter that kitgen gives it behind so many `before` it."""
    letter, words = title[:2], title[2:].strip()
    own = chr(ord("A") + before)
    return words if letter in (f"{own}.", f"{own})", f"{own}:") and words else title


def _joined(chunks: list[tuple[bool, str]]) -> str:
    """Return chunks as one text: entries of a list on lines below each other, else an empty line between.

    Each says whether it goes on with what stands before it, where that is an entry too.
    """
    text = ""
    for at, (goes_on, chunk) in enumerate(chunks):
        below = goes_on and at and _ENTRY.match(chunks[at - 1][1])
        text += ("" if not at else "\n" if below else "\n\n") + chunk
    return text
