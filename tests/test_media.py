import pytest
from written import lesson

from kitgen.errors import InputError
from kitgen.lesson import Lesson

ITEM = "media: [{{title: Grenzen, type: film, url: {}}}]"


@pytest.mark.parametrize(
    "url", ["https://www.example.org", "http://example.org/a/b?c=d&e=f#g", "https://été.example.org/ü"]
)
def test_web_addresses_are_taken_as_they_are(url: str) -> None:
    assert lesson(ITEM.format(f'"{url}"')).media[0].url == url


@pytest.mark.parametrize(
    ("url", "suggestion"),
    [
        ("www.example.org/film", "https://www.example.org/film"),
        ("//www.example.org", "https://www.example.org"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("ftp://example.org/a", ""),
        ("de film op de site", ""),
        ("https://", ""),
        ("https://www.example.org/a b", ""),
        ("http://[::1", ""),
        ("zoek het op", ""),
    ],
)
def test_anything_else_is_told_with_what_was_probably_meant(url: str, suggestion: str) -> None:
    with pytest.raises(InputError) as caught:
        lesson(ITEM.format(f'"{url}"'))
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["suggestion"]) == ("not-an-address", suggestion)
    assert finding.origin


@pytest.mark.parametrize("field", ["minutes: 0", "minutes: lang", "language: Engels", "type: boek", "qr: ja"])
def test_fields_of_another_kind_are_told(field: str) -> None:
    base = "{title: a, type: film, url: 'https://example.org', " + field + "}"
    base = base.replace("type: film, ", "") if field.startswith("type") else base
    with pytest.raises(InputError):
        lesson(f"media: [{base}]")


def test_ids_in_the_lesson_and_in_blocks_are_known() -> None:
    item = "{title: a, type: site, url: 'https://example.org', id: "
    blocks = f"[{{media: {item}in-blok}}}}, {{columns: [[{{media: [{item}diep}}]}}], [{{text: b}}]]}}]"
    one: Lesson = lesson(f"media: [{item}los}}]\nhandout: [{{sheet: Blad, id: blad, blocks: {blocks}}}]")
    assert [medium.id for medium in one.all_media()] == ["los", "in-blok", "diep"]
