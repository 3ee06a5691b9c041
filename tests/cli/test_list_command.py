import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from kitgen.blocks import KINDS
from kitgen.cli.listing import KINDS as LISTS

Run = Callable[..., Result]
Lesson = Callable[..., Path]


def test_lessons_are_listed_with_their_titles(run: Run, lesson: Lesson) -> None:
    lesson()
    lines = run("list", "lessons").stdout.splitlines()
    assert any(line.split() == ["klein", "nl", "20", "Een", "kleine", "les"] for line in lines)
    assert any(line.startswith("hulp-dichtbij ") and line.endswith("Hulp is dichtbij") for line in lines)


def test_without_a_word_kits_and_lessons_are_listed(run: Run) -> None:
    lines = run("list").stdout.splitlines()
    assert lines[0] == "kits"
    assert "lessons" in lines
    assert any(line.strip().startswith("eerste-graad") for line in lines)


@pytest.mark.parametrize("what", LISTS)
def test_every_list_comes_as_json_too(run: Run, what: str) -> None:
    result = run("list", what, "--json")
    assert result.exit_code == 0
    rows = json.loads(result.stdout)[what]
    assert rows
    assert all(row["name"] for row in rows)


def test_every_kind_of_block_is_listed(run: Run) -> None:
    names = [line.split()[0] for line in run("list", "blocks").stdout.splitlines()]
    assert names == [kind.kind for kind in KINDS]


def test_blocks_are_told_in_the_language_of_messages(run: Run) -> None:
    assert "een afvinklijst" in run("--lang-ui", "nl", "list", "blocks").stdout
    assert "a list to tick off" in run("list", "blocks").stdout


def test_overlays_stand_indented_under_their_lesson_and_easy_versions_are_marked(
    run: Run, lesson: Lesson
) -> None:
    lesson("een", "title: Een\nsessions:\n  - id: a\n    minutes: 50\n  - id: b\n    minutes: 40\n")
    lesson("een.easy", "title: Een\n")
    lesson("b-anders", "extends: een\ntitle: Anders\nminutes: 30\n")
    lesson("a-nog-anders", "extends: b-anders\ntitle: Nog anders\n")
    lesson("rond", "extends: om\ntitle: Rond\n")
    lesson("om", "extends: rond\ntitle: Om\n")
    lines = run("list", "lessons").stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("een "))
    assert lines[start].split() == ["een", "nl", "90", "easy", "Een"]
    assert [line[:8].rstrip() for line in lines[start + 1 : start + 3]] == ["  a-nog-", "  b-ande"]
    assert {"rond", "om"} <= {line.split(" ")[0] for line in lines}
    rows = json.loads(run("list", "lessons", "--json").stdout)["lessons"]
    assert {row["name"]: row["extends"] for row in rows}["a-nog-anders"] == "b-anders"


def test_a_title_names_the_work_that_the_lesson_is_about(run: Run, lesson: Lesson) -> None:
    lesson("boek", "title: 'Over {work.title}'\nwork: het-engelenhuis\n")
    lines = run("list", "lessons").stdout.splitlines()
    assert any(line.startswith("boek ") and line.endswith("Over Het engelenhuis") for line in lines)


def test_quotes_and_remarks_are_no_part_of_a_title(run: Run, lesson: Lesson) -> None:
    lesson("een", 'title: "Met: dubbelpunt"  # nog te veranderen\nminutes: 50 # een lesuur\n')
    lines = run("list", "lessons").stdout.splitlines()
    assert any(line.split() == ["een", "nl", "50", "Met:", "dubbelpunt"] for line in lines)


def test_a_list_that_does_not_exist(run: Run) -> None:
    result = run("list", "lessen")
    assert result.exit_code == 2
    kinds = "'kits', 'lessons', 'blocks', 'snippets', 'themes', 'variants', 'profiles', 'rules'"
    assert f"'lessen' is not one of {kinds}" in result.stderr


def test_words_are_listed_with_their_reasons(run: Run) -> None:
    rows = {row["name"]: row for row in json.loads(run("list", "words", "--json").stdout)["words"]}
    assert rows["term-own-fault"]["severity"] == "error"
    assert rows["term-prey"]["about"] == "frightens, and makes animals of people"


def test_works_are_listed_with_whom_they_are_for_and_what_nobody_knows(run: Run) -> None:
    rows = {row["name"]: row for row in json.loads(run("list", "works", "--json").stdout)["works"]}
    assert rows["noemie-dit-oui"]["for"] == "staff, trainers, 18+"
    assert rows["bo"]["for"] == "pupils, 16+"
    assert rows["bo"]["gaps"] == "not known: year, minutes"
    assert rows["lover-of-loser-film"]["gaps"] == ""
