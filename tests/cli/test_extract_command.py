"""`kitgen extract`: what a file was made from comes out of it again, and builds to the same."""

import shlex
import shutil
import zipfile
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from click.testing import CliRunner
from office import Office
from openxml_audit import OpenXmlValidator

from kitgen.cli.app import kitgen
from kitgen.render.fonts import faces
from kitgen.sources import bundled
from kitgen.theme import Font

LESSON = """\
title: Een les
topic: self
minutes: 50
weight: light
steps: [{title: Praten, minutes: 40}]
requires: [eerst]
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - questions:
          - {ask: Wat vind jij?, answer: Het geheime antwoord.}
      - {picture: images/huis.svg, alt: Een huis.}
      - snippet: samen
letter: {blocks: [{text: Beste ouder}]}
"""
KIT = "title: Een bundel\nlessons: [eerst, les]\nletter: {blocks: [{text: Dag}]}\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 2 2 0z"/></svg>'
OVERLAY = "extends: grond\ntitle: Mijn les # zo noem ik ze\n"
FILES = {
    "lessons/nl/grond.yaml": LESSON,
    "lessons/nl/les.yaml": OVERLAY,
    "lessons/nl/eerst.yaml": LESSON.replace("requires: [eerst]\n", "").replace("Een les", "De eerste les"),
    "lessons/nl/kits/bundel.yaml": KIT,
    "assets/snippets/nl/samen.yaml": "blocks:\n  - text: Samen gelezen.\n",
    "assets/images/huis.svg": SVG,
    "assets/profiles/mijn.yaml": "name: Mijn school\ncontacts: [{role: zorg, name: An}]\n",
    "templates/own.css": "h1 { letter-spacing: 0.3pt; background: url('kitgen:assets/images/stip.svg') }",
    "assets/images/stip.svg": SVG,
    "assets/images/los.svg": "<svg/>",
    "lessons/nl/ander.yaml": "title: niet af",
}
OF_LESSON = set(FILES) - {"assets/images/los.svg", "lessons/nl/ander.yaml", "lessons/nl/kits/bundel.yaml"}
ARCHIVE = ("--archive", "--part", "guide", "--format", "pdf")
BUILD = ("--profile", "mijn", "--set", "class.pupils=7", "-j1")


def run(*words: str | Path) -> str:
    result = CliRunner().invoke(kitgen, list(map(str, words)))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return f"{result.exit_code}: {result.output}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a lesson and a kit that holds it, both built."""
    root = tmp_path_factory.mktemp("bron")
    for path, content in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, "utf-8")
    some = ("--format", "docx", "--part", "teacher-packet,handout")
    for words in (("les",), ("bundel", *some)):
        said = run("--project", root, "build", *words, *BUILD)
        assert said.startswith("0: "), said
    return root


def made(root: Path, name: str = "les/les") -> Path:
    return root / "output/mijn/nl" / name


