import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kitgen import prose
from kitgen.errors import InputError
from kitgen.helplines import HelpData, HelpLine, HelpWords
from kitgen.helptexts import HelpTexts
from kitgen.load import Data, load_data
from kitgen.project import Project
from kitgen.readability import TARGETS, Level

ROOT = Path(__file__).parents[1]


def line(
    ident: str,
    *,
    readers: tuple[str, ...] = ("pupil",),
    phone: str = "",
    emergency: str = "false",
    stands_for: tuple[str, ...] = (),
) -> HelpLine:
    return HelpLine.model_validate(
        {
            "id": ident,
            "stands_for": list(stands_for),
            "name": ident.title(),
            "phone": phone,
            "for": "Praten.",
            "audience": list(readers),
            "emergency": emergency,
            "source": {"title": "Bron"},
            "checked": "2026-11",
        }
    )


WORDS = HelpWords(support="A", the_support="de A", consult="de A", centre="B", advice="B", own_help="B.")


def region(*lines: HelpLine) -> HelpData:
    known = {
        "region": "x",
        "language": "nl",
        "checked": "2026-11",
        "footer": "Praten?",
        "adult_footer": "Raad?",
    }
    return HelpData(**known, lines=list(lines), words=WORDS)


def test_each_reader_gets_the_services_meant_for_them_emergency_first() -> None:
    here = region(
        line("praat"),
        line("overleg", readers=("teacher",)),
        line("nood", readers=("pupil", "teacher"), emergency="true"),
        line("chat", readers=("pupil", "home")),
    )
    assert [one.id for one in here.for_reader("pupil")] == ["nood", "praat", "chat"]
    assert [one.id for one in here.for_reader("teacher")] == ["nood", "overleg"]
    assert [one.id for one in here.for_reader("home")] == ["chat"]


def test_a_service_is_shown_with_its_number_where_it_has_one() -> None:
    assert line("awel", phone="102").shown == "Awel 102"
    assert line("zorgcentrum").shown == "Zorgcentrum"


SHIPPED = {
    "be-vl": {
        "112": "limburg.be",
        "101": "1712.be",
        "102": "childhelplineinternational.org",
        "116 000": "stoptienerpooiers.be",
        "1712": "1712.be",
        "1813": "hbvl.be",
        "106": "focus-wtv.be",
        "03 201 16 90": "payoke.be",
        "02 511 64 64": "pag-asa.be",
    },
    "be-fr": {
        "112": "112.be",
        "101": "police.be",
        "116 000": "stopproxenetes-ados.be",
        "107": "rtbf.be",
        "03 201 16 90": "payoke.be",
        "02 511 64 64": "pag-asa.be",
    },
    "be-de": {
        "112": "112.be",
        "101": "112.be",
        "108": "telefonhilfe.be",
        "116 000": "stoptienerpooiers.be",
        "03 201 16 90": "payoke.be",
        "02 511 64 64": "pag-asa.be",
    },
    "nl": {
        "112": "politie.nl",
        "0800-0432": "vriendenkindertelefoon.nl",
        "020-261 52 75": "helpwanted.nl",
    },
}
"""Every number that may be printed, with the site on which it was read."""

NOTHING_LIKE = {
    "be-fr": {"geweld-1712", "zelfmoordlijn"},
    "be-de": {"geweld-1712"},
    "nl": {"geweld-1712", "zelfmoordlijn", "tele-onthaal", "surya", "zsg"},
}
"""Services of Flanders for which a region has nothing in their place."""

every_region = pytest.mark.parametrize("name", SHIPPED)


@every_region
def test_help_begins_with_the_emergency_line_for_every_reader(data: Data, name: str) -> None:
    for reader in ("pupil", "teacher", "home"):
        first, *rest = data.regions[name].for_reader(reader)
        assert (first.phone, first.emergency) == ("112", True)
        assert rest


def test_only_numbers_that_were_read_on_a_page_are_printed(data: Data) -> None:
    shipped = {
        name: {
            line.phone: urlsplit(line.source.url).netloc.removeprefix("www.")
            for line in region.lines
            if line.phone
        }
        for name, region in data.regions.items()
    }
    assert shipped == SHIPPED


@every_region
def test_every_service_can_be_reached_and_says_where_that_was_read(data: Data, name: str) -> None:
    lines = data.regions[name].lines
    assert len({line.id for line in lines}) == len(lines)
    for line in lines:
        assert line.source.url, line.id
        assert line.checked, line.id
        assert line.phone or line.site or "Vraag Child Focus" in line.what_for, line.id


def sentences(region: HelpData) -> list[str]:
    return [region.footer, region.adult_footer, *region.words.places().values()]


@every_region
def test_no_hours_and_no_promises_are_printed(data: Data, name: str) -> None:
    region = data.regions[name]
    for words in [line.what_for for line in region.lines] + sentences(region):
        assert not re.search(r"\d\s?(u|uur|h)\b|24/7|dag en nacht|gratis|anoniem", words), words


