"""Which pages are laid out on sheets, and what that makes of the copies."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
from building import LESSON, Put

from kitgen.build.layouts import Layout
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.printing import Wanted, print_out
from kitgen.project import Project

MakeOptions = Callable[..., Options]
SHARED = """\
  - sheet: Samen
    id: samen
    copies: per-class
    blocks: [{text: Een blad voor de hele klas.}]
"""


def printed(folder: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((folder / "00-printplan.json").read_text("utf-8"))["print"]
    return found


def words(file: Path) -> str:
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True).stdout.decode()


def test_only_what_everyone_gets_becomes_a_booklet(
    project: Project, options: MakeOptions, put: Put, tmp_path: Path
) -> None:
    put("lessons/nl/klein.yaml", LESSON.replace("  - sheet: Briefje", f"{SHARED}  - sheet: Briefje"))
    print_out(plan(project, ("klein",), options(formats=("pdf",))), Wanted(Layout("booklet")))
    here = tmp_path / "output/voorbeeldschool/nl/klein/drukklaar"
    sheets = [one for one in printed(here) if one["kind"] == "handout"]
    assert {(one["file"], one["title"], one["copies"]) for one in sheets} == {
        ("klein-werkbladen-boekje.pdf", "Een kleine les", 27),
        ("klein-werkbladen.pdf", "Samen", 1),
    }
    assert "hele klas" not in words(here / "klein-werkbladen-boekje.pdf")


def test_slips_of_a_letter_need_fewer_sheets(project: Project, options: MakeOptions, tmp_path: Path) -> None:
    chosen = options(formats=("pdf",), parts=("letter",))
    print_out(plan(project, ("klein",), chosen), Wanted(Layout("n-up", n=2, repeat=True)))
    here = tmp_path / "output/voorbeeldschool/nl/klein/drukklaar"
    (letter,) = printed(here)
    assert (letter["file"], letter["copies"], letter["pages"]) == ("klein-brief-2-per-kant.pdf", 14, 1)
    assert words(here / "klein-brief-2-per-kant.pdf").count("Beste ouder") == 2


def test_four_pages_stand_on_a_side(project: Project, options: MakeOptions, tmp_path: Path) -> None:
    chosen = options(formats=("pdf",), parts=("guide",))
    print_out(plan(project, ("klein",), chosen), Wanted(Layout("n-up", onto="A3", n=4)))
    file = tmp_path / "output/voorbeeldschool/nl/klein/drukklaar/klein-handleiding-4-per-kant.pdf"
    with pikepdf.open(file) as sheets:
        sizes = {tuple(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]) for page in sheets.pages}
    assert sizes == {(297, 420)}
