"""Certificates and name cards for a class, as people met them: long names, other scripts, and privacy."""

import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner
from office import Office
from openxml_audit import OpenXmlValidator
from press import lesson_text
from test_i18n import drawn_glyphs, own_fonts_alone, without_marks

from kitgen.build import workers
from kitgen.cli.app import kitgen
from kitgen.render import otherfonts

LONG = (
    "Maria Wilhelmina Johanna van der Hoeven-Oosterwijk de Graaf",
    "Jan-Pieter-Willem-Alexander-Christiaan-Sebastiaan-Constantijn",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren",
    "Anna-Magdalena Vandenbroucke-Vanderstraeten van de Wouwer-Ledeberg tot Sint-Katelijne-Waver",
)
OTHER = ("محمد بن عبد الله", "יוסף כהן", "Sara محمد", "ليلى (Layla) El-Amrani", "علي 2B")
NAMES = ("Bo", *LONG, *OTHER)
LESSON = """
certificate:
  title: Samen sterk
  text: |
    Dit blad is voor

    {pupil.name}

    Beste {pupil.name} 3C was erbij.
  sign: [datum, handtekening]
cards:
  - deck: Naamkaarten
    id: naamkaarten
    size: 88x63
    cards:
      - front: |
          {pupil.name}

          In de kring
"""
FRAME = (15.0, 297 - 15.0)
"""The frame of a certificate, from left to right in mm."""
CARD = (63.0, 88.0)
INSET = 5.0


@dataclass(frozen=True)
class Copies:
    """What one run for a class left behind: its folder, what it said, what stood in its temporary files."""

    root: Path
    said: str
    temporary: bytes
    office: Office

    def file(self, name: str) -> Path:
        return self.root / "uit/neutraal/nl/les/op-naam" / name

    def looked_at(self) -> Path:
        """Return the certificates of the Word file as pages."""
        self.office.convert(self.root, self.file("les-certificaat.docx"))
        return self.root / "les-certificaat.pdf"


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory, office: Office) -> Copies:
    root = tmp_path_factory.mktemp("copies")
    (root / "lessons/nl").mkdir(parents=True)
    (root / "lessons/nl/les.yaml").write_text(lesson_text(LESSON), "utf-8")
    (root / "klas.csv").write_text("naam;klas\n" + "".join(f"{name};2B\n" for name in NAMES), "utf-8-sig")
    left: list[bytes] = []

    def look_before_removing(folder: str, **_: object) -> None:
        left.extend(file.read_bytes() for file in Path(folder).rglob("*") if file.is_file())

    words = ["--project", str(root), "names", "les", "--list", str(root / "klas.csv"), "-j1"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workers.shutil, "rmtree", look_before_removing)
        built = CliRunner().invoke(
            kitgen, ["--project", str(root), "build", "les", "-o", f"{root}/uit", "-j1"]
        )
        told = CliRunner().invoke(kitgen, [*words, "-o", f"{root}/uit"])
    assert (built.exit_code, told.exit_code) == (0, 0), built.output + told.output
    return Copies(root, told.output, b"\0".join(left), office)


Word = tuple[float, float, float, float, str]


def pages_of(file: Path) -> list[list[Word]]:
    """Return the words of each page with their boxes in mm: left, top, right, bottom."""
    said = subprocess.run(["pdftotext", "-bbox", file, "-"], check=True, capture_output=True).stdout.decode()
    found: list[list[Word]] = []
    for line in said.splitlines():
        if "<page " in line:
            found.append([])
        if box := re.search(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line):
            left, top, right, bottom = (float(side) * 25.4 / 72 for side in box.groups()[:4])
            found[-1].append((left, top, right, bottom, without_marks(box[5])))
    return found


def name_on(page: list[Word]) -> list[Word]:
    """Return the words of the name in large type: what stands between the line above it and the one below."""
    above = max(word[3] for word in page if word[4] == "voor")
    below = min(word[1] for word in page if word[4] == "Beste")
    return [word for word in page if above - 1 < (word[1] + word[3]) / 2 < below]


