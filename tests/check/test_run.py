"""Each check with a lesson that passes and one that does not; the line is where the mistake is."""

from datetime import date

import pytest

from kitgen.check.run import check_kit, check_lesson
from kitgen.load import load_data
from kitgen.project import Project

TODAY = date(2026, 11, 26)
GOOD = """\
title: Proefles
topic: help
minutes: 50
weight: light
curriculum: [{set: vl-2019-graad1-A, codes: ["1.8"]}]
steps:
  - {id: stap, title: Stap, minutes: 45, do: "Bij {school.contact}.", uses: [blad, kaarten]}
handout:
  - sheet: Blad
    id: blad
    blocks:
      - rules: pikasol
        spells: PIKASOL
        id: afspraken
      - picture: images/wiel.svg
        alt: Een wiel.
cards:
  - {deck: Kaarten, id: kaarten, code: A, from: afspraken}
"""


@pytest.fixture
def project(tmp_path):
    (tmp_path / "lessons/nl/kits").mkdir(parents=True)
    return Project(tmp_path)


def found(project, text):
    (project.root / "lessons/nl/proef.yaml").write_text(text, "utf-8")
    data = load_data(project, "voorbeeldschool")
    findings = check_lesson(project, data, "lessons/nl/proef.yaml", TODAY)
    return [(finding.id, finding.origin.line) for finding in findings]


def test_a_good_lesson_has_no_findings(project):
    assert found(project, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("uses: [blad", "uses: [bald", ("unknown-reference", 7)),
        ("    blocks:\n", "    blocks:\n      - []\n", ("no-block-key", 12)),
        ("{school.contact}", "{school.kontact}", ("unknown-place", 7)),
        ("id: stap", "id: blad", ("duplicate-id", 10)),
        ("rules: pikasol", "rules: pikasoll", ("unknown-ruleset", 12)),
        ("spells: PIKASOL", "spells: PIKA", ("unknown-spelling", 12)),
        ("from: afspraken", "from: afsprak", ("from-unknown", 18)),
        (", from: afspraken", "", ("deck-empty", 18)),
        ('codes: ["1.8"]', 'codes: ["9.9"]', ("code-unknown", 5)),
        ("minutes: 45", "minutes: 51", ("minutes-over", 3)),
        ("minutes: 45", "minutes: 46", ("minutes-tight", 3)),
        ("images/wiel.svg", "images/weil.svg", ("missing-file", 15)),
        ("images/wiel.svg", "../../x.svg", ("outside-project", 15)),
        ("        alt: Een wiel.\n", "", ("no-alt", 15)),
    ],
)
def test_each_mistake_is_found_at_its_line(project, old, new, finding):
    assert old in GOOD
    assert found(project, GOOD.replace(old, new, 1)) == [finding]


def test_a_card_with_more_text_than_fits_is_named(project):
    long = "Een zin van acht woorden staat hier nu. " * 24
    deck = f'  - {{deck: Vol, id: vol, cards: [Kort, "{long}"]}}\n'
    assert found(project, GOOD + deck) == [("card-too-long", 19)]


def test_written_out_rules_must_spell_their_word(project):
    block = "      - {rules: [{letter: A, name: Aan, text: Aan.}], spells: AB}\n"
    assert found(project, GOOD.replace("      - picture", block + "      - picture")) == [("spells-not", 15)]


def test_six_different_mistakes_are_told_in_one_run(project):
    faulty = (
        GOOD.replace("topic: help", "topic: hulp")
        .replace("weight: light", "weight: light\nsumary: Kort")
        .replace("minutes: 45", "minutes: 60")
        .replace("uses: [blad", "uses: [bald")
        .replace("{school.contact}", "{school.kontact}")
        .replace("- rules: pikasol", "- regels: pikasol")
    )
    assert found(project, faulty) == [
        ("not-one-of", 2),
        ("minutes-over", 3),
        ("unknown-field", 5),
        ("unknown-place", 8),
        ("unknown-reference", 8),
        ("unknown-block", 13),
        ("from-unknown", 19),
    ]


def test_a_wrong_cast_is_told_without_all_the_places_that_it_leaves_empty(project):
    text = GOOD.replace("title: Proefles", "title: Proefles\ncast: niemand").replace(
        "Een wiel.", "Van {noor}."
    )
    assert found(project, text) == [("unknown-cast", 2)]


