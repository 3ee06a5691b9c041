"""Is what is asked without a name on a sheet without one?"""

from collections.abc import Iterator

from kitgen.blocks.base import deep
from kitgen.blocks.survey import Survey
from kitgen.check.base import Subject
from kitgen.errors import Finding, Severity
from kitgen.steps import Step


def name_cards(subject: Subject) -> Iterator[Finding]:
    """No step lays name cards beside what is filled in without a name."""
    lesson = subject.lesson
    named = {deck.id for deck in lesson.cards if deck.named}
    nameless = {sheet.id for sheet in lesson.handout if sheet.private or sheet.loose}
    for step in lesson.all_steps() if named else ():
        if isinstance(step, Step) and named & {*step.uses} and (beside := nameless & {*step.uses}):
            yield Finding("name-beside", step.origin, Severity.WARNING, {"sheet": min(beside)})


def surveys(subject: Subject) -> Iterator[Finding]:
    """A sheet with a survey has no line for a name."""
    for sheet in subject.lesson.handout:
        if sheet.private or sheet.loose or sheet.audience not in (None, "pupil"):
            continue
        for block in deep(sheet.blocks):
            if isinstance(block, Survey) and block.audience != "teacher":
                yield Finding("survey-named", block.origin, Severity.WARNING, {"sheet": sheet.sheet})
