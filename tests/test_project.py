import os
from hashlib import sha256
from pathlib import Path

import pytest

from kitgen.errors import InputError
from kitgen.origin import Origin
from kitgen.project import Project, shipped_root


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project beside a folder that plays the shipped one."""
    for name in ("own", "shipped"):
        (tmp_path / name).mkdir()
    return Project(tmp_path / "own", tmp_path / "shipped")


def put(root: Path, path: str, text: str = "tekst") -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def finding(project: Project, path: str, origin: Origin | None = None) -> tuple[str, object, Origin | None]:
    with pytest.raises(InputError) as caught:
        project.read(path, origin)
    (only,) = caught.value.findings
    return only.id, only.values["path"], only.origin


def test_a_file_of_ones_own_comes_before_the_shipped_one(project: Project) -> None:
    put(project.shipped, "assets/a.yaml", "van kitgen")
    assert project.read("assets/a.yaml") == b"van kitgen"
    put(project.root, "assets/a.yaml", "van ons")
    assert project.read("assets/a.yaml") == b"van ons"


def test_a_yaml_file_is_read_once_until_it_changes(project: Project) -> None:
    put(project.root, "assets/a.yaml", "title: Een")
    first = project.tree("assets/a.yaml")
    assert project.tree("assets/a.yaml") is first
    put(project.root, "assets/a.yaml", "title: Twee")
    assert [project.tree("assets/a.yaml").scalar("title").text, first.scalar("title").text] == ["Twee", "Een"]


def test_equal_files_are_told_apart_by_their_name(project: Project) -> None:
    for name in ("a", "b"):
        put(project.root, f"assets/{name}.yaml", "title: Een")
    assert [project.tree(f"assets/{name}.yaml").origin.file for name in ("a", "b")] == [
        "assets/a.yaml",
        "assets/b.yaml",
    ]


def test_the_shipped_folder_holds_lessons_templates_and_assets() -> None:
    assert {"lessons", "templates", "assets"} <= {folder.name for folder in shipped_root().iterdir()}


def test_a_project_that_is_the_shipped_folder_is_looked_in_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    assert Project(tmp_path / "sub" / "..", tmp_path).roots == (tmp_path / "sub" / "..",)


def test_what_is_read_is_recorded_with_its_hash(project: Project) -> None:
    put(project.root, "assets/a.yaml", "een")
    project.read("assets/a.yaml")
    assert project.recorder.seen == {"assets/a.yaml": sha256(b"een").hexdigest()}


def test_what_is_looked_for_in_vain_is_recorded_too(project: Project) -> None:
    assert finding(project, "assets/weg.yaml") == ("missing-file", "assets/weg.yaml", None)
    assert project.find("assets/ook-weg.yaml") is None
    assert project.recorder.seen == {"assets/weg.yaml": None, "assets/ook-weg.yaml": None}


def test_a_missing_file_is_told_at_the_place_that_names_it(project: Project) -> None:
    origin = Origin("lessons/nl/les.yaml", 12, 7)
    assert finding(project, "assets/weg.svg", origin)[2] == origin


def test_a_folder_is_no_file(project: Project) -> None:
    (project.root / "assets").mkdir()
    assert finding(project, "assets")[0] == "missing-file"


@pytest.mark.parametrize(
    "path",
    [
        "../geheim.txt",
        "assets/../../geheim.txt",
        "assets/..",
        "/etc/passwd",
        "//server/deel/geheim.txt",
        "..\\geheim.txt",
        "assets\\geheim.txt",
        "C:/geheim.txt",
        "C:geheim.txt",
        "file:///etc/passwd",
    ],
)
def test_a_path_out_of_the_project_is_refused(project: Project, path: str) -> None:
    put(project.root.parent, "geheim.txt")
    put(project.root, "assets/geheim.txt")
    origin = Origin("lessons/nl/les.yaml", 3, 5)
    assert finding(project, path, origin) == ("outside-project", path, origin)
    assert project.recorder.seen == {}


def test_a_link_out_of_the_project_is_refused(project: Project) -> None:
    secret = put(project.root.parent, "geheim.txt")
    (project.root / "gewoon.txt").symlink_to(secret)
    assert finding(project, "gewoon.txt")[0] == "outside-project"


def test_a_file_in_a_folder_that_is_a_link_out_of_the_project_is_refused(project: Project) -> None:
    put(project.root.parent, "elders/geheim.txt")
    (project.root / "assets").symlink_to(project.root.parent / "elders")
    assert finding(project, "assets/geheim.txt")[0] == "outside-project"


def test_a_link_inside_the_project_is_followed(project: Project) -> None:
    put(project.root, "assets/logo-2026.svg", "logo")
    (project.root / "assets/logo.svg").symlink_to("logo-2026.svg")
    assert project.read("assets/logo.svg") == b"logo"


def test_a_project_whose_own_folder_is_a_link_works(project: Project, tmp_path: Path) -> None:
    put(project.root, "assets/a.yaml", "een")
    (tmp_path / "link").symlink_to(project.root)
    assert Project(tmp_path / "link", project.shipped).read("assets/a.yaml") == b"een"


def test_a_file_that_cannot_be_read_says_why(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    put(project.root, "assets/a.yaml")

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError) as caught:
        project.read("assets/a.yaml", Origin("les.yaml", 2))
    (told,) = caught.value.findings
    assert (told.id, told.origin, told.values["detail"]) == (
        "read-failed",
        Origin("les.yaml", 2),
        "Permission denied",
    )


def test_names_are_those_of_both_folders_once_and_in_order(project: Project) -> None:
    for root, name in (
        (project.root, "b"),
        (project.root, "c"),
        (project.shipped, "b"),
        (project.shipped, "a"),
    ):
        put(root, f"lessons/nl/{name}.yaml")
    assert project.names("lessons/nl") == ("a", "b", "c")


def test_versions_of_a_lesson_other_files_and_folders_are_no_names(project: Project) -> None:
    put(project.root, "lessons/nl/les.yaml")
    put(project.root, "lessons/nl/les.easy.yaml")
    put(project.root, "lessons/nl/nota.txt")
    put(project.root, "lessons/nl/kits/bundel.yaml")
    (project.root / "lessons/nl/map.yaml").mkdir()
    assert project.names("lessons/nl") == ("les",)
    assert project.names("lessons/nl/kits") == ("bundel",)
    assert project.names("lessons/fr") == ()


def test_languages_are_the_folders_of_lessons(project: Project) -> None:
    put(project.root, "lessons/fr/les.yaml")
    put(project.shipped, "lessons/nl/les.yaml")
    put(project.shipped, "lessons/lees-mij.txt")
    assert project.languages() == ("fr", "nl")
