from pathlib import Path

import pytest

from kitgen.errors import InputError, KitgenError, UsageError
from kitgen.load import Data, all_meant, kit_file, lesson_file, load_data, load_kit, load_lesson
from kitgen.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project on top of what is shipped."""
    return Project(tmp_path)


def put(project: Project, path: str, text: str) -> None:
    file = project.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def told(error: KitgenError) -> list[tuple[str, str, int]]:
    return [(f.id, f.origin.file, f.origin.line) for f in error.findings if f.origin]


def test_a_lesson_knows_its_name_and_its_file(project: Project) -> None:
    put(
        project,
        "lessons/nl/mijn-les.yaml",
        "title: Mijn les\ntopic: self\nminutes: 20\nweight: light\nsteps: [{title: A, minutes: 5}]\n",
    )
    loaded = load_lesson(project, "mijn-les", "nl")
    assert (loaded.name, loaded.file, loaded.value.title) == (
        "mijn-les",
        "lessons/nl/mijn-les.yaml",
        "Mijn les",
    )
    assert loaded.value.steps[0].origin is not None
    assert loaded.value.steps[0].origin.line == 5


def test_all_mistakes_of_a_file_are_told_together(project: Project) -> None:
    put(
        project,
        "lessons/nl/fout.yaml",
        "title: Fout\ntopic: iets\nminutes: veel\nweight: light\nsteps: [{title: A, minutes: 5}]\n",
    )
    with pytest.raises(InputError) as caught:
        load_lesson(project, "fout", "nl")
    assert told(caught.value) == [
        ("not-one-of", "lessons/nl/fout.yaml", 2),
        ("not-a-range", "lessons/nl/fout.yaml", 3),
    ]


def test_kits_stand_in_a_folder_of_their_own(project: Project) -> None:
    put(project, "lessons/nl/kits/bundel.yaml", "title: Een bundel\nlessons: [pikasol]\n")
    kit = load_kit(project, "bundel", "nl")
    assert (kit.file, kit.value.lessons[0].lesson) == ("lessons/nl/kits/bundel.yaml", "pikasol")
    assert (lesson_file("bundel", "fr"), kit_file("bundel", "fr")) == (
        "lessons/fr/bundel.yaml",
        "lessons/fr/kits/bundel.yaml",
    )


def test_a_profile_that_does_not_exist_is_wrong_use_with_the_nearest_name(project: Project) -> None:
    with pytest.raises(UsageError) as caught:
        load_data(project, "voorbeeldschol")
    (finding,) = caught.value.findings
    assert (caught.value.exit_code, finding.id) == (2, "unknown-profile")
    assert finding.values == {"name": "voorbeeldschol", "suggestion": "voorbeeldschool"}


def test_colours_of_the_profile_go_over_those_of_its_theme(project: Project) -> None:
    put(
        project,
        "assets/profiles/ons.yaml",
        'name: Onze school\ncontacts: [{role: coach}]\ntheme: {colours: {main: "#123456"}}\n',
    )
    shipped, own = load_data(project, "voorbeeldschool").theme, load_data(project, "ons").theme
    assert own.colours.main == "#123456"
    assert own.colours.accent == shipped.colours.accent
    assert own.roles == shipped.roles


def test_a_theme_that_is_not_there_is_told_at_the_line_that_names_it(project: Project) -> None:
    put(
        project,
        "assets/profiles/ons.yaml",
        "name: Onze school\ncontacts: [{role: coach}]\ntheme:\n  extends: paars\n",
    )
    with pytest.raises(InputError) as caught:
        load_data(project, "ons")
    (finding,) = caught.value.findings
    assert (finding.values["value"], finding.values["known"]) == ("paars", "classic, default, round")
    assert told(caught.value) == [("not-one-of", "assets/profiles/ons.yaml", 4)]


def test_a_colour_that_is_no_colour_is_told_at_its_line(project: Project) -> None:
    put(
        project,
        "assets/profiles/ons.yaml",
        "name: Onze school\ncontacts: [{role: coach}]\ntheme:\n  colours:\n    main: rood\n",
    )
    with pytest.raises(InputError) as caught:
        load_data(project, "ons")
    assert told(caught.value) == [("wrong-form", "assets/profiles/ons.yaml", 5)]


def test_the_language_asked_for_goes_before_the_profiles(project: Project, data: Data) -> None:
    put(
        project,
        "templates/labels/fr.yaml",
        (project.shipped / "templates/labels/nl.yaml")
        .read_text("utf-8")
        .replace("nl-BE", "fr-BE")
        .replace("language: nl", "language: fr"),
    )
    assert load_data(project, "voorbeeldschool", "fr").labels.tag == "fr-BE"
    assert load_data(project, "voorbeeldschool").labels.tag == "nl-BE" == data.labels.tag


def test_a_rule_set_of_ones_own_stands_beside_the_shipped_ones(project: Project) -> None:
    put(
        project,
        "assets/rules/stop.yaml",
        "title: STOP\nspellings: {S: [stop]}\nrules: {stop: {letter: S, name: Stop, text: Zeg stop.}}\n",
    )
    assert {"stop", "pikasol"} <= load_data(project, "voorbeeldschool").rulesets.keys()


def test_a_mistake_in_shared_data_is_told_in_its_own_file(project: Project) -> None:
    put(project, "assets/rules/stop.yaml", "title: STOP\nspellings: {S: [stop]}\n")
    with pytest.raises(InputError) as caught:
        load_data(project, "voorbeeldschool")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["name"]) == ("missing-field", "rules")
    assert finding.origin is not None
    assert finding.origin.file == "assets/rules/stop.yaml"


@pytest.mark.parametrize(
    ("line", "known", "suggestion"),
    [
        ("region: be-wal", "be-vl", "be-vl"),
        ("language: nll", "nl", "nl"),
        ("theme: {extends: defaul}", "default", "default"),
    ],
)
def test_a_choice_that_there_is_not_is_told_at_its_line_with_what_there_is(
    project: Project, line: str, known: str, suggestion: str
) -> None:
    put(project, "assets/profiles/eigen.yaml", f"name: School\ncontacts: [{{role: leraar}}]\n{line}\n")
    with pytest.raises(InputError) as caught:
        load_data(project, "eigen")
    (finding,) = caught.value.findings
    assert told(caught.value) == [("not-one-of", "assets/profiles/eigen.yaml", 3)]
    assert known in str(finding.values["known"])
    assert finding.values["suggestion"] == suggestion


def test_lessons_for_adults_have_no_class_and_no_hour_of_it(data: Data) -> None:
    adults = data.speaking_to("staff")
    assert (data.profile.group.name, data.profile.group.start) == ("2B", "10:20")
    assert (adults.profile.group.name, adults.profile.group.start) == ("", None)
    assert adults.profile.group.pupils == data.profile.group.pupils
    assert (data.strings()["participants"], adults.strings()["participants"]) == ("leerlingen", "deelnemers")
    assert adults.strings()["school.contact"] == data.strings()["school.contact"]
    assert data.speaking_to("pupils") is data


def test_the_foot_line_of_adults_says_where_adults_turn_to(data: Data) -> None:
    assert "Awel 102" in data.footer()
    for participants in ("staff", "trainers", "parents"):
        foot = data.speaking_to(participants).footer()
        assert "Awel" not in foot
        assert "Tele-Onthaal 106" in foot


def test_what_is_meant_without_names_is_the_projects_own(tmp_path: Path) -> None:
    own, none, shipped = (tmp_path / name for name in ("own", "none", "shipped"))
    put(Project(own), "lessons/nl/onze.yaml", "title: Onze")
    put(Project(shipped), "lessons/nl/hun.yaml", "title: Hun")
    put(Project(shipped), "lessons/nl/kits/bundel.yaml", "title: Bundel")
    assert all_meant(Project(own, shipped), "nl") == ((), ("onze",))
    assert all_meant(Project(none, shipped), "nl") == (("bundel",), ("hun",))
    assert all_meant(Project(shipped, shipped), "nl") == (("bundel",), ("hun",))
