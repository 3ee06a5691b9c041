import pytest
from fontTools.ttLib import TTFont

from kitgen.errors import SystemFault
from kitgen.messages import word
from kitgen.render.fonts import PICTURES, faces, is_font_file, text_width
from kitgen.theme import Font


def test_a_family_that_is_not_installed_is_told():
    with pytest.raises(SystemFault) as caught:
        faces(Font(family="Barlo"))
    (finding,) = caught.value.findings
    assert finding.id == "font-missing"
    assert word(finding, "nl").advice.startswith('bedoel je "barlow"?  kies uit: barlow, fira-sans, ')


def test_width_of_text_is_the_sum_of_its_letters_advances():
    regular = next(face for face in faces(PICTURES) if face.weight == 400 and not face.italic)
    with TTFont(regular.file) as font:
        widths = [font["hmtx"][name][0] for name in ("a", "space", "W")]
        assert text_width("a W", PICTURES, 400) == pytest.approx(sum(widths) / font["head"].unitsPerEm)


def test_only_files_of_font_packages_count_as_fonts(tmp_path):
    assert is_font_file(faces(PICTURES)[0].file.as_uri())
    assert not is_font_file((tmp_path / "x.ttf").as_uri())


def test_a_family_has_the_five_faces_that_kitgen_prints_with():
    found = faces(PICTURES)
    assert [(face.weight, face.italic) for face in found] == [
        (400, False),
        (400, True),
        (600, False),
        (700, False),
        (700, True),
    ]
    for face in found:
        with TTFont(face.file) as font:
            assert font["OS/2"].usWeightClass == face.weight
            assert bool(font["OS/2"].fsSelection & 1) is face.italic


def test_bold_is_wider_and_an_unknown_letter_is_taken_as_wide():
    assert text_width("Afspraken", PICTURES, 700) > text_width("Afspraken", PICTURES, 400)
    assert text_width("", PICTURES, 400) == 0
