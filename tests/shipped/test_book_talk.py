"""Talks about a book or film go with any work: their own stands nowhere in what is made for another."""

from datetime import date
from pathlib import Path

import pytest
from aligned import Reading

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.planned import Plan
from kitgen.document.kinds import Kind
from kitgen.project import Project

ROOT = Path(__file__).resolve().parents[2]
UNKNOWN = """kind: book
title: Een ander boek
sources: [{title: Catalogus}]
checked: 2026-11
"""
OWN = {
    "boek-het-engelenhuis": ("Engelenhuis", "Bracke"),
    "boek-sterke-meisjes": ("Sterke meisjes", "Lore T.", "Joossen"),
    "film-bo": ("Filmgesprek: Bo", "Herbots", "Henrard"),
}
"""What names the work of a lesson, or its makers."""
OTHERS = {
    "een-ander-boek": "Een ander boek",
    "sterke-meisjes-huilen-niet": "Sterke meisjes huilen niet",
    "het-engelenhuis": "Het engelenhuis",
    "lover-of-loser-film": "Lover of loser",
}
CASES = [
    ("boek-het-engelenhuis", "sterke-meisjes-huilen-niet"),
    ("boek-het-engelenhuis", "een-ander-boek"),
    ("boek-sterke-meisjes", "het-engelenhuis"),
    ("boek-sterke-meisjes", "een-ander-boek"),
    ("film-bo", "lover-of-loser-film"),
]
"""A work that is shipped, and one of which little is known."""


@pytest.fixture(params=CASES, ids=" ".join)
def case(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param


@pytest.fixture
def other(case: tuple[str, str], tmp_path: Path) -> Plan:
    """A kit of one lesson about another work than its own."""
    lesson, work = case
    kits, works = tmp_path / "lessons/nl/kits", tmp_path / "assets/works"
    kits.mkdir(parents=True)
    works.mkdir(parents=True)
    (works / "een-ander-boek.yaml").write_text(UNKNOWN, encoding="utf-8")
    alone = "allow: [{rule: phenomenon-first, reason: Hier telt alleen het boek.}]"
    kit = f"title: Proef\nlessons: [{lesson}]\nwith: {{work: {work}}}\n{alone}\n"
    (kits / "proef.yaml").write_text(kit, encoding="utf-8")
    options = Options(profile="voorbeeldschool", output=tmp_path, workers=1, today=date(2026, 11, 26))
    return plan(Project(tmp_path, ROOT), ("proef",), options)


def test_a_talk_speaks_only_of_the_work_that_it_is_given(case: tuple[str, str], other: Plan) -> None:
    lesson, work = case
    words = {job.stem: " ".join(word.text for word in Reading(job.document).words) for job in other.jobs}
    assert len(words) > 5
    named = [
        (stem, name) for stem, text in words.items() for name in OWN[lesson] if name.lower() in text.lower()
    ]
    assert named == []
    for kind in (Kind.LETTER, Kind.GUIDE):
        job = next(job for job in other.jobs if job.document.kind is kind and lesson in job.stem)
        assert OTHERS[work] in words[job.stem], job.stem
