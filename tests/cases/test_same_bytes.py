"""The same bytes whoever builds, where and when: no file has anything of a machine, its clock, its fonts."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import fontpkg
import pikepdf
import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from kitgen.build.manifest import MANIFEST

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LESSON = """\
title: Iets van alles – één „les”
topic: self
minutes: 20
weight: light
steps: [{title: Praten, minutes: 15, uses: [blad]}]
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - questions: [Wat vind jij?]
      - text: "[ça va]{lang=fr} – محمد, יוסף, สวัสดี 😀"
      - {picture: images/huis.svg, alt: Een huis.}
  - sheet: Briefje
    id: briefje
    blocks: [{slips: Wat wil je nog zeggen?, blocks: [{text: Schrijf het hier.}]}]
  - {sheet: Voor thuis, id: thuis, for: home, blocks: [{text: Samen te lezen.}]}
cards:
  - deck: Kaarten
    id: kaarten
    size: 63x88
    cards: [Eerste kaart, Tweede kaart]
posters:
  - {poster: Aan de muur, id: muur, paper: A3, blocks: [{text: Hang dit op.}]}
letter: {blocks: [{text: Beste ouder}]}
certificate: {title: Samen sterk, text: "Voor\\n\\n{pupil.name}"}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text x="2" y="15">Thuis</text></svg>'
KIT = """\
title: Een bundel
lessons: [les]
overview: {blocks: [{text: Voor ons}]}
letter: {blocks: [{text: Beste ouder}]}
"""
FILES = {"lessons/nl/les.yaml": LESSON, "lessons/nl/kits/bundel.yaml": KIT, "assets/images/huis.svg": SVG}
OTHER_MACHINE = '''\
"""The clock runs three years ahead, and folders list their files from the last to the first."""
import os, time

ahead = 3 * 365 * 86400.0
now, local, gm = time.time, time.localtime, time.gmtime
time.time = lambda: now() + ahead
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: gm(time.time() if seconds is None else seconds)
listed, scanned = os.listdir, os.scandir
os.listdir = lambda *given: sorted(listed(*given), reverse=True)


class Scanned(list):
    def __enter__(self): return self
    def __exit__(self, *_raised): pass
    def close(self): pass
    def __next__(self): return self.pop(0) if self else next(iter(()))


os.scandir = lambda *given: Scanned(sorted(scanned(*given), key=lambda entry: entry.name, reverse=True))
'''
FONTS_CONF = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}</dir>
<match target="pattern">
<edit name="family" mode="assign" binding="strong"><string>Thuisletter</string></edit>
</match>
<match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit></match>
</fontconfig>
"""


@dataclass(frozen=True)
class Built:
    """What was built: its output folder."""

    output: Path

    def files(self) -> dict[str, bytes]:
        """Return all files by their paths, also what is kept of sources; without other notes."""
        found = (path for path in self.output.rglob("*") if path.is_file())
        files = {path.relative_to(self.output).as_posix(): path.read_bytes() for path in found}
        return {path: data for path, data in files.items() if ".kitgen" not in path or "sources" in path}


def build(project: Path, where: Path, environment: Mapping[str, str], mask: int, jobs: int) -> Built:
    command = [
        sys.executable, "-m", "kitgen.cli", "--project", os.path.relpath(project, where), "build", "bundel",
        "--profile", "voorbeeldschool", "--format", "pdf,docx,txt,html", "--fillable", "-o", "uit",
        "-j", str(jobs),
    ]  # fmt: skip
    kept = {key: os.environ[key] for key in ("PATH", "PYTHONPATH", "SYSTEMROOT") if key in os.environ}
    done = subprocess.run(command, cwd=where, env={**kept, **environment}, umask=mask, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return Built(where / "uit")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Built]:
    """The same project, built by two people whose machines have nothing in common but kitgen."""
    one, two = tmp_path_factory.mktemp("een"), tmp_path_factory.mktemp("twee") / "Één map – met & spaties"
    for path, text in FILES.items():
        (one / "p" / path).parent.mkdir(parents=True, exist_ok=True)
        (one / "p" / path).write_text(text, encoding="utf-8")
    copytree(one / "p", two / "van/mij")
    for path in (two / "van/mij").rglob("*"):
        os.utime(path, (1e9, 1e9))
    here, there = one, two / "elders"
    there.mkdir()
    system = two / "systeem"
    system.mkdir()
    (system / "sitecustomize.py").write_text(OTHER_MACHINE)
    own_font(two / "huis/.local/share/fonts")
    (two / "huis/.config/fontconfig").mkdir(parents=True)
    conf = two / "huis/.config/fontconfig/fonts.conf"
    conf.write_text(FONTS_CONF.format(folder=two / "huis/.local/share/fonts"))
    plain = {"HOME": str(one), "TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "0", "USER": "an"}
    odd = {
        "HOME": str(two / "huis"), "USER": "Üğur", "LOGNAME": "Üğur", "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "PANGO_LANGUAGE": "tr:ar",
        "PYTHONHASHSEED": "4242", "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1", "FONTCONFIG_FILE": str(conf),
        "PYTHONPATH": os.pathsep.join([str(system), os.environ.get("PYTHONPATH", "")]),
    }  # fmt: skip
    return build(one / "p", here, plain, 0o022, 1), build(two / "van/mij", there, odd, 0o077, 2)


def own_font(folder: Path) -> None:
    """Put a font of one's own there that calls itself by the names of ours."""
    folder.mkdir(parents=True)
    for number, family in enumerate(("Thuisletter", "Fira Sans", "KitSans", "Noto Sans", "sans-serif")):
        with TTFont(fontpkg.path("IBM Plex Serif", 400, "normal")) as font:
            for record in font["name"].names:
                if record.nameID in (1, 16):
                    record.string = family
            font.save(folder / f"{number}.ttf")


