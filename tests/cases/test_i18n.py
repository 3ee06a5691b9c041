"""Languages and scripts as people met them: labels, hyphenation, names, emoji."""

import io
import json
import re
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
import yaml
from babel import Locale
from lxml import etree
from openxml_audit import OpenXmlValidator
from press import Press, W, lesson_text, sheet
from pseudo import KIT, LESSON, PROFILE, SNIPPET, WORK, write_pseudo

from kitgen.blocks import KINDS
from kitgen.build.jobs import make
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.printing import calibrate
from kitgen.build.run import run
from kitgen.document.kinds import Kind
from kitgen.project import Project
from kitgen.render import otherfonts

ROOT = Path(__file__).parents[2]
REGIONS = {"nl": "be-vl", "fr": "be-fr", "de": "be-de", "en": "be-vl"}
every_language = pytest.mark.parametrize("lang", REGIONS)
WORD = re.compile(r"[^\W\d_]{2,}")


def texts_in(value: object) -> Iterator[str]:
    """Yield every text in what a YAML file holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in texts_in(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in texts_in(inner))


def words_of(text: str) -> set[str]:
    """Return the words of `text` without places, in small letters."""
    return {word.lower() for word in WORD.findall(re.sub(r"\{.*?\}", " ", text))}


@cache
def words_in(lang: str) -> frozenset[str]:
    """Return all words that kitgen itself prints in one language: labels, help, months, languages."""
    own = [yaml.safe_load((ROOT / f"templates/labels/{lang}.yaml").read_text("utf-8"))]
    if lang == "nl":
        own += [
            yaml.safe_load(file.read_text("utf-8")) for file in sorted((ROOT / "assets/help").glob("*.yaml"))
        ]
    else:
        own.append(yaml.safe_load((ROOT / f"assets/help/texts/{lang}.yaml").read_text("utf-8")))
    named = Locale(lang)
    own += [list(named.months["format"]["wide"].values()), [named.languages[code] for code in ("en", "fr")]]
    return frozenset(word for text in texts_in(own) for word in words_of(text))


@cache
def names_in(lang: str) -> frozenset[str]:
    """Return the words of services that are called so in every language."""
    lines = [
        line
        for file in (ROOT / "assets/help").glob("*.yaml")
        for line in yaml.safe_load(file.read_text("utf-8"))["lines"]
    ]
    texts = ROOT / f"assets/help/texts/{lang}.yaml"
    own = yaml.safe_load(texts.read_text("utf-8"))["lines"] if texts.is_file() else {}
    return frozenset(
        word for line in lines if "name" not in own.get(line["id"], {}) for word in words_of(line["name"])
    )


def foreign(text: str, lang: str) -> set[str]:
    """Return the words of `text` that kitgen prints in other languages, not in `lang`. Addresses are none."""
    text = re.sub(r"\S+\.(?:be|org|nl)\b\S*", " ", text)
    others = frozenset().union(*(words_in(other) for other in REGIONS if other != lang))
    content = words_of(LESSON + KIT + SNIPPET + WORK + PROFILE)
    return (words_of(text) & others) - words_in(lang) - names_in(lang) - content


def in_word(data: bytes) -> str:
    """Return all that a Word file says: text, words for screen readers, properties. Bookmarks are ids."""
    said = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.match(r"word/(document|header|footer)|docProps/core", name):
                said += etree.fromstring(archive.read(name)).itertext()
                said += re.findall(r' (?:descr|name|title)="([^"]*)"', archive.read(name).decode())
                said += re.findall(r'<w:alias w:val="([^"]*)"', archive.read(name).decode())
    return "\n".join(said)


def in_pdf(file: Path) -> str:
    """Return all that a PDF file says: text, properties and the outline of its pages."""
    command = ["pdftotext", "-layout", str(file), "-"]
    said = [subprocess.run(command, check=True, capture_output=True).stdout.decode()]
    with pikepdf.open(file) as pdf:
        said += [str(value) for key, value in pdf.docinfo.items() if key not in ("/Producer", "/Creator")]
        with pdf.open_outline() as pages:
            said += [entry.title for entry in pages.root]
    return "\n".join(said)


@every_language
def test_no_word_of_another_language_stands_in_any_paper(tmp_path: Path, lang: str) -> None:
    write_pseudo(tmp_path, lang, REGIONS[lang])
    project, kinds = Project(tmp_path), ("cards", "posters", "letter", "print-plan")
    options = Options(profile="zwolbrim", output=tmp_path / "uit", workers=1, today=date(2026, 11, 26))
    for job in plan(project, ("kvarmu",), options).jobs:
        assert not foreign(" ".join(job.paths), lang)
        if "docx" in job.formats:
            made = make(replace(job, formats=("docx",)))
            assert isinstance(made, tuple)
            assert not foreign(in_word(made[0].data), lang), job.stem
    written = [one.path for one in run(plan(project, ("plof",), options._replace(parts=kinds))).written]
    written.append(calibrate(project, options).path)
    assert len({file.stem for file in written}) >= len(kinds)
    for file in written:
        said = in_pdf(file).replace("print:", "") if file.suffix == ".pdf" else ""  # a key of the profile
        said += file.read_text("utf-8") if file.suffix == ".csv" else ""
        assert not foreign(f"{file.name}\n{said}", lang), file.name
    index = re.sub(r"<style>.*?</style>|<[^>]*>", " ", (tmp_path / "uit/index.html").read_text("utf-8"))
    assert not foreign(index, lang)


def test_the_lesson_in_no_language_has_every_kind_of_block() -> None:
    written = set(re.findall(r"[{ ]([a-z-]+):", LESSON))
    assert {kind.kind for kind in KINDS} <= written


@every_language
def test_a_word_of_another_language_would_be_seen(lang: str) -> None:
    others = {"nl": "Naam", "fr": "Réponse", "de": "Lösungen", "en": "Worksheet"}
    for other, word in others.items():
        assert bool(foreign(f"Blim {word}: zwork", lang)) == (other != lang)


NAMES = ("محمد بن عبد الله", "יוסף כהן", "Sara محمد", "ليلى (Layla) El-Amrani", "علي 2B")
OF_EUROPE = (
    *("Çağla Şimşek", "İlkay Yıldız", "Łukasz Święty", "Siôn Ŵyn", "Đorđe Čačić", "Nguyễn Thị Hạnh"),
    *("Ørjan Åse", "Zoë IJsbrand", "Jānis Bērziņš", "Ștefan Țăran", "Marie-Hélène Œuvrard", "Groß Straße"),
    *("Þór Ðagsson", "Ġorġ Ħamrun", "Ėglė Ūsaitė", "Ľuboš Ťažký", "Őszi Űrhajó", "Seán Ó Ḃriain"),
)
FEELINGS = "Hoe voel jij je? 😀 😢 👍🏽 👩‍👩‍👧 🏳️‍🌈 🇳🇱 ❤️ ☐ ☑ ✓ → 🥺 1️⃣"


def named(names: Sequence[str]) -> str:
    """Return a lesson with cards, a table and a letter that bear `names`."""
    quoted = [json.dumps(name, ensure_ascii=False) for name in names]
    rows = ", ".join(f'[{name}, ""]' for name in quoted)
    return (
        sheet(f"- table: {{header: [Wie, Wat], rows: [{rows}]}}", names[0])
        + f"cards: [{{deck: Namen, id: namen, size: A7, cards: [{', '.join(quoted)}]}}]\n"
        + f"letter: {{blocks: [{{text: {quoted[-1]}}}]}}\n"
    )


def without_marks(text: str) -> str:
    """Return `text` without the marks by which pdftotext tells how it runs."""
    return re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def drawn_glyphs(file: Path) -> dict[str, set[int]]:
    """Return the numbers of all glyphs that the pages of a PDF file draw, by the names of their fonts."""
    found: dict[str, set[int]] = {}
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            names = {str(key): str(font.BaseFont) for key, font in page.Resources.Font.items()}
            font = ""
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    font = names[str(operands[0])]
                elif str(operator) in ("TJ", "Tj"):
                    pieces = operands[0] if str(operator) == "TJ" else operands
                    for piece in pieces:
                        if isinstance(piece, pikepdf.String):
                            codes = bytes(piece)
                            found.setdefault(font, set()).update(
                                int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2)
                            )
    return found


def own_fonts_alone(file: Path) -> bool:
    """Whether each glyph that a PDF file draws is one of kitgen's fonts, and none is an empty box."""
    drawn = drawn_glyphs(file)
    ours = all(name.partition("+")[2].startswith(("KitSans", "Kit-")) for name in drawn)
    return ours and all(0 not in glyphs for glyphs in drawn.values())


