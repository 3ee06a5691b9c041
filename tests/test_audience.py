from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from generated import lessons
from hypothesis import given, settings
from pydantic import BaseModel
from written import block, lesson, strings

from kitgen.audience import view_for
from kitgen.blocks import KINDS
from kitgen.compose.cards import cards
from kitgen.compose.guide import guide
from kitgen.compose.handout import handout, home, slips
from kitgen.compose.letter import letter
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.packet import home_packet, pupil_packet, shared_sheets, slips_packet
from kitgen.compose.posters import posters
from kitgen.document.parts import Document
from kitgen.gaptext import GapText
from kitgen.kit import Kit
from kitgen.lesson import Lesson
from kitgen.schema import Frozen, RichText, teacher_only
from kitgen.steps import Session
from kitgen.works import Excerpt

SECRET, OTHER = "GEHEIM1234", "VERBORGEN5678"
KIT = Kit.model_validate({"title": "Bundel", "lessons": ["les"]})
TOLD_BY_THE_TEACHER = ("brief", "do", "say", "watch", "if_short")
SAMPLES = Path(__file__).parent / "blocks" / "samples"


class Marker:
    """Puts a word into everything that is for the teacher alone; `right` is the answer of each quiz."""

    def __init__(self, words: Iterator[str], right: int = 1) -> None:
        self.words, self.right = words, right
        self.fields: dict[str, str] = {}

    def mark(self, value: Any, *, hidden: bool = False) -> Any:
        if isinstance(value, list):
            return [self.mark(item, hidden=hidden) for item in value]
        if isinstance(value, dict):
            return {key: self.mark(item, hidden=hidden) for key, item in value.items()}
        if isinstance(value, RichText):
            return RichText(next(self.words)) if hidden else value
        if isinstance(value, GapText):
            return GapText(value.text, tuple((next(self.words),) for _ in value.answers))
        if not isinstance(value, Frozen):
            return value
        hidden = hidden or getattr(value, "audience", None) == "teacher"
        model = type(value)
        names = [name for name in model.model_fields if name != "origin"]
        changes = {name: self.mark(getattr(value, name), hidden=hidden) for name in names}
        told = TOLD_BY_THE_TEACHER if model.__name__ in ("Step", "Choice") else ()
        changes |= {name: self.secret(model, name) for name in (*teacher_only(model), *told)}
        return value.model_copy(update=changes)

    def secret(self, model: type[BaseModel], name: str) -> Any:
        kind = model.model_fields[name].annotation
        if kind == list[int]:
            return [self.right]
        if kind is bool:
            return True
        word = next(self.words)
        self.fields[word] = f"{model.__name__}.{name}"
        if kind == list[RichText]:
            return [RichText(word)]
        if kind == RichText | None:
            return RichText(word)
        if kind == list[Excerpt]:
            return [Excerpt(about=RichText(word))]
        assert kind is str, f"say here what a secret {model.__name__}.{name} looks like"
        return word


def always(word: str) -> Iterator[str]:
    return (word for _ in count())


def for_pupils(maker: Maker, secret: str, lesson: Lesson, right: int = 1) -> list[Document | None]:
    """Return all that pupils and parents get of `lesson`, once what is secret is full of `secret`."""
    marker = Marker(always(secret), right)
    rulesets = marker.mark(dict(maker.data.rulesets))
    maker = replace(maker, data=replace(maker.data, rulesets=rulesets))
    entry = Entry("les", marker.mark(lesson), 1)
    made = [
        handout(maker, entry),
        home(maker, entry),
        slips(maker, entry),
        cards(maker, [entry], "les", "Kaarten"),
        posters(maker, [entry], "les", "Posters", width_of=len),
        pupil_packet(maker, KIT, "bundel", [entry]),
        shared_sheets(maker, KIT, "bundel", [entry]),
        home_packet(maker, KIT, "bundel", [entry]),
        slips_packet(maker, KIT, "bundel", [entry]),
    ]
    if entry.lesson.letter:
        made.append(letter(maker, entry.lesson.letter, "les", "de les", ""))
    return made


@settings(max_examples=80)
@given(lessons())
def test_no_word_for_the_teacher_reaches_pupils_or_parents_nor_changes_what_they_get(
    maker: Maker, lesson: Lesson
) -> None:
    made = for_pupils(maker, SECRET, lesson)
    assert [text for one in made for text in strings(one) if SECRET.lower() in text.lower()] == []
    assert made == for_pupils(maker, OTHER, lesson, right=2)


def full_lesson() -> Lesson:
    """Return a lesson with the sample of every kind of block, a deck, a poster and all notes."""
    sheet = {
        "sheet": "Alles",
        "id": "alles",
        "blocks": [
            block((SAMPLES / f"{kind.kind}.yaml").read_text(encoding="utf-8"))
            for kind in KINDS
            if kind.kind != "slips"
        ],
    }
    deck = {"deck": "Kaarten", "id": "kaarten", "cards": ["een", "twee"]}
    return lesson().model_copy(
        update={
            "handout": [Lesson.model_fields["handout"].annotation.__args__[0].model_validate(sheet)],
            "cards": [Lesson.model_fields["cards"].annotation.__args__[0].model_validate(deck)],
        }
    )


