"""Finds what a lesson says to its teacher alone, and no paper for others may hold.

It is read from the model, by what its fields are marked as, and not from what is composed: so it also
tells of composing that forgot for whom it was. What others may read as well is never among it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

from kitgen.blocks.work import Work as WorkBlock
from kitgen.dates import month_name
from kitgen.document.words import bare_words
from kitgen.gaptext import GapText
from kitgen.kit import Kit
from kitgen.labels import Labels
from kitgen.lesson import Lesson
from kitgen.load import Data
from kitgen.rulesets import RuleSet
from kitgen.schema import MONTH, Frozen, RichText, answers_in, teacher_only
from kitgen.steps import Session
from kitgen.withheld import RUN, Withheld, runs_in

_EVERY = 2
"""Of the runs of a text every second is kept: whoever says eight words of it says one of these."""
_LEAST, _FEWEST = 20, 4
"""Letters and words of a shorter text that is looked for as a whole."""
_AROUND = 4
"""Words around the answer of a gap."""
_SHORTEST = 4
"""Letters that the longest word of an answer has, where it is looked for at all."""
_GUIDE_ONLY: Mapping[type, frozenset[str]] = {
    Lesson: frozenset(
        {"summary", "goals", "materials", "content_note", "opt_out", "steps", "allow", "sources"}
    ),
    Session: frozenset({"summary", "goals", "materials", "steps"}),
    Kit: frozenset({"overview", "safety", "sources"}),
    RuleSet: frozenset({"source"}),
}
"""What the guide alone prints, though no field marks it as for teachers alone."""
_ADDRESS = re.compile(r"\]\([^)]*\)")
_MONTH = re.compile(MONTH)
_ROOM = re.compile(r"_{3,}")


@dataclass(frozen=True, slots=True)
class _Told:
    """A text of a lesson; `hidden`: for the teacher alone, `answer`: it answers what is asked."""

    text: str
    hidden: bool
    answer: bool = False


def withheld(data: Data, lessons: Iterable[Lesson], kit: Kit | None = None) -> Withheld:
    """Return what `lessons`, and the `kit` that they stand in, say to teachers alone."""
    lessons = list(lessons)
    used = {lesson.work for lesson in lessons}
    used |= {block.work for lesson in lessons for block in lesson.blocks() if isinstance(block, WorkBlock)}
    works = [work for name, work in data.works.items() if name in used]
    content = [*lessons, *works, *data.rulesets.values(), *([kit] if kit else [])]
    told = [each for value in content for each in _told(value)]
    spoken = [each.text for each in told if not each.hidden]
    spoken += [each.text for each in _told([data.profile, *data.regions.values()])]
    spoken += [f"{line.shown}: {line.what_for}" for line in data.help.lines]
    spoken += _fixed_words(data.labels, [each.text for each in told])
    return _apart([each for each in told if each.hidden], spoken)


def _fixed_words(labels: Labels, written: Iterable[str]) -> Iterator[str]:
    """Yield what `labels` say, with each month that is `written` in the place of months."""
    law = labels.law_state
    texts = [each.text for each in _told(labels)] + [f"{law.seen} {law.unreviewed}"]
    months = {month_name(text, labels.language) for text in set(written) if _MONTH.fullmatch(text)}
    for text in texts:
        yield from [text.replace("{month}", month) for month in months] if "{month}" in text else [text]


def _apart(hidden: Iterable[_Told], spoken: Iterable[str]) -> Withheld:
    """Return what is `hidden` and nowhere `spoken`."""
    words = [bare_words(text) for text in set(spoken)]
    open_runs = {run for each in words for run in runs_in(each)}
    open_letters = "\n".join(map("".join, words))
    open_words = "\n".join(f" {' '.join(each)} " for each in words)
    found, texts, answers = set[str](), set[str](), set[str]()
    for each in set(hidden):
        said = bare_words(each.text)
        whole = "".join(said)
        found.update(islice(runs_in(said), None, None, _EVERY))
        if _LEAST <= len(whole) < RUN and len(said) >= _FEWEST:
            texts.add(whole)
        elif each.answer and len(whole) < RUN and max(map(len, said), default=0) >= _SHORTEST:
            answers.add(" ".join(said))
    return Withheld(
        frozenset(found - open_runs),
        frozenset(text for text in texts if text not in open_letters),
        frozenset(answer for answer in answers if f" {answer} " not in open_words),
    )


def _told(value: Any, *, hidden: bool = False, answer: bool = False) -> Iterator[_Told]:
    """Yield every text in `value` with whether it is for teachers alone."""
    if isinstance(value, RichText):
        yield _Told(_ADDRESS.sub("]", value.source), hidden, answer)
    elif isinstance(value, str):
        yield _Told(value, hidden, answer)
    elif isinstance(value, GapText):
        yield _Told(_ADDRESS.sub("]", value.text.source), hidden)
        yield from _gaps(value)
    elif isinstance(value, list):
        for item in value:
            yield from _told(item, hidden=hidden, answer=answer)
    elif isinstance(value, dict):
        yield from _told(list(value.values()), hidden=hidden, answer=answer)
    elif isinstance(value, Frozen):
        kind = type(value)
        only = {*teacher_only(kind), *_GUIDE_ONLY.get(kind, ())}
        answers = set(answers_in(kind))
        hidden = hidden or getattr(value, "audience", None) == "teacher"
        fields = {name: getattr(value, name) for name in kind.model_fields}
        for name, inner in fields.items():
            yield from _told(inner, hidden=hidden or name in only, answer=answer or name in answers)
        if not hidden:
            yield _Told(_in_one(inner for name, inner in fields.items() if name not in only), hidden=False)


def _in_one(values: Iterable[object]) -> str:
    """Return the texts among `values` after each other, as those of a rule or a term are printed."""
    texts = (each.source if isinstance(each, RichText) else each for each in values)
    return " ".join(text for text in texts if isinstance(text, str))


def _gaps(text: GapText) -> Iterator[_Told]:
    """Yield the answers of gaps, and each with the words around it as they read when it is filled in."""
    pieces = [_ADDRESS.sub("]", piece).split() for piece in _ROOM.split(text.text.source)]
    for (before, after), answers in zip(pairwise(pieces), text.answers, strict=False):
        for answer in answers:
            yield _Told(answer, hidden=True, answer=True)
            yield _Told(" ".join((*before[-_AROUND:], answer, *after[:_AROUND])), hidden=True)
