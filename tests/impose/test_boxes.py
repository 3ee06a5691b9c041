import pytest
from paperwork import A5, PT, accessible, ink_box, lines, numbered, opened, picture, words

from kitgen.impose import print_boxes
from kitgen.impose.imposition import saved


def boxes(pdf):
    with opened(pdf) as seen:
        page = seen.pages[0]
        found = (page.mediabox, page.cropbox, page.bleedbox, page.trimbox)
        return [[round(float(side) / PT, 2) for side in box] for box in found]


def test_the_finished_page_lies_within_bleed_within_paper():
    media, crop, bleed, trim = boxes(print_boxes(numbered(1), 3))
    assert trim == [0, 0, *A5]
    assert bleed == [-3, -3, 151, 213]
    assert media == crop == [-10, -10, 158, 220]


def test_without_marks_the_paper_ends_with_the_bleed():
    media, _, bleed, _ = boxes(print_boxes(numbered(1), 4, marks=False))
    assert media == bleed == [-4, -4, 152, 214]
    assert lines(print_boxes(numbered(1), 4, marks=False)) == []


def test_marks_of_5_mm_begin_where_the_bleed_ends_and_point_at_the_corners():
    found = {tuple(round(side, 2) for side in line) for line in lines(print_boxes(numbered(1), 3))}
    upright = {(x, y, x, to) for x in (0, 148) for y, to in ((-3, -8), (213, 218))}
    lying = {(x, y, to, y) for y in (0, 210) for x, to in ((-3, -8), (151, 156))}
    assert found == upright | lying


def test_nothing_on_the_page_moves_from_the_corner_of_the_finished_page(lesson_pdf):
    made = print_boxes(lesson_pdf, 3)
    assert boxes(made)[3][:2] == [0, 0]
    assert words(made) == words(lesson_pdf)
    assert ink_box(print_boxes(numbered(1, ink=8), 3, marks=False)) == pytest.approx([11] * 4, abs=0.2)


def test_a_file_with_boxes_is_still_read_out(lesson_pdf):
    made = print_boxes(lesson_pdf, 3)
    assert accessible(made)
    assert print_boxes(lesson_pdf, 3) == made
    with opened(made) as pdf, opened(lesson_pdf) as before:
        assert len(pdf.pages[0].obj.get("/Annots", [])) == len(before.pages[0].obj.get("/Annots", []))


def test_boxes_twice_are_boxes_once():
    once = print_boxes(numbered(1), 3)
    assert boxes(print_boxes(once, 5)) == boxes(print_boxes(numbered(1), 5))


@pytest.mark.parametrize("bleed", [0, 3, 5])
def test_marks_are_black_only(bleed):
    with opened(print_boxes(numbered(1), bleed)) as pdf:
        content = b"".join(stream.read_bytes() for stream in pdf.pages[0].obj.Contents)
    assert b"0.25 w 0 G" in content
    assert b"RG" not in content


def test_marks_stand_where_they_should_whatever_the_page_does_to_its_scale_and_colours():
    with opened(numbered(1)) as pdf:
        pdf.pages[0].obj.Contents = pdf.make_stream(b"2 0 0 2 50 50 cm 1 0 0 RG 9 w 0 0 9 9 re f")
        made = print_boxes(saved(pdf), 3)
    assert ink_box(made) == pytest.approx([2] * 4, abs=0.3)
    corner = picture(made, dots_per_mm=8).crop((0, 0, 80, 80))
    assert min(corner.getpixel((x, 40)) for x in range(76)) == 255  # beside the upright mark, which is thin
