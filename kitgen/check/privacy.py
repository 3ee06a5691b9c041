"""Is what is asked without a name on a sheet without one?"""

from collections.abc import Iterator

from kitgen.blocks.base import deep
from kitgen.blocks.survey import Survey
from kitgen.check.base import Subject
from kitgen.errors import Finding, Severity


def surveys(subject: Subject) -> Iterator[Finding]:
    """A sheet with a survey has no line for a name."""
    for sheet in subject.lesson.handout:
        if sheet.private or sheet.loose or sheet.audience not in (None, "pupil"):
            continue
        for block in deep(sheet.blocks):
            if isinstance(block, Survey) and block.audience != "teacher":
                yield Finding("survey-named", block.origin, Severity.WARNING, {"sheet": sheet.sheet})
