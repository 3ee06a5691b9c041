import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Lesson = Callable[..., Path]

BASE = """\
title: Samen
topic: self
minutes: 50
weight: light
version: 2026-11
steps:
  - {id: stap-een, title: Welkom, minutes: 5}
  - {id: stap-twee, title: Oefenen, minutes: 30}
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - questions:
          - {id: vraag-een, ask: Wat zag je?}
          - {id: vraag-twee, ask: Wat hoorde je?}
        id: vragen
"""
OVERLAY = """\
extends: samen
minutes: 60
steps:
  - {id: stap-twee, minutes: 35}
  - {after: stap-een, id: stap-rust, title: Even rusten, minutes: 5}
handout:
  - id: blad
    blocks:
      - {id: vragen, questions: [{id: vraag-twee, remove: true}]}
"""
CHANGED = (
    BASE.replace("minutes: 30", "minutes: 25")
    .replace("Wat zag je?", "Wat zag Noor?")
    .replace("title: Welkom", "title: Hallo")
)


@pytest.fixture
def overlay(run: Run, lesson: Lesson, tmp_path: Path) -> Path:
    """An overlay that was made with `kitgen new overlay`, and then written."""
    lesson("samen", BASE)
    assert run("new", "overlay", "ons", "--from", "samen").exit_code == 0
    file = tmp_path / "lessons/nl/ons.yaml"
    noted = file.read_text("utf-8").split("\nextends: samen\n")[1].split("\n")[0]
    assert noted.startswith("base_version: 2026-11-")
    file.write_text(OVERLAY.replace("samen\n", f"samen\n{noted}\n"), "utf-8")
    return file


def test_what_an_overlay_changes_in_plain_words(run: Run, overlay: Path) -> None:
    told = run("diff", "ons")
    assert told.exit_code == 0
    assert told.stdout.splitlines()[:8] == [
        "What ons changes in samen",
        "  lesson",
        "    minutes: 50 → 60",
        "  new: step “Even rusten” (stap-rust)",
        "  step “Oefenen” (stap-twee)",
        "    minutes: 30 → 35",
        "  sheet “Een blad” (blad)",
        "    left out: questions (vragen) › “Wat hoorde je?” (vraag-twee)",
    ]
    assert told.stdout.splitlines()[-1] == "  nothing"


def test_what_changed_in_the_base_and_what_both_changed(run: Run, overlay: Path, lesson: Lesson) -> None:
    lesson("samen", CHANGED)
    told = run("--lang-ui", "nl", "diff", "ons").stdout
    since = told[told.index("Wat in samen veranderde") :].splitlines()
    assert since[1:7] == [
        "  stap “Welkom” (stap-een)",
        "    title: Welkom → Hallo",
        "  stap “Oefenen” (stap-twee)",
        "    minutes: 30 → 25  ← ook hier aangepast: bekijk beide",
        "  werkblad “Een blad” (blad)",
        "    questions (vragen) › (vraag-een): ask: “Wat zag je?” → “Wat zag Noor?”",
    ]
    assert "door beide veranderd: 1. Gedrukt wordt wat ons zegt" in told


def test_an_id_that_went_from_the_base_is_told_and_so_is_where_it_was(
    run: Run, overlay: Path, lesson: Lesson
) -> None:
    lesson("samen", BASE.replace("          - {id: vraag-twee, ask: Wat hoorde je?}\n", ""))
    told = run("diff", "ons")
    assert told.exit_code == 1
    assert "lessons/nl/ons.yaml:10:39: error[overlay-unknown-id]" in told.stderr
    assert "left out: questions (vragen) › “Wat hoorde je?” (vraag-twee)" in told.stdout


def test_what_was_seen_is_not_told_again(run: Run, overlay: Path, lesson: Lesson) -> None:
    lesson("samen", CHANGED)
    before = overlay.read_text("utf-8")
    assert "noted in lessons/nl/ons.yaml" in run("diff", "ons", "--seen").stdout
    assert overlay.read_text("utf-8").splitlines()[2:] == before.splitlines()[2:]
    assert run("diff", "ons").stdout.splitlines()[-1] == "  nothing"
    assert run("check", "ons").exit_code == 0


