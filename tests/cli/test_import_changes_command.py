"""`kitgen import-changes`: what somebody changed in Word becomes an overlay, and never costs a lesson."""

import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import Result
from docx.oxml.ns import qn

Run = Callable[..., Result]

LESSON = """\
title: Een kleine les
topic: self
minutes: 20
weight: light
steps:
  - title: Praten
    minutes: 15
    uses: [blad]
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - text: Lees dit verhaal eerst.
      - text: Praat daarna met twee over het einde.
"""
MINE = "lessons/nl/klein-word.yaml"


@pytest.fixture
def paper(run: Run, tmp_path: Path, lesson: Callable[..., Path]) -> Path:
    """The handout in Word of a lesson of the project."""
    lesson(text=LESSON)
    built = run("build", "klein", "--profile", "neutraal", "--part", "handout", "--format", "docx", "-j1")
    assert built.exit_code == 0, built.output
    return next((tmp_path / "output").rglob("*.docx"))


def say(file: Path, before: str, after: str) -> None:
    """Write `after` for `before` in a Word file."""
    word = docx.Document(str(file))
    found = [each for each in word.element.body.iter(qn("w:t")) if before in (each.text or "")]
    assert found, before
    found[0].text = found[0].text.replace(before, after)
    word.save(str(file))


def without_sources(file: Path) -> None:
    """Take out of a Word file what kitgen keeps in it, as other programs do."""
    out = BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("customXml/"):
                continue
            if name.endswith(".rels") or name == "[Content_Types].xml":
                data = _without(data, b"customXml")
            new.writestr(name, data)
    file.write_bytes(out.getvalue())


def _without(data: bytes, words: bytes) -> bytes:
    from lxml import etree

    root = etree.fromstring(data)
    for each in list(root):
        if words in etree.tostring(each):
            root.remove(each)
    return etree.tostring(root)


def own(tmp_path: Path) -> dict[str, str]:
    """Return the lessons of the project."""
    files = (tmp_path / "lessons").rglob("*.yaml")
    return {each.relative_to(tmp_path).as_posix(): each.read_text("utf-8") for each in files}


def test_a_dry_run_tells_and_writes_nothing(run: Run, tmp_path: Path, paper: Path) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    before = own(tmp_path)
    result = run("import-changes", str(paper), "--dry-run")
    assert result.exit_code == 0, result.output
    assert "gedicht" in result.stdout
    assert "would write:" in result.stdout
    assert own(tmp_path) == before


def test_the_overlay_stands_beside_the_lesson_and_builds(run: Run, tmp_path: Path, paper: Path) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    result = run("import-changes", str(paper))
    assert result.exit_code == 0, result.output
    assert own(tmp_path)["lessons/nl/klein.yaml"] == LESSON
    assert "Lees dit gedicht eerst." in own(tmp_path)[MINE]
    assert "Praat daarna" not in own(tmp_path)[MINE], "only what changed"
    built = run(
        "build", "klein-word", "--profile", "neutraal", "--part", "handout", "--format", "docx", "-j1"
    )
    assert built.exit_code == 0, built.output
    file = next(each for each in (tmp_path / "output").rglob("*.docx") if "klein-word" in each.name)
    said = [each.text for each in docx.Document(str(file)).element.body.iter(qn("w:t"))]
    assert "Lees dit gedicht eerst." in " ".join(filter(None, said))


@pytest.mark.parametrize("name", ["klein", "hulp-dichtbij", "drie-lessen"])
def test_a_name_that_is_taken_is_refused(run: Run, tmp_path: Path, paper: Path, name: str) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    result = run("import-changes", str(paper), "--name", name)
    assert result.exit_code == 2
    assert "error[file-exists]" in result.stderr
    assert own(tmp_path) == {"lessons/nl/klein.yaml": LESSON}


def test_what_was_imported_before_stays(run: Run, tmp_path: Path, paper: Path) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    assert run("import-changes", str(paper)).exit_code == 0
    first = own(tmp_path)[MINE]
    say(paper, "gedicht eerst", "liedje eerst")
    assert run("import-changes", str(paper)).exit_code == 0
    assert own(tmp_path)[MINE] == first
    assert "liedje" in own(tmp_path)["lessons/nl/klein-word-2.yaml"]


