"""The numbers, letters and bullets that Word sets before paragraphs by itself."""

import pytest
from wordmade import p, r, read


def level(number: int, form: str, text: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def item(words: str, key: int = 1, depth: int = 0) -> str:
    return p(r(words), properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>')


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def markers(body: str, part: str) -> list[tuple[str, int]]:
    return [(each.marker, each.depth) for each in read(body, numbering=part).passages]


def test_levels_count_within_each_other_and_begin_anew():
    part = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "%1.%2)"))
    body = item("een") + item("a", depth=1) + item("b", depth=1) + item("twee") + item("a", depth=1)
    assert markers(body, part) == [("1.", 1), ("1.a)", 2), ("1.b)", 2), ("2.", 1), ("2.a)", 2)]


def test_what_stands_between_does_not_stop_the_count():
    body = item("een") + p(r("tussendoor")) + item("twee")
    assert markers(body, numbering(level(0, "decimal", "%1"))) == [("1", 1), ("", 0), ("2", 1)]


@pytest.mark.parametrize(
    ("form", "last"),
    [
        ("upperRoman", "IX"),
        ("lowerRoman", "ix"),
        ("upperLetter", "I"),
        ("decimalZero", "09"),
        ("ordinal", "9"),
    ],
)
def test_forms_of_numbers(form, last):
    assert markers("".join(item(str(n)) for n in range(9)), numbering(level(0, form, "%1")))[-1] == (last, 1)


def test_after_z_comes_aa():
    found = markers("".join(item(str(n)) for n in range(27)), numbering(level(0, "lowerLetter", "%1")))
    assert [marker for marker, _ in found[-2:]] == ["z", "aa"]


def test_a_list_begins_where_it_is_told_to():
    again = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = item("een") + item("vijf", 2) + item("zes", 2)
    part = numbering(level(0, "decimal", "%1."), nums=again)
    assert [marker for marker, _ in markers(body, part)] == ["1.", "5.", "6."]


def test_a_level_that_never_restarts_counts_on():
    part = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    body = item("A") + item("een", depth=1) + item("B") + item("twee", depth=1)
    assert [marker for marker, _ in markers(body, part)] == ["1.", "1.", "2.", "2."]


def test_bullets_are_bullets_whatever_sign_the_font_has_for_them():
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'
    part = numbering(level(0, "bullet", "\uf0b7").replace("</w:lvl>", f"{symbol}</w:lvl>"))
    assert markers(item("punt"), part) == [("•", 1)]


def test_a_list_in_a_style_and_out_of_it():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="List Bullet"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    out = '<w:pStyle w:val="Lijst"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p(r("in"), properties='<w:pStyle w:val="Lijst"/>') + p(r("uit"), properties=out)
    found = read(body, styles=styles, numbering=numbering(level(0, "bullet", "-"))).passages
    assert [(each.marker, each.depth) for each in found] == [("•", 1), ("", 0)]
