"""Drafts of worksheets as teachers make them: what they become, and that nothing of them is lost."""

from base64 import b64decode
from collections import Counter
from pathlib import Path

import pytest
import yaml
from office import Office
from wordmade import made, p, r
from worksheets import PIXEL, WORKSHEETS, page

from kitgen.document.inline import Text, plain
from kitgen.document.words import bare_words, said
from kitgen.errors import InputError
from kitgen.importing.draft import draft
from kitgen.importing.draftblocks import Blocks
from kitgen.importing.draftfile import draft_text
from kitgen.importing.passages import Passage, WordFile
from kitgen.importing.reading import read_word
from kitgen.load import load_lesson
from kitgen.markdown import blocks_from
from kitgen.project import Project


@pytest.fixture(scope="module")
def files(office: Office, tmp_path_factory: pytest.TempPathFactory) -> dict[str, WordFile]:
    """The worksheets, as LibreOffice makes Word files of them, read."""
    folder = tmp_path_factory.mktemp("bladen")
    for name, body in WORKSHEETS.items():
        (folder / f"{name}.html").write_text(page(body), encoding="utf-8")
    office.convert(folder / "uit", *folder.glob("*.html"), to="docx:MS Word 2007 XML")
    return {name: read_word((folder / "uit" / f"{name}.docx").read_bytes(), name) for name in WORKSHEETS}


