"""Do the lessons of a kit's meetings fit the time that there is?"""

from collections.abc import Iterator, Mapping

from kitgen.check.base import KitSubject
from kitgen.errors import Finding
from kitgen.kit import KitLesson, Meeting, leave_out
from kitgen.lesson import Lesson
from kitgen.source.locate import find

YOUNGEST, OLDEST = 6, 99


def meetings(subject: KitSubject, lessons: Mapping[str, Lesson]) -> Iterator[Finding]:
    """The lessons of a meeting that the same people get take no more than its minutes.

    Where it lets choose, the longest that may be chosen must fit. Ranges count as in a lesson: steps for
    their least, the meeting for its most.
    """
    for index, meeting in enumerate(subject.loaded.value.meetings):
        total = max(_taken(meeting, lessons, age) for age in range(YOUNGEST, OLDEST + 1))
        if total > meeting.minutes.high:
            origin = find(subject.loaded.tree, ("meetings", index, "minutes"))
            yield Finding("meeting-over", origin, values={"total": total, "minutes": meeting.minutes.high})


def _taken(meeting: Meeting, lessons: Mapping[str, Lesson], age: int) -> int:
    """Return how many minutes the lessons take that people of `age` get."""
    taken = sorted(
        (
            _required(lessons[entry.lesson], entry)
            for entry in meeting.lessons
            if entry.lesson in lessons and _is_for(entry.ages, age)
        ),
        reverse=True,
    )
    return sum(taken[: meeting.choose.low] if meeting.choose else taken)


def _required(lesson: Lesson, entry: KitLesson) -> int:
    left = leave_out(lesson, entry.without)
    return sum(session.required().low for session in left.all_sessions())


def _is_for(ages: str | None, age: int) -> bool:
    """Return whether `ages`, such as "12-14" or "14+", hold `age`."""
    if not ages:
        return True
    if ages.endswith("+"):
        return age >= int(ages[:-1])
    low, _, high = ages.replace("–", "-").partition("-")
    return int(low) <= age <= int(high or low)
