from collections.abc import Callable
from pathlib import Path

import pytest

from kitgen.check import keep as check
from kitgen.check.run import check_kit
from kitgen.errors import Finding, SystemFault
from kitgen.load import load_data
from kitgen.project import Project
from kitgen.render import measure

Findings = Callable[[str], list[Finding]]
Put = Callable[[str, str | bytes], Path]
SHEET = "handout:\n  - sheet: Blad\n    id: blad\n    blocks:\n"
LINE_MM, ROOM_MM = 9, 249
"""The distance of pupils' writing lines, and what a page holds: A4 without 24 mm above and below."""


def asked(lines: int, **options: str) -> str:
    extra = "".join(f"        {name}: {value}\n" for name, value in options.items())
    return f"      - questions: [{{ask: Kort?, lines: {lines}}}]\n{extra}"


def test_a_kept_block_may_be_as_high_as_a_page(findings: Findings) -> None:
    assert findings(SHEET + asked(26, keep="true")) == []


def test_a_kept_block_that_is_higher_is_told_with_how_much(findings: Findings) -> None:
    (found,) = findings(SHEET + asked(29, keep="true"))
    assert (found.id, found.severity, found.origin.line) == ("keep-too-high", "error", 9)
    spare = 29 * LINE_MM - ROOM_MM
    assert spare < found.values["over"] < spare + 16  # the question itself is one line
    assert found.values["file"] == "proef-werkbladen.pdf"


def test_other_blocks_may_be_of_any_height(findings: Findings) -> None:
    assert findings(SHEET + asked(29) + asked(29)) == []


@pytest.mark.parametrize("keep", ["", ", keep: true"])
def test_a_block_is_measured_where_it_stands(findings: Findings, keep: str) -> None:
    words = "Een woord. " * 120
    beside = f"      - columns: [[{{text: {words}{keep}}}], [{{text: b}}]]\n        widths: [1, 3]\n"
    assert [found.id for found in findings(SHEET + beside)] == ["keep-too-high"] * bool(keep)
    assert findings(f"{SHEET}      - text: {words}\n        keep: true\n") == []


def test_a_letter_is_measured_too(findings: Findings) -> None:
    words = "Een woord. " * 450
    (found,) = findings(f"letter: {{blocks: [{{text: {words}, keep: true}}]}}\n")
    assert found.values["file"] == "proef-brief.pdf"


def test_only_a_lesson_with_a_kept_block_is_laid_out(
    findings: Findings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise SystemFault([Finding("pango-missing")])

    monkeypatch.setattr(measure, "measured", missing)
    monkeypatch.setattr(check, "lesson_documents", lambda *_: pytest.fail("composed"))
    assert findings(SHEET + asked(29)) == []


def test_without_pango_nothing_is_said_of_it(findings: Findings, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise SystemFault([Finding("pango-missing")])

    monkeypatch.setattr(measure, "lay_out", missing)
    assert findings(SHEET + asked(29, keep="true")) == []


def test_a_lesson_with_other_mistakes_is_told_those(findings: Findings) -> None:
    broken = SHEET + asked(29, keep="true") + "      - rules: weg\n"
    assert [found.id for found in findings(broken)] == ["unknown-ruleset"]


def test_the_pages_of_a_kit_are_measured_too(own: Project, put: Put) -> None:
    words = "Een woord. " * 450
    page = f"{{blocks: [{{text: {words}, keep: true}}]}}"
    text = f"title: Bundel\nlessons: [pikasol]\noverview: {page}\nletter: {page}\n"
    put("lessons/nl/kits/bundel.yaml", text)
    found = check_kit(own, load_data(own, "voorbeeldschool"), "lessons/nl/kits/bundel.yaml", "nl")
    told = [(one.id, one.origin.line, one.values["file"]) for one in found]
    assert told == [("keep-too-high", 3, "bundel-overzicht.pdf"), ("keep-too-high", 4, "bundel-brief.pdf")]
