from pathlib import Path

import pytest

from kitgen.assigned import assigned, split
from kitgen.check.profiles import check_profile
from kitgen.errors import InputError, UsageError
from kitgen.load import load_data
from kitgen.project import Project
from kitgen.source.locate import to_data
from kitgen.source.yaml_reader import read_yaml


def test_a_value_takes_the_place_of_the_files_and_leaves_what_stands_beside_it() -> None:
    tree = read_yaml(b"name: Oud\nclass: {name: 2B, pupils: 24}\n", "p.yaml")
    given = [split("class.pupils = 18"), split("name=De Brug: lager"), split("print.colour=colour")]
    assert to_data(assigned(tree, given)) == {
        "name": "De Brug: lager",
        "class": {"name": "2B", "pupils": "18"},
        "print": {"colour": "colour"},
    }


def test_a_key_of_what_is_written_short_leaves_what_was_written() -> None:
    tree = read_yaml(b"theme: classic\nlogo: a.svg\n", "p.yaml")
    assert to_data(assigned(tree, [split("theme.dots=600"), split("logo.alt=De boom")])) == {
        "theme": {"extends": "classic", "dots": "600"},
        "logo": {"file": "a.svg", "alt": "De boom"},
    }


def test_a_list_is_given_as_a_line_of_yaml(tmp_path: Path) -> None:
    given = [split("contacts=[{role: coach, reach: lokaal 3}]"), split("class.start=9:05")]
    profile = load_data(Project(tmp_path), "voorbeeldschool", None, given).profile
    assert [contact.shown for contact in profile.contacts] == ["coach (lokaal 3)"]
    assert (profile.group.start, profile.group.pupils) == ("9:05", 24)


@pytest.mark.parametrize("words", ["class.pupils", "=18", "class..pupils=18", "a b=1"])
def test_what_is_no_key_with_a_value_is_wrong_use(words: str) -> None:
    with pytest.raises(UsageError):
        split(words)


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        ("class.pupils=99", "out-of-range"),
        ("class.pupil=9", "unknown-field"),
        ("region=be-wal", "not-one-of"),
        ("contacts=[{role: a]", "set-not-read"),
    ],
)
def test_a_wrong_value_is_told_by_the_option_that_gave_it(words: str, finding: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load_data(Project(tmp_path), "voorbeeldschool", None, [split(words)])
    (found,) = caught.value.findings
    assert (found.id, str(found.origin)) == (finding, f"--set {words.partition('=')[0]}")


def test_letters_that_no_font_has_are_found_in_what_is_given_too(tmp_path: Path) -> None:
    project = Project(tmp_path)
    data = load_data(project, "voorbeeldschool", None, [split("name=De \U00012000")])
    (found,) = check_profile(project, data)
    assert str(found.origin) == "--set name"
