from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from made import handout_of, words_of

from kitgen.check.run import check_kit, check_lesson
from kitgen.compose.maker import Maker
from kitgen.errors import Finding
from kitgen.load import load_data, load_lesson
from kitgen.parameters import applied, lesson_values
from kitgen.project import Project

Findings = Callable[[str], list[Finding]]
Places = Callable[[str], list[tuple[str, int, int]]]
Put = Callable[[str, str | bytes], Path]

SHEET = "handout:\n  - sheet: Blad\n    id: blad\n    blocks:\n"  # lines 5 to 8


@pytest.mark.parametrize(
    "text",
    [
        SHEET + "      - questions: [{ask: 'Wat zegt {wie}?'}]\n",
        SHEET + "      - questions: [{ask: Wat?, answer: 'Iets als {wie}.'}]\n",
        SHEET + "      - statements: ['Zeg {wie}']\n",
        SHEET + "      - table: {header: [Wie], rows: [['{wie}']]}\n",
        SHEET + "      - checklist: ['**Vraag** {wie}']\n",
        SHEET + "      - text: Dag.\n      - text: Alleen {wie}.\n        for: teacher\n",
        SHEET + "      - scenario: Ali.\n        blocks: [{text: 'Bel {wie}.'}]\n",
        "cards: [{deck: K, id: k, cards: ['Bel {wie}.']}]\n",
        "posters: [{poster: P, id: p, blocks: [{text: 'Bel {wie}.'}]}]\n",
        "letter: {blocks: [{text: 'Bel {wie}.'}]}\n",
        "goals: ['Ze bellen {wie}.']\n",
        "prepare: Bel {wie}.\n",
        "steps: [{title: Stap, minutes: 40, say: 'Bel {wie}.'}]\n",
    ],
)
def test_an_unknown_place_is_found_wherever_text_may_stand(places: Places, text: str) -> None:
    (found,) = places(text)
    before = ("title: Proefles\ntopic: help\nminutes: 50\nweight: light\n" + text).partition("{wie}")[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert found == ("unknown-place", line, column)


def test_each_unknown_place_of_a_long_text_is_told_where_it_stands(places: Places) -> None:
    text = "      - text: |\n          Bel {wie} of {wat}.\n\n          Dan {wie} en {wie}.\n"
    assert places(SHEET + text) == [
        ("unknown-place", 10, 15),
        ("unknown-place", 10, 24),
        ("unknown-place", 12, 15),
        ("unknown-place", 12, 24),
    ]


def test_equal_places_of_two_texts_on_one_line_are_told_apart(places: Places) -> None:
    text = "      - questions: [{ask: 'Wie {wie}?'}, {ask: 'Hoe {wie}?'}]\n"
    assert places(SHEET + text) == [
        ("unknown-place", 9, text.index("{wie}") + 1),
        ("unknown-place", 9, text.rindex("{wie}") + 1),
    ]


def test_places_of_the_profile_and_braces_that_are_none_are_let_be(places: Places) -> None:
    known = "{school.name} {school.contact} {contact} {class.name} {leader} {participants} {place}"
    assert places(SHEET + f"      - text: '{known} \\{{niets}} {{ los }} {{}}'\n") == []


def test_the_nearest_place_is_offered(findings: Findings) -> None:
    (finding,) = findings("prepare: Bel {school.kontact}.\n")
    assert finding.values["suggestion"] == "school.contact"


def test_the_work_of_a_lesson_and_of_a_block_must_exist(findings: Findings) -> None:
    blocks = SHEET.replace("handout", "work: het-engelhuis\nhandout")
    found = findings(blocks + "      - work: current\n      - work: boo\n")
    assert [(f.id, f.origin.line if f.origin else 0, f.values["suggestion"]) for f in found] == [
        ("unknown-work", 5, "het-engelenhuis"),
        ("unknown-work", 11, "bo"),
    ]


def test_a_work_for_adults_is_no_work_for_pupils(findings: Findings) -> None:
    (finding,) = findings("work: noemie-dit-oui\n")
    assert (finding.id, finding.severity) == ("work-not-for", "warning")
    assert finding.origin
    assert finding.origin.line == 5
    assert finding.values["audience"] == "staff, trainers"
    assert findings("work: noemie-dit-oui\nparticipants: staff\n") == []


def test_a_lesson_without_a_work_has_no_current_one(places: Places) -> None:
    assert places(SHEET + "      - text: Lees.\n      - work: current\n") == [("no-work", 10, 9)]


@pytest.mark.parametrize(
    "text",
    [
        "handout: [{sheet: 'Blad van {wie}', id: b, blocks: [{text: Lees.}]}]\n",
        SHEET + "      - callout: Let op.\n        title: 'Voor {wie}'\n",
        SHEET + "      - dialogue: [{from: '{wie}', text: Dag.}]\n",
        SHEET + "      - sort: [{item: Een, in: '{wie}'}]\n        into: ['{wie} niet', '{wie}']\n",
        "cards: [{deck: 'Kaarten van {wie}', id: k, cards: [Kaart]}]\n",
        "posters: [{signs: Borden, id: p, items: ['{wie}']}]\n",
        "steps: [{title: 'Met {wie}', minutes: 40}]\n",
    ],
)
def test_an_unknown_place_is_found_in_titles_and_names_too(places: Places, text: str) -> None:
    assert ("unknown-place", "{wie}") in {
        (name, text.splitlines()[line - 5][column - 1 :][:5]) for name, line, column in places(text)
    }


def test_a_place_in_an_address_or_in_a_name_is_none(places: Places) -> None:
    text = "cast: {noor: {name: '{x}', pronouns: she}}\nchecked: 2026-11\n"
    text += "sources: [{title: A, url: 'https://a.be/{x}'}]\n"
    assert places(text) == []


CAST = "cast: {noor: {name: Noor, pronouns: she}}\n"


def test_people_of_the_cast_have_places_and_others_have_none(findings: Findings) -> None:
    good = (
        "'{noor} {noor.s} {noor.he} {noor.Him} {noor.his} {noor.stressed} {noor:een zoon|een dochter|kind}'"
    )
    assert findings(CAST + SHEET + f"      - text: {good}\n") == []
    found = findings(CAST + SHEET + "      - text: '{nor} {nor.his} {nor:a|b|c} {noor.hers} {noor:a|b}'\n")
    assert [(f.id, f.values["name"], f.origin.column if f.origin else 0) for f in found] == [
        ("unknown-place", "nor", 16),
        ("unknown-person", "nor", 22),
        ("unknown-person", "nor", 32),
        ("person-form", "noor", 44),
        ("person-choices", "noor", 56),
    ]
    assert [f.values["suggestion"] for f in found[:3]] == ["noor"] * 3


def test_a_lesson_without_a_cast_has_nobody_to_name(places: Places) -> None:
    assert [name for name, *_ in places("prepare: 'Lees over {noor.his} broer.'\n")] == ["unknown-person"]


def test_the_facts_of_the_work_have_places(findings: Findings) -> None:
    assert findings("work: bo\nprepare: '{work.The} {work.title} van {work.by}, {work.year}'\n") == []
    (finding,) = findings("work: bo\nprepare: '{work.titel}'\n")
    assert (finding.id, finding.values["suggestion"]) == ("unknown-place", "work.title")
    (finding,) = findings("prepare: '{work.title}'\n")
    assert finding.id == "no-work"


def test_a_title_cannot_cite_a_piece_of_the_lesson(places: Places) -> None:
    assert places(SHEET + "      - text: 'Zie {ref.blad}.'\n") == []
    assert places(
        SHEET + "      - text: Zie.\nposters: [{signs: Borden, id: p, items: ['{ref.blad}']}]\n"
    ) == [("ref-in-title", 10, 43)]


@pytest.mark.parametrize("cast", ["gemengt", "{from: gemengt, noor: {name: Noor, pronouns: she}}"])
def test_a_cast_that_does_not_exist(findings: Findings, cast: str) -> None:
    (finding,) = findings(f"cast: {cast}\n")
    assert finding.origin is not None
    assert (finding.id, finding.values["suggestion"], finding.origin.line) == ("unknown-cast", "gemengd", 5)


LESSON = """title: Les
topic: self
minutes: 50
weight: light
cast: {noor: {name: Noor, pronouns: she}}
steps: [{title: '{noor} praat', minutes: 40}]
cards:
  - deck: Kaarten
    id: kaarten
    size: 85x54
    cards: ['LIST']
""".replace("LIST", ", ".join(["{noor}"] * 18))


@pytest.fixture
def kit(own: Project, put: Put) -> Places:
    """Checks a kit of one lesson in which Noor plays: a title and the lesson, then the text."""
    put("lessons/nl/les.yaml", LESSON)

    def check(text: str) -> list[tuple[str, int, int]]:
        file = put("lessons/nl/kits/k.yaml", "title: Bundel\n" + text)
        found = check_kit(own, load_data(own, "voorbeeldschool"), file.relative_to(own.root).as_posix(), "nl")
        return [(f.id, f.origin.line, f.origin.column) for f in found if f.origin]

    return check


def test_what_a_kit_gives_must_exist(kit: Places) -> None:
    assert kit("lessons: [les]\nwith: {setting: care, work: bo, cast: gemengd}\n") == []
    assert kit("lessons: [les]\nwith:\n  work: boo\n  cast: gemengt\n") == [
        ("unknown-work", 4, 9),
        ("unknown-cast", 5, 9),
    ]


def test_the_people_that_a_kit_gives_have_a_place_in_its_lessons(kit: Places) -> None:
    given = "  cast:\n    noor: {name: Lina, pronouns: she}\n    nour: {name: Lina, pronouns: she}\n"
    assert kit("lessons: [les]\nwith:\n" + given) == [("unknown-person", 6, 5)]
    entry = "lessons:\n  - lesson: les\n    with: {cast: {seppe: {name: Jo, pronouns: he}}}\n"
    assert kit(entry) == [("unknown-person", 4, 19)]


def test_a_longer_name_must_still_fit_on_the_cards(kit: Places) -> None:
    assert kit("lessons: [les]\nwith: {cast: {noor: {name: Lina, pronouns: she}}}\n") == []
    longer = "{name: Anastasia-Wilhelmina van den Brande, pronouns: she}"
    (found,) = kit(f"lessons: [les]\nwith: {{cast: {{noor: {longer}}}}}\n")
    assert found[:2] == ("card-too-long", 11)


def test_the_own_pages_of_a_kit_are_checked_like_those_of_a_lesson(kit: Places) -> None:
    pages = """lessons: [les]
overview:
  blocks:
    - text: 'Bel {wie}.'
    - {picture: images/niets.svg, alt: Niets.}
letter:
  title: 'Voor {wie}'
  blocks:
    - help: Hulp
      show: [niemand]
    - rules: niets
    - work: current
"""
    assert kit(pages) == [
        ("unknown-place", 5, 18),
        ("missing-file", 6, 7),
        ("unknown-place", 8, 16),
        ("help-unknown", 10, 7),
        ("unknown-ruleset", 12, 7),
        ("no-work", 13, 7),
    ]


def test_a_contact_that_the_profile_lacks_is_told_and_the_first_stands_there(tmp_path: Path) -> None:
    own = Project(tmp_path)
    (tmp_path / "assets/profiles").mkdir(parents=True)
    (tmp_path / "assets/profiles/p.yaml").write_text(
        "name: P\ncontacts: [{role: leraar, reach: lokaal 1}, {id: zorg, role: coach, reach: lokaal 2}]\n"
    )
    (tmp_path / "lessons/nl").mkdir(parents=True)
    (tmp_path / "lessons/nl/proef.yaml").write_text(
        "title: Proef\ntopic: self\nminutes: 20\nweight: light\nsteps: [{title: A, minutes: 15}]\n"
        "handout:\n  - sheet: Blad\n    id: blad\n    blocks:\n"
        "      - text: Vraag {contact.zorg} of {contact.zorgg}.\n"
        "      - {help: Hulp, contacts: [zorg, weg]}\n"
    )
    data = load_data(own, "p")
    found = check_lesson(own, data, "lessons/nl/proef.yaml", date(2026, 11, 26))
    lacking = [f for f in found if f.id == "contact-unknown"]
    told = [(f.origin.line, f.origin.column, f.values["suggestion"]) for f in lacking if f.origin]
    assert told == [(10, 39, "zorg"), (11, 9, "")]
    lesson = load_lesson(own, "proef", "nl").value
    document = handout_of(Maker(data, own.read), applied(lesson, lesson_values(data, lesson)))
    printed = " ".join(words_of(document))
    assert "Vraag coach (lokaal 2) of leraar (lokaal 1)." in printed
    assert "Op school: coach (lokaal 2)" in printed
    nobody = check_lesson(own, load_data(own, "neutraal"), "lessons/nl/proef.yaml", date.min)
    assert "contact-unknown" not in {f.id for f in nobody}
