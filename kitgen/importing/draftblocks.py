"""Makes blocks of passages: questions with room to answer, options, lists, things to tick, texts."""

from collections.abc import Sequence
from dataclasses import replace

from kitgen.errors import Finding
from kitgen.importing.asking import (
    NUMBER,
    asked_and_lines,
    asks,
    either_or,
    has_gap,
    is_name_line,
    is_named_heading,
    is_numbered,
    is_task,
    lines_of,
    options_after,
    rows_in,
    said_before,
    says_draw,
    without_box,
)
from kitgen.importing.cutting import choices_in, columns_in, each_option, flat, part
from kitgen.importing.drafted import (
    Drafted,
    Left,
    box_mm,
    is_heading,
    is_heavy,
    lines_in,
    markdown_of,
    ticked_in,
    ticks,
    title_of,
    words_of,
)
from kitgen.importing.drafttext import DraftText, asked, without_letter
from kitgen.importing.passages import Grid, Passage

_USUAL_LINES, _MOST_LINES = 2, 40
_ROOM = 2
"""So many empty paragraphs behind a question are room to write."""
_AHEAD = 100
"""So many of the passages that follow are looked at."""
_CAPTIONS = ("caption", "illustration", "figure", "drawing")
"""What Word and LibreOffice call the styles of words below a picture."""