def test_an_overlay_that_notes_no_version_says_how_to(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson("samen", BASE)
    file = lesson("ons", OVERLAY)
    assert "not known: no copy of it was kept" in run("diff", "ons").stdout
    run("diff", "ons", "--seen")
    assert file.read_text("utf-8").startswith("extends: samen\nbase_version: 2026-11-")
    assert run("diff", "ons").stdout.splitlines()[-1] == "  nothing"
    (tmp_path / "lessons/nl/.base/ons.yaml").unlink()
    assert run("diff", "ons").stdout.splitlines()[-1] == "  nothing", "the version says so without the copy"
    lesson("samen", CHANGED)
    assert "something, but the copy to compare with is gone" in run("diff", "ons").stdout


def test_an_overlay_that_changes_nothing_says_so(run: Run) -> None:
    run("new", "overlay", "onze-start", "--from", "pikasol")
    told = run("--lang-ui", "nl", "diff", "onze-start")
    assert (told.exit_code, told.stdout.splitlines()[1]) == (0, "  niets")


def test_an_easy_version_and_an_overlay_on_an_overlay(run: Run, overlay: Path, lesson: Lesson) -> None:
    lesson("samen.easy", "steps: [{id: stap-een, title: Dag}]\n")
    assert "    title: Welkom → Dag" in run("diff", "samen.easy").stdout
    lesson("korter", "extends: ons\nsteps: [{id: stap-rust, minutes: 3}]\n")
    told = run("diff", "korter").stdout
    assert told.startswith(
        "What korter changes in ons\n  step “Even rusten” (stap-rust)\n    minutes: 5 → 3\n"
    )
    assert "all of it at once: kitgen diff korter --from samen" in told
    whole = run("diff", "korter", "--from", "samen").stdout
    assert whole.startswith("What korter changes in samen\n  lesson\n    minutes: 50 → 60\n")
    assert "since" not in whole
    assert '"korter" does not stand on "pikasol"' in run("diff", "korter", "--from", "pikasol").stderr
    assert run("diff", "samen.easy", "--seen").exit_code == 2
    assert not (overlay.parent / ".base/samen.easy.yaml").exists()
    lesson("los", BASE)
    missing = run("diff", "los.easy")
    assert (missing.exit_code, "error[no-easy-version]" in missing.stderr) == (1, True)


def test_the_same_as_json(run: Run, overlay: Path, lesson: Lesson) -> None:
    lesson("samen", CHANGED)
    document = json.loads(run("diff", "ons", "--json").stdout)
    assert (document["base"], document["findings"]) == ("samen", [])
    assert document["base_version"] != document["base_now"]
    assert document["changes"][0] == {
        "how": "changed", "parts": [], "key": "minutes", "before": "50", "after": "60",
        "file": "lessons/nl/ons.yaml", "line": 3,
    }  # fmt: skip
    clashes = [change for change in document["base_changes"] if change["clash"]]
    assert [(change["key"], change["before"], change["after"]) for change in clashes] == [
        ("minutes", "30", "25")
    ]


def test_a_lesson_that_extends_nothing_and_one_that_is_not_there(run: Run, lesson: Lesson) -> None:
    lesson("samen", BASE)
    alone, missing = run("diff", "samen"), run("diff", "weg")
    assert (alone.exit_code, missing.exit_code) == (2, 2)
    assert '"samen" extends nothing' in alone.stderr
    assert 'there is no lesson called "weg"' in missing.stderr


def test_an_overlay_of_kitgens_own_is_not_written(run: Run, tmp_path: Path) -> None:
    told = run("diff", "pikasol-kort", "--seen")
    assert "belongs to kitgen itself" in told.stderr
    assert not list(tmp_path.iterdir())
