from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

SCHOOL = ("--profile", "voorbeeldschool")


def test_a_new_lesson_checks_clean_as_it_is(run: Run, tmp_path: Path) -> None:
    made = run("new", "lesson", "goede-vrienden")
    assert made.stdout.splitlines() == [
        "wrote lessons/nl/goede-vrienden.yaml",
        "change it, then: kitgen build goede-vrienden",
    ]
    assert 'title: "Goede vrienden"' in (tmp_path / "lessons/nl/goede-vrienden.yaml").read_text("utf-8")
    assert run("check", "goede-vrienden", "--strict", *SCHOOL).stdout == "no problems found\n"


def test_a_new_kit_checks_clean_as_it_is(run: Run) -> None:
    run("new", "kit", "mijn-bundel")
    result = run("check", "mijn-bundel", "--strict", *SCHOOL)
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_new_profile_asks_only_for_the_contact(run: Run) -> None:
    run("new", "profile", "mijn-school")
    result = run("check", "pikasol", "--profile", "mijn-school")
    assert result.exit_code == 0
    assert result.stderr.count("warning[") == 1
    assert "warning[contact-unsaid]" in result.stderr


def test_a_new_lesson_builds_as_it_is(run: Run, tmp_path: Path) -> None:
    run("new", "lesson", "goede-vrienden")
    result = run("build", "goede-vrienden", "-j", "2", *SCHOOL)
    assert result.exit_code == 0
    made = {file.name for file in (tmp_path / "output/voorbeeldschool/nl/goede-vrienden").iterdir()}
    assert made >= {"goede-vrienden-werkbladen.pdf", "goede-vrienden-handleiding.docx", "00-printplan.pdf"}


@pytest.mark.parametrize("kind", ["lesson", "kit", "profile"])
def test_nothing_is_ever_overwritten(run: Run, tmp_path: Path, kind: str) -> None:
    run("new", kind, "iets")
    (file,) = tmp_path.rglob("iets.yaml")
    file.write_text("mijn werk", "utf-8")
    result = run("new", kind, "iets")
    assert result.exit_code == 2
    assert "error[file-exists]" in result.stderr
    assert file.read_text("utf-8") == "mijn werk"


def test_a_kit_and_a_lesson_never_share_a_name(run: Run) -> None:
    assert run("new", "kit", "hulp-dichtbij").exit_code == 2


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Goede Vrienden", "goede-vrienden"),
        ("één.yaml", "een"),
        ("../weg", "weg"),
        ("con", "con-1"),
        ("lpt1", "lpt1-1"),
        ("a" * 61, "a" * 60),
    ],
)
def test_a_name_that_no_file_may_have(run: Run, tmp_path: Path, name: str, suggestion: str) -> None:
    result = run("new", "lesson", name)
    assert result.exit_code == 2
    assert f"for instance: {suggestion}\n" in result.stderr
    assert not list(tmp_path.rglob("*.yaml"))


def test_a_language_is_two_letters(run: Run) -> None:
    result = run("new", "lesson", "iets", "--lang", "../nl")
    assert result.exit_code == 2
    assert "'../nl' is not a language; write two letters, such as nl." in result.stderr


def test_a_folder_in_the_way_is_a_fault_of_the_system(run: Run, tmp_path: Path) -> None:
    (tmp_path / "assets").write_text("een bestand, geen map")
    result = run("new", "profile", "school")
    assert result.exit_code == 3
    assert "error[cannot-write]" in result.stderr


def test_a_new_overlay_names_all_that_can_be_changed_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    made = run("new", "overlay", "onze-start", "--from", "pikasol")
    assert made.exit_code == 0, made.stderr
    text = (tmp_path / "lessons/nl/onze-start.yaml").read_text("utf-8")
    assert "\nextends: kitgen:pikasol\n" in text
    assert "\n#   - id: stap-letters # stap: Onze woorden\n#     minutes: 11\n" in text
    checked = run("check", "onze-start", "--strict", *SCHOOL)
    assert (checked.exit_code, checked.stderr) == (0, "")


def test_a_new_overlay_on_a_lesson_of_ones_own(run: Run, lesson: Callable[..., Path], tmp_path: Path) -> None:
    lesson()
    run("new", "overlay", "korter", "--from", "klein")
    assert "\nextends: klein\n" in (tmp_path / "lessons/nl/korter.yaml").read_text("utf-8")


def test_an_overlay_may_stand_for_the_shipped_lesson_that_it_is_on(run: Run) -> None:
    assert run("new", "overlay", "pikasol", "--from", "pikasol").exit_code == 0
    assert "error[file-exists]" in run("new", "overlay", "pikasol", "--from", "pikasol").stderr
    assert "error[file-exists]" in run("new", "overlay", "cadeau", "--from", "pikasol").stderr


def test_an_overlay_needs_a_lesson_that_is_there(run: Run) -> None:
    near = run("new", "overlay", "iets", "--from", "pikasool")
    assert near.exit_code == 2
    assert 'there is no lesson called "pikasool"' in near.stderr
    assert 'did you mean "pikasol"?' in near.stderr
    assert run("new", "overlay", "iets").exit_code == 2
    assert run("new", "lesson", "iets", "--from", "pikasol").exit_code == 2