class Blocks:
    """The blocks of a sheet, one passage after the other.

    `left`: what is not put on it. `before`: the words of the last passage, at first the title of the sheet.
    """

    def __init__(self, title: str = "") -> None:
        self.made: list[Drafted] = []
        self.left: list[Left] = []
        self.before = title
        self._text: DraftText | None = None
        self._titled = True
        self._number = 0
        self._answered: Passage | None = None

    def add(
        self,
        passages: Sequence[Passage],
        *,
        titled: bool = True,
        frame: Grid | None = None,
        answered: bool = False,
    ) -> bool:
        """Add `passages`, which follow each other in the same place.

        `titled`: bold lines are headings. `frame`: an empty table of one column right behind them; returned
        is whether it is the room for the last of them. `answered`: in a table that follows, the last is.
        """
        self._titled = titled
        last = passages[-1] if passages and answered else None
        passages = [option for each in passages for option in each_option(each)]
        self._answered = last
        at, framed = 0, False
        while at < len(passages):
            before = len(self.made)
            own = frame if frame and at == len(passages) - 1 and _takes_frame(passages[at]) else None
            used = self._take(passages[at], passages[at + 1 : at + 1 + _AHEAD], own)
            framed = own is not None
            taken = passages[at : at + used]
            remarks = [Finding("draft-remark", values={"words": w}) for p in taken for w in p.comments]
            if remarks and self.made:
                (self.made[before] if before < len(self.made) else self.made[-1]).doubts += remarks
            at += used
            self.before = words_of(taken[-1])[-_AHEAD:]
        return framed

    def put(self, block: Drafted) -> None:
        """Add a block that is made already."""
        self._text = None
        self.made.append(block)

    def end_text(self) -> None:
        """Let what follows begin a text of its own."""
        self._text = None

    def _take(self, passage: Passage, following: Sequence[Passage], frame: Grid | None) -> int:
        """Add the block that begins with `passage`; return how many passages it takes."""
        if is_name_line(passage):
            self.left.append(Left(words_of(passage), passage.page))
            return 1
        if frame is None and self._heads(passage, following):
            doubts = [] if passage.level else [Finding("draft-heavy")]
            lettered = sum("section" in each.data for each in self.made)
            self.put(Drafted({"section": without_letter(title_of(passage), lettered)}, doubts))
            return 1
        if passage.style in _CAPTIONS and self._describe(passage):
            return 1
        if taken := self._choose(passage, following) or self._tabbed(passage, following):
            return taken
        rows = rows_in(following)
        if self._ask(passage, following[:rows], frame):
            return 1 + rows
        if ticks(passage):
            self._tick(passage)
        else:
            self._say(passage)
        return 1

    def _heads(self, passage: Passage, following: Sequence[Passage]) -> bool:
        if is_heading(passage):
            return True
        return self._titled and not rows_in(following) and (is_heavy(passage) or is_named_heading(passage))

    def _describe(self, passage: Passage) -> bool:
        """Put the words below a picture with it; return whether it stands right before them."""
        last = self.made[-1] if self.made else None
        if last is None or "picture" not in last.data or "caption" in last.data:
            return False
        last.data["caption"] = markdown_of(passage.content)
        return True

    def _choose(self, passage: Passage, following: Sequence[Passage]) -> int:
        """Add a question with options, if it is one; return how many passages that takes."""
        if choices := choices_in(passage):
            self._quiz(choices[0], choices[1])
            return 1
        if statement := either_or(passage):
            start, choice = statement
            self._append("statements", markdown_of(part(passage.content, 0, start)), [], choices=list(choice))
            return 1
        count = options_after(passage, following)
        if count:
            self._quiz(passage, following[:count])
        return count and 1 + count

    def _quiz(self, passage: Passage, options: Sequence[Passage]) -> None:
        said = [markdown_of(without_box(each)) for each in options]
        right = [number for number, each in enumerate(options, 1) if each.ticked]
        answer: dict[str, object] = {"right": right[0] if len(right) == 1 else right} if right else {}
        doubt = Finding("draft-right-ticked" if right else "draft-right")
        self._append("quiz", {"ask": asked(passage), "options": said, **answer}, [doubt])
        self._count(passage)

    def _ask(self, passage: Passage, rows: Sequence[Passage], frame: Grid | None) -> bool:
        """Add a question with its room, or a box to draw in; return whether it is one."""
        content, lines = asked_and_lines(passage)
        lines += lines_of(rows)
        if lines_in(passage.content):
            return False
        question = replace(passage, content=content)
        room = passage.blank if passage.blank >= _ROOM and is_task(passage) and not lines else 0
        if says_draw(passage) and (frame or room):
            self.put(Drafted({"draw": asked(question), "height": box_mm(frame, room)}))
        elif frame and frame.rows == 1:
            self._append("questions", {"ask": asked(question), "space": box_mm(frame)}, [])
        elif lines or frame:
            told = said_before(rows)
            doubts = [Finding("draft-before-lines", values={"words": told})] if told else []
            self._question(question, frame.rows if frame else lines, doubts)
        elif room and (asks(passage) or is_numbered(passage)):
            self._question(question, room, [Finding("draft-blank", values={"lines": min(room, _MOST_LINES)})])
        elif self._goes_on(passage) and has_gap(passage):
            self._question(question, 0, [Finding("draft-gaps")])
        elif passage is self._answered:
            return False
        elif (asks(passage) and NUMBER.fullmatch(passage.marker)) or self._goes_on(passage):
            self._question(
                question, _USUAL_LINES, [Finding("draft-no-lines", values={"lines": _USUAL_LINES})]
            )
        else:
            return False
        self._count(passage)
        return True

    def _question(self, passage: Passage, lines: int, doubts: list[Finding]) -> None:
        self._append("questions", {"ask": asked(passage), "lines": min(lines, _MOST_LINES)}, doubts)

    def _goes_on(self, passage: Passage) -> bool:
        """Whether a task right behind a question has the number after it."""
        number = NUMBER.fullmatch(passage.marker) and int(passage.marker.rstrip(".)"))
        return self._text is None and bool(self._number) and number == self._number + 1

    def _count(self, passage: Passage) -> None:
        if NUMBER.fullmatch(passage.marker):
            self._number = int(passage.marker.rstrip(".)"))

    def _tabbed(self, passage: Passage, following: Sequence[Passage]) -> int:
        """Add lines whose words stand below each other by tabs as a table; return how many they are."""
        columns = len(columns_in(passage))
        if columns == 1:
            return 0
        rows = [columns_in(each) for each in (passage, *following)]
        plain = (
            len(row) == columns and flat(row[0]) and not each.marker and not each.level
            for row, each in zip(rows, (passage, *following), strict=True)
        )  # fmt: skip
        count = next((at for at, fits in enumerate(plain) if not fits), len(rows))
        if count < _ROOM:
            return 0
        header, *cells = [[markdown_of(cell) for cell in row] for row in rows[:count]]
        self.put(Drafted({"table": {"header": header, "rows": cells}}, [Finding("draft-header")]))
        return count

    def _tick(self, passage: Passage) -> None:
        self._append("checklist", markdown_of(passage.content[1:]), ticked_in([passage]))

    def _append(self, kind: str, entry: object, doubts: list[Finding], **more: object) -> None:
        """Add an entry to the block of `kind` that is being made, or to a new one with `more` fields."""
        last = self.made[-1] if self.made else None
        entries = last.data.get(kind) if last else None
        if last is None or not isinstance(entries, list) or {**last.data, kind: 0} != {kind: 0, **more}:
            self.put(Drafted({kind: [entry], **more}, doubts))
            return
        entries.append(entry)
        last.doubts += [doubt for doubt in doubts if doubt not in last.doubts]

    def _say(self, passage: Passage) -> None:
        """Add a paragraph or an entry of a list to the text that is being made, or to a new one."""
        if passage is self._answered:
            self._count(passage)
        if self._text is None or not self._text.has_room_for(passage):
            self._text = DraftText()
            self.made.append(self._text.block)
        self._text.add(passage, ticked_in([passage]))


def _takes_frame(passage: Passage) -> bool:
    """Whether an empty frame behind a passage is there to answer it in."""
    named = is_heading(passage) or is_name_line(passage) or choices_in(passage)
    return is_task(passage) and not named
