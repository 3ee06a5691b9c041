"""What goes to the copier: plan and files agree, page by page."""

import hashlib
import io
import json
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from building import fill

from kitgen.build.layouts import Layout
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.printing import Wanted, print_out
from kitgen.errors import UsageError
from kitgen.project import Project

MakeOptions = Callable[..., Options]
HERE = "output/voorbeeldschool/nl/bundel/drukklaar"


def pages(file: Path) -> list[str]:
    """Return the words of each page."""
    shown = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode()
    return shown.split("\f")[:-1]


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The print-ready files of the small kit for five pupils."""
    root = tmp_path_factory.mktemp("klaar")
    fill(root / "project")
    chosen = Options("voorbeeldschool", ("pdf",), output=root / "output", workers=1, pupils=5)
    print_out(plan(Project(root / "project"), ("bundel",), chosen), Wanted(ready=True, package=True))
    return root / HERE


def test_ready_files_have_as_many_pages_as_the_plan_says(ready: Path) -> None:
    listed = json.loads((ready / "00-printplan.json").read_text("utf-8"))
    assert len(listed["ready"]) > 2
    for one in listed["ready"]:
        with pikepdf.open(ready / one["file"]) as pdf:
            assert len(pdf.pages) == one["pages"], one["file"]
    assert sorted(n for one in listed["ready"] for n in one["print"]) == [
        one["order"] for one in listed["print"]
    ]


def test_every_stack_has_a_slip_sheet_and_all_its_copies(ready: Path) -> None:
    listed = json.loads((ready / "00-printplan.json").read_text("utf-8"))
    (single,) = [
        one
        for one in listed["ready"]
        if (one["paper"], one["stock"], one["sides"]) == ("A4", "plain", "single")
    ]
    shown = pages(ready / single["file"])
    (letter,) = [one for one in listed["print"] if one["kind"] == "letter"]
    assert (letter["copies"], letter["order"] in single["print"]) == (6, True), "five pupils and one spare"
    slip = next(n for n, words in enumerate(shown) if "bundel-brief.pdf" in words)
    assert f"{letter['order']} van {len(listed['print'])}" in shown[slip]
    assert ["Beste ouder" in words for words in shown[slip + 1 : slip + 8]] == [True] * 6 + [False]


def test_on_both_sides_each_copy_begins_on_a_front(ready: Path) -> None:
    (double,) = [file for file in ready.glob("*.pdf") if "dubbelzijdig" in file.name]
    shown = pages(double)
    fronts = [
        n for n, words in enumerate(shown) if "dit blad hoort er niet bij" in words or "Inhoud" in words
    ]
    assert len(fronts) > 4
    assert [n for n in fronts if n % 2] == []
    with pikepdf.open(double) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert (wishes.PrintScaling, wishes.Duplex) == ("/None", "/DuplexFlipLongEdge")


def test_the_package_holds_everything_with_sums_that_are_right(ready: Path) -> None:
    with zipfile.ZipFile(ready / "bundel.zip") as archive:
        held = {name.removeprefix("bundel/"): archive.read(name) for name in archive.namelist()}
    sums = dict(reversed(line.split("  ")) for line in held["SHA256SUMS"].decode().splitlines())
    assert sums == {n: hashlib.sha256(data).hexdigest() for n, data in held.items() if n != "SHA256SUMS"}
    beside = {file.name: file.read_bytes() for file in ready.iterdir() if file.suffix != ".zip"}
    assert {name: held[name] for name in beside} == beside
    manifest = json.loads(held["manifest.json"])
    assert (manifest["kit"], manifest["title"]) == ("bundel", "Een bundel")


def test_a_booklet_takes_the_place_of_the_packet_in_the_plan(
    project: Project, options: MakeOptions, tmp_path: Path
) -> None:
    print_out(plan(project, ("bundel",), options(formats=("pdf",))), Wanted(Layout("booklet")))
    listed = json.loads((tmp_path / HERE / "00-printplan.json").read_text("utf-8"))["print"]
    (packet,) = [one for one in listed if one["kind"] == "pupil-packet"]
    assert packet["file"] == "bundel-leerlingenbundel-boekje.pdf"
    assert (packet["pages"], packet["sheets_each"], packet["bind"]) == (2, 1, "booklet"), "3 pages, 1 blank"
    assert (packet["paper"], packet["sides"], packet["punch"]) == ("A4", "duplex-short", "")
    with pikepdf.open(tmp_path / HERE / packet["file"]) as sheets:
        assert len(sheets.pages) == 2
    with pikepdf.open(tmp_path / HERE / "bundel-leerlingenbundel-boekje-leesvolgorde.pdf") as single:
        assert len(single.pages) == 4


def test_nothing_to_fold_is_told(project: Project, options: MakeOptions) -> None:
    cards = plan(project, ("bundel",), options(formats=("pdf",), parts=("cards",)))
    with pytest.raises(UsageError) as caught:
        print_out(cards, Wanted(Layout("booklet")))
    assert [f.id for f in caught.value.findings] == ["nothing-to-fold"]


def test_the_same_kit_makes_the_same_package(project: Project, options: MakeOptions, tmp_path: Path) -> None:
    packages = []
    for name in ("een", "twee"):
        chosen = options(formats=("pdf",), parts=("letter", "cards"), output=tmp_path / name)
        print_out(plan(project, ("bundel",), chosen), Wanted(package=True))
        packages.append((tmp_path / name / "voorbeeldschool/nl/bundel/drukklaar/bundel.zip").read_bytes())
    assert packages[0] == packages[1]
    assert zipfile.ZipFile(io.BytesIO(packages[0])).testzip() is None