def written(file: WordFile, folder: Path, name: str = "blad") -> str:
    """Return the draft of `file` as a lesson, after it was written into a project in `folder` and loaded."""
    project = Project(folder)
    draft_of = draft(file, name, f"{name}.docx")
    text = draft_text(project, draft_of, f"{name}.docx", "nl")
    contents = {f"assets/{path}": data for path, data in draft_of.pictures.items()}
    for path, data in {**contents, f"lessons/nl/{name}.yaml": text.encode()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    load_lesson(Project(folder), name, "nl")
    return text


def blocks_in(text: str) -> list[dict[str, object]]:
    return [block for sheet in yaml.safe_load(text)["handout"] for block in sheet["blocks"]]


@pytest.mark.parametrize("name", WORKSHEETS)
def test_it_is_a_lesson_that_holds_every_word(files, tmp_path, name):
    text = written(files[name], tmp_path, name)
    pieces = [piece for each in files[name].passages for piece in each.content]
    words = [word for each in pieces for word in bare_words(said((each,)))]
    assert not Counter(words) - Counter(bare_words(text))


def test_questions_get_the_lines_that_follow_them(files, tmp_path):
    text = written(files["tekst-met-vragen"], tmp_path)
    said_first, heading, asked = blocks_in(text)
    assert heading == {"section": "Vragen"}
    assert [(each["ask"], each["lines"]) for each in asked["questions"]] == [
        ("Wat wil de vriend weten?", 2),
        ("Hoe voelt Mila zich?", 2),
        ("Wat kan een vriendin zeggen?", 2),
        ("Wat zou jij haar schrijven?", 3),
    ]
    assert "in Word stonden hier geen lijnen" in text
    assert "**elke**" in said_first["text"]
    assert "[de site van Awel](https://www.awel.be/thema)" in said_first["text"]
    assert "\\{beklemmend}" in said_first["text"]


def test_options_make_a_quiz_of_which_the_answers_are_asked(files, tmp_path):
    text = written(files["quiz"], tmp_path)
    _, quiz, asked = blocks_in(text)
    assert quiz["quiz"] == [
        {"ask": "Wat doet een goede vriend?", "options": ["luisteren", "roddelen", "spieken"]},
        {"ask": "Wanneer zeg je nee?", "options": ["als je iets niet wil", "nooit", "alleen thuis"]},
    ]
    assert asked["questions"] == [{"ask": "Waarom is luisteren belangrijk?", "lines": 2}]
    assert "# nakijken: zet bij elke vraag right:" in text
    assert "“Naam: Klas:”" in text


def test_gaps_stay_gaps(files, tmp_path):
    text = written(files["invultekst"], tmp_path)
    assert blocks_in(text)[0]["text"].count("___") >= 3
    assert "kitgen explain gaps" in text


def test_a_table_keeps_its_empty_cells(files, tmp_path):
    (_, table) = blocks_in(written(files["tabel"], tmp_path))
    assert table["table"]["header"] == ["Dienst", "Waarvoor?", "Nummer"]
    assert [[str(cell) for cell in row] for row in table["table"]["rows"]] == [
        ["Awel", "", "102"],
        ["Child Focus", "weglopen", ""],
        ["", "", ""],
    ]


def test_things_to_tick_and_lists(files, tmp_path):
    tick, bullets = (blocks_in(written(files["afvinken"], tmp_path))[at] for at in (1, 3))
    assert tick == {"checklist": ["lunchpakket", "regenjas", "_volle_ drinkbus"]}
    assert bullets == {"text": "- We blijven samen.\n- De gsm blijft in de tas."}


def test_a_list_in_a_list(files, tmp_path):
    (text,) = blocks_in(written(files["stappen"], tmp_path))
    assert "1. Kies iemand.\n   - thuis\n   - op school\n2. Zeg het kort." in text["text"]


def test_what_stood_in_columns_and_in_a_frame(files, tmp_path):
    text = written(files["kolommen"], tmp_path)
    *_, frame = blocks_in(text)
    assert frame == {"callout": "Jij kiest met wie je praat.", "title": "Onthoud"}
    assert "stond in een tabel van 1 × 2" in text


def test_pictures_stand_beside_the_lesson(files, tmp_path):
    text = written(files["tekening"], tmp_path, "tekening")
    assert {"picture": "images/tekening-1.png"} in blocks_in(text)
    assert (tmp_path / "assets/images/tekening-1.png").read_bytes() == b64decode(PIXEL)
    assert "# nakijken: beschrijf in alt:" in text


def test_headings_of_one_level_are_sheets(files, tmp_path):
    sheets = yaml.safe_load(written(files["twee-bladen"], tmp_path))["handout"]
    assert [each["sheet"] for each in sheets] == ["Blad 1: Grenzen", "Blad 2: Nee zeggen"]


def word(*body: str, **parts: str) -> WordFile:
    return read_word(made("".join(body), **parts), "blad.docx")


def test_remarks_and_tracked_changes(tmp_path):
    note = f'<w:comment w:id="1">{p(r("Te: moeilijk # echt"))}</w:comment>'
    body = p('<w:commentRangeStart w:id="1"/>', r("Lees "), f"<w:ins w:id='2'>{r('goed')}</w:ins>")
    text = written(word(body, comments=note), tmp_path)
    assert blocks_in(text) == [{"text": "Lees goed"}]
    assert "# nakijken: opmerking in Word: Te: moeilijk # echt" in text


@pytest.mark.parametrize(
    "words", ["- geen lijst", "# geen uitleg", "a: b", "'", "{x}", "[y](z)", "null", "*", "\x85\u2028x"]
)
def test_signs_of_yaml_and_markdown_are_words(tmp_path, words):
    text = written(word(p(r("Zie")), p(r(words))), tmp_path)
    assert Counter(bare_words(words)) <= Counter(bare_words(blocks_in(text)[0]["text"]))


def test_a_heading_that_is_to_be_filled_in_is_none(tmp_path):
    styles = '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="heading 1"/></w:style>'
    text = written(
        word(p(r("Op ____ is het feest"), properties='<w:pStyle w:val="K"/>'), styles=styles), tmp_path
    )
    assert blocks_in(text) == [{"text": "Op ____ is het feest"}]


def test_a_first_row_that_does_not_look_like_a_head_is_asked_about(tmp_path):
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    plain = row.format(p(r("een")), p(r("twee")))
    bold = row.format(p(r("A", "<w:b/>")), p(r("B", "<w:b/>")))
    texts = [written(word(f"<w:tbl>{first}{plain}</w:tbl>"), tmp_path) for first in (plain, bold)]
    assert ["de tabel had geen kop" in text for text in texts] == [True, False]


def test_where_nothing_is_said_nothing_is_made():
    with pytest.raises(InputError) as caught:
        draft(word("<w:p/>"), "leeg", "leeg.docx")
    assert caught.value.findings[0].id == "import-empty"


def listed(words: str, marker: str, depth: int) -> Passage:
    return Passage((Text(words),), marker, depth=depth)


@pytest.mark.parametrize("marker", ["1.", "3.", "c)", "•"])
def test_a_list_in_a_list_stays_one_wherever_it_begins(marker):
    blocks = Blocks()
    blocks.add([listed("buiten", "1.", 1), listed("binnen", marker, 2), listed("verder", "2.", 1)])
    (outer,) = blocks_from(blocks.made[0].data["text"])
    first, second = outer.items
    assert [plain(each.content) for each in (first.children[0], second.children[0])] == ["buiten", "verder"]
    assert plain(first.children[1].items[0].children[0].content) == "binnen"


def test_cells_of_nothing_but_bold_words_are_no_headings(tmp_path):
    cell = "<w:tc>{}</w:tc>"
    first = cell.format(p(r("Stap", "<w:b/>"))) + cell.format(p(r("Uitleg", "<w:b/>")) + p(r("Kijk goed.")))
    blocks = blocks_in(written(word(f"<w:tbl><w:tr>{first}</w:tr></w:tbl>"), tmp_path))
    assert blocks == [{"text": "**Stap**"}, {"section": "Uitleg"}, {"text": "Kijk goed."}]
