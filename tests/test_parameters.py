from dataclasses import replace

import pytest
from made import guide_of, handout_of, words_of
from written import kit, lesson, strings

from kitgen.compose.cards import cards
from kitgen.compose.letter import letter
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.posters import posters
from kitgen.document.inline import Gap, Text
from kitgen.kit import LessonWith, With
from kitgen.lesson import Lesson
from kitgen.load import Data
from kitgen.parameters import applied, in_setting, kit_values, lesson_values
from kitgen.works import Work

WITH_WORK = """
handout:
  - sheet: Blad
    id: blad
    blocks:
      - work: current
      - work: bo
      - scenario: Een verhaal.
        blocks: [{work: current}]
"""


def put_in(data: Data, one: Lesson, *given: LessonWith) -> Lesson:
    return applied(one, lesson_values(data, one, *given))


def works_in(one: Lesson) -> list[str]:
    return [block.work for block in one.blocks() if block.kind == "work"]


def test_a_block_about_the_current_work_names_the_works_of_the_lesson(data: Data) -> None:
    one = put_in(data, lesson("work: het-engelenhuis\n" + WITH_WORK))
    assert works_in(one) == ["het-engelenhuis", "bo", "het-engelenhuis"]


def test_what_has_no_parameters_stays_as_it_is_with_its_origins(data: Data) -> None:
    one = lesson(WITH_WORK)
    assert put_in(data, one) == one
    assert put_in(data, one).handout[0].blocks[1].origin == one.handout[0].blocks[1].origin


def test_a_kit_gives_another_work_and_its_entry_goes_before_it(data: Data) -> None:
    one = lesson("work: het-engelenhuis\n" + WITH_WORK)
    of_kit, of_entry = With(work="bo"), LessonWith(work="sterke-meisjes-huilen-niet")
    assert works_in(put_in(data, one, of_kit, LessonWith()))[0] == "bo"
    assert works_in(put_in(data, one, of_kit, of_entry))[0] == "sterke-meisjes-huilen-niet"


EVERYWHERE = """
title: "{noor} en {seppe}"
cast: {noor: {name: Noor, pronouns: she}, seppe: {name: Seppe, pronouns: he}}
goals: ["{noor.His} vrienden helpen."]
prepare: "{noor} leest dit."
steps: [{title: "{noor} praat", minutes: 9, say: "{noor.He} zegt dag.", uses: [blad]}]
handout:
  - sheet: "Het blad van {noor}"
    id: blad
    lead: "Over {noor.him}."
    blocks:
      - section: "Deel van {noor}"
      - scenario: "{seppe} ziet {noor}: {noor:een jongen|een meisje|iemand} van {noor.his} klas."
        title: "{noor.s} verhaal"
        draw_out: "{noor} wint."
      - questions: [{ask: "Wat zegt {noor}?", answer: "{noor.He} zegt nee."}]
      - dialogue: [{from: "{noor}", text: "Dag {seppe}."}]
      - table: {header: ["{noor}", Wat], rows: [["", ""]]}
      - picture: images/wiel.svg
        alt: "{noor} aan het wiel"
      - callout: "**{noor}** weet het."
        title: "Onthoud {noor}"
cards:
  - deck: "Kaarten van {noor}"
    id: k
    cards: [{front: "{noor}", back: "{noor.s} kant", note: "Let op {noor}"}]
posters:
  - {poster: "{noor} aan de muur", id: p, blocks: [{text: "{noor.stressed}!"}]}
  - {signs: B, id: b, items: ["{noor}"]}
letter: {title: "Brief van {noor}", blocks: [{text: "{noor.His} ouders"}]}
sources: [{title: "Boek van {noor}", about: "{noor}"}]
"""


def printed(maker: Maker, one: Lesson) -> str:
    entry = Entry("les", one)
    documents = (
        guide_of(maker, one),
        handout_of(maker, one),
        cards(maker, [entry], "les", one.title),
        posters(maker, [entry], "les", one.title, width_of=len),
        letter(maker, one.letter, "les", one.title, ""),
    )
    return " ".join(text for document in documents for text in strings(document))


def test_a_name_follows_in_every_text_and_title(maker: Maker) -> None:
    given = With.model_validate(
        {"cast": {"noor": {"name": "Max", "pronouns": "he"}, "seppe": {"name": "Sam", "pronouns": "they"}}}
    )
    found = printed(maker, put_in(maker.data, lesson(EVERYWHERE), given))
    assert "{" not in found
    assert not {"Noor", "Seppe"} & set(found.replace(".", " ").split())
    for words in (
        *("Max en Sam", "Zijn vrienden helpen.", "Hij zegt dag.", "Het blad van Max", "Over hem."),
        *("Deel van Max", "Sam ziet Max: een jongen van zijn klas.", "Max’ verhaal", "Wat zegt Max?"),
        *("Hij zegt nee.", "Dag Sam.", "Max aan het wiel", "Onthoud Max", "Kaarten van Max", "Max’ kant"),
        *("Max aan de muur", "hij!", "Brief van Max", "Zijn ouders", "Boek van Max"),
    ):
        assert words in found, words