@every_region
def test_sentences_name_only_numbers_of_the_list(data: Data, name: str) -> None:
    region = data.regions[name]
    for words in sentences(region):
        for phone in sorted((line.phone for line in region.lines if line.phone), key=len, reverse=True):
            words = words.replace(phone, "")
        assert not any(char.isdigit() for char in words), words
    assert "112" in region.footer
    assert "112" in region.adult_footer


@every_region
def test_victims_services_for_professionals_are_not_for_pupils_or_home(data: Data, name: str) -> None:
    for reader in ("pupil", "home"):
        shown = {one.id for one in data.regions[name].for_reader(reader)}
        assert not {"payoke", "pag-asa", "surya"} & shown


@pytest.mark.parametrize("name", NOTHING_LIKE)
def test_what_lessons_name_has_something_in_its_place_for_the_same_readers(data: Data, name: str) -> None:
    here, flemish = data.regions[name], data.regions["be-vl"]
    missing = set()
    for line in flemish.lines:
        readers = {reader for mine in here.lines if mine.answers(line.id) for reader in mine.audience}
        if not set(line.audience) <= readers:
            missing.add(line.id)
    assert missing == NOTHING_LIKE[name]


def test_a_service_stands_for_one_of_another_region_and_no_box_is_empty() -> None:
    here = region(
        line("nood", emergency="true"),
        line("telefon", stands_for=("praat", "luister")),
        line("overleg", readers=("teacher",)),
    )
    assert [one.id for one in here.shown(["praat"], "pupil")] == ["telefon"]
    assert [one.id for one in here.shown(["overleg"], "pupil")] == ["nood", "telefon"]
    assert [one.id for one in here.shown(["onbekend"], "teacher")] == ["overleg"]
    shown = {name: words for name, words in here.places().items() if name.count(".") == 1}
    assert shown == {
        "help.nood": "Nood",
        "help.telefon": "Telefon",
        "help.praat": "Telefon",
        "help.luister": "Telefon",
        "help.overleg": "Overleg",
    }


LANGUAGES = ("fr", "de", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_service_of_every_region_is_told_in_each_language(
    repository: Project, data: Data, lang: str
) -> None:
    told = load_data(repository, "voorbeeldschool", lang).regions
    for name, region in told.items():
        assert region.language == lang
        for line, dutch in zip(region.lines, data.regions[name].lines, strict=True):
            assert (line.phone, line.site, line.audience) == (dutch.phone, dutch.site, dutch.audience)
            assert line.what_for != dutch.what_for
        for words, dutch_words in zip(sentences(region), sentences(data.regions[name]), strict=True):
            assert re.findall(r"\d[\d -]+\d", words) == re.findall(r"\d[\d -]+\d", dutch_words), words
            assert not re.search(r"24/7|gratuit|anonym|kostenlos|free\b", words), words


def test_a_service_that_is_not_told_is_an_error_at_the_texts() -> None:
    texts = HelpTexts.model_validate(
        {
            "language": "fr",
            "lines": {"praat": {"for": "Parler."}},
            "regions": {"x": {"words": WORDS, "footer": "Parler ?", "adult_footer": "Conseil ?"}},
        }
    )
    assert texts.told(region(line("praat"))).lines[0].what_for == "Parler."
    with pytest.raises(InputError) as caught:
        texts.told(region(line("praat"), line("nood")))
    assert [(f.id, f.values["name"]) for f in caught.value.findings] == [("help-untold", "nood")]


def test_a_language_without_texts_about_help_is_told_at_the_region_of_the_profile(tmp_path: Path) -> None:
    labels = (ROOT / "templates/labels/fr.yaml").read_text("utf-8").replace("language: fr", "language: lb")
    for path, content in (
        ("templates/labels/lb.yaml", labels),
        ("assets/profiles/p.yaml", "name: P\nlanguage: lb\nregion: be-fr\ncontacts: [{role: r}]\n"),
    ):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_data(Project(tmp_path), "p")
    (finding,) = caught.value.findings
    assert finding.id == "help-not-told"
    assert finding.origin is not None
    assert finding.origin.line == 3


@every_region
def test_what_pupils_read_of_a_service_is_in_short_sentences(data: Data, name: str) -> None:
    """Help boxes stand in easy versions too."""
    most = TARGETS[Level.EASY].longest
    for service in data.regions[name].for_reader("pupil"):
        assert all(len(said.words) <= most for said in prose.sentences(service.what_for)), service.what_for


def test_a_place_may_stand_for_the_name_or_the_number_alone(data: Data) -> None:
    places = region(line("praat", stands_for=("luister",))).places()
    assert places["help.luister.name"] == "Praat"
    here = data.help.places()
    shown = [here[f"help.awel{form}"] for form in ("", ".name", ".phone")]
    assert shown == ["Awel 102", "Awel", "102"]