def test_a_file_of_an_overlay_becomes_an_overlay_on_that(run: Run, tmp_path: Path, paper: Path) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    assert run("import-changes", str(paper)).exit_code == 0
    run("build", "klein-word", "--profile", "neutraal", "--part", "handout", "--format", "docx", "-j1")
    file = next(each for each in (tmp_path / "output").rglob("*.docx") if "klein-word" in each.name)
    say(file, "met twee", "met drie")
    result = run("import-changes", str(file), "--name", "klein-drie")
    assert result.exit_code == 0, result.output
    made = own(tmp_path)["lessons/nl/klein-drie.yaml"]
    assert "extends: klein-word" in made
    assert "met drie" in made
    assert "gedicht" not in made


def test_a_file_that_nobody_changed(run: Run, tmp_path: Path, paper: Path) -> None:
    result = run("import-changes", str(paper))
    assert (result.exit_code, "nothing to bring back" in result.stdout) == (0, True)
    assert own(tmp_path) == {"lessons/nl/klein.yaml": LESSON}


def test_what_finds_no_place_is_listed(run: Run, paper: Path) -> None:
    word = docx.Document(str(paper))
    word.sections[0].footer.paragraphs[0].text = "Atheneum Brugge"
    word.save(str(paper))
    result = run("import-changes", str(paper))
    assert result.exit_code == 1
    assert "Found no place in the lesson:" in result.stdout
    assert "Atheneum Brugge" in result.stdout
    told = run("--lang-ui", "nl", "import-changes", str(paper)).stdout
    assert "Vond geen plaats in de les:" in told