NOOR = "cast: {noor: {name: Noor, pronouns: she}}\n"


def test_one_person_may_be_given_and_the_others_stay(data: Data) -> None:
    given = With.model_validate({"cast": {"seppe": {"name": "Lina", "pronouns": "she"}}})
    assert put_in(data, lesson(EVERYWHERE), given).title == "Noor en Lina"


@pytest.mark.parametrize(
    "name", ["O*Neill*", "{x}", "_Sam_", "**", "a\\b", "1. Jan", "- Jan", "[ ]", "____", "<b>", "\\"]
)
def test_a_name_is_printed_as_it_is_written(data: Data, name: str) -> None:
    one = lesson(NOOR + "prepare: '{noor}{noor} zegt {noor}.'\ntitle: 'Over {noor}'\n")
    given = With.model_validate({"cast": {"noor": {"name": name, "pronouns": "she"}}})
    found = put_in(data, one, given)
    assert found.prepare.inlines() == (Text(f"{name}{name} zegt {name}."),)
    assert found.title == f"Over {name}"


def test_places_keep_the_look_of_the_words_around_them(data: Data) -> None:
    one = lesson("cast: {noor: {name: Noor, pronouns: she}}\nprepare: 'Zie **{noor}** en _{noor}_.'\n")
    bold, italic = (i for i in put_in(data, one).prepare.inlines() if i.text == "Noor")
    assert (bold.bold, italic.italic) == (True, True)


def test_a_brace_that_is_meant_stays_one(data: Data) -> None:
    one = lesson("title: 'Zet \\{noor} in \\{ haken'\nprepare: 'Zet \\{noor} er.'\n")
    assert put_in(data, one).title == "Zet {noor} in { haken"
    assert put_in(data, one).prepare.plain() == "Zet {noor} er."


def test_a_title_has_the_words_of_the_profile_too(maker: Maker, neutral_maker: Maker) -> None:
    one = lesson("title: 'Welkom op {school.name}, {participants} van {class.name}'")
    assert put_in(maker.data, one).title == "Welkom op Voorbeeldschool, leerlingen van 2B"
    assert put_in(neutral_maker.data, one).title == "Welkom op school, leerlingen van klas"


FILM = {"kind": "film", "title": "Wat nu?", "sources": [{"title": "A"}], "checked": "2026-11"}


def test_a_fact_of_the_work_stands_in_the_text_or_leaves_a_line(data: Data) -> None:
    known = replace(data, works={"film": Work.model_validate(FILM)})
    one = lesson(
        "work: film\ntitle: '{work.The} {work.title} van {work.by} ({work.year})'\n"
        "prepare: 'Kijk **{work.title}** van {work.by}.'"
    )
    found = put_in(known, one)
    assert found.title == "De film Wat nu? van de maker (…)"
    words, title, van, gap, stop = found.prepare.inlines()
    assert (words.text, title, van.text, stop.text) == ("Kijk ", Text("Wat nu?", bold=True), " van ", ".")
    assert isinstance(gap, Gap)
    assert gap.width_mm > 40


SCHOOL_WORDS = {
    "leerling",
    "leerlingen",
    "leraar",
    "leraren",
    "klas",
    "school",
    "schoolteam",
    "lesuur",
    "clb",
}


def test_a_home_reads_no_word_of_a_school(maker: Maker) -> None:
    text = "Elke {participant} en {leader} is {at_place} welkom. {Participants} van de {group}."
    home = Maker(in_setting(maker.data, "care"), maker.read)
    sheet = f"handout: [{{sheet: A, id: a, blocks: [{{text: '{text}'}}]}}]"
    one = put_in(home.data, lesson(f"weight: serious\ntitle: Voor {{participants}}\n{sheet}"))
    found = [*words_of(guide_of(home, one)), *words_of(handout_of(home, one))]
    said = {word.strip(".,:!?()“”").lower() for line in found for word in line.split()}
    assert "Elke jongere en begeleider is in de leefgroep welkom. Jongeren van de leefgroep." in found
    assert SCHOOL_WORDS & said == set()


def test_a_kits_own_texts_have_its_parameters(data: Data) -> None:
    one = kit(
        "title: 'Over {work.title}'\nlessons: [pikasol]\nwith: {work: bo}\n"
        "letter: {blocks: [{text: 'Over {work.by}.'}]}"
    )
    found = applied(one, kit_values(data, one))
    assert found.title == "Over Bo"
    assert found.letter.blocks[0].text.plain() == "Over Hans Herbots."