def files_in(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("ending", ["handleiding.pdf", "handleiding.docx", "werkbladen.docx", "brief.docx"])
def test_a_file_gives_back_what_it_was_made_from(built: Path, tmp_path: Path, ending: str) -> None:
    said = run("extract", made(built, f"les/les-{ending}"), "-o", tmp_path / "terug")
    assert said.startswith("0: "), said
    assert files_in(tmp_path / "terug") == OF_LESSON | {"kitgen.json"}
    for path in OF_LESSON:
        assert (tmp_path / "terug" / path).read_text("utf-8") == FILES[path]
    listed = (tmp_path / "terug/kitgen.json").read_text("utf-8")
    assert str(built) not in listed
    assert "root" not in listed
    assert '"name": "les"' in listed


def test_what_comes_back_builds_to_the_same_bytes(built: Path, tmp_path: Path) -> None:
    said = run("extract", made(built, "les/les-handleiding.pdf"), "-o", tmp_path / "terug")
    command = shlex.split(next(line for line in said.splitlines() if line.startswith("  kitgen ")))
    assert run(*command[1:], "-o", tmp_path / "uit", "-j1").startswith("0: ")
    again = tmp_path / "uit/mijn/nl/les"
    assert files_in(again) == files_in(made(built, "les"))
    for path in files_in(again):
        assert (again / path).read_bytes() == (made(built, "les") / path).read_bytes(), path


def test_a_packet_carries_the_sources_of_all_its_lessons(built: Path, tmp_path: Path) -> None:
    run("extract", made(built, "bundel/bundel-handleiding.docx"), "-o", tmp_path / "terug")
    assert files_in(tmp_path / "terug") == OF_LESSON | {"kitgen.json", "lessons/nl/kits/bundel.yaml"}
    run("extract", made(built, "bundel/lessen/les/les-werkbladen.docx"), "-o", tmp_path / "een")
    assert '"name": "les"' in (tmp_path / "een/kitgen.json").read_text(
        "utf-8"
    )  # the kit changes nothing of it


def test_papers_for_pupils_and_home_carry_no_source(built: Path) -> None:
    hidden = [b"geheime antwoord", b"extends:", b"zo noem ik ze", b"les.yaml"]
    found = 0
    for file in built.glob("output/mijn/nl/**/*"):
        if file.suffix not in (".pdf", ".docx") or "handleiding" in file.name:
            continue
        found += 1
        if file.suffix == ".docx":
            with zipfile.ZipFile(file) as archive:
                parts = [archive.read(name) for name in archive.namelist()]
        else:
            with pikepdf.open(file) as pdf:
                assert not list(pdf.attachments)
                streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
                parts = [each.read_bytes() for each in streams if each.get("/Subtype") != "/Image"]
        for part in parts:
            assert not [words for words in hidden if words in part], file
            assert b"PK\x03\x04" not in part
    assert found >= 7


def test_guides_that_carry_sources_keep_the_standards(built: Path, tmp_path: Path) -> None:
    said = run("--project", built, "build", "les", *BUILD, *ARCHIVE, "-o", tmp_path)
    assert said.startswith("0: "), said
    rules = page_validation.ValidationProfile
    archived = tmp_path / "mijn/nl/les/les-handleiding.pdf"
    for file, rule in (
        (made(built, "les/les-handleiding.pdf"), rules.PDF_UA_1),
        (archived, rules.PDF_UA_1),
        (archived, rules.PDF_A_3U),
    ):
        report = page_validation.validate_pdf(str(file), profile=rule)
        assert report.is_compliant, report.failures
    with pikepdf.open(archived) as pdf:
        spec = pdf.attachments["lessons/nl/les.yaml"].obj
        assert (spec.AFRelationship, spec.EF.F.Subtype) == ("/Source", "/application/yaml")
        assert len(pdf.Root.AF) == len(OF_LESSON) + 1
        assert str(spec.EF.F.Params.ModDate).startswith("D:2000")
    for name in ("handleiding", "werkbladen"):
        assert OpenXmlValidator().validate(made(built, f"les/les-{name}.docx")).errors == []


def test_what_is_there_is_never_overwritten(built: Path, tmp_path: Path) -> None:
    (tmp_path / "terug").mkdir()
    (tmp_path / "terug/mijn.txt").write_text("van mij", "utf-8")
    said = run("extract", made(built, "les/les-handleiding.pdf"), "-o", tmp_path / "terug")
    assert said.startswith("1: error[extract-exists]")
    assert files_in(tmp_path / "terug") == {"mijn.txt"}


def test_a_file_without_its_output_folder_is_found_with_output(built: Path, tmp_path: Path) -> None:
    away = shutil.copy(made(built, "les/les-werkbladen.docx"), tmp_path)
    said = run("extract", away, "-o", tmp_path / "terug")
    assert said.startswith("1: error[sources-not-kept]")
    assert "output" in said
    assert not (tmp_path / "terug").exists()
    assert run("extract", away, "-o", tmp_path / "terug", "--output", built / "output").startswith("0: ")


def test_what_carries_no_source_is_told_so(built: Path, tmp_path: Path) -> None:
    assert "error[no-sources-pdf]" in run("extract", made(built, "les/les-werkbladen.pdf"))
    (tmp_path / "x.docx").write_bytes(b"tekst")
    assert "error[extract-form]" in run("extract", tmp_path / "x.docx")
    with zipfile.ZipFile(tmp_path / "y.docx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert "error[no-sources]" in run("extract", tmp_path / "y.docx")
    (tmp_path / "z.pdf").write_bytes(b"%PDF-1.7 half")
    assert "error[sources-damaged]" in run("extract", tmp_path / "z.pdf")
    assert run("extract", tmp_path / "niet.pdf").startswith("2: error[extract-missing]")


@pytest.mark.promise("zips-bounded")
def test_a_hostile_guide_writes_nothing(built: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil.pdf"
    bundle = bundled({"../../weg.yaml": b"x"}, name="les", lang="nl", profile="p")
    with pikepdf.open(made(built, "les/les-werkbladen.pdf")) as pdf:
        for name, content in bundle.attached().items():
            spec = pikepdf.AttachedFileSpec(pdf, content, filename=name, relationship=pikepdf.Name.Source)
            pdf.attachments[name] = spec
        pdf.save(evil)
    said = run("extract", evil, "-o", tmp_path / "diep/er/in")
    assert "error[sources-outside]" in said
    assert files_in(tmp_path) == {"evil.pdf"}


@pytest.mark.parametrize("about", [{}, {"name": "\x1b[2J", "lang": "nl", "profile": "p"}, {"name": 3}])
def test_a_list_that_does_not_say_how_to_build_is_damaged(tmp_path: Path, about: dict[str, object]) -> None:
    (tmp_path / "x.zip").write_bytes(bundled({"lessons/nl/x.yaml": b"x"}, **about).packed())
    assert "error[sources-damaged]" in run("extract", tmp_path / "x.zip", "-o", tmp_path / "in")
    assert not (tmp_path / "in").exists()


def test_sources_survive_another_program(built: Path, tmp_path: Path, office: Office) -> None:
    """LibreOffice writes the Word file anew, and keeps what it does not know."""
    office.convert(tmp_path / "nieuw", made(built, "les/les-handleiding.docx"), to="docx")
    assert run("extract", tmp_path / "nieuw/les-handleiding.docx", "-o", tmp_path / "terug").startswith("0: ")
    assert "lessons/nl/les.yaml" in files_in(tmp_path / "terug")


def test_fonts_of_ones_own_are_named_and_not_handed_on(built: Path, tmp_path: Path) -> None:
    root = tmp_path / "eigen"
    shutil.copytree(built, root, ignore=shutil.ignore_patterns("output"))
    font = root / "assets/fonts/Eigen.ttf"
    font.parent.mkdir()
    shutil.copy(faces(Font(family="Fira Sans"))[0].file, font)
    profile = root / "assets/profiles/mijn.yaml"
    theme = "theme: {font: {family: Eigen, regular: fonts/Eigen.ttf}}\n"
    profile.write_text(profile.read_text() + theme)
    said = run("--project", root, "build", "les", *BUILD, "--part", "guide", "--format", "pdf")
    assert said.startswith("0: "), said
    guide = next(root.rglob("les-handleiding.pdf"))
    with pikepdf.open(guide) as pdf:
        assert "assets/profiles/mijn.yaml" in pdf.attachments
        assert not [name for name in pdf.attachments if name.endswith(".ttf")]
    told = run("--lang-ui", "en", "extract", guide, "-o", tmp_path / "terug")
    assert (
        f"put in its place first, as fonts are not handed on: {tmp_path}/terug/assets/fonts/Eigen.ttf" in told
    )
