"""Every rule about care: what its page calls in order is in order, and what it calls wrong is told there."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kitgen.check.care import RULES
from kitgen.check.care.rule import HERE, Rule
from kitgen.check.run import check_kit, check_lesson
from kitgen.errors import Finding, Severity
from kitgen.load import load_data
from kitgen.project import Project

Put = Callable[[str, str], Path]
Findings = Callable[..., list[Finding]]

TODAY = date(2026, 11, 26)
LESSON = {
    "title": "title: Proefles",
    "topic": "topic: self",
    "ages": "ages: 12-14",
    "minutes": "minutes: 50",
    "weight": "weight: light",
    "steps": "steps: [{title: Rustig afsluiten, minutes: 20, method: pairs}]",
}
KIT = {"title": "title: Proef"}


def complete(example: str, basics: dict[str, str]) -> str:
    """Return `example` with the keys that it lacks of a lesson or kit that is in order."""
    said = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    return "\n".join((*(line for key, line in basics.items() if key not in said), example, ""))


def pairs(examples: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, examples), 1)
    ]


@pytest.fixture
def told(own: Project, put: Put) -> Callable[[Rule, str], list[Finding]]:
    """Checks an example of a rule, and returns what is told of it."""

    def check(rule: Rule, example: str) -> list[Finding]:
        data = load_data(own, "voorbeeldschool")
        if rule.of_kit:
            put("lessons/nl/kits/proef.yaml", complete(example, KIT))
            return list(check_kit(own, data, "lessons/nl/kits/proef.yaml", "nl"))
        put("lessons/nl/proef.yaml", complete(example, LESSON))
        return list(check_lesson(own, data, "lessons/nl/proef.yaml", TODAY))

    return check


@pytest.mark.parametrize(("rule", "example"), pairs("passes"))
def test_what_is_in_order_is_told_of_nothing(
    rule: Rule, example: str, told: Callable[[Rule, str], list[Finding]]
) -> None:
    assert [(f.id, f.values) for f in told(rule, example)] == []


@pytest.mark.parametrize(("rule", "example"), pairs("fails"))
def test_what_breaks_a_rule_is_told_at_its_line(
    rule: Rule, example: str, told: Callable[[Rule, str], list[Finding]]
) -> None:
    basics = KIT if rule.of_kit else LESSON
    lines = complete(example, basics).splitlines()
    (marked,) = (number for number, line in enumerate(lines, 1) if line.endswith(HERE.strip()))
    found = [finding for finding in told(rule, example) if finding.id == rule.id]
    assert [(f.origin.line, f.severity) for f in found if f.origin] == [(marked, rule.severity)]


def test_every_rule_has_examples_of_both_kinds() -> None:
    without = [rule.id for rule in RULES if not rule.passes or not rule.fails]
    assert without == ["cast-balance", "same-ids"], "these need several files: see below"


def test_a_reason_makes_a_note_of_an_error(findings: Findings) -> None:
    text = "allow: [{rule: too-young, reason: Voor de groep die het al weet.}]\nages: 12-14\n"
    sheet = "handout: [{sheet: S, id: s, blocks: [{text: Een tienerpooier is dader.}]}]\n"
    (found,) = findings(text + sheet)
    assert (found.id, found.severity) == ("too-young", Severity.NOTE)
    assert found.allow_reason == "Voor de groep die het al weet."


def test_what_is_allowed_for_nothing_is_told(findings: Findings) -> None:
    (found,) = findings("allow: [{rule: opt-out, reason: Iedereen schrijft.}]\n")
    assert (found.id, found.severity, found.values) == ("allow-unused", Severity.WARNING, {"name": "opt-out"})


def test_an_unknown_rule_cannot_be_allowed(findings: Findings) -> None:
    (found,) = findings("allow: [{rule: to-young, reason: Zomaar.}]\n")
    assert (found.id, found.severity) == ("unknown-rule", Severity.ERROR)
    assert found.values == {"name": "to-young", "suggestion": "too-young"}


def test_a_sentence_that_says_never_is_no_advice(findings: Findings) -> None:
    sheet = "handout: [{{sheet: S, id: s, blocks: [{{text: '{text}'}}]}}]\n"
    assert findings(sheet.format(text="Je confronteert de dader nooit zelf.")) == []
    assert [f.id for f in findings(sheet.format(text="Confronteer de dader. Nooit zwijgen."))] == ["confront"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Tot rust komen", []),
        ("Wat nemen we mee?", []),
        ("Zo kan je helpen", []),
        ("Niemand helpt Sam", ["closing"]),
        ("Het einde van het verhaal", ["closing"]),
    ],
)
def test_the_last_step_says_in_its_title_whether_it_is_calm(
    title: str, told: list[str], findings: Findings
) -> None:
    text = f"opt_out: Maak een affiche.\nsteps: [{{title: {title}, minutes: 40, method: pairs}}]\n"
    found = findings(text, weight="serious")
    assert [f.id for f in found] == told


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Alarmsignalen", ["signals-for-staff"]),
        ("Welk signaal zie je?", ["signals-for-staff"]),
        ("Signalen van een gezonde vriendschap", []),
        ("Signalen dat het niet goed gaat", ["signals-for-staff"]),
    ],
)
def test_boxes_do_not_follow_signals_of_harm(heading: str, told: list[str], findings: Findings) -> None:
    sheet = f"handout: [{{sheet: '{heading}', id: b, blocks: [{{checklist: [is moe]}}]}}]\n"
    assert [f.id for f in findings(sheet)] == told


def test_a_kit_has_numbers_of_help_from_data_too(own: Project, put: Put) -> None:
    put("lessons/nl/een.yaml", complete("", LESSON))
    put("lessons/nl/kits/k.yaml", "title: K\nlessons: [een]\nsafety: Bel Payoke (03 201 16 90).\n")
    (found,) = check_kit(own, load_data(own, "voorbeeldschool"), "lessons/nl/kits/k.yaml", "nl")
    assert (found.id, found.fix and found.fix.text) == (
        "help-from-data",
        "{help.payoke.name} ({help.payoke.phone}",
    )


def test_a_lesson_on_a_film_does_not_make_one_on_the_phenomenon_second(own: Project, put: Put) -> None:
    put("lessons/nl/kits/k.yaml", "title: K\nages: 16-18\nlessons: [film-bo, wat-is-een-tienerpooier]\n")
    found = check_kit(own, load_data(own, "voorbeeldschool"), "lessons/nl/kits/k.yaml", "nl")
    assert [(f.id, f.values) for f in found if f.id == "phenomenon-first"] == [
        ("phenomenon-first", {"name": "film-bo"})
    ]


def test_pupils_of_one_kind_only_are_told(own: Project, put: Put) -> None:
    people = ", ".join(f"p{n}: {{name: Naam{n}, pronouns: she, role: harmed}}" for n in range(3))
    put("lessons/nl/een.yaml", complete(f"cast: {{{people}}}", LESSON))
    put("lessons/nl/kits/k.yaml", "title: K\nlessons: [een]\n")
    data = load_data(own, "voorbeeldschool")
    (found,) = check_kit(own, data, "lessons/nl/kits/k.yaml", "nl")
    assert (found.id, found.values) == ("cast-balance", {"role": "harmed", "pronouns": "she", "total": 3})
    put("lessons/nl/kits/k.yaml", "title: K\nlessons: [een]\nwith: {cast: {p1: {name: Ben, pronouns: he}}}\n")
    assert check_kit(own, data, "lessons/nl/kits/k.yaml", "nl") == ()


def test_ids_are_the_same_in_every_language(own: Project, put: Put) -> None:
    sheet = "handout: [{{sheet: S, id: {name}, blocks: [{{text: A.}}]}}]"
    put("lessons/nl/een.yaml", complete(sheet.format(name="blad"), LESSON))
    put("lessons/fr/een.yaml", complete(sheet.format(name="feuille"), LESSON))
    data = load_data(own, "voorbeeldschool")
    (found,) = check_lesson(own, data, "lessons/nl/een.yaml", TODAY)
    assert (found.id, found.values) == ("same-ids", {"name": "blad", "language": "fr"})
    put("lessons/fr/een.yaml", complete(sheet.format(name="blad"), LESSON))
    assert check_lesson(own, data, "lessons/nl/een.yaml", TODAY) == ()


def test_a_misspelt_reader_stops_everything(own: Project, put: Put) -> None:
    sheet = "handout: [{sheet: S, id: s, blocks: [{text: Geheim., for: teachr}]}]"
    put("lessons/nl/een.yaml", complete(sheet, LESSON))
    found = check_lesson(own, load_data(own, "voorbeeldschool"), "lessons/nl/een.yaml", TODAY)
    assert [(f.id, f.severity, f.origin.length) for f in found if f.origin] == [
        ("not-one-of", Severity.ERROR, len("teachr"))
    ]
