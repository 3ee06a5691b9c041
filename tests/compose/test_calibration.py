"""The page that measures a printer, measured itself: a wrong one would make every card wrong."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from kitgen.compose.calibration import calibration
from kitgen.compose.maker import Maker
from kitgen.document.kinds import Kind, Sides
from kitgen.profile import Offset, PrintSettings
from kitgen.render.pdf import render_pdf
from kitgen.target import file_stem

DOTS_A_MM = 10


@pytest.fixture(scope="module")
def sheet(maker: Maker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page for a school that has an offset already."""
    file = tmp_path_factory.mktemp("kalibratie") / "kalibratie.pdf"
    document = calibration(printing(maker, PrintSettings(offset=Offset(x=1.5, y=-0.5))))
    file.write_bytes(render_pdf(document, maker.data.theme, maker.read).data)
    return file


def printing(maker: Maker, settings: PrintSettings) -> Maker:
    profile = maker.data.profile.model_copy(update={"print": settings})
    return replace(maker, data=replace(maker.data, profile=profile))


def sides(file: Path) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.render(scale=DOTS_A_MM * 25.4 / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def words_on_back(file: Path) -> Iterator[tuple[float, float, str]]:
    """Yield the middle, in mm, of every word on the second side, and the word."""
    command = ["pdftotext", "-f", "2", "-bbox", str(file), "-"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for box in re.finditer(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', shown):
        left, top, right, bottom = (float(side) * 25.4 / 72 for side in box.groups()[:4])
        yield (left + right) / 2, (top + bottom) / 2, box[5]


def runs(pixels: list[int]) -> list[tuple[int, int]]:
    """Return where each run of dark pixels starts and how long it is."""
    found, at = [], 0
    for dark, run in groupby(pixels, key=lambda pixel: pixel < 160):
        length = len(list(run))
        found += [(at, length)] if dark else []
        at += length
    return found


def test_the_ruler_is_fifty_millimetres_long_on_both_sides(sheet: Path) -> None:
    for image in sides(sheet):
        longest = max(
            length
            for y in range(2150, 2300)
            for _, length in runs([image.getpixel((x, y)) for x in range(200, 900)])
        )
        assert longest / DOTS_A_MM == pytest.approx(50.2, abs=0.3), "with the thickness of its last tick"


def test_the_crosses_of_both_sides_meet_in_the_middle_of_the_paper(sheet: Path) -> None:
    front, back = sides(sheet)
    assert front.width == 2100
    for image, clear in ((front, 380), (back, 20)):
        across = runs([image.getpixel((x, 1485 - clear)) for x in range(900, 1200)])
        down = runs([image.getpixel((1050 - clear, y)) for y in range(1385, 1585)])
        (x, wide), (y, high) = across[0], down[0]
        assert (900 + x + wide / 2) / DOTS_A_MM == pytest.approx(105, abs=0.1)
        assert (1385 + y + high / 2) / DOTS_A_MM == pytest.approx(148.5, abs=0.1)


def test_plus_is_to_the_right_and_down_as_in_the_profile(sheet: Path) -> None:
    found = [(x, y, word) for x, y, word in words_on_back(sheet) if word in ("+5", "−5")]
    on_x = sorted((x, word) for x, y, word in found if y > 170)
    on_y = sorted((y, word) for x, y, word in found if x > 125)
    assert [word for _, word in on_x] == ["−5", "+5"]
    assert [word for _, word in on_y] == ["−5", "+5"]
    assert on_x[1][0] - on_x[0][0] == pytest.approx(10, abs=0.3)
    assert on_y[1][0] - on_y[0][0] == pytest.approx(10, abs=0.3)


def test_it_says_which_edge_to_turn_and_what_the_profile_says_now(maker: Maker) -> None:
    short = calibration(printing(maker, PrintSettings(sides="duplex-short", offset=Offset(x=1.5, y=-0.5))))
    assert short.parts[0].setup.sides is Sides.DUPLEX_SHORT
    shown = str(short.parts)
    assert "korte kant" in shown
    assert "x: 1.5 en y: −0.5" in shown
    for setting in ("duplex-long", "single"):
        long = calibration(printing(maker, PrintSettings.model_validate({"sides": setting})))
        assert long.parts[0].setup.sides is Sides.DUPLEX_LONG
        assert "lange kant" in str(long.parts)


def test_it_has_a_name_of_its_own(maker: Maker) -> None:
    assert file_stem("les", Kind.CALIBRATION, maker.data.labels) == "kalibratie"
