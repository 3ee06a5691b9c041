"""Words that are told of, words that are not, and where a finding points."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from kitgen.check.language import Context, shared, subjects_of, told_in
from kitgen.check.passages import Passage
from kitgen.check.run import check_kit, check_lesson
from kitgen.errors import Finding, Severity
from kitgen.lesson import Lesson
from kitgen.load import load_data
from kitgen.messages import show
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.terms import About, Table, load_table

Findings = Callable[..., list[Finding]]

SENTENCES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))
ABOUT: frozenset[About] = frozenset({"phenomenon", "exploitation"})
NAMES = ("Sterke meisjes huilen niet", "Prooi")
LANGUAGES = ("nl", "fr", "en", "de")


@cache
def table(lang: str) -> Table:
    return load_table(Project(Path()), lang)


def told(lang: str, sentence: str) -> list[tuple[str, str]]:
    """Return the families that are told of, with their words; a sentence may begin with what it stands in."""
    head, _, rest = sentence.partition(": ")
    marks = head.split("+") if head and set(head.split("+")) <= {"about", "discussed", "law"} else []
    text = rest if marks else sentence
    passage = Passage(text, Origin("x"), "pupil", None, "discussed" in marks, "law" in marks)
    hits = told_in([passage], table(lang), Context(ABOUT if "about" in marks else frozenset(), names=NAMES))
    return [(term.id, text[start:end]) for _, term, start, end in hits]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_that_is_wrong_is_found(lang: str) -> None:
    missed = [
        (name, sentence)
        for name, sentences in SENTENCES["found"][lang].items()
        for sentence in sentences
        if name not in [family for family, _ in told(lang, sentence)]
    ]
    assert missed == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_near_miss_is_left_alone(lang: str) -> None:
    wrong = [(sentence, hits) for sentence in SENTENCES["passed"][lang] if (hits := told(lang, sentence))]
    assert wrong == []


LESSON = """prepare: |
  De dader is een mens.

  Yara viel in de **klauwen** van een dader.
"""


def test_a_finding_points_at_the_word_and_says_why_and_what_instead(findings: Findings) -> None:
    (found,) = findings(LESSON)
    assert (found.id, found.severity) == ("term-prey", Severity.WARNING)
    assert found.origin
    assert (found.origin.line, found.origin.column, found.origin.length) == (8, 21, 7)
    shown = show(found, "nl", LESSON.splitlines()[3])
    assert '"klauwen": maakt bang' in shown
    assert "schrijf in de plaats: dader, slachtoffer" in shown


SHEET = "handout: [{sheet: Blad, id: blad, blocks: [{text: 'Zeg nooit hoer tegen iemand.'}]}]\n"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("ages: 12-14\n", "never-allowed"),
        ("", "never-allowed"),
        ("ages: 14+\n", "term-insult"),
        ("ages: 12+\nparticipants: staff\n", "term-insult"),
    ],
)
def test_an_insult_on_what_young_pupils_get_is_nothing_to_allow(
    findings: Findings, more: str, found: str
) -> None:
    assert [(f.id, f.severity) for f in findings(more + SHEET)] == [(found, Severity.ERROR)]


def test_what_a_teacher_reads_or_older_pupils_get_is_not_what_young_ones_do(findings: Findings) -> None:
    sheet = SHEET.replace("id: blad", "id: blad, ages: 16+")
    assert [f.id for f in findings("ages: 12-18\n" + sheet)] == ["term-insult"]
    assert [f.id for f in findings("ages: 12-14\nprepare: Hoer is een scheldwoord.\n")] == ["term-insult"]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("topic: phenomenon\n", True),
        ("topic: side-phenomena\nweight: serious\n", False),
        ("topic: help\n", False),
    ],
)
def test_some_words_are_wrong_only_in_lessons_about_exploitation(
    own: Project, put: Callable[[str, str], Path], head: str, told: bool
) -> None:
    basics = {"topic": "help", "weight": "light", **dict(re.findall(r"(\S+): (\S+)", head))}
    text = "".join(f"{key}: {value}\n" for key, value in basics.items())
    text = f"title: Proef\nminutes: 50\n{text}prepare: Haar vriendje wacht.\n"
    put("lessons/nl/proef.yaml", text + "steps: [{title: A, minutes: 40}]\n")
    data = load_data(own, "voorbeeldschool")
    found = check_lesson(own, data, "lessons/nl/proef.yaml", date(2026, 11, 26))
    assert ("term-boyfriend" in [f.id for f in found]) is told


@pytest.mark.parametrize(("weight", "told"), [("light", []), ("serious", ["naive"]), ("heavy", ["naive"])])
def test_others_are_in_lessons_on_side_phenomena_too(weight: str, told: list[str]) -> None:
    lesson = Lesson.model_construct(topic="side-phenomena", weight=weight)
    passage = Passage("Wat een naïef vriendje.", Origin("x"), "pupil")
    hits = told_in([passage], table("nl"), Context(subjects_of(lesson)))
    assert [term.id for _, term, _, _ in hits] == told


def test_titles_works_and_sources_may_say_what_they_do(findings: Findings) -> None:
    text = """summary: In En plotseling ben je van hem en _Prooi_ komt het voor.
