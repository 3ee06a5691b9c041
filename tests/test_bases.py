import pytest

from kitgen.bases import kept, kept_file, kept_text, version_of
from kitgen.differences import differences
from kitgen.overlays import read_source
from kitgen.project import Project
from kitgen.source.tree import Mapping
from kitgen.source.yaml_reader import read_yaml


def tree(text: str) -> Mapping:
    return read_yaml(text.encode(), "les.yaml")


@pytest.mark.parametrize("name", ["pikasol", "wat-is-een-tienerpooier-leefgroep", "film-bo"])
def test_the_copy_of_a_base_says_what_the_base_said(repository: Project, name: str) -> None:
    base = read_source(repository, f"lessons/nl/{name}.yaml").content
    copy = tree(kept_text(base))
    assert differences(base, copy) == ()
    assert version_of(copy) == version_of(base)


def test_the_version_says_what_the_base_says_and_changes_with_its_words() -> None:
    one, other = (version_of(tree(f"title: {title}\nversion: 2026-11\n")) for title in ("Een", "Twee"))
    assert one.startswith("2026-11-")
    assert len(one) == len("2026-11-") + 8
    assert one != other
    assert version_of(tree("title: 'Een' # anders geschreven\nversion: '2026-11'\n")) == one


def test_a_copy_is_kept_beside_the_overlay_where_no_lesson_is_looked_for(tmp_path) -> None:
    project, file = Project(tmp_path), "lessons/nl/onze.yaml"
    assert kept(project, file) is None
    (tmp_path / "lessons/nl/.base").mkdir(parents=True)
    (tmp_path / kept_file(file)).write_text(kept_text(tree("title: Zo was het")), "utf-8")
    found = kept(project, file)
    assert found is not None
    assert found.scalar("title").text == "Zo was het"
    assert project.own_names("lessons/nl") == ()