def height(words: list[Word]) -> float:
    return max(word[3] - word[1] for word in words)


def test_long_names_shrink_and_stay_in_their_box_on_certificates(copies: Copies) -> None:
    pages = pages_of(copies.file("les-certificaat.pdf"))
    assert len(pages) == len(NAMES)
    usual = height(name_on(pages[0]))
    for name, page in zip(NAMES[: 1 + len(LONG)], pages, strict=False):
        words = name_on(page)
        assert "".join(word[4] for word in words) == name.replace(" ", "")
        assert all(FRAME[0] + 8 < word[0] and word[2] < FRAME[1] - 8 for word in words)
        assert max(word[3] for word in words) <= min(word[1] for word in page if word[4] == "Beste")
        lines = {round(word[1]) for word in words}
        assert len(lines) == (2 if name == LONG[-1] else 1)  # the longest wraps at the least size
        shrunk = height(words) / usual
        assert shrunk == pytest.approx(1, abs=0.01) if name == "Bo" else 20 / 36 - 0.01 <= shrunk < 0.8


def test_long_names_shrink_then_wrap_inside_name_cards(copies: Copies) -> None:
    words = [word for page in pages_of(copies.file("les-kaarten.pdf"))[:1] for word in page]
    wide, high = CARD  # the sheet lies on its side: a card is as wide on it as it is high
    left, top = (210 - 3 * wide) / 2, (297 - 3 * high) / 2
    pieces = "".join(NAMES[0:1]), "Wolfeschlegel"
    assert all(any(piece in word[4] for word in words) for piece in pieces)
    for name in LONG:
        own = [word for word in words if word[4] in name and len(word[4]) > 4]
        assert own
        cells = {(int((word[0] - left) // wide), int((word[1] - top) // high)) for word in own}
        assert len(cells) == 1
        ((column, row),) = cells
        for word in own:
            assert left + column * wide + INSET - 0.1 <= word[0]
            assert word[2] <= left + (column + 1) * wide - INSET + 0.1
            assert top + row * high + INSET - 0.1 <= word[1]
            assert word[3] <= top + (row + 1) * high - INSET + 0.1
    lengths = {word[4]: word[2] - word[0] for word in words}
    assert lengths["Bo"] > 1.5 * lengths["Graaf"]


def test_names_from_the_right_read_as_they_are_written(copies: Copies) -> None:
    file = copies.file("les-certificaat.pdf")
    assert own_fonts_alone(file)
    pdf = pypdfium2.PdfDocument(file)
    in_order_of_the_eye = {OTHER[3]: "El-Amrani (Layla) ليلى", OTHER[4]: "2B علي"}
    for number, name in enumerate(NAMES):
        said = pdf[number].get_textpage().get_text_range()
        lines = [" ".join(line.split()) for line in said.splitlines()]
        shown = in_order_of_the_eye.get(name, name)  # pdfium takes a line with Latin words for one of them
        assert shown in (" ".join(lines) if name in LONG else lines), name
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", said)
    pdf.close()
    with pikepdf.open(file) as tagged:
        tags = [each for each in tagged.objects if isinstance(each, pikepdf.Dictionary)]
        read_out = [str(tag["/ActualText"]) for tag in tags if tag.get("/ActualText") is not None]
    assert read_out == [name for name in OTHER if not name.startswith("Sara") for _ in range(2)]
    shaped = {glyph for font, glyphs in drawn_glyphs(file).items() if "Arabic" in font for glyph in glyphs}
    assert len(shaped) > len(set("".join(OTHER)) & set("محدبنعلهيى"))  # first, middle and last forms


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_names_from_the_right_are_centred_and_turn_no_digit(copies: Copies, form: str) -> None:
    file = copies.file("les-certificaat.pdf") if form == "pdf" else copies.looked_at()
    pages = pages_of(file)
    usual = height(name_on(pages[0]))
    for name, page in zip(NAMES, pages, strict=True):
        words = name_on(page)
        middle = (min(word[0] for word in words) + max(word[2] for word in words)) / 2
        assert middle == pytest.approx(297 / 2, abs=1.5), name
        if name in OTHER:
            assert height(words) > usual * 0.7
        if name in LONG:  # their line may break
            continue
        line = [word for word in page if abs(word[1] - next(w for w in page if w[4] == "Beste")[1]) < 3]
        ends = {word[4]: word[0] for word in line}
        assert ends["Beste"] == min(ends.values())
        own = [left for word, left in ends.items() if word not in ("Beste", "3C", "was", "erbij.")]
        assert max(own) < ends["3C"] < ends["was"], name  # what is behind the name stands behind it
    last = {word[4]: word[0] for word in name_on(pages[-1])}
    assert last["2B"] < next(left for word, left in last.items() if word != "2B")


def test_word_knows_which_way_names_run(copies: Copies) -> None:
    file = copies.file("les-certificaat.docx")
    with zipfile.ZipFile(file) as archive:
        body = archive.read("word/document.xml").decode()
    turned = [p for p in re.findall("<w:p>.*?</w:p>", body, re.DOTALL) if "<w:bidi/>" in p]
    said = ["".join(re.findall("<w:t[^>]*>([^<]*)", p)) for p in turned]
    assert said == [name for name in OTHER if not name.startswith("Sara")]
    assert OpenXmlValidator().validate(file).errors == []


def test_a_name_stands_in_the_papers_that_were_asked_for_and_nowhere_else(copies: Copies) -> None:
    pieces = [piece for name in NAMES for piece in re.split("[ ()-]", name) if len(piece) > 4]
    spoken = {
        piece: [piece.encode(), piece.encode("utf-16-be"), piece.encode("utf-16-le")] for piece in pieces
    }
    asked = {copies.file(name) for name in ("les-certificaat.pdf", "les-certificaat.docx", "les-kaarten.pdf")}
    made = {file for file in (copies.root / "uit").rglob("*") if file.is_file()}
    assert asked == {file for file in made if file.parent.name == "op-naam"}
    others = [file.read_bytes() for file in made - asked]
    assert len(others) > 5
    assert b"kitgen" in copies.temporary or copies.temporary  # there was something to look at
    for data in (*others, copies.temporary, copies.said.encode()):
        assert not [piece for piece, forms in spoken.items() if any(form in data for form in forms)]
    assert "op-naam" not in (copies.root / "uit/index.html").read_text("utf-8")


def told_by(file: Path) -> Iterator[str]:
    """Yield what a PDF file says of itself: information, metadata, bookmarks, structure, file names."""
    with pikepdf.open(file) as pdf:
        yield str(pdf.docinfo)
        yield pdf.Root.Metadata.read_bytes().decode() if "/Metadata" in pdf.Root else ""
        with pdf.open_outline() as outline:
            yield " ".join(item.title for item in outline.root)
        yield " ".join(
            str(each.get("/Alt", "")) for each in pdf.objects if isinstance(each, pikepdf.Dictionary)
        )


def test_files_are_not_named_after_pupils_and_keep_the_standard(copies: Copies) -> None:
    for name in ("les-certificaat.pdf", "les-kaarten.pdf"):
        told = "\n".join(told_by(copies.file(name)))
        assert not [word for each in NAMES for word in each.split() if len(word) > 2 and word in told]
        report = page_validation.validate_pdf(
            str(copies.file(name)), profile=page_validation.ValidationProfile.PDF_UA_1
        )
        assert report.is_compliant, report.failures
    with zipfile.ZipFile(copies.file("les-certificaat.docx")) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert "<dc:title>Samen sterk: Een les</dc:title>" in core


def run(root: Path, *words: str) -> tuple[int, str]:
    result = CliRunner().invoke(kitgen, ["--project", str(root), *words])
    return result.exit_code, result.output


def test_a_missing_font_is_told_by_line_and_extra(copies: Copies, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(otherfonts, "others", lambda: ())
    otherfonts.other_for.cache_clear()
    code, said = run(
        copies.root, "names", "les", "--list", str(copies.root / "klas.csv"), "-o", str(copies.root / "leeg")
    )
    otherfonts.other_for.cache_clear()
    assert code == 1
    assert "klas.csv, line 7: no font has the letters" in said
    assert 'pip install "kitgen[arabic]"' in said
    assert "klas.csv, line 8" in said
    assert 'pip install "kitgen[hebrew]"' in said
    assert not [word for name in OTHER for word in name.split() if len(word) > 2 and word in said]
    assert not (copies.root / "leeg").exists()


def test_a_lesson_without_certificate_has_nothing_to_name(copies: Copies) -> None:
    (copies.root / "lessons/nl/kaal.yaml").write_text(lesson_text(""), "utf-8")
    code, said = run(copies.root, "names", "kaal", "--list", str(copies.root / "klas.csv"))
    assert code == 1
    assert "kaal has no certificate and no name cards" in said


def test_a_name_stands_on_no_sheet(copies: Copies) -> None:
    faulty = 'certificate: {title: Blad, text: Voor jou}\nopt_out: "Dag {pupil.name}"\n'
    (copies.root / "lessons/nl/fout.yaml").write_text(lesson_text(faulty), "utf-8")
    code, said = run(copies.root, "check", "fout")
    assert code == 1
    assert "error[pupil-name-here]" in said
    assert "error[no-pupil-name]: this certificate has no place for a name" in said


def test_name_cards_lie_beside_nothing_that_bears_no_name(copies: Copies) -> None:
    sheet = "handout: [{sheet: Stil, id: stil, private: true, blocks: [{text: Schrijf iets op.}]}]\n"
    steps = "steps: [{title: Kring, minutes: 40, uses: [naamkaarten, stil]}]\n"
    (copies.root / "lessons/nl/naast.yaml").write_text(lesson_text(LESSON) + sheet, "utf-8")
    assert "name-beside" not in run(copies.root, "check", "naast")[1]
    beside = lesson_text(LESSON + steps) + sheet
    (copies.root / "lessons/nl/naast.yaml").write_text(beside, "utf-8")
    assert (
        'warning[name-beside]: this step lays name cards beside "stil"'
        in run(copies.root, "check", "naast")[1]
    )


def test_without_a_list_there_is_a_line_to_write_on(copies: Copies) -> None:
    (words,) = pages_of(copies.root / "uit/neutraal/nl/les/les-certificaat.pdf")
    assert name_on(words) == []
    cards = pages_of(copies.root / "uit/neutraal/nl/les/les-kaarten.pdf")
    assert len(cards) == 1
    assert [word[4] for word in cards[0]].count("kring") == 9


def test_what_is_told_of_a_name_that_a_style_hides_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "lessons/nl").mkdir(parents=True)
    (tmp_path / "lessons/nl/les.yaml").write_text(lesson_text(LESSON), "utf-8")
    (tmp_path / "klas.csv").write_text("naam\nJaïra Vandeputte\n", "utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/own.css").write_text(".r-pupil-name { display: none; }")
    words = [
        "names",
        "les",
        "--list",
        str(tmp_path / "klas.csv"),
        "-j1",
        "-o",
        f"{tmp_path}/uit",
        "--format",
        "pdf",
    ]
    told = CliRunner().invoke(kitgen, ["--project", str(tmp_path), *words])
    assert (told.exit_code, told.output.count("loss-styled")) == (1, 1)
    assert "templates/own.css" in told.output
    assert not re.search("Jaïra|Vandeputte", told.output)
    assert not list(tmp_path.rglob("*.pdf"))
