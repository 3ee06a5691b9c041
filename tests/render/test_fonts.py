import pytest
from fontTools.ttLib import TTFont

from kitgen.errors import SystemFault
from kitgen.render.fonts import faces, is_font_file, text_width


def test_a_family_that_is_not_installed_is_told():
    with pytest.raises(SystemFault) as caught:
        faces("Bestaat Niet")
    assert [finding.id for finding in caught.value.findings] == ["font-missing"]


def test_width_of_text_is_the_sum_of_its_letters_advances():
    regular = next(face for face in faces("Fira Sans") if face.weight == 400 and not face.italic)
    with TTFont(regular.file) as font:
        widths = [font["hmtx"][name][0] for name in ("a", "space", "W")]
        assert text_width("a W", "Fira Sans", 400) == pytest.approx(sum(widths) / font["head"].unitsPerEm)


def test_only_files_of_font_packages_count_as_fonts(tmp_path):
    assert is_font_file(faces("Fira Sans")[0].file.as_uri())
    assert not is_font_file((tmp_path / "x.ttf").as_uri())


def test_a_family_has_the_five_faces_that_kitgen_prints_with():
    found = faces("Fira Sans")
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
    assert text_width("Afspraken", "Fira Sans", 700) > text_width("Afspraken", "Fira Sans", 400)
    assert text_width("", "Fira Sans", 400) == 0