def test_names_of_europe_print_every_letter(press: Press) -> None:
    press.put(
        "assets/profiles/p.yaml", f"name: {OF_EUROPE[3]}\ncontacts: [{{role: zorg, name: {OF_EUROPE[0]}}}]\n"
    )
    press.lesson(f"title: {OF_EUROPE[4]}\n" + named(OF_EUROPE))
    press.profile = "p"
    assert "no problems found" in press.run("check", "les").stdout
    for kind in (Kind.HANDOUT, Kind.CARDS, Kind.LETTER):
        assert own_fonts_alone(press.paper("pdf", kind).file), kind
    said = press.paper("pdf").joined()
    for name in OF_EUROPE:
        assert name.replace(" ", "").replace("-", "") in said
    typed = press.paper("docx").typed()
    assert set(OF_EUROPE) <= set(typed)


def test_names_from_the_right_are_shaped_and_in_order_in_pdf(press: Press) -> None:
    press.lesson(named(NAMES))
    for kind in (Kind.HANDOUT, Kind.CARDS, Kind.LETTER):
        assert own_fonts_alone(press.paper("pdf", kind).file), kind
    file = press.paper("pdf").file
    page = pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range()
    lines = [" ".join(line.split()) for line in without_marks(page).splitlines()]
    assert {"محمد بن عبد الله", "יוסף כהן"} <= set(lines)  # pdfium gives a line in the order of reading
    boxes = {without_marks(word): left for _, left, _, _, _, word in press.paper("pdf").words()}
    assert boxes["2B"] < boxes["علي"[::-1]]  # pdftotext gives boxes in the order of the eye
    shaped = {glyph for name, glyphs in drawn_glyphs(file).items() if "Arabic" in name for glyph in glyphs}
    assert len(shaped) > len(set("".join(NAMES)) & set("محدبنعلهيى"))  # first, middle and last forms


