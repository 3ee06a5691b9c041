import pytest

from kitgen.svg import BadSvgError, height_by_width, words_in

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<text>Vrij en <tspan>gelijk</tspan></text><g><text>
Veilig</text></g><text> </text></svg>"""


def test_words_come_in_the_order_of_the_picture():
    assert words_in(SVG) == ("Vrij en gelijk", "Veilig")


def test_shape_is_read_from_the_view_box():
    assert height_by_width(SVG) == 0.5


@pytest.mark.parametrize(
    "svg", [b"geen svg", b"<svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 1"/>']
)
def test_what_cannot_be_read_is_told(svg):
    with pytest.raises(BadSvgError):
        height_by_width(svg)


def test_entities_are_not_expanded(tmp_path):
    (tmp_path / "secret").write_text("geheim")
    svg = (
        f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>a&x;</text></svg>'
    )
    assert "geheim" not in "".join(words_in(svg.encode()))
