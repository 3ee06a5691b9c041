import io
import subprocess
from pathlib import Path

import pytest
from paperwork import A3, A4, A5, accessible, numbered, opened, sizes, words
from pikepdf import Array, Dictionary, Name

from kitgen.document.kinds import Sides
from kitgen.impose import Piece, booklet, joined, n_up, no_scaling


def texts(pdf):
    return ["".join(word.text for word in page) for page in words(pdf)]


def join(*pieces, sides=Sides.DUPLEX_LONG):
    return joined(pieces, title="Alles", sides=sides)


def text_of(pdf: bytes, folder: Path) -> str:
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    return subprocess.run(
        ["pdftotext", "-layout", file, "-"], check=True, capture_output=True
    ).stdout.decode()


def test_pages_follow_each_other_as_often_as_asked():
    made = join(Piece(numbered(3), pages=(0, 2), copies=2), Piece(numbered(1, A3)))
    assert texts(made) == ["P1", "P3", "P1", "P3", "P1"]
    assert sizes(made) == [A5] * 4 + [A3]


def test_each_copy_begins_on_a_front_with_the_back_before_it_left_blank():
    three = Piece(numbered(3), copies=2, pad_to_front=True)
    made = join(Piece(numbered(1, A4)), three)
    assert texts(made) == ["P1", "", "P1", "P2", "P3", "", "P1", "P2", "P3"]
    assert sizes(made)[1:3] == [A4, A5]
    assert texts(join(Piece(numbered(1)), three, sides=Sides.SINGLE)) == ["P1"] + ["P1", "P2", "P3"] * 2


def test_a_class_set_is_hardly_larger_than_one_packet(lesson_pdf):
    once, often = (len(join(Piece(lesson_pdf, copies=copies, pad_to_front=True))) for copies in (1, 27))
    assert often < once * 1.2


def test_the_same_file_in_two_pieces_is_in_it_once(lesson_pdf):
    first, rest = Piece(lesson_pdf, pages=(0,)), Piece(lesson_pdf, pages=(1,))
    assert len(join(first, rest)) < len(join(Piece(lesson_pdf))) * 1.1


@pytest.mark.parametrize(
    ("sides", "name"),
    [
        (Sides.SINGLE, "/Simplex"),
        (Sides.DUPLEX_LONG, "/DuplexFlipLongEdge"),
        (Sides.DUPLEX_SHORT, "/DuplexFlipShortEdge"),
    ],
)
def test_viewers_are_told_how_to_print_and_what_it_is_called(sides, name):
    with opened(join(Piece(numbered(1)), sides=sides)) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == name
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert str(pdf.docinfo["/Title"]) == "Alles"
        assert set(pdf.docinfo.keys()) <= {"/Title", "/Producer"}


@pytest.mark.parametrize(
    "make",
    [lambda pdf: join(Piece(pdf)), booklet, lambda pdf: n_up(pdf, 4)],
    ids=["joined", "booklet", "n_up"],
)
def test_what_is_made_for_paper_has_the_words_but_no_tags_and_no_links(make, lesson_pdf, tmp_path):
    made = make(lesson_pdf)
    with opened(made) as pdf:
        assert not {"/StructTreeRoot", "/AcroForm", "/Names", "/Outlines", "/MarkInfo"} & set(pdf.Root.keys())
        assert not any("/Annots" in page.obj or "/StructParents" in page.obj for page in pdf.pages)
    assert sorted(text_of(made, tmp_path).split()) == sorted(text_of(lesson_pdf, tmp_path).split())
    assert make(lesson_pdf) == made


def with_field() -> bytes:
    """Return a page with a field in which "Ingevuld" was written."""
    with opened(numbered(1)) as pdf:
        font = pdf.pages[0].obj.Resources.Font
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="naam", V="Ingevuld", F=4,
            Rect=Array([50, 400, 200, 420]), DA="/F 12 Tf 0 g",
        )  # fmt: skip
        field = pdf.make_indirect(field)
        pdf.pages[0].obj.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]), DR=Dictionary(Font=font), NeedAppearances=True)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("make", [lambda pdf: join(Piece(pdf)), booklet], ids=["joined", "booklet"])
def test_what_a_form_field_shows_is_still_there(make):
    made = make(with_field())
    assert "Ingevuld" in "".join(texts(made))
    with opened(made) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_a_finished_file_keeps_its_tags_when_viewers_are_asked_not_to_scale(lesson_pdf):
    made = no_scaling(lesson_pdf, Sides.DUPLEX_SHORT)
    assert accessible(made)
    with opened(made) as pdf, opened(lesson_pdf) as before:
        wishes = pdf.Root.ViewerPreferences
        assert (wishes.PrintScaling, wishes.Duplex) == ("/None", "/DuplexFlipShortEdge")
        assert wishes.DisplayDocTitle == before.Root.ViewerPreferences.DisplayDocTitle
        assert len(pdf.pages) == len(before.pages)
        assert "/StructTreeRoot" in pdf.Root
    assert no_scaling(lesson_pdf, Sides.DUPLEX_SHORT) == made


def test_a_page_that_is_not_there_is_an_error():
    with pytest.raises(IndexError):
        join(Piece(numbered(1), pages=(1,)))