def test_names_from_the_right_are_marked_as_such_in_word_and_their_fonts_go_along(press: Press) -> None:
    press.lesson(named(NAMES))
    paper = press.paper("docx")
    assert set(NAMES) <= set(paper.typed())
    turned = [p for p in paper.xml().iter(f"{W}p") if p.find(f"{W}pPr/{W}bidi") is not None]
    assert {"".join(t.text or "" for t in p.iter(f"{W}t")) for p in turned} == set(NAMES) - {"Sara محمد"}
    runs = [r for r in paper.xml().iter(f"{W}r") if re.search("[\u0590-\u06ff]", "".join(r.itertext()))]
    assert runs
    for run_ in runs:
        assert run_.find(f"{W}rPr/{W}rtl") is not None
        assert run_.find(f"{W}rPr/{W}rFonts").get(f"{W}cs") in ("IBM Plex Sans Arabic", "Heebo")
        assert run_.find(f"{W}rPr/{W}lang").get(f"{W}bidi") in ("ar-SA", "he-IL")
    embedded = {font.get(f"{W}name") for font in paper.xml("word/fontTable.xml")}
    assert {"IBM Plex Sans Arabic", "Heebo"} <= embedded
    used = subprocess.run(["pdffonts", paper.looked_at], capture_output=True, check=True).stdout.decode()
    assert "IBMPlexSansArabic" in used
    assert "DejaVu" not in used
    assert OpenXmlValidator().validate(paper.file).errors == []


