"""Files for the printer: posters of every size, in pieces, in gray, with room for a print shop."""

import io
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from building import Put

from kitgen.build.finishing import finished, in_pieces
from kitgen.build.jobs import Made, Pieces, make
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.printouts import printouts
from kitgen.document.kinds import Kind, Sides
from kitgen.errors import InputError
from kitgen.finish import Finish
from kitgen.project import Project
from kitgen.render.fonts import PICTURES

MakeOptions = Callable[..., Options]
POSTERS = """\
title: Aan de muur
topic: self
minutes: 20
weight: light
steps: [{title: Kijken, minutes: 15}]
handout: [{sheet: Blad, id: blad, blocks: [{text: Kijk.}]}]
posters:
  - {poster: Klein, id: klein-p, paper: A4, blocks: [{text: Op A4.}]}
  - {poster: Gewoon, id: gewoon, blocks: [{text: Op A3.}]}
  - {poster: Groot, id: groot, paper: A2, blocks: [{text: Op A2.}]}
  - {poster: Spelbord, id: bord, paper: A3, landscape: true, copies: per-group, blocks: [{text: Speel.}]}
"""
GRADIENT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><linearGradient id="a">'
    '<stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>'
    '<rect width="40" height="20" fill="url(#a)"/></svg>'
)
A4, A3, A2 = (210, 297), (297, 420), (420, 594)


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [tuple(round(float(side) * 25.4 / 72) for side in page.trimbox[2:]) for page in opened.pages]


def shown(pdf: bytes, page: int) -> str:
    document = pypdfium2.PdfDocument(pdf)
    words: str = document[page].get_textpage().get_text_bounded()
    document.close()
    return words


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    """Four posters of all sizes: as they are, and in pieces."""
    root = tmp_path_factory.mktemp("muur")
    (root / "lessons/nl").mkdir(parents=True)
    (root / "lessons/nl/muur.yaml").write_text(POSTERS, encoding="utf-8")
    chosen = Options("voorbeeldschool", ("pdf",), parts=("posters",), output=root, workers=1)
    (job,) = plan(Project(root), ("muur",), chosen).jobs
    made = make(job)
    assert isinstance(made, tuple)
    whole, pieces = made
    return whole, pieces


def test_posters_have_the_paper_they_ask_for(wall: tuple[Made, Made]) -> None:
    assert sizes(wall[0].data) == [A4, A3, A2, (420, 297)]


