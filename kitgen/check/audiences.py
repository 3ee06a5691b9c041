"""Does everything reach those that it is for: blocks, sheets, and the lines of help boxes?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kitgen.audience import Shown, answers_of
from kitgen.blocks import Block
from kitgen.blocks.help import Help
from kitgen.check.base import Subject
from kitgen.check.nearest import nearest
from kitgen.check.places import no_such_contact
from kitgen.compose.numbering import has_blocks
from kitgen.errors import Finding, Severity
from kitgen.helplines import Reader
from kitgen.load import Data
from kitgen.papers import Sheet


@dataclass(frozen=True, slots=True)
class Paper:
    """Who reads something: `main` is for whom it is, `others` see it too."""

    main: Reader
    others: frozenset[str] = frozenset()


OF_PUPILS = Paper("pupil", frozenset({"teacher"}))
OF_HOME = Paper("home", frozenset({"teacher"}))
OF_TEACHERS = Paper("teacher", frozenset({"pupil"}))
POSTER, LETTER, TEAM = Paper("pupil"), Paper("home"), Paper("teacher")


def audiences(subject: Subject) -> Iterator[Finding]:
    """No block is for somebody who does not get its sheet, and no sheet is empty for its readers."""
    lesson, data = subject.lesson, subject.data
    for sheet in lesson.handout:
        yield from blocks_reach(sheet.blocks, _paper(sheet), data)
        if sheet.audience != "teacher" and not has_blocks(sheet):
            yield Finding("sheet-empty", sheet.origin, values={"name": sheet.sheet})
        if sheet.answers == "apart" and answers_of(sheet, Shown.ANSWERS) == answers_of(sheet, Shown.NEITHER):
            yield Finding("no-answers", sheet.origin, Severity.WARNING, {"name": sheet.sheet})
    for poster in lesson.posters:
        yield from blocks_reach(poster.blocks, POSTER, data)
    if lesson.letter:
        yield from blocks_reach(lesson.letter.blocks, LETTER, data)


def _paper(sheet: Sheet) -> Paper:
    if sheet.audience == "home":
        return OF_HOME
    return OF_TEACHERS if sheet.audience == "teacher" else OF_PUPILS


def blocks_reach(blocks: Iterable[Block], paper: Paper, data: Data) -> Iterator[Finding]:
    """Yield what is wrong with whom `blocks` on `paper` are for, and with the help lines in them."""
    for block in blocks:
        reader = block.audience or paper.main
        if reader != paper.main and reader not in paper.others:
            yield Finding("for-nobody", block.origin, values={"reader": reader})
            continue
        if isinstance(block, Help):
            yield from _help(block, data.reads_help_as(reader), data)
        yield from blocks_reach(block.inner(), replace(paper, main=reader), data)


def _help(block: Help, reader: Reader, data: Data) -> Iterator[Finding]:
    here = data.help
    for ident in block.contacts:
        yield from no_such_contact(ident, block.origin, data.profile)
    for name in block.show:
        meant = [line for line in here.lines if line.answers(name)]
        elsewhere = [other.region for other in data.regions.values() if other.has(name)]
        if not meant and elsewhere:
            values: dict[str, object] = {"id": name, "region": here.region, "other": ", ".join(elsewhere)}
            yield Finding("help-elsewhere", block.origin, Severity.WARNING, values)
        elif not meant:
            values = {"id": name, "suggestion": nearest(name, [line.id for line in here.lines])}
            yield Finding("help-unknown", block.origin, values=values)
        elif not any(reader in line.audience for line in meant):
            fitting = ", ".join(line.id for line in here.for_reader(reader))
            values = {"id": name, "reader": reader, "known": fitting}
            yield Finding("help-not-for", block.origin, values=values)
