from collections.abc import Callable

import pytest
from click.testing import Result

from kitgen.blocks import BY_KEY, KINDS
from kitgen.kit import Kit
from kitgen.manual import CARE_PAGES, PAGES, PARTS, fields_of
from kitgen.messages import CATALOGUE
from kitgen.papers import Sheet
from kitgen.project import Project
from kitgen.source.validate import validate
from kitgen.source.yaml_reader import read_yaml
from kitgen.terms import load_families, rule_names

Run = Callable[..., Result]


def test_every_kind_of_block_has_a_page() -> None:
    assert list(PAGES) == [kind.kind for kind in KINDS]


@pytest.mark.parametrize("name", PAGES)
def test_every_example_is_a_valid_block_of_its_kind(name: str) -> None:
    lines = "\n".join(f"  {line}" for line in PAGES[name].example.split("\n"))
    sheet = validate(read_yaml(f"sheet: Een\nid: een\nblocks:\n{lines}\n".encode(), "voorbeeld.yaml"), Sheet)
    (block,) = sheet.blocks
    assert block.kind == name


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_everything_can_be_explained(run: Run, lang: str) -> None:
    for name in (*PAGES, *PARTS, *CATALOGUE):
        result = run("--lang-ui", lang, "explain", name)
        assert result.exit_code == 0, name
        assert result.stdout.startswith(f"{name}: ")
        if name not in CARE_PAGES:  # whose examples may have places
            told = result.stdout.replace("\\{", "").replace("{lang=fr}", "").replace("{pupil.name}", "")
            assert "{" not in told.replace("“{", "").replace('"{', "")


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_block_is_on_its_page(run: Run, kind: type) -> None:
    shown = run("explain", kind.kind).stdout
    for name, field in kind.model_fields.items():
        if name != "origin":
            assert f"\n  {field.alias or name}: " in shown
    assert "origin" not in shown


def test_a_number_that_may_be_a_range_is_told_as_such(run: Run) -> None:
    shown = run("explain", "step").stdout
    assert "  minutes: a whole number, or a range such as 5-10 from 0 to 480  (required)" in shown
    assert "  sessions: list: keys" in run("explain", "lesson").stdout


def test_a_page_says_types_limits_defaults_and_who_sees_it(run: Run) -> None:
    shown = run("explain", "questions").stdout
    assert '    ask: text (Markdown)  (required; a plain text stands for "ask")' in shown
    assert "  lines: a whole number from 0 to 40  (2 unless said)" in shown
    assert "    answer: text (Markdown) or list: text (Markdown)  (only the teacher sees it)" in shown


def test_a_page_says_where_a_list_stands_for_a_mapping(run: Run) -> None:
    shown = run("explain", "table").stdout
    assert 'cells: list: text (Markdown)  (required; a plain list stands for "cells")' in shown


def test_a_page_in_dutch(run: Run) -> None:
    shown = run("--lang-ui", "nl", "explain", "callout").stdout
    assert "kind: een van: remember, tip, law, warning  (remember tenzij anders gezegd)" in shown


def test_blocks_inside_a_block_are_not_told_again() -> None:
    fields = {field.key: field for field in fields_of(BY_KEY["scenario"], "en")}
    assert (fields["blocks"].type, fields["blocks"].inner) == ("list: a block", ())


def test_two_forms_of_one_field_are_both_told() -> None:
    fields = {field.key: field for field in fields_of(BY_KEY["rules"], "en")}
    assert fields["rules"].type == "text or list: keys"
    assert {"letter", "name", "text", "introduce"} <= {inner.key for inner in fields["rules"].inner}


def test_a_kit_tells_its_lessons() -> None:
    fields = {field.key: field for field in fields_of(Kit, "en")}
    assert [inner.key for inner in fields["lessons"].inner] == ["lesson", "without", "ages", "with"]
    assert "lessons" in [inner.key for inner in fields["meetings"].inner]


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_every_word_family_has_a_page(run: Run, repository: Project, lang: str) -> None:
    families = load_families(repository).families
    for rule in rule_names(repository):
        shown = run("--lang-ui", lang, "explain", rule).stdout
        assert shown.startswith(f"{rule}: {families[rule.removeprefix('term-')].reason.text(lang)}")


def test_the_page_of_a_word_says_what_to_write_and_who_says_so(run: Run) -> None:
    shown = run("explain", "term-customer").stdout
    assert "→ dader" in shown
    assert "Luxembourg Guidelines, 2016, ECPAT" in shown


def test_what_cannot_be_explained(run: Run) -> None:
    result = run("explain", "question")
    assert result.exit_code == 2
    assert 'There is nothing to explain about "question". Did you mean "questions"?' in result.stderr


def test_the_page_of_all_rules_stands_among_the_lessons(run: Run, repository: Project) -> None:
    """`make rules` writes it anew."""
    written = (repository.root / "lessons/RULES.md").read_text("utf-8")
    assert run("--lang-ui", "nl", "explain", "care").stdout == written


def test_the_page_of_a_rule_says_why_where_and_shows_what_breaks_it(run: Run) -> None:
    page = run("--lang-ui", "nl", "explain", "opt-out").stdout
    for part in (
        "**Weegt als.** fout",
        "**Waarom.**",
        "**Waar ze geldt.**",
        "**Bronnen.**",
        "weight: serious  # ←",
    ):
        assert part in page