def test_a_poster_on_a2_is_that_on_a3_made_larger(wall: tuple[Made, Made]) -> None:
    document = pypdfium2.PdfDocument(wall[0].data)
    heights = []
    for page, scale in ((1, 2**0.5), (2, 1.0)):
        image = (
            document[page].render(scale=scale).to_pil().convert("L").point(lambda shade: 255 * (shade < 140))
        )
        heights.append(image.crop((0, 0, image.width, image.height // 5)).getbbox())
    document.close()
    (left, top, _, bottom), (left2, top2, _, bottom2) = heights
    assert (left2, top2, bottom2) == pytest.approx((left, top, bottom), abs=3), (
        "titles stand at the same place"
    )


def test_what_is_larger_than_a4_also_comes_in_pieces(wall: tuple[Made, Made]) -> None:
    pieces = wall[1]
    assert pieces.path.endswith("muur-posters-op-a4.pdf")
    assert [len(part.numbers) for part in pieces.parts] == [0, 2, 4, 2]
    assert set(sizes(pieces.data)) <= {A4, A4[::-1]}
    assert "Gewoon · rij 2, kolom 1 · A4 2 van 2" in shown(pieces.data, 1)
    assert "Groot · rij 2, kolom 2 · A4 4 van 4" in shown(pieces.data, 5)


def test_the_foot_of_a_poster_is_on_its_pieces(wall: tuple[Made, Made]) -> None:
    """Rendered, because clipped words are still found in the file."""
    document = pypdfium2.PdfDocument(wall[1].data)
    image = document[1].render(scale=2).to_pil().convert("L")
    document.close()
    band = image.crop((0, round(image.height * 0.84), image.width, round(image.height * 0.955)))
    dark = sum(band.point(lambda shade: 255 * (shade < 160)).histogram()[128:])
    assert dark > 300, "help line and colophon"


def test_the_plan_prints_in_pieces_what_the_printer_cannot_take(
    project: Project, options: MakeOptions, put: Put
) -> None:
    put("lessons/nl/muur.yaml", POSTERS)
    small = "{name: S, contacts: [{role: leraar}], print: {largest: A4}}"
    for profile, files in (
        (None, ["muur-posters.pdf", "muur-posters.pdf", "muur-posters-op-a4.pdf", "muur-posters.pdf"]),
        (small, ["muur-posters.pdf", *["muur-posters-op-a4.pdf"] * 3]),
    ):
        name = "klein" if profile else "voorbeeldschool"
        if profile:
            put(f"assets/profiles/{name}.yaml", profile)
        chosen = options(formats=("pdf",), parts=("posters",), profile=name)
        (folder,) = plan(project, ("muur",), chosen).folders
        made = {one.path: one for job in folder.jobs for one in make(job)}
        listed = sorted(
            printouts(folder, made), key=lambda one: ["Klein", "Gewoon", "Groot", "Spelbord"].index(one.title)
        )
        assert [one.file for one in listed] == files
        assert [one.copies for one in listed] == [1, 1, 1, 6], "a game board for each group"
        assert [one.setup.sides for one in listed] == [Sides.SINGLE] * 4


def test_gray_files_hold_no_colour(project: Project, options: MakeOptions) -> None:
    chosen = options(parts=("handout",), finish=Finish(gray=True))
    (job,) = plan(project, ("klein",), chosen).jobs
    made = make(job)
    assert isinstance(made, tuple)
    with pikepdf.open(io.BytesIO(made[0].data)) as pdf:
        drawn = [str(step.operator) for page in pdf.pages for step in pikepdf.parse_content_stream(page)]
    assert {"g"} <= set(drawn)
    assert not {"rg", "RG", "k", "K", "sc", "scn", "SC", "SCN"} & set(drawn)
    assert len({job.theme.colours.main[n : n + 2] for n in (1, 3, 5)}) == 1, "and Word has grays too"


def test_a_drawing_that_has_no_gray_is_told_with_its_line(
    project: Project, options: MakeOptions, put: Put
) -> None:
    put("assets/images/huis.svg", GRADIENT)
    with pytest.raises(InputError) as caught:
        plan(project, ("beeld",), options(finish=Finish(gray=True)))
    (finding,) = caught.value.findings
    assert (finding.id, finding.origin and finding.origin.file) == (
        "picture-not-gray",
        "lessons/nl/beeld.yaml",
    )
    plan(project, ("beeld",), options())


def test_a_print_shop_gets_room_and_marks_and_no_pieces(
    project: Project, options: MakeOptions, put: Put
) -> None:
    put("lessons/nl/muur.yaml", POSTERS)
    chosen = options(formats=("pdf",), parts=("posters",), finish=Finish(bleed_mm=3, marks=True))
    (job,) = plan(project, ("muur",), chosen).jobs
    (made,) = make(job)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        for page in pdf.pages:
            trim, bleed, media = (
                [float(side) for side in box] for box in (page.trimbox, page.bleedbox, page.mediabox)
            )
            assert [(b - t) * 25.4 / 72 for t, b in zip(trim, bleed, strict=True)] == pytest.approx(
                [-3, -3, 3, 3], abs=0.01
            )
            assert all(abs(m) > abs(b) for b, m in zip(bleed, media, strict=True))


def test_card_sheets_and_posters_ask_not_to_be_scaled(wall: tuple[Made, Made]) -> None:
    for made in wall:
        with pikepdf.open(io.BytesIO(made.data)) as pdf:
            assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_finishing_and_pieces_are_the_same_each_time(wall: tuple[Made, Made]) -> None:
    whole, pieces = wall
    pages = tuple(part.numbers for part in whole.parts)
    words = Pieces("op-a4", "{title} · rij {row}, kolom {column} · A4 {n} van {of}")
    assert in_pieces(whole.data, whole.document, pages, PICTURES, words)[0] == pieces.data
    gray = [finished(whole.data, whole.document, ((),) * 4, Finish(gray=True)) for _ in range(2)]
    assert gray[0] == gray[1]
    assert whole.document.kind is Kind.POSTERS


def test_a_poster_that_is_too_long_is_told_without_talk_of_writing(
    project: Project, options: MakeOptions, put: Put
) -> None:
    long = "Een zin die de hele breedte van de poster nodig heeft en dan nog verder gaat. " * 60
    put("lessons/nl/muur.yaml", POSTERS.replace("Op A3.", long))
    (job,) = plan(project, ("muur",), options(formats=("pdf",), parts=("posters",))).jobs
    error = make(job)
    assert isinstance(error, InputError)
    (finding,) = error.findings
    assert (finding.id, finding.origin and finding.origin.line) == ("poster-over", 9)