def test_a_kit_that_leaves_out_every_step_of_a_lesson_is_told(project):
    (project.root / "lessons/nl/proef.yaml").write_text(GOOD, "utf-8")
    kit = "title: Bundel\nlessons:\n  - {lesson: proef, without: [stap]}\n"
    (project.root / "lessons/nl/kits/bundel.yaml").write_text(kit, "utf-8")
    data = load_data(project, "voorbeeldschool")
    findings = check_kit(project, data, "lessons/nl/kits/bundel.yaml", "nl")
    assert [(finding.id, finding.origin.line) for finding in findings] == [("without-all", 3)]


def test_a_kit_names_lessons_that_exist_in_an_order_that_works(project):
    (project.root / "lessons/nl/kits/k.yaml").write_text(
        "title: K\nlessons:\n  - gezonde-relatie\n  - pikasol\n  - pikasool\n"
        "  - {lesson: hulp-dichtbij, without: [niets, werkblad-hulphand]}\n"
    )
    findings = check_kit(project, load_data(project, "voorbeeldschool"), "lessons/nl/kits/k.yaml", "nl")
    assert [(finding.id, finding.origin.line) for finding in findings] == [
        ("order-requires", 3),
        ("kit-lesson-missing", 5),
        ("unknown-reference", 6),
        ("used-without", 6),
        ("ref-without", 6),
    ]


KIT = "title: K\nlessons:\n  - {lesson: proef, without: [NAMES]}\n"
CITING = """\
title: Proefles
topic: help
weight: light
sessions:
  - {id: een, title: Een, minutes: 50, steps: [{title: A, id: stap, minutes: 5, uses: [vraag]}]}
  - {id: twee, title: Twee, minutes: 50, steps: [{title: B, minutes: 5, do: "Zie {ref.slot}."}]}
handout:
  - {sheet: Blad, id: blad, blocks: [{questions: [{ask: Wie?, id: vraag}]}]}
  - {sheet: Slot, id: slot, blocks: [{text: Dag.}]}
"""


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("een", []),
        ("stap", []),
        ("blad", [("used-without", "vraag")]),
        ("blad, een", []),
        ("slot", [("ref-without", "slot")]),
        ("slot, twee", []),
        ("dire", [("unknown-reference", "dire")]),
    ],
)
def test_a_kit_leaves_out_nothing_that_is_used_or_cited(project, names, told):
    (project.root / "lessons/nl/proef.yaml").write_text(CITING)
    (project.root / "lessons/nl/kits/k.yaml").write_text(KIT.replace("NAMES", names))
    data = load_data(project, "voorbeeldschool")
    findings = check_kit(project, data, "lessons/nl/kits/k.yaml", "nl")
    assert [(finding.id, finding.values["name"]) for finding in findings] == told
    assert {finding.origin.line for finding in findings} <= {3}


def test_help_lines_of_a_kits_letter_are_for_families_and_those_of_its_overview_for_the_team(project):
    (project.root / "lessons/nl/kits/k.yaml").write_text(
        "title: K\nlessons: [pikasol]\n"
        "letter: {blocks: [{help: H, show: [payoke]}]}\n"
        "overview: {blocks: [{help: H, show: [payoke]}, {text: T, for: home}]}\n"
    )
    data = load_data(project, "voorbeeldschool")
    findings = check_kit(project, data, "lessons/nl/kits/k.yaml", "nl")
    assert [(f.id, f.origin.line) for f in findings] == [("help-not-for", 3), ("for-nobody", 4)]


def test_a_kit_gives_pupils_no_work_for_adults(project):
    (project.root / "lessons/nl/kits/k.yaml").write_text(
        "title: K\nwith: {work: noemie-dit-oui}\nlessons:\n  - pikasol\n"
        "  - {lesson: boek-het-engelenhuis, with: {work: en-fugue}}\n"
    )
    data = load_data(project, "voorbeeldschool")
    findings = check_kit(project, data, "lessons/nl/kits/k.yaml", "nl")
    told = [(f.origin.line, f.values["name"]) for f in findings if f.id == "work-not-for"]
    assert told == [(2, "noemie-dit-oui"), (5, "en-fugue")]
