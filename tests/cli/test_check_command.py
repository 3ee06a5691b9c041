import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
Lesson = Callable[..., Path]

SCHOOL = ("--profile", "voorbeeldschool")


def test_a_good_lesson_has_no_problems(run: Run, lesson: Lesson) -> None:
    lesson()
    result = run("check", "klein", *SCHOOL)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "no problems found\n", "")


def test_a_warning_alone_is_no_failure_unless_strict(run: Run, lesson: Lesson) -> None:
    lesson()
    assert run("check", "klein").exit_code == 0
    strict = run("check", "klein", "--strict")
    assert strict.exit_code == 1
    assert strict.stdout == "errors: 0, warnings: 1\n"


def test_all_mistakes_are_told_at_once(run: Run, lesson: Lesson) -> None:
    text = lesson().read_text("utf-8")
    lesson("een", text.replace("minutes: 20", "minutes: twintig"))
    lesson("twee", text.replace("uses: [blad]", "uses: [blat]"))
    result = run("check", "een", "twee", *SCHOOL)
    assert result.exit_code == 1
    assert "lessons/nl/een.yaml:3:10: error[not-a-range]" in result.stderr
    assert 'error[unknown-reference]: nothing in this lesson has the id "blat"' in result.stderr
    assert result.stdout == "errors: 2, warnings: 0\n"


def test_findings_as_json(run: Run, lesson: Lesson) -> None:
    lesson(text="title: Een\ntopic: self\nminutes: 20\nweight: zwaar\nsteps: [{title: A, minutes: 5}]\n")
    result = run("check", "klein", "--format", "json", *SCHOOL)
    (finding,) = json.loads(result.stdout)["findings"]
    assert result.exit_code == 1
    assert (finding["id"], finding["file"], finding["line"]) == ("not-one-of", "lessons/nl/klein.yaml", 4)
    assert result.stderr == ""


def test_wrong_use_as_json_is_one_document_too(run: Run) -> None:
    result = run("check", "wat", "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["findings"][0]["id"] == "unknown-name"


def test_a_path_in_the_project_is_checked_under_its_name_there(run: Run, lesson: Lesson) -> None:
    file = lesson(text="title: Leeg\n")
    result = run("check", str(file), *SCHOOL)
    assert result.exit_code == 1
    assert result.stderr.startswith("lessons/nl/klein.yaml:1:")


def test_a_path_outside_the_project_is_checked_as_it_was_given(
    run: Run, lesson: Lesson, tmp_path: Path, monkeypatch
) -> None:
    lesson(text="title: Leeg\ntopik: self\n")
    (tmp_path / "ander").mkdir()
    monkeypatch.chdir(tmp_path / "ander")
    result = run("check", "../lessons/nl/klein.yaml", *SCHOOL)
    assert result.exit_code == 1
    assert "../lessons/nl/klein.yaml:2:1: error[unknown-field]" in result.stderr
    assert "2 | topik: self" in result.stderr


def test_a_path_that_is_not_there_is_wrong_use(run: Run) -> None:
    result = run("check", "lessons/nl/weg.yaml")
    assert result.exit_code == 2
    assert "error[missing-file]: the file is not there: lessons/nl/weg.yaml" in result.stderr


def test_a_folder_is_no_file(run: Run, lesson: Lesson) -> None:
    lesson()
    result = run("check", "lessons/nl")
    assert result.exit_code == 2
    assert "error[read-failed]" in result.stderr


def test_a_kit_is_checked_with_its_lessons(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson(text="title: Leeg\n")
    kit = tmp_path / "lessons/nl/kits/bundel.yaml"
    kit.parent.mkdir()
    kit.write_text("title: Een bundel\nlessons: [klein, klien]\n", "utf-8")
    result = run("check", "bundel", *SCHOOL)
    assert "lessons/nl/kits/bundel.yaml:2:18: error[kit-lesson-missing]" in result.stderr
    assert "lessons/nl/klein.yaml:" in result.stderr


def test_a_lesson_named_twice_is_checked_once(run: Run, lesson: Lesson) -> None:
    file = lesson(text="title: Leeg\n")
    once = run("check", "klein", *SCHOOL)
    assert run("check", "klein", str(file), "klein", *SCHOOL).stderr == once.stderr


def test_a_profile_can_be_checked_by_its_path(run: Run, tmp_path: Path) -> None:
    profile = tmp_path / "assets/profiles/school.yaml"
    profile.parent.mkdir(parents=True)
    profile.write_text("name: Onze school\n", "utf-8")
    result = run("check", "assets/profiles/school.yaml")
    assert result.exit_code == 1
    assert "error[no-contact]" in result.stderr
    assert "neutral-profile" not in result.stderr


def test_the_shipped_lessons_have_no_errors(run: Run) -> None:
    assert run("check", "--today", "2026-12-01", *SCHOOL).exit_code == 0


def test_a_day_must_be_a_day(run: Run) -> None:
    result = run("check", "--today", "morgen")
    assert result.exit_code == 2
    assert "'morgen' does not match the format '%Y-%m-%d'" in result.stderr


TYPED = (
    "title: Een\ntopic: self\nminutes: 20\nweight: light\n"
    "steps:\n  - title: A\n    minutes: 5\n    do: {do}\n"
)


def test_what_can_be_corrected_safely_is(run: Run, lesson: Lesson) -> None:
    file = lesson(text=TYPED.format(do="Bel Child Focus 116 000 of Child Focus, 116 000."))
    result = run("check", "klein", "--fix", *SCHOOL)
    assert (result.exit_code, result.stdout) == (0, "no problems found\n")
    assert result.stderr == "corrected in lessons/nl/klein.yaml: 2\n"
    said = "do: Bel {help.child-focus} of {help.child-focus.name}, {help.child-focus.phone}.\n"
    assert file.read_text("utf-8").endswith(said)


def test_what_cannot_be_corrected_safely_stays_and_is_told(run: Run, lesson: Lesson) -> None:
    file = lesson(text=TYPED.format(do="Child Focus 116 000"))
    before = file.read_bytes()
    result = run("check", "klein", "--fix", *SCHOOL)
    assert result.exit_code == 1
    assert "error[help-from-data]" in result.stderr
    assert file.read_bytes() == before


def test_findings_for_github_stand_beside_their_lines(run: Run, lesson: Lesson) -> None:
    lesson(text=TYPED.format(do="'Bel nu, 100%: Child Focus 116 000'"))
    result = run("check", "klein", "--format", "github", *SCHOOL)
    assert result.exit_code == 1
    place = "file=lessons/nl/klein.yaml,line=8,col=24,endColumn=43"
    assert result.stdout == (
        f'::error title=help-from-data,{place}::the number "Child Focus 116 000" is typed in%0A'
        "write {help.child-focus}, which prints name and number from the region's data\n"
    )


def test_what_is_allowed_is_a_note_with_its_reason(run: Run, lesson: Lesson) -> None:
    allow = "allow: [{rule: help-from-data, reason: 'Voor een oefening, 100%.'}]\n"
    lesson(text=TYPED.format(do="Bel Child Focus 116 000.") + allow)
    result = run("check", "klein", "--strict", *SCHOOL)
    assert (result.exit_code, result.stdout) == (0, "no problems found, allowed with a reason: 1\n")
    assert "note[help-from-data]" in result.stderr
    assert "allowed: Voor een oefening, 100%." in result.stderr
    shown = run("check", "klein", "--format", "github", *SCHOOL).stdout
    assert shown.startswith("::notice title=help-from-data,")
    assert shown.endswith("allowed: Voor een oefening, 100%25.\n")