def test_emoji_and_signs_are_drawn_in_both_formats(press: Press) -> None:
    press.lesson(
        sheet(f'- section: "{FEELINGS}"\n- quiz: [{{ask: Hoe?, options: ["😊 blij", "🤷 weet niet"]}}]')
    )
    assert "no problems found" in press.run("check", "les").stdout
    pdf, word = press.both()
    assert own_fonts_alone(pdf.file)
    emoji = next(
        glyphs for name, glyphs in drawn_glyphs(pdf.file).items() if name.endswith("Noto-Emoji-Bold")
    )
    # two faces, thumb, family, two flags, heart, eyes, key: one sign each, and a space
    assert len(emoji) == 9 + 1
    assert pdf.file.stat().st_size < 200_000
    report = page_validation.validate_pdf(str(pdf.file), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, report.failures
    assert f"A{FEELINGS}" in word.typed()
    used = subprocess.run(["pdffonts", word.looked_at], capture_output=True, check=True).stdout.decode()
    assert {"NotoEmoji", "KitgenSigns"} <= set(re.findall(r"\+(\w+)-", used))
    heading = next(box for box in pdf.words() if box[5] == "Hoe")
    line = [box for box in pdf.words() if abs(box[2] - heading[2]) < 1]
    assert any("😀" in box[5] for box in line)  # within its line


def test_a_sign_that_no_font_has_stops_check_and_build_at_its_line(press: Press) -> None:
    press.lesson(sheet("- text: Een 漢 woord."))
    assert "lessons/nl/les.yaml:9:19: error[no-glyph]: no font has: 漢 (U+6F22)" in press.refused()


def test_without_its_fonts_a_script_is_told_with_what_to_install(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(otherfonts, "others", lambda: ())
    otherfonts.other_for.cache_clear()
    press.lesson(sheet("- text: Dag محمد."))
    said = press.refused()
    otherfonts.other_for.cache_clear()
    assert "م (U+0645)" in said
    assert 'pip install "kitgen[arabic]"' in said


LONG = {
    "nl": "Meervoudigepersoonlijkheidsstoornis en verantwoordelijkheidsgevoel met zelfvertrouwentraining.",
    "nl-NL": "Meervoudigepersoonlijkheidsstoornis en verantwoordelijkheidsgevoel met zelfvertrouwentraining.",
    "nl-BE": "Meervoudigepersoonlijkheidsstoornis en verantwoordelijkheidsgevoel met zelfvertrouwentraining.",
    "de": "Rechtsschutzversicherungsgesellschaften und Persönlichkeitsentwicklung im Billettautomat.",
    "fr": "Anticonstitutionnellement, la responsabilisation interdisciplinaire.",
}


def test_a_word_with_soft_hyphens_breaks_at_one_wherever_it_stands(press: Press) -> None:
    press.lesson(sheet("- text: " + "onder\u00adsteunings\u00ad" * 12))
    assert re.search(r"(onder|steunings)-\n", press.paper("pdf").text())


@pytest.mark.parametrize("lang", LONG)
def test_long_words_in_narrow_cells_break_with_a_hyphen(press: Press, lang: str) -> None:
    base = lang.partition("-")[0]
    press.put(
        "assets/profiles/p.yaml",
        f"name: P\nlanguage: {lang}\nregion: {REGIONS[base]}\ncontacts: [{{role: zorg}}]\n",
    )
    table = f'- table: {{header: [A, B, C, D], rows: [["{LONG[lang]}", a, b, c]]}}'
    press.put(f"lessons/{base}/les.yaml", lesson_text(sheet(table)))
    press.profile = "p"
    pdf = press.paper("pdf")
    lines = pdf.text("-layout").splitlines()
    assert any(re.search(r"\w[\u2010-](\s|$)", line) for line in lines)
    assert pdf.job.document.lang == (lang if "-" in lang else f"{lang}-BE")
    settings = press.word()["word/settings.xml"].decode()
    assert "<w:autoHyphenation/>" in settings
