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
