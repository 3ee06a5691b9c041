import pytest

from kitgen.svg import BadSvgError, gradients, height_by_width, words_in

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
)


def svg(inside: str) -> bytes:
    return f"{HEAD}{inside}</svg>".encode()


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (
            "<text>Vrij en <tspan>blij</tspan></text><g><text>\nVeilig</text></g><text> </text>",
            "Vrij en blij|Veilig",
        ),
        ('<text><tspan x="0" dy="0">Wat</tspan><tspan x="0" dy="9">nu</tspan>?</text>', "Wat nu?"),
        ("<text>Samen<tspan font-weight='bold'>werk</tspan>en</text>", "Samenwerken"),
        ("<text>Vrij<title>uitleg</title> en <tspan display='none'>weg</tspan>blij</text>", "Vrij en blij"),
        ("<title>Titel</title><desc>Uitleg</desc><defs><text>Niet</text></defs><text>Wel</text>", "Wel"),
        ("<g style='fill: red; display:none'><text>Weg</text></g><text>Hier</text>", "Hier"),
        ("<symbol id='s'><text>Deur</text></symbol><use href='#s'/><use xlink:href='#s'/>", "Deur|Deur"),
        ("<defs><text id='t'>Raam</text></defs><use href='#t'/><use href='#weg'/><use/>", "Raam"),
        ("<a href='https://example.org'><text>Lees</text></a>", "Lees"),
        ("<text><textPath href='#p'>Rond</textPath></text><path id='p'/>", "Rond"),
    ],
)
def test_all_words_that_are_drawn_come_in_the_order_of_the_picture(inside: str, words: str) -> None:
    assert "|".join(words_in(svg(inside))) == words


@pytest.mark.parametrize(
    ("root", "ratio"),
    [
        ('viewBox="0 0 40 20"', 0.5),
        ('viewBox="-5,-5,40,10"', 0.25),
        ('width="60mm" height="24mm"', 0.4),
        ('width="10cm" height="2in"', 0.508),
        ('width="100%" height="100%" viewBox="0 0 1 3"', 3),
    ],
)
def test_shape_is_read_from_the_view_box_or_the_size(root: str, ratio: float) -> None:
    made = f'<svg xmlns="http://www.w3.org/2000/svg" {root}/>'.encode()
    assert height_by_width(made) == pytest.approx(ratio)


@pytest.mark.parametrize(
    "made",
    [
        b"geen svg",
        b"<svg",
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 1"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan inf"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="4"/>',
        b'<svg viewBox="0 0 1 1"/>',
    ],
)
def test_what_cannot_be_read_is_told(made: bytes) -> None:
    with pytest.raises(BadSvgError):
        height_by_width(made)


def test_symbols_that_use_each_other_without_end_are_told() -> None:
    double = "".join(f"<g id='n{n}'><use href='#n{n + 1}'/><use href='#n{n + 1}'/></g>" for n in range(40))
    for inside in ("<g id='a'><use href='#a'/></g>", f"<defs>{double}</defs><use href='#n0'/>"):
        with pytest.raises(BadSvgError):
            words_in(svg(inside))


GRADIENT = "<defs><linearGradient id='v'/><radialGradient id='r'/><pattern id='p'/></defs>"


@pytest.mark.parametrize(
    ("inside", "names"),
    [
        (f"{GRADIENT}<rect fill='url(#v)'/>", ("v",)),
        (f"{GRADIENT}<rect style='stroke : url( \"#r\" )'/><rect fill='url(#v)'/>", ("v", "r")),
        (f"<style>.a {{ fill: url('#r') }}</style>{GRADIENT}<rect class='a'/>", ("r",)),
        (f"{GRADIENT}<rect fill='url(#p)' stroke='red' opacity='.5'/>", ()),
        (GRADIENT, ()),
    ],
)
def test_gradients_count_that_something_is_painted_with(inside: str, names: tuple[str, ...]) -> None:
    assert gradients(svg(inside)) == names
