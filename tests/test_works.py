from pathlib import Path

import pytest

from kitgen.errors import InputError
from kitgen.load import Data, load_data
from kitgen.project import Project

FACTS = "kind: film\ntitle: Een film\nchecked: 2026-11\n"
SOURCE = "sources: [{title: Een bladzijde, seen: 2026-11}]\n"


def put(root: Path, text: str) -> Project:
    file = root / "assets/works/eigen.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return Project(root)


def test_a_work_of_ones_own_stands_beside_the_shipped_ones(tmp_path: Path) -> None:
    works = load_data(put(tmp_path, FACTS + SOURCE), "voorbeeldschool").works
    assert {"eigen", "het-engelenhuis", "sterke-meisjes-huilen-niet", "bo"} <= works.keys()
    assert (works["eigen"].by, works["eigen"].year, works["eigen"].minutes) == ("", None, None)


@pytest.mark.parametrize(
    ("text", "finding", "line"),
    [
        (FACTS, "missing-field", 1),
        (FACTS + SOURCE + "year: lang geleden\n", "not-a-number", 5),
        (FACTS.replace("film\n", "kinofilm\n", 1) + SOURCE, "not-one-of", 1),
        (FACTS + SOURCE + "regisseur: Iemand\n", "unknown-field", 5),
    ],
)
def test_a_mistake_in_a_work_is_told_at_its_line(tmp_path: Path, text: str, finding: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        load_data(put(tmp_path, text), "voorbeeldschool")
    (found,) = caught.value.findings
    assert found.origin is not None
    assert (found.id, found.origin.file, found.origin.line) == (finding, "assets/works/eigen.yaml", line)


def test_every_shipped_source_says_when_it_was_seen_and_for_what(data: Data) -> None:
    for work in data.works.values():
        assert all(source.seen and source.about for source in work.sources), work.title
        assert work.content_notes, work.title


def test_books_have_pages_films_minutes_and_campaigns_neither(data: Data) -> None:
    kinds = {work.kind: work.length for work in data.works.values()}
    assert (kinds["book"], kinds["comic"]) == ("pages", "pages")
    assert {kinds[kind] for kind in ("film", "series", "documentary", "theatre")} == {"minutes"}
    assert kinds["campaign"] == ""


def test_what_shows_abuse_up_close_is_not_for_pupils(data: Data) -> None:
    assert "pupils" not in data.works["noemie-dit-oui"].audience
    assert "pupils" not in data.works["ma-fille-nest-pas-a-vendre"].audience


def test_nobody_is_told_a_length_that_no_source_gives(data: Data) -> None:
    known = {name for name, work in data.works.items() if work.pages or work.minutes}
    assert known == {"lover-of-loser-film", "noemie-dit-oui", "de-eerste-keer"}