@pytest.mark.parametrize(
    ("name", "content", "code", "finding"),
    [
        ("weg.docx", None, 2, "extract-missing"),
        ("oud.doc", bytes.fromhex("D0CF11E0A1B11AE1"), 1, "word-old"),
        ("brief.docx", b"Beste ouder", 1, "word-none"),
    ],
)
def test_what_is_no_word_file(
    run: Run, tmp_path: Path, name: str, content: Any, code: int, finding: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = run("import-changes", name)
    assert (result.exit_code, f"error[{finding}]" in result.stderr) == (code, True), result.output
    assert f"fout[{finding}]" in run("--lang-ui", "nl", "import-changes", name).stderr


def test_a_file_without_its_sources_is_of_what_it_is_called_after(
    run: Run, tmp_path: Path, paper: Path
) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    without_sources(paper)
    result = run("import-changes", str(paper), "--profile", "neutraal")
    assert result.exit_code == 0, result.output
    assert "compared with the lesson as it is now" in result.stdout
    assert "gedicht" in own(tmp_path)[MINE]


def test_a_file_without_sources_and_another_name_asks_of_what_it_is(
    run: Run, tmp_path: Path, paper: Path
) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    without_sources(paper)
    other = paper.rename(tmp_path / "van Els.docx")
    result = run("import-changes", str(other), "--profile", "neutraal")
    assert result.exit_code == 1
    assert "error[import-from-what]" in result.stderr
    assert run("import-changes", str(other), "--from", "kleen").exit_code == 2
    assert run("import-changes", str(other), "--profile", "neutraal", "--from", "klein").exit_code == 0
    assert "gedicht" in own(tmp_path)[MINE]


OTHER = """\
title: Wandelen
topic: self
minutes: 20
weight: light
steps: [{title: Stappen, minutes: 15, uses: [kaart]}]
handout:
  - sheet: De kaart van het bos
    id: kaart
    blocks:
      - text: Zoek de oude eik naast de beek.
      - text: Teken onderweg elk dier.
"""


def test_a_file_of_another_lesson_is_told(run: Run, tmp_path: Path, paper: Path) -> None:
    without_sources(paper)
    result = run("import-changes", str(paper), "--from", "hulp-dichtbij", "--profile", "neutraal")
    assert result.exit_code == 1
    assert "error[import-other-file]" in result.stderr
    assert own(tmp_path) == {"lessons/nl/klein.yaml": LESSON}


def test_of_a_sheet_that_is_emptied_what_was_taken_out_is_listed(
    run: Run, tmp_path: Path, paper: Path
) -> None:
    word = docx.Document(str(paper))
    for each in list(word.element.body.iter(qn("w:p"))):
        said = "".join(text.text or "" for text in each.iter(qn("w:t")))
        if said in ("Een blad", "Lees dit verhaal eerst.", "Praat daarna met twee over het einde."):
            each.getparent().remove(each)
    word.save(str(paper))
    result = run("import-changes", str(paper))
    assert result.exit_code == 1
    assert "removed: “Een blad”: “Lees dit verhaal eerst.”" in result.stdout
    assert "removed: “Een blad”: “Praat daarna met twee over het einde.”" in result.stdout
    assert own(tmp_path) == {"lessons/nl/klein.yaml": LESSON}


def test_what_a_file_says_that_it_is_of_counts_before_what_is_told(
    run: Run, tmp_path: Path, lesson: Callable[..., Path], paper: Path
) -> None:
    lesson("wandelen", OTHER)
    say(paper, "verhaal eerst", "gedicht eerst")
    result = run("import-changes", str(paper), "--from", "wandelen")
    assert result.exit_code == 0
    assert "gedicht" in own(tmp_path)[MINE]
    assert "note[import-from-unused]" in result.stderr
    assert "made from klein: --from wandelen is not needed" in result.stderr
    assert "import-from-unused" not in run("import-changes", str(paper), "--from", "klein").stderr


def test_labels_alone_do_not_make_a_file_one_of_another_lesson(
    run: Run, tmp_path: Path, lesson: Callable[..., Path], paper: Path
) -> None:
    lesson("wandelen", OTHER)
    without_sources(paper)
    result = run("import-changes", str(paper), "--from", "wandelen", "--profile", "neutraal")
    assert result.exit_code == 1
    assert "error[import-other-file]" in result.stderr


def test_what_is_wrong_with_the_overlay_and_was_not_with_the_lesson_is_told(
    run: Run, tmp_path: Path, lesson: Callable[..., Path], paper: Path
) -> None:
    lesson(text=LESSON.replace("over het einde.", "over het einde. Bel 101."))
    say(paper, "verhaal eerst", "verhaal, of bel 1712")
    result = run("import-changes", str(paper))
    assert result.exit_code == 1
    assert 'error[help-from-data]: the number "1712"' in result.stderr
    assert '"101"' not in result.stderr
    assert "of bel 1712" in own(tmp_path)[MINE]


def test_as_json(run: Run, paper: Path) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    told = json.loads(run("import-changes", str(paper), "--json").stdout)
    assert MINE in told["written"]
    assert told["two_way"] is False
    assert [(each["name"], each["base"]) for each in told["lessons"]] == [("klein-word", "klein")]
    assert told["left"] == []


def test_what_changed_elsewhere_in_the_lesson_stays(
    run: Run, tmp_path: Path, lesson: Callable[..., Path], paper: Path
) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    lesson(text=LESSON.replace("met twee", "met vier"))
    result = run("import-changes", str(paper))
    assert result.exit_code == 0, result.output
    assert "gedicht" in own(tmp_path)[MINE]
    assert "met twee" not in own(tmp_path)[MINE]


def test_what_changed_in_both_is_told_with_both_texts(
    run: Run, tmp_path: Path, lesson: Callable[..., Path], paper: Path
) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    lesson(text=LESSON.replace("verhaal eerst", "stripje eerst"))
    result = run("import-changes", str(paper))
    assert result.exit_code == 1
    for words in ("changed in Word and in the lesson", "verhaal", "gedicht", "stripje", "--prefer word"):
        assert words in result.stdout
    assert MINE not in own(tmp_path)


@pytest.mark.parametrize(("prefer", "written"), [("word", True), ("lesson", False)])
def test_one_side_can_be_taken(
    run: Run, tmp_path: Path, lesson: Callable[..., Path], paper: Path, prefer: str, written: bool
) -> None:
    say(paper, "verhaal eerst", "gedicht eerst")
    lesson(text=LESSON.replace("verhaal eerst", "stripje eerst"))
    result = run("import-changes", str(paper), "--prefer", prefer)
    assert result.exit_code == 0, result.output
    assert ("gedicht" in own(tmp_path).get(MINE, "")) is written


def test_what_word_tracked_can_be_refused(run: Run, tmp_path: Path, paper: Path) -> None:
    word = docx.Document(str(paper))
    run_of = next(
        each for each in word.element.body.iter(qn("w:r")) if "verhaal eerst" in "".join(each.itertext())
    )
    mark = run_of.makeelement(qn("w:ins"), {qn("w:id"): "9001", qn("w:author"): "Els"})
    new = run_of.makeelement(qn("w:r"), {})
    said = new.makeelement(qn("w:t"), {qn("xml:space"): "preserve"})
    said.text = " Neem je tijd."
    new.append(said)
    mark.append(new)
    run_of.addnext(mark)
    word.save(str(paper))
    assert "nothing to bring back" in run("import-changes", str(paper), "--tracked", "refuse").stdout
    assert run("import-changes", str(paper)).exit_code == 0
    assert "Neem je tijd." in own(tmp_path)[MINE]
