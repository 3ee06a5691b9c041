"""The book talk goes with any work: its own title stands nowhere in what is made for another."""

from datetime import date
from pathlib import Path

import pytest
from aligned import Reading

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.planned import Plan
from kitgen.document.parts import Kind
from kitgen.project import Project

ROOT = Path(__file__).resolve().parents[2]
LESSON = "boek-het-engelenhuis"
UNKNOWN = """kind: book
title: Een ander boek
sources: [{title: Catalogus}]
checked: 2026-11
"""


@pytest.fixture(params=("sterke-meisjes-huilen-niet", "een-ander-boek"))
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Plan:
    """A kit of the book talk about another work: one that is shipped, and one of which little is known."""
    kits, works = tmp_path / "lessons/nl/kits", tmp_path / "assets/works"
    kits.mkdir(parents=True)
    works.mkdir(parents=True)
    (works / "een-ander-boek.yaml").write_text(UNKNOWN, encoding="utf-8")
    kit = f"title: Proef\nlessons: [{LESSON}]\nwith: {{work: {request.param}}}\n"
    (kits / "proef.yaml").write_text(kit, encoding="utf-8")
    options = Options(profile="voorbeeldschool", output=tmp_path, workers=1, today=date(2026, 11, 26))
    return plan(Project(tmp_path, ROOT), ("proef",), options)


def test_the_book_talk_speaks_only_of_the_work_that_it_is_given(other: Plan) -> None:
    words = {job.stem: " ".join(word.text for word in Reading(job.document).words) for job in other.jobs}
    assert len(words) > 5
    named = [path for path, text in words.items() if "engelenhuis" in text.lower() or "Bracke" in text]
    assert named == []


def test_the_letter_and_the_guide_name_the_work(other: Plan) -> None:
    for kind in (Kind.LETTER, Kind.GUIDE):
        job = next(job for job in other.jobs if job.document.kind is kind and LESSON in job.stem)
        text = " ".join(word.text for word in Reading(job.document).words)
        assert "Sterke meisjes huilen niet" in text or "Een ander boek" in text, job.stem
