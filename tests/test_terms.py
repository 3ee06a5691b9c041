"""The tables of words: every family in every language, and every pattern can be read."""

from pathlib import Path

import pytest

from kitgen.errors import InputError
from kitgen.project import Project
from kitgen.terms import languages, load_families, load_table, rule_names

PROJECT = Project(Path())
LANGUAGES = languages(PROJECT)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_words_for_every_family(lang: str) -> None:
    terms = {term.id for term in load_table(PROJECT, lang).terms}
    assert terms == set(load_families(PROJECT).families)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pattern_can_be_read_and_every_set_that_is_asked_for_exists(lang: str) -> None:
    table = load_table(PROJECT, lang)
    for pattern in (*(term.pattern for term in table.terms), *table.sets.values()):
        assert pattern.regex
    for term in table.terms:
        assert {*term.family.near, *term.family.beside} <= set(table.sets), term.id


def test_every_family_names_its_sources() -> None:
    data = load_families(PROJECT)
    assert {name for family in data.families.values() for name in family.sources} == set(data.sources)


def test_a_language_without_a_table_has_no_words() -> None:
    assert load_table(PROJECT, "eo").terms == ()


def test_a_word_of_an_unknown_family_is_told_with_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "assets/terms/nl.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("sets: {}\nterms:\n  pray: {words: [x], write: y}\n", "utf-8")
    with pytest.raises(InputError) as caught:
        load_table(Project(tmp_path), "nl")
    (found,) = caught.value.findings
    assert (found.id, found.values["suggestion"], found.origin and found.origin.line) == (
        "unknown-family",
        "prey",
        3,
    )


@pytest.mark.parametrize(
    ("sets", "word", "told"),
    [
        ("{}", "een (kind", ["words-bracket"]),
        ("{}", "kind[eren]] is", ["words-bracket"]),
        ("{who: [hij, zij]}", "<whoo> kiest", ["words-no-set"]),
        ("{who: [hij, '<whom> zelf'], whom: ['wie <who>']}", "<who> kiest", ["words-set-cycle"] * 3),
        ("{who: [hij, zij]}", "<who> (kiest|koos) <place> [er] voor", []),
    ],
)
def test_words_that_cannot_be_read_are_told_where_they_stand(
    tmp_path: Path, sets: str, word: str, told: list[str]
) -> None:
    file = tmp_path / "assets/terms/nl.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"sets: {sets}\nterms:\n  prey:\n    words: ['{word}']\n    write: y\n", "utf-8")
    try:
        found = load_table(Project(tmp_path), "nl") and ()
    except InputError as error:
        found = error.findings
    assert [one.id for one in found] == told
    assert all(one.origin and one.origin.line in (1, 4) and one.origin.path for one in found)


def test_rules_are_named_after_families() -> None:
    assert "term-prey" in rule_names(PROJECT)
