import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result

from kitgen.cli import init
from kitgen.cli.app import kitgen

Run = Callable[..., Result]

FIXTURES = Path(__file__).parent.parent / "fixtures"
SCHOOL = ("--name", "Sint-Jan", "--setting", "school", "--contact", "zorgcoördinator: An Peeters, lokaal 012")
CLASS = ("--class", "2B", "--pupils", "18", "--lesson", "hulp-dichtbij")
CHEAP = ("--format", "txt", "--part", "handout,overview", "-j", "1")


def test_a_project_is_made_of_what_was_said_and_checks_clean(run: Run, tmp_path: Path) -> None:
    made = run("init", "onze", *SCHOOL, *CLASS)
    assert made.exit_code == 0, made.output
    assert made.stdout.splitlines()[-1] == "look at the profile, then in onze: kitgen build"
    assert "nobody could be asked" not in made.stdout
    root = tmp_path / "onze"
    profile = (root / "assets/profiles/sint-jan.yaml").read_text("utf-8")
    assert "name: Sint-Jan\n" in profile.replace('"', "")
    assert '- {role: "zorgcoördinator", name: "An Peeters", reach: "lokaal 012"}' in profile
    assert '  name: "2B"\n  pupils: 18\n' in profile
    kit = (root / "lessons/nl/kits/onze-lessen.yaml").read_text("utf-8")
    assert "lessons:\n  - pikasol\n  - onze-hulp-dichtbij\n" in kit, "what the lesson requires comes first"
    checked = run("--project", "onze", "check", "--strict")
    assert (checked.exit_code, checked.stdout, checked.stderr) == (0, "no problems found\n", "")


def test_a_project_builds_at_once_for_its_own_school_and_only_what_is_its_own(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", "onze", *SCHOOL, *CLASS)
    monkeypatch.chdir(tmp_path / "onze")
    built = run("build", *CHEAP)
    assert built.exit_code == 0, built.output
    here = Path("output/sint-jan/nl")
    assert [folder.name for folder in here.iterdir()] == ["onze-lessen"]
    sheet = here / "onze-lessen/lessen/onze-hulp-dichtbij/onze-hulp-dichtbij-werkbladen.txt"
    assert "An Peeters" in sheet.read_text("utf-8")


def test_a_project_as_it_was_made_in_2026_still_builds(run: Run, tmp_path: Path) -> None:
    copytree(FIXTURES / "project-2026-11", tmp_path / "haven")
    built = run("--project", "haven", "build", *CHEAP)
    assert built.exit_code == 0, built.stderr
    sheets = tmp_path / "haven/output/de-haven/nl/onze-lessen/lessen/onze-pikasol/onze-pikasol-werkbladen.txt"
    words = sheets.read_text("utf-8")
    assert "Gitte leest voor en hapert" in words
    assert "Iemand van een andere klas vraagt aan Robbe" not in words, "the overlay takes it out"


def test_where_nobody_can_be_asked_the_usual_is_taken_and_told(run: Run, tmp_path: Path) -> None:
    made = run("--lang-ui", "en", "init", "De Haven", "--setting", "care")
    told = made.stdout.splitlines()[-2]
    assert told == (
        "nobody could be asked, so this was taken: name: De Haven, contact: vertrouwenspersoon, group, "
        "pupils: 8, lesson: pikasol; change it in assets/profiles/de-haven.yaml"
    )
    root = tmp_path / "De Haven"
    assert "setting: care " in (root / "assets/profiles/de-haven.yaml").read_text("utf-8")
    assert (root / "README.md").read_text("utf-8").startswith("# Lessons of De Haven\n")


def test_a_name_is_written_as_it_is_whatever_is_in_it(run: Run, tmp_path: Path) -> None:
    name = "De {Haven} \"x\" \\ 'y': #1"
    assert run("init", "onze", "--name", name, *SCHOOL[2:]).exit_code == 0
    checked = run("--project", "onze", "check", "onze-pikasol", "--strict")
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert f"– {name}" in run("--project", "onze", "show", "onze-pikasol").stdout


def test_on_a_terminal_what_was_not_said_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.setattr(init, "on_terminal", lambda: True)
    answers = "\n".join(["care", "", "Fatima", "bureau 2", "", "7", ""]) + "\n"
    arguments = ["--lang-ui", "nl", "init", "onze", "--name", "De Haven"]
    made = CliRunner().invoke(kitgen, arguments, input=answers, prog_name="kitgen")
    assert made.exit_code == 0, made.output
    assert "Met hoeveel zijn ze?" in made.stdout
    profile = (tmp_path / "onze/assets/profiles/de-haven.yaml").read_text("utf-8")
    assert '- {role: vertrouwenspersoon, name: "Fatima", reach: "bureau 2"}' in profile
    assert "pupils: 7\n" in profile
    assert (tmp_path / "onze/README.md").read_text("utf-8").startswith("# Lessen van De Haven\n")


def test_a_folder_with_something_in_it_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_text("mijn brief")
    refused = run("init")
    assert refused.exit_code == 2
    assert "error[folder-in-use]: there is something in . already: brief.docx" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["brief.docx"]


def test_what_is_hidden_may_be_there_but_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "een/.git").mkdir(parents=True)
    assert run("init", "een", *SCHOOL, *CLASS).exit_code == 0
    (tmp_path / "twee").mkdir()
    (tmp_path / "twee/.gitignore").write_text("mijn werk")
    refused = run("init", "twee", *SCHOOL, *CLASS)
    assert refused.exit_code == 2
    assert "error[file-exists]: twee/.gitignore" in refused.stderr
    assert [path.name for path in (tmp_path / "twee").iterdir()] == [".gitignore"]


def test_a_lesson_that_is_not_there_makes_no_folder(run: Run, tmp_path: Path) -> None:
    refused = run("init", "onze", "--lesson", "pikasool")
    assert refused.exit_code == 2
    assert 'did you mean "pikasol"?' in refused.stderr
    assert not (tmp_path / "onze").exists()


def test_an_editor_knows_which_file_has_which_schema(run: Run, tmp_path: Path) -> None:
    run("init", "onze", *SCHOOL, *CLASS)
    root = tmp_path / "onze"
    settings = json.loads((root / ".vscode/settings.json").read_text("utf-8"))
    for schema, patterns in settings["yaml.schemas"].items():
        assert (root / schema).is_file()
        assert "theme" in schema or any(any(root.glob(pattern)) for pattern in patterns), patterns
    both = json.loads((root / "schemas/lessons.schema.json").read_text("utf-8"))
    assert all((root / "schemas" / both[key]["$ref"]).is_file() for key in ("then", "else"))


def test_with_two_profiles_of_ones_own_none_is_taken_unasked(run: Run, tmp_path: Path) -> None:
    run("init", ".", *SCHOOL, *CLASS)
    lesson = "onze-hulp-dichtbij"
    assert "neutral-profile" not in run("check", lesson).stderr
    run("new", "profile", "tweede")
    assert "warning[neutral-profile]" in run("check", lesson).stderr
