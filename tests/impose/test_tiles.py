import io

import fontpkg
import pikepdf
import pytest
from paperwork import A2, A3, A4, PT, drawn, ink_box, opened, picture, sizes, words
from PIL import Image, ImageChops, ImageStat

from kitgen.impose import tiles
from kitgen.impose.tiles import tiling

FONT = fontpkg.path("Fira Sans", 400, "normal")
LYING = (297.0, 210.0)
DOTS = 2


def label(tile):
    return f"Onze afspraken · rij {tile.row}, kolom {tile.column} · A4 {tile.number} van {tile.count}"


def poster(size, ink=22):
    """Return a poster with bars, rings and words all over, `ink` from its edges."""
    width, height = size
    with opened(drawn((1, size, ink))) as pdf:
        pieces = []
        for x in range(ink, int(width) - ink - 15, 15):
            for y in range(ink + 3, int(height) - ink - 8, 12):
                pieces.append(f"BT /F 9 Tf {x * PT:.3f} {y * PT:.3f} Td ({x}/{y}) Tj ET")
                pieces.append(f"{x * PT:.3f} {(y + 5) * PT:.3f} {(x + y) % 9 + 1} {(x * y) % 7 + 1} re f")
        page = pdf.pages[0]
        page.contents_add(pdf.make_stream("\n".join(pieces).encode()))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def in_pieces(pdf, **chosen):
    return tiles(pdf, 0, label=label, font=FONT, **chosen)


@pytest.mark.parametrize(
    ("size", "sheet", "columns", "rows", "window"),
    [
        (A3, LYING, 1, 2, (281, 378)),
        (A3[::-1], A4, 2, 1, (378, 281)),
        (A2, A4, 2, 2, (378, 552)),
        (A2[::-1], LYING, 2, 2, (552, 378)),
        (A4, A4, 1, 1, (194, 281)),
    ],
)
def test_a_poster_takes_the_fewest_sheets_that_show_all_but_its_margins(size, sheet, columns, rows, window):
    plan = tiling(size)
    assert (plan.sheet, plan.columns, plan.rows, plan.window) == (sheet, columns, rows, window)
    assert all(whole - seen <= 2 * 22 for whole, seen in zip(size, window, strict=True))


def test_a_poster_with_ink_nearer_to_its_edge_takes_more_sheets():
    plan = tiling(A3, empty_mm=20)
    assert (plan.sheet, plan.columns, plan.rows) == (LYING, 1, 3)


@pytest.mark.parametrize("size", [A3, A3[::-1], A2], ids=["A3", "A3 lying", "A2"])
def test_pasted_together_the_pieces_are_the_poster(size):
    whole, plan = poster(size), tiling(size)
    made = in_pieces(whole)
    assert sizes(made) == [plan.sheet] * plan.rows * plan.columns
    left, top = ((whole_side - seen) / 2 for whole_side, seen in zip(size, plan.window, strict=True))
    wanted = picture(whole).crop(
        tuple(round(side * DOTS) for side in (left, top, size[0] - left, size[1] - top))
    )
    pasted = Image.new("L", wanted.size)
    for tile in plan.tiles():
        rim = 8 * DOTS
        piece = picture(made, tile.number - 1)
        piece = piece.crop((rim, rim, piece.width - rim, piece.height - rim))
        step_x, step_y = plan.piece[0] - 10, plan.piece[1] - 10
        pasted.paste(piece, (round((tile.column - 1) * step_x * DOTS), round((tile.row - 1) * step_y * DOTS)))
    difference = ImageChops.difference(pasted, wanted)
    assert difference.getextrema()[1] < 40
    assert ImageStat.Stat(difference).mean[0] < 0.2
    assert ImageStat.Stat(wanted).stddev[0] > 20


def test_nothing_is_printed_near_the_edge_and_only_marks_outside_the_piece():
    made = in_pieces(poster(A2, ink=0))
    for page in range(4):
        assert min(ink_box(made, page)) >= 4.9


def test_each_piece_is_cut_at_the_left_and_above_where_others_lie():
    made = in_pieces(poster(A2))
    found = [{tuple(round(side, 1) for side in line) for line in lines_of_marks(made, n)} for n in range(4)]
    left = {(8, 5, 8, 8), (8, 292, 8, 289)}
    above = {(5, 289, 8, 289), (205, 289, 202, 289)}
    assert found == [set(), left, above, left | above]


def lines_of_marks(pdf, page):
    """Return the lines that are stroked; the triangles are filled."""
    with opened(pdf) as seen:
        found, points = [], []
        for operands, operator in pikepdf.parse_content_stream(seen.pages[page]):
            if str(operator) in "ml":
                points = [*points, *(float(number) / PT for number in operands)]
            elif str(operator) in "Sf":
                found += [tuple(points)] if str(operator) == "S" else []
                points = []
        return found


def test_triangles_point_at_where_the_next_piece_begins():
    with opened(in_pieces(poster(A2))) as seen:
        tips, point = [], None
        for operands, operator in pikepdf.parse_content_stream(seen.pages[0]):
            if str(operator) == "m":
                point = tuple(round(float(number) / PT, 1) for number in operands)
            elif str(operator) == "f":
                tips.append(point)
    assert tips == [(192, 8), (192, 289), (8, 18), (202, 18)]
    plan = tiling(A2)
    first, second, third, _ = plan.tiles()
    assert plan.corner(second)[0] - plan.corner(first)[0] == 192 - 8
    upper_edge = plan.corner(third)[1] + plan.piece[1]
    assert upper_edge - plan.corner(first)[1] == 18 - 8


def test_each_piece_says_in_real_text_which_it_is():
    made = in_pieces(drawn((1, A3, 22)))
    for page, number in ((0, 1), (1, 2)):
        at_foot = [word for word in words(made)[page] if word.y < 8]
        said = " ".join(word.text for word in at_foot)
        assert said == f"Onze afspraken · rij {number}, kolom 1 · A4 {number} van 2"
        assert all(word.y >= 5 for word in at_foot)
        assert at_foot[0].x == pytest.approx(12, abs=0.3)


def test_the_label_brings_its_own_font_with_the_letters_it_needs_only():
    with opened(in_pieces(poster(A3))) as pdf:
        fonts = [page.obj.Resources.Font.L for page in pdf.pages]
        (descendant,) = fonts[0].DescendantFonts
        file = descendant.FontDescriptor.FontFile2
        assert str(fonts[0].BaseFont)[1:].partition("+")[2] == "FiraSans-Regular"
        assert len(file.read_bytes()) < 20_000
        assert fonts[0].objgen == fonts[1].objgen


def test_a_long_title_gives_way_to_what_piece_it_is():
    long = "Een lange titel " * 30
    made = tiles(drawn((1, A3, 22)), 0, label=lambda tile: f"{long}A4 {tile.number}", font=FONT)
    at_foot = [word for word in words(made)[1] if word.y < 8]
    assert " ".join(word.text for word in at_foot).endswith("titel A4 2")
    assert max(word.x for word in at_foot) < 297 - 8 - 10


def test_a_page_of_a_file_is_chosen_and_the_same_page_gives_the_same_bytes():
    both = drawn((1, A4, 8), (2, A3, 22))
    make = lambda: tiles(both, 1, label=label, font=FONT)  # noqa: E731
    assert sizes(make()) == [LYING] * 2
    assert make() == make()
    with pytest.raises(IndexError):
        tiles(both, 2, label=label, font=FONT)


def test_a_rim_too_narrow_for_marks_is_refused():
    with pytest.raises(ValueError, match="no room"):
        in_pieces(poster(A3), inset_mm=5)
