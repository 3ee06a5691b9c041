"""Do the lessons of a kit's meetings fit the time that there is?"""

from collections.abc import Iterator, Mapping

from kitgen.check.base import KitSubject
from kitgen.errors import Finding
from kitgen.kit import EVERYONE, KitLesson, Meeting, ages_in, leave_out
from kitgen.lesson import Lesson
from kitgen.source.locate import find


def meetings(subject: KitSubject, lessons: Mapping[str, Lesson]) -> Iterator[Finding]:
    """The lessons of a meeting that the same people get take no more than its minutes.

    Where it lets choose, the longest that may be chosen must fit. Ranges count as in a lesson: steps for
    their least, the meeting for its most.
    """
    for index, meeting in enumerate(subject.loaded.value.meetings):
        total = max(_taken(meeting, lessons, age) for age in EVERYONE)
        if total > meeting.minutes.high:
            origin = find(subject.loaded.tree, ("meetings", index, "minutes"))
            yield Finding("meeting-over", origin, values={"total": total, "minutes": meeting.minutes.high})


def _taken(meeting: Meeting, lessons: Mapping[str, Lesson], age: int) -> int:
    """Return how many minutes the lessons take that people of `age` get."""
    taken = sorted(
        (
            _required(lessons[entry.lesson], entry)
            for entry in meeting.lessons
            if entry.lesson in lessons and age in ages_in(entry.ages)
        ),
        reverse=True,
    )
    return sum(taken[: meeting.choose.low] if meeting.choose else taken)


def _required(lesson: Lesson, entry: KitLesson) -> int:
    left = leave_out(lesson, entry.without)
    return sum(session.required().low for session in left.all_sessions())
