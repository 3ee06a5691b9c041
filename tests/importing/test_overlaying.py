"""The overlay files for what came back of a Word file, on the lesson as it is today."""

from pathlib import Path

import pytest
from handmade import lesson

from kitgen.importing.imported import Brought
from kitgen.importing.overlaying import Overlay, Prefer, free_name, overlays
from kitgen.overlays import easy_file
from kitgen.project import Project, shipped_root

LES = """\
title: Samen
minutes: 20
steps:
  - {title: Praten, minutes: 10}
  - {title: Slot, minutes: 5}
"""
FILE = "lessons/nl/les.yaml"


def project(root: Path, **lessons: str) -> Project:
    for name, text in lessons.items():
        file = root / f"lessons/nl/{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return Project(root, shipped_root())


def made(root: Path, now: str, edited: str, prefer: Prefer = "", name: str = "") -> Overlay:
    """Return the overlay for a Word file that says `edited`, of a lesson that says `now` today."""
    back = Brought({"les": lesson(LES)}, {"les": lesson(edited)}, (), "les", "nl", easy=False)
    (overlay,) = overlays(back, project(root, les=now), name, prefer)
    return overlay


def test_an_overlay_stands_beside_a_lesson_of_the_project_with_the_base_it_knows(tmp_path: Path) -> None:
    overlay = made(tmp_path, LES, LES.replace("Slot", "Einde"))
    path, kept = overlay.files
    assert path == "lessons/nl/les-word.yaml"
    assert "extends: les\n" in overlay.files[path]
    assert "Einde" in overlay.files[path]
    assert "Praten" not in overlay.files[path]
    assert "Slot" in overlay.files[kept]
    assert len(overlay.changes) == 1


def test_it_is_called_what_was_asked(tmp_path: Path) -> None:
    overlay = made(tmp_path, LES, LES.replace("Slot", "Einde"), name="van-els")
    assert next(iter(overlay.files)) == "lessons/nl/van-els.yaml"


def test_what_the_lesson_changed_elsewhere_is_no_change_of_the_overlay(tmp_path: Path) -> None:
    overlay = made(tmp_path, LES.replace("Praten", "Zingen"), LES.replace("Slot", "Einde"))
    text = next(iter(overlay.files.values()))
    assert overlay.conflicts == ()
    assert "Einde" in text
    assert "Praten" not in text


@pytest.mark.parametrize(
    ("prefer", "says", "conflicts"), [("", "Besluit", 1), ("word", "Einde", 0), ("lesson", "Besluit", 0)]
)
def test_what_both_changed(tmp_path: Path, prefer: Prefer, says: str, conflicts: int) -> None:
    overlay = made(tmp_path, LES.replace("Slot", "Besluit"), LES.replace("Slot", "Einde"), prefer)
    assert len(overlay.conflicts) == conflicts
    assert len(overlay.changes) == (says == "Einde")
    assert ("Einde" in next(iter(overlay.files.values()))) is (says == "Einde")


def test_a_shipped_lesson_keeps_its_name_and_never_an_own_one(tmp_path: Path) -> None:
    own = project(tmp_path)
    assert free_name(own, "hulp-dichtbij", "nl") == "hulp-dichtbij"
    own = project(tmp_path, **{"hulp-dichtbij": LES, "hulp-dichtbij-word": LES})
    assert free_name(own, "hulp-dichtbij", "nl") == "hulp-dichtbij-word-2"


def test_in_easy_language_the_lesson_in_its_usual_one_stays(tmp_path: Path) -> None:
    own = project(tmp_path, les=LES)
    (tmp_path / "lessons/nl/les.easy.yaml").write_text("title: Samen\n", "utf-8")
    easy = LES.replace("Slot", "Einde")
    back = Brought({"les": lesson(LES)}, {"les": lesson(easy)}, (), "les", "nl", easy=True)
    (overlay,) = overlays(back, own, "", "")
    assert "Einde" not in overlay.files["lessons/nl/les-word.yaml"]
    assert "Einde" in overlay.files[easy_file("lessons/nl/les-word.yaml")]
