from pathlib import Path

import pytest

from kitgen.errors import Finding, InputError
from kitgen.labelfile import LABELS, faults, load_labels
from kitgen.project import Project


def told(root: Path, old: str, new: str) -> list[Finding]:
    """Return what there is to say of labels of a project: the Dutch ones with something else in them."""
    shipped = Project(root).read(f"{LABELS}/nl.yaml").decode()
    assert old in shipped
    file = root / f"{LABELS}/nl.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(shipped.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_labels(Project(root), "nl")
    return list(caught.value.findings)


def test_shipped_labels_of_every_language_are_fine() -> None:
    project = Project(Path())
    trees = {name: project.tree(f"{LABELS}/{name}.yaml") for name in project.names(LABELS)}
    assert set(trees) >= {"nl", "fr", "de", "en"}
    assert [list(faults(tree, trees.values())) for tree in trees.values()] == [[] for _ in trees]


@pytest.mark.promise("labels-plain")
@pytest.mark.parametrize("odd", ["{n.__class__}", "{n:>999999999}", "{n!r}", "{weg}", "{", "{0}"])
def test_a_place_that_kitgen_does_not_fill_in_is_told_at_its_line(tmp_path: Path, odd: str) -> None:
    (found,) = told(tmp_path, '\nlesson: "{Unit} {n}"', f'\nlesson: "Les {odd}"')
    assert (found.id, found.values["known"]) == ("label-place", "{Unit}, {n}")
    assert found.origin is not None
    assert (
        (tmp_path / LABELS / "nl.yaml")
        .read_text("utf-8")
        .splitlines()[found.origin.line - 1]
        .startswith("lesson:")
    )


def test_a_label_that_leads_out_of_the_output_folder_is_no_name_for_files(tmp_path: Path) -> None:
    (found,) = told(tmp_path, 'handout: "{worksheets}"', "handout: ../../buiten")
    assert (found.id, found.origin and found.origin.path) == ("odd-file-name", ("files", "handout"))


def test_labels_are_of_the_language_that_their_file_is_called_by(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "\nlanguage: nl\n", "\nlanguage: A7\n")
    assert (found.id, found.values["suggestion"] or found.values["known"]) == ("not-one-of", "nl")
    assert found.origin is not None
    assert found.origin.path == ("language",)