def test_two_people_get_the_same_bytes(two: tuple[Built, Built]) -> None:
    first, second = (each.files() for each in two)
    assert first.keys() == second.keys()
    assert len(first) > 40
    assert {path.rpartition(".")[2] for path in first} == {"pdf", "docx", "txt", "html", "csv", "json", "zip"}
    assert [path for path in first if first[path] != second[path]] == []


def test_what_builds_note_is_the_same_but_for_the_times_of_files(two: tuple[Built, Built]) -> None:
    notes = [(each.output / MANIFEST).read_text("utf-8") for each in two]
    one, other = (re.sub(r'"changed": \d+', "", each) for each in notes)
    assert one == other


def test_pdf_files_have_our_fonts_alone(two: tuple[Built, Built]) -> None:
    kinds = set()
    for file in two[0].output.rglob("*.pdf"):
        kinds.add(file.stem.partition("-")[2])
        with pikepdf.open(file) as pdf:
            fonts = [
                each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each
            ]
            assert fonts, file
            for font in fonts:
                assert re.fullmatch(r"/[A-Z]{6}\+(KitSans|Kit-|Fira-?Sans).*", str(font.BaseFont)), (
                    file,
                    font.BaseFont,
                )
            described = [
                each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontName" in each
            ]
            assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(each.keys()) for each in described), (
                file
            )
    assert len(kinds) >= 12


def test_word_files_name_and_hold_fonts_of_packages_alone(two: tuple[Built, Built]) -> None:
    packaged = {family.name for family in fontpkg.families().values()}
    ours = packaged | {f"{name} SemiBold" for name in packaged} | {"Noto Emoji", "Kitgen Signs"}
    for file in two[0].output.rglob("*.docx"):
        with zipfile.ZipFile(file) as archive:
            table = etree.fromstring(archive.read("word/fontTable.xml"))
            assert {font.get(f"{W}name") for font in table} <= ours
            for font in table:
                assert font.find(f"{W}embedRegular") is not None, (file, font.get(f"{W}name"))
