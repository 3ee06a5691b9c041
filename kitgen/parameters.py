"""Parameters of lessons and kits: what they are given from outside, put into all their texts at once.

A place in braces stands for a fact of the current work (`{work.title}`), somebody of the cast
(`{noor}`, `{noor.his}`), or a word of the setting or the profile (`{participant}`). Works and
people are put in here, in every text, before anything is composed; in rich text the places of
the profile stay for `fill_places`, which can leave room to write.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, cast

from kitgen.blocks.work import CURRENT, length_of
from kitgen.blocks.work import Work as WorkBlock
from kitgen.casts import Person, people_of, recast, word_for
from kitgen.gaptext import GapText
from kitgen.kit import Kit, LessonWith
from kitgen.labels import Labels
from kitgen.lesson import Lesson
from kitgen.load import Data
from kitgen.markdown import PLACE, literal
from kitgen.schema import Frozen, RichText, verbatim
from kitgen.setting import Setting
from kitgen.works import Work

F = TypeVar("F", bound=Frozen)

GAP = "_" * 24
"""What stands in running text for a fact that is not known: a line to write on, about 50 mm."""

_MARK = re.compile(rf"\\.|{PLACE}", re.DOTALL)


@dataclass(frozen=True)
class Values:
    """What the places in one lesson or kit stand for. `work` is empty where it is about none."""

    labels: Labels
    words: Mapping[str, str]
    work: str = ""
    works: Mapping[str, Work] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, str]:
        """The facts of the work by place; what is not known is empty."""
        work = self.works.get(self.work)
        return work_words(work, self.labels) if work else {}

    def string(self, place: str) -> str | None:
        """Return what `place` stands for in plain text, or None for an unknown one."""
        person = word_for(place, self.people, self.labels)
        if person is not None:
            return person
        if place in self.facts:
            words = self.labels.works
            return self.facts[place] or (words.maker if place == "work.by" else words.unknown)
        return self.words.get("contact" if self.asks_for_another(place) else place)

    def source(self, place: str) -> str | None:
        """Return what `place` stands for in Markdown; None for an unknown one, or one of the profile."""
        person = word_for(place, self.people, self.labels)
        if person is not None:
            return person if ":" in place else literal(person)
        if place in self.facts:
            return literal(self.facts[place]) or GAP
        return "{contact}" if self.asks_for_another(place) else None

    def asks_for_another(self, place: str) -> bool:
        """Whether `place` asks for a contact that the profile does not have: the first one stands there."""
        return place.startswith("contact.") and place not in self.words

    def names(self) -> Iterator[str]:
        """Yield the places that could be written, forms of people aside."""
        yield from self.words
        yield from self.facts
        yield from self.people


def work_words(work: Work, labels: Labels) -> dict[str, str]:
    """Return the facts of `work` by place: `work.title`, `work.by`, `work.year` …"""
    words = labels.works
    the = str(getattr(words.the, work.kind))
    return {
        "work.title": work.title,
        "work.by": work.by,
        "work.year": str(work.year or ""),
        "work.length": length_of(work, words),
        "work.publisher": work.publisher,
        "work.kind": str(getattr(words.kinds, work.kind)).lower(),
        "work.the": the,
        "work.The": the[:1].upper() + the[1:],
    }


def in_setting(data: Data, setting: Setting | None) -> Data:
    """Return `data` with the words of `setting`, or as it is where a kit chooses none."""
    if setting is None:
        return data
    return replace(data, profile=data.profile.model_copy(update={"setting": setting}))


def lesson_values(data: Data, lesson: Lesson, *given: LessonWith) -> Values:
    """Return what the places in `lesson` stand for; of what is `given`, the last goes before the first."""
    people = people_of(lesson.cast, data.casts)
    for each in given:
        people = recast(people, people_of(each.cast, data.casts))
    work = next((each.work for each in reversed(given) if each.work), lesson.work)
    data = data.speaking_to(lesson.participants)
    return Values(data.labels, data.strings(), work, data.works, people)


def kit_values(data: Data, kit: Kit) -> Values:
    """Return what the places in the kit's own texts stand for."""
    people = people_of(kit.given.cast, data.casts)
    return Values(data.labels, data.strings(), kit.given.work, data.works, people)


def applied(content: F, values: Values) -> F:
    """Return `content`, a lesson or a kit, with `values` put into every text and title of it."""
    return cast(F, _applied(content, values))


def _applied(value: Any, values: Values) -> Any:
    if isinstance(value, RichText):
        return RichText(filled_source(value.source, values), value.origin)
    if isinstance(value, GapText):
        return value.changed(
            lambda text: filled_source(text, values), lambda word: filled_string(word, values)
        )
    if isinstance(value, str):
        return filled_string(value, values)
    if isinstance(value, list):
        return [_applied(item, values) for item in value]
    if isinstance(value, dict):
        return {key: _applied(item, values) for key, item in value.items()}
    return _frozen(value, values) if isinstance(value, Frozen) else value


def _frozen(value: Frozen, values: Values) -> Frozen:
    model = type(value)
    left = {"origin", *verbatim(model)}
    changes = {
        name: _applied(getattr(value, name), values) for name in model.model_fields if name not in left
    }
    if values.work and isinstance(value, WorkBlock) and value.work == CURRENT:
        changes["work"] = values.work
    if isinstance(value, Lesson):
        changes |= {"work": values.work, "cast": dict(values.people)}
    return value.model_copy(update=changes)


def filled_string(text: str, values: Values) -> str:
    """Return plain `text` with its places filled in; unknown ones stay, an escaped brace is a brace."""

    def put(match: re.Match[str]) -> str:
        if match[1] is None:
            return "{" if match[0] == "\\{" else match[0]
        word = values.string(match[1])
        return match[0] if word is None else word

    return _MARK.sub(put, text) if "{" in text else text


def filled_source(source: str, values: Values) -> str:
    """Return Markdown with the places of works and people filled in as literal words."""

    def put(match: re.Match[str]) -> str:
        word = None if match[1] is None else values.source(match[1])
        return match[0] if word is None else word

    return _MARK.sub(put, source) if "{" in source else source