def sessions() -> list[Session]:
    step = {"title": "Praten", "minutes": 10}
    return [Session.model_validate({"id": "een", "title": "Een", "minutes": 50, "steps": [step]})]


def models(model: type[Frozen], seen: set[type[Frozen]]) -> set[type[Frozen]]:
    if model not in seen:
        seen.add(model)
        for name in model.model_fields:
            for inner in _models_in(model.model_fields[name].annotation):
                models(inner, seen)
    return seen


def _models_in(annotation: Any) -> Iterator[type[Frozen]]:
    if isinstance(annotation, type) and not hasattr(annotation, "__args__"):
        if issubclass(annotation, Frozen):
            yield annotation
        return
    for inner in getattr(annotation, "__args__", ()):
        yield from _models_in(inner)


SECRET_FIELDS = sorted(
    f"{model.__name__}.{name}"
    for model in models(Lesson, set())
    for name in teacher_only(model)
    # numbers and truth values: told by the tests of these blocks
    if f"{model.__name__}.{name}" not in ("QuizQuestion.right", "Order.solution", "Match.solution")
)


def test_the_fields_for_the_teacher_are_found() -> None:
    assert {
        "Question.answer",
        "Statement.note",
        "DeckCard.note",
        "Lesson.prepare",
        "Scenario.draw_out",
    } <= set(SECRET_FIELDS)
    assert max(Counter(SECRET_FIELDS).values()) == 1


def test_the_guide_prints_what_is_for_the_teacher(maker: Maker) -> None:
    marker = Marker(f"geheim{number:03}" for number in count())
    whole = marker.mark(full_lesson())
    in_sessions = whole.model_copy(update={"minutes": None, "sessions": marker.mark(sessions())})
    printed = " ".join(
        text for one in (whole, in_sessions) for text in strings(guide(maker, Entry("les", one)))
    )
    assert set(SECRET_FIELDS) <= set(marker.fields.values())
    missing = {name for word, name in marker.fields.items() if word not in printed}
    assert missing.isdisjoint(SECRET_FIELDS)


SHEETS = """
    handout:
      - sheet: Allen
        id: allen
        blocks: [{text: A}, {text: L, for: pupil}, {text: T, for: teacher}, {text: H, for: home}]
      - {sheet: Leerling, id: leerling, for: pupil, blocks: [{text: A}]}
      - {sheet: Leraar, id: leraar, for: teacher, blocks: [{text: A}]}
      - {sheet: Thuis, id: thuis, for: home, blocks: [{text: A}]}
"""


@pytest.mark.parametrize(
    ("reader", "sheets", "blocks"),
    [
        ("pupil", ["Allen", "Leerling"], ["A", "L"]),
        ("teacher", ["Allen", "Leerling", "Leraar", "Thuis"], ["A", "L", "T"]),
        ("home", ["Allen", "Thuis"], ["A", "H"]),
    ],
)
def test_sheets_and_blocks_are_seen_by_those_they_are_for(
    reader: Any, sheets: list[str], blocks: list[str]
) -> None:
    seen = view_for(lesson(SHEETS), reader)
    assert [sheet.sheet for sheet in seen.handout] == sheets
    assert [block.text.plain() for block in seen.handout[0].blocks] == blocks


def test_on_a_sheet_for_home_the_teacher_sees_what_families_see() -> None:
    blocks = "[{text: A}, {text: L, for: pupil}, {text: T, for: teacher}, {text: H, for: home}]"
    one = lesson(f"handout: [{{sheet: Thuis, id: thuis, for: home, blocks: {blocks}}}]")
    seen = {
        reader: [b.text.plain() for s in view_for(one, reader).handout for b in s.blocks]
        for reader in ("pupil", "teacher", "home")
    }
    assert seen == {"pupil": [], "teacher": ["A", "T", "H"], "home": ["A", "H"]}


def test_blocks_in_blocks_are_left_out_too() -> None:
    story = block("scenario: Sam belt.\nblocks: [{text: Voor ons., for: teacher}, {text: Voor jou.}]")
    assert [inner.text.plain() for inner in view_for(story, "pupil").blocks] == ["Voor jou."]
    assert len(view_for(story, "teacher").blocks) == 2


def test_the_teachers_view_of_a_lesson_is_whole_but_for_what_goes_home() -> None:
    one = lesson("prepare: Leg klaar.\naftercare: Lees na.\nboard: Teken.")
    assert view_for(one, "teacher") == one


@pytest.mark.parametrize("reader", ["pupil", "home"])
def test_a_view_keeps_the_lesson_itself_and_empties_only_what_is_secret(reader: Any) -> None:
    one = lesson("prepare: Leg klaar.\nopt_out: Teken iets.\ngoals: [Leren]")
    seen = view_for(one, reader)
    assert (seen.prepare, seen.opt_out, seen.goals) == (None, one.opt_out, one.goals)
    assert one.prepare.plain() == "Leg klaar."
    assert view_for(seen, reader) == seen
