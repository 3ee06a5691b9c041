import pytest

from kitgen.errors import InputError
from kitgen.project import Project


@pytest.fixture
def project(tmp_path):
    for folder in ("own", "shipped"):
        (tmp_path / folder / "assets").mkdir(parents=True)
    (tmp_path / "own/assets/a.txt").write_text("own")
    (tmp_path / "shipped/assets/a.txt").write_text("shipped")
    (tmp_path / "shipped/assets/b.txt").write_text("shipped")
    (tmp_path / "secret.txt").write_text("secret")
    return Project(tmp_path / "own", tmp_path / "shipped")


def test_own_file_wins_and_shipped_one_stands_in(project):
    assert project.read("assets/a.txt") == b"own"
    assert project.read("assets/b.txt") == b"shipped"


@pytest.mark.parametrize(
    "path", ["../secret.txt", "assets/../../secret.txt", "/etc/passwd", "assets\\a.txt", "C:/x"]
)
def test_no_path_leads_outside(project, path):
    with pytest.raises(InputError) as caught:
        project.read(path)
    assert [finding.id for finding in caught.value.findings] == ["outside-project"]


def test_a_link_to_outside_is_refused(project, tmp_path):
    (tmp_path / "own/assets/link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(InputError) as caught:
        project.read("assets/link.txt")
    assert caught.value.findings[0].id == "outside-project"


def test_what_was_read_and_what_was_looked_for_in_vain_is_recorded(project):
    project.read("assets/a.txt")
    with pytest.raises(InputError):
        project.read("assets/none.txt")
    # printf own | sha256sum
    own = "5b3975651c3cab92d044c096dc30a1c2d9525497457472de48c51ecb363d1f4a"
    assert project.recorder.seen == {"assets/a.txt": own, "assets/none.txt": None}


def test_names_are_those_of_both_folders_without_overlays(project, tmp_path):
    for file in ("own/lessons/nl/b.yaml", "shipped/lessons/nl/a.yaml", "shipped/lessons/nl/a.easy.yaml"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("title: x")
    assert project.names("lessons/nl") == ("a", "b")
