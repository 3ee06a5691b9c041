import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Lesson = Callable[..., Path]


def test_without_options_there_is_a_plan(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson()
    result = run("print", "klein", "-j", "1", "--copies", "18")
    assert result.exit_code == 0, result.stderr
    here = "output/neutraal/nl/klein/drukklaar"
    told = result.stdout.splitlines()
    assert told[:3] == [f"wrote {here}/00-printplan.{end}" for end in ("pdf", "csv", "json")]
    plan = json.loads((tmp_path / here / "00-printplan.json").read_text("utf-8"))
    assert plan["class"]["pupils"] == 18
    (sheet,) = [one for one in plan["print"] if one["kind"] == "handout"]
    assert sheet["copies"] == 20, "18 pupils and one spare in ten"
    named = {one["file"] for one in plan["print"]}
    assert named <= {path.name for path in (tmp_path / here).iterdir()}, "what the plan names is there"


def test_a_plan_that_is_open_in_a_spreadsheet_stops_nothing_else(
    run: Run, lesson: Lesson, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson()
    here = tmp_path / "output/neutraal/nl/klein/drukklaar"
    here.mkdir(parents=True)
    (here / "00-printplan.csv").write_text("oud", "utf-8")
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if Path(target).suffix == ".csv":
            raise PermissionError(13, "Access is denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    told = run("print", "klein", "-j", "1", "--part", "handout")
    assert told.exit_code == 3
    assert "error[file-in-use]" in told.stderr
    assert (here / "00-printplan.csv").read_text("utf-8") == "oud"
    assert {path.suffix for path in here.iterdir()} == {".pdf", ".csv", ".json"}


def test_no_file_of_an_earlier_run_stays_beside_a_new_plan(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson()
    run("print", "klein", "-j", "1", "--ready")
    here = tmp_path / "output/neutraal/nl/klein/drukklaar"
    (here / "van-mij.txt").write_text("blijft", "utf-8")
    (ready,) = here.glob("klein-A4-enkelzijdig.pdf")
    told = run("print", "klein", "-j", "1").stdout
    assert f"removed output/neutraal/nl/klein/drukklaar/{ready.name}, of an earlier run" in told
    assert not ready.exists()
    assert (here / "van-mij.txt").exists()


def test_slips_are_cut_and_neither_punched_nor_stapled(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson()
    told = run("print", "klein", "--part", "handout", "--slips", "2", "-j", "1").stdout
    assert "for your copier: one side, then cut along the marks" in told
    plan = tmp_path / "output/neutraal/nl/klein/drukklaar/00-printplan.json"
    (slips,) = json.loads(plan.read_text("utf-8"))["print"]
    assert (slips["cut"], slips["punch"], slips["bind"], slips["minutes"] > 0) == (True, "", "", True)


def test_a_booklet_of_large_print_is_large(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson()
    run("print", "klein", "--booklet", "--variant", "large-print", "-j", "1")
    (plan,) = (tmp_path / "output").rglob("00-printplan.json")
    (sheet,) = [one for one in json.loads(plan.read_text("utf-8"))["print"] if one["kind"] == "handout"]
    assert sheet["paper"] == "A3", "on A4 its type would shrink to two thirds"


def test_a_booklet_says_what_is_for_the_copier_and_what_for_a_print_shop(run: Run, lesson: Lesson) -> None:
    lesson()
    told = run("print", "klein", "--booklet", "-j", "1").stdout.splitlines()
    assert told[0].endswith("klein-werkbladen-boekje.pdf")
    assert "for your copier" in told[1]
    assert told[2].endswith("klein-werkbladen-boekje-leesvolgorde.pdf")
    assert "for a print shop" in told[3]


def test_a_name_is_needed(run: Run) -> None:
    result = run("print")
    assert result.exit_code == 2
    assert "NAME" in result.stderr


def test_json_lists_the_files(run: Run, lesson: Lesson) -> None:
    lesson()
    document = json.loads(run("print", "klein", "--ready", "--json", "-j", "1").stdout)
    assert [one["path"].rpartition("/")[2] for one in document["written"]][:3] == [
        "00-printplan.pdf",
        "00-printplan.csv",
        "00-printplan.json",
    ]
    assert all("klein-A4" in one["path"] for one in document["written"][3:])


def test_the_page_that_measures_the_printer_needs_no_name(run: Run, tmp_path: Path) -> None:
    result = run("print", "--calibration")
    assert result.stdout.splitlines() == ["wrote output/neutraal/kalibratie.pdf"]
    assert (tmp_path / "output/neutraal/kalibratie.pdf").read_bytes().startswith(b"%PDF")


def test_two_ways_to_lay_pages_out_exclude_each_other(run: Run, lesson: Lesson) -> None:
    lesson()
    result = run("print", "klein", "--booklet", "--n-up", "4")
    assert result.exit_code == 2
    assert "choose one of --booklet, --two-up, --n-up and --slips" in result.stderr
