"""When in its meeting each lesson of a kit is given: after the lessons before it that the same people get."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kitgen.compose.maker import Entry, Turn
from kitgen.kit import EVERYONE, Meeting, ages_in
from kitgen.span import Span, total

_Group = Sequence[Entry | None]
"""What people of one age get of the lessons of a meeting: None for what they do not get."""


def in_turn(entries: Sequence[Entry], ages: str | None = None) -> list[Entry]:
    """Return `entries`, each with its turn where it shares its meeting or its sessions follow each other.

    `ages`: for whom their kit is. No turn has a lesson that stands in no meeting, may be chosen, or is
    alone in a meeting that is long enough for the slots of its sessions.
    """
    turned: list[Entry] = []
    for _, meeting in groupby(entries, key=lambda entry: entry.held and entry.held.number):
        together = list(meeting)
        held = together[0].held
        if held and not held.meeting.choose:
            there = [age for age in EVERYONE if age in ages_in(ages) and age in ages_in(held.meeting.ages)]
            turned += _turned(held.meeting, together, there)
        else:
            turned += together
    return turned


def _turned(meeting: Meeting, entries: Sequence[Entry], ages: Sequence[int]) -> Iterator[Entry]:
    """Yield the `entries` of one meeting, in the order of its lessons, where people of `ages` are."""
    for place, (entry, own) in enumerate(zip(entries, meeting.lessons, strict=True)):
        here = [age for age in ages if age in ages_in(own.ages)] or EVERYONE
        groups = [_group(meeting, entries, age) for age in here]
        slots = all(_slots(group).low <= meeting.minutes.high for group in groups)
        if slots and all(not any(group[:place] + group[place + 1 :]) for group in groups):
            yield entry
        elif slots:
            begins = _either([_slots(group[:place]) for group in groups])
            yield replace(entry, turn=Turn(begins, in_slots=True))
        else:
            begins = _either([_planned(group[:place]) for group in groups])
            left = _either([_left(meeting, group) for group in groups])
            followed = any(any(group[place + 1 :]) for group in groups)
            yield replace(entry, turn=Turn(begins, None if followed else left))


def _group(meeting: Meeting, entries: Sequence[Entry], age: int) -> list[Entry | None]:
    both = zip(entries, meeting.lessons, strict=True)
    return [entry if age in ages_in(own.ages) else None for entry, own in both]


def _slots(group: _Group) -> Span:
    return total([entry.lesson.slot for entry in group if entry])


def _planned(group: _Group) -> Span:
    return total([entry.lesson.planned() for entry in group if entry])


def _left(meeting: Meeting, group: _Group) -> Span:
    slot, taken = meeting.minutes, _planned(group)
    return Span(max(0, slot.low - taken.high), max(0, slot.high - taken.low))


def _either(spans: Sequence[Span]) -> Span:
    """Return from the least to the most that it is for one of several groups."""
    return Span(min(span.low for span in spans), max(span.high for span in spans))
