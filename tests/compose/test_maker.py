from dataclasses import replace

import pytest
from made import handout_of, words_of
from written import lesson

from kitgen.compose.maker import Entry, Maker, deeper, of_lesson, prefixed
from kitgen.document.inline import Place, Text
from kitgen.document.nodes import Heading, Section
from kitgen.document.parts import Part
from kitgen.profile import Profile


def test_a_label_is_said_with_values_and_leaves_places_for_later(maker: Maker) -> None:
    assert maker.say("{n} min voor de {leader}", n=5) == (Text("5 min voor de "), Place("leader"))


def test_a_plain_label_has_values_and_places_filled_in(maker: Maker) -> None:
    assert maker.string("{n} min voor de {leader} van {class.name}", n=5) == "5 min voor de leraar van 2B"
    assert maker.string("Bij {contact}", contact="mij") == "Bij mij"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("version: 2026-11", "Samen · versie 2026-11 · CC BY-SA 4.0"),
        ("", "Samen · CC BY-SA 4.0"),
        ("version: 2\nlicense: CC0", "Samen · versie 2 · CC0"),
        ("makers: [An, Bo]\nedition: tweede druk", "Samen · tweede druk · door An, Bo · CC BY-SA 4.0"),
    ],
)
def test_the_small_line_says_what_and_which(text: str, line: str, maker: Maker) -> None:
    assert maker.colophon(lesson(text, title="Samen")) == line


def test_the_small_line_says_what_a_lesson_was_made_from(maker: Maker) -> None:
    line = maker.colophon(lesson(title="Samen bij ons", adapted_from="Samen (2026-11)"))
    assert line == "Samen bij ons · CC BY-SA 4.0 · bewerkt naar Samen (2026-11)"


def test_facts_are_dated_only_where_they_were_checked(maker: Maker) -> None:
    assert maker.facts_checked("2026-11") == "Feiten nagekeken in november 2026"
    assert maker.facts_checked(None) == ""


def test_teachers_pages_say_the_class_and_pupils_pages_the_help_line(maker: Maker) -> None:
    teachers = maker.running("Les", "c", reader="teacher", foot="voet")
    pupils = maker.running("Les", "c", reader="pupil", foot="voet")
    assert (teachers.head_right, teachers.foot) == ("Voorbeeldschool · 2B", "voet")
    assert (pupils.head_right, pupils.foot[:7]) == ("Voorbeeldschool", "Praten?")


def test_no_school_in_particular_has_no_name_at_the_head(neutral_maker: Maker) -> None:
    assert neutral_maker.running("Les", "c", reader="teacher").head_right == ""


def test_a_home_has_its_own_words_everywhere(maker: Maker) -> None:
    haven = Profile.model_validate({"name": "De Haven", "setting": "care", "contacts": [{"role": "Bo"}]})
    home = replace(maker, data=replace(maker.data, profile=haven))
    one = lesson("handout: [{sheet: S, id: s, blocks: [{text: 'Je {leader}.'}, {help: Hulp}]}]")
    texts = words_of(handout_of(home, one))
    assert "Je begeleider." in texts
    assert "In de leefgroep: Bo" in texts


def test_parts_of_lessons_in_one_file_say_which_and_keep_their_ids_apart() -> None:
    part = Part(title="Blad", id="blad", children=(Section((Heading((), 2, id="kop"),), id="a"),))
    own = of_lesson(part, Entry("les", lesson(), 2), "Les {n}")
    assert (own.title, own.id, own.children[0].id, own.children[0].children[0].id) == (
        "Les 2 · Blad",
        "les-blad",
        "les-a",
        "les-kop",
    )
    assert prefixed(replace(part, id=""), "les").id == ""
    assert deeper(part, 1).children[0].children[0].level == 3
    assert deeper(part, 0) is part