media: [{title: Loverboys, type: film, url: "https://example.org"}]
sources: [{title: Loverboys, about: loverboys herkennen}]
checked: 2026-11
"""
    assert findings(text) == []
    assert findings('summary: "Prooi is hij."\n')


@pytest.mark.parametrize(
    ("files", "place"),
    [
        (
            {
                "lessons/nl/a.yaml": "{basics}prepare: Goed.\n",
                "lessons/nl/proef.yaml": "extends: a\nprepare: In de klauwen.\n",
            },
            ("lessons/nl/proef.yaml", 2, 16),
        ),
        (
            {"lessons/nl/proef.yaml": "{basics}", "lessons/nl/proef.easy.yaml": "board: Een prooi.\n"},
            ("lessons/nl/proef.easy.yaml", 1, 12),
        ),
        (
            {
                "lessons/nl/proef.yaml": "{basics}letter: {{blocks: [{{snippet: deel}}]}}\n",
                "assets/snippets/nl/deel.yaml": "blocks:\n  - text: |\n      Een\n      prooi.\n",
            },
            ("assets/snippets/nl/deel.yaml", 4, 7),
        ),
    ],
)
def test_overlays_easy_versions_and_snippets_are_told_in_their_own_files(
    own: Project, put: Callable[[str, str], Path], files: dict[str, str], place: tuple[str, int, int]
) -> None:
    basics = "title: Proef\ntopic: help\nweight: light\nminutes: 50\nsteps: [{title: A, minutes: 45}]\n"
    for file, text in files.items():
        put(file, text.format(basics=basics))
    found = check_lesson(own, load_data(own, "voorbeeldschool"), "lessons/nl/proef.yaml", date(2026, 11, 26))
    places = {
        (f.origin.file, f.origin.line, f.origin.column)
        for f in found
        if f.origin and f.id.startswith("term-")
    }
    assert places == {place}


def test_a_kit_is_read_too(own: Project, put: Callable[[str, str], Path]) -> None:
    put("lessons/nl/kits/k.yaml", "title: K\nlessons: [pikasol]\nsummary: Geen monsters, geen wraakporno.\n")
    found = check_kit(own, load_data(own, "voorbeeldschool"), "lessons/nl/kits/k.yaml", "nl")
    assert [f.id for f in found if f.id.startswith("term-")] == ["term-revenge-porn"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (
            "assets/casts/eigen.yaml",
            "title: Eigen\nnote: Kies een prooi.\npeople: {a: {name: A, pronouns: she}}\n",
        ),
        (
            "assets/rules/eigen.yaml",
            "title: Eigen\nspellings: {x: [a]}\nrules: {a: {letter: A, name: A, text: Wees geen slet.}}\n",
        ),
    ],
)
def test_what_lessons_share_is_read_too(
    own: Project, put: Callable[[str, str], Path], file: str, text: str
) -> None:
    put(file, text)
    (found,) = shared(own, load_data(own, "voorbeeldschool"))
    assert found.origin
    assert found.origin.file == file


def test_words_over_several_lines_or_used_before_are_pointed_at(findings: Findings) -> None:
    text = """prepare: >
  Eigen is goed, eigen
  schuld niet. Het is haar eigen
  schuld.
board: "Het is \\"x\\", en
  eigen schuld."
"""
    places = [(f.origin.line, f.origin.column, f.origin.length) for f in findings(text) if f.origin]
    assert places == [(7, 28, 5), (10, 3, 12)]


def test_what_is_said_of_help_in_another_language_is_read_too(
    own: Project, put: Callable[[str, str], Path]
) -> None:
    texts = own.read("assets/help/texts/fr.yaml").decode()
    put("assets/help/texts/fr.yaml", texts.replace("Numéro d’urgence", "Secours contre les griffes", 1))
    found = [
        (f.id, f.origin.line if f.origin else 0) for f in shared(own, load_data(own, "voorbeeldschool", "fr"))
    ]
    assert found == [("term-prey", 5)]


@pytest.mark.parametrize("lang", Project(Path()).names("templates/labels"))
def test_what_is_shipped_for_all_lessons_has_none_of_these_words(lang: str) -> None:
    project = Project(Path())
    assert list(shared(project, load_data(project, "voorbeeldschool", lang))) == []


ALLOWED = "allow: [{rule: RULE, reason: We bespreken het in de les.}]\n"


def test_a_reason_makes_a_note_of_a_word(findings: Findings) -> None:
    (found,) = findings(ALLOWED.replace("RULE", "term-prey") + LESSON)
    assert (found.id, found.severity) == ("term-prey", Severity.NOTE)
    assert found.allow_reason == "We bespreken het in de les."


def test_no_reason_excuses_an_insult_to_young_pupils(findings: Findings) -> None:
    told = findings("ages: 12-14\n" + ALLOWED.replace("RULE", "term-insult") + SHEET)
    assert ("never-allowed", Severity.ERROR) in [(f.id, f.severity) for f in told]
    told = findings("ages: 14+\n" + ALLOWED.replace("RULE", "term-insult") + SHEET)
    assert [(f.id, f.severity) for f in told] == [("term-insult", Severity.NOTE)]


def test_a_rule_about_words_that_is_not_there_is_told_with_the_nearest(findings: Findings) -> None:
    (found,) = findings(ALLOWED.replace("RULE", "term-pray"))
    assert (found.id, found.values["suggestion"]) == ("unknown-rule", "term-prey")
