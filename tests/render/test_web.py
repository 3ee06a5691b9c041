import base64

import pytest
from lxml import html
from spoken import EVERYTHING, WORDS, document, words

from kitgen.document.inline import Place, Reference, Text
from kitgen.document.nodes import Figure, Item, List, Paragraph
from kitgen.render.web import render_page


@pytest.fixture(scope="module")
def page(repository):
    return html.fromstring(render_page(EVERYTHING, WORDS, repository.read).decode())


def made(repository, *nodes):
    return html.fromstring(render_page(document(*nodes), WORDS, repository.read).decode())


def test_the_page_says_its_language_title_and_needs_no_other_file(page, repository):
    source = render_page(EVERYTHING, WORDS, repository.read)
    assert source.startswith(b"<!doctype html>")
    assert page.get("lang") == "nl-BE"
    assert page.findtext("head/title") == "Titel"
    assert not page.xpath("//script | //link | //iframe")
    assert all(src.startswith("data:") for src in page.xpath("//@src"))
    assert b"url(" not in source


def test_headings_and_lists_are_what_they_are(page):
    assert page.xpath("string(//h1)") == "Kop"
    assert page.xpath("string(//h2)") == "A. Deel"
    assert page.xpath("//ol/@start") == ["3"]
    assert [len(ol.findall("li")) for ol in page.iter("ol")] == [2]
    assert page.xpath("//ul[not(@class)]/li/p/text()") == ["punt", "nog een"]
    assert page.xpath("string(//ul[@class='plain']/li)") == "[ ] ja"


def test_letters_count_a_list_too(repository):
    letters = List(tuple(Item(words("x"), (Text(mark),)) for mark in ("b.", "c.")))
    assert dict(made(repository, letters).xpath("//ol")[0].attrib) == {"start": "2", "type": "a"}


def test_header_cells_say_what_they_are_the_header_of(page):
    table = page.xpath("//table")[0]
    assert table.xpath("thead//th/@scope") == ["col", "col"]
    assert table.xpath("tbody//th/@scope") == ["row", "row"]
    assert table.xpath("string(tbody/tr[1]/td[2]/span/@aria-label)") == "invullen"


def test_signs_for_the_eye_have_words_for_the_ear(page):
    signs = {(each.text, each.get("aria-label")) for each in page.xpath("//span[@role='img']")}
    assert signs == {("....", "invullen"), ("[ ]", "aankruisen"), ("( )", "aankruisen")}
    assert [p.text_content() for p in page.xpath("//p[@class='room']")] == [
        "Schrijf, 2 lijnen: ....",
        "Teken: ....",
    ]


def test_pictures_stand_in_the_file_with_their_words(page):
    told, decoration = page.xpath("//img")
    assert (told.get("alt"), decoration.get("alt")) == ("Een wiel.", "")
    assert b"<svg" in base64.b64decode(told.get("src").partition("base64,")[2])
    assert page.xpath("string(//p[@class='in-picture'])") == "Daarin: Tijd; Geld"
    assert page.xpath("string(//figcaption)") == "Het wiel"


def test_a_photograph_is_as_large_as_it_is_shown(repository, tmp_path):
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.effect_noise((2400, 1200), 60).convert("RGB").save(out, "JPEG")
    (shown,) = made(repository, Figure("", "Ruis.", 30, data=out.getvalue())).xpath("//img/@src")
    assert len(shown) < len(out.getvalue()) / 4


def test_links_lead_to_what_is_on_the_page(page, repository):
    assert page.xpath("//a/@href") == ["https://x.example/", "#kop"]
    assert page.xpath("//*[@id='kop']")
    away = made(repository, Paragraph((Reference("blad 9", "elders"),)))
    assert not away.xpath("//a")
    assert "(blad 9)" in away.text_content()


def test_words_of_another_language_say_so(page):
    assert page.xpath("//span[@lang='fr']/text()") == ["De taxi"]


def test_what_stands_on_all_pages_is_said_once(page):
    texts = [p.text for p in page.xpath("//footer/p")]
    assert texts == ["Op elke bladzijde:", "De les", "De school", "Bel 102.", "versie 1"]


def test_a_card_says_its_name_and_its_back(page):
    (card,) = page.xpath("//article")
    assert card.get("aria-label") == "Kaart A3"
    assert [p.text for p in card.iter("p")] == ["Kaart A3", "Voorkant", "Achterkant:", "Keerzijde"]


def test_signs_of_html_in_a_text_are_text(page):
    assert "Slot & <einde>" in page.text_content()


@pytest.mark.promise("pages-quiet")
def test_a_style_sheet_of_a_project_ends_where_it_ends_and_nothing_runs(repository):
    style = "p { color: red } </style><script>alert(1)</script>"
    hostile = {"templates/web.css": style.encode()}
    said = document(Paragraph((Text("<script>alert(2)</script>"), Text("x", lang='"><script>'))))
    told = html.fromstring(render_page(said, WORDS, hostile.__getitem__).decode())
    assert not told.xpath("//script")
    (policy,) = told.xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'")


def test_a_place_that_nobody_filled_in_is_no_word(repository):
    with pytest.raises(ValueError, match="was not filled in"):
        made(repository, Paragraph((Place("school.name"),)))
