"""What a second build makes again, and what it leaves as it is."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from building import Put, fill
from hypothesis import given
from hypothesis.strategies import DataObject, data, integers

from kitgen.build.due import Why
from kitgen.build.manifest import MANIFEST, Manifest
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.records import JOURNAL, Records, up_to_date
from kitgen.build.run import Report, due, run
from kitgen.build.written import write
from kitgen.errors import SystemFault
from kitgen.project import Project
from kitgen.sources import KEPT

Build = Callable[..., Report]
LESSON = "lessons/nl/klein.yaml"


@pytest.fixture
def build(project: Project, options: Callable[..., Options]) -> Build:
    """Builds as the command does: only what is due. `names` are the kit and the lesson of the project."""

    def make(*names: str, **choices: object) -> Report:
        chosen = options(**{"formats": ("docx",), "today": date(2026, 11, 26)} | choices)
        records = Records(project, chosen)
        standing = up_to_date(records, names)
        if standing is not None:
            return Report((), kept=tuple(chosen.output / path for each in standing for path in each.outputs))
        return run(plan(project, names, chosen, records))

    return make


def ends(report: Report) -> list[str]:
    return sorted(one.path.name for one in report.written)


def change(project: Project, file: str, old: str, new: str) -> None:
    path = project.root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_nothing_changed_nothing_made(build: Build) -> None:
    first = build("bundel", "beeld")
    assert len(first.written) == 15
    second = build("bundel", "beeld")
    assert second.written == ()
    assert set(second.kept) == {one.path for one in first.written}


def test_a_build_in_which_nothing_changed_loads_nothing_heavy(
    build: Build, project: Project, tmp_path: Path
) -> None:
    build("beeld", today=date.today())
    command = [
        "build",
        "beeld",
        "--profile",
        "voorbeeldschool",
        "--format",
        "docx",
        "-o",
        str(tmp_path / "output"),
    ]
    program = (
        f"import sys\nsys.argv = ['kitgen', '--project', {str(project.root)!r}, *{command!r}]\n"
        "from kitgen.cli import main\ntry:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        "heavy = ('yaml', 'pydantic', 'weasyprint', 'docx', 'jinja2', 'lxml', 'PIL')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    *_, told, loaded = done.stdout.splitlines()
    assert "nothing has changed" in told
    assert loaded == "[]"


def test_a_changed_lesson_makes_its_own_papers_and_the_packets_that_hold_it(
    build: Build, project: Project
) -> None:
    build("bundel", "beeld", formats=("txt",))
    change(project, LESSON, "Wat vind jij?", "Wat vinden jullie?")
    again = build("bundel", "beeld", formats=("txt",))
    assert ends(again) == [
        "bundel-handleiding.txt",
        "bundel-leerlingenbundel.txt",
        "klein-handleiding.txt",
        "klein-werkbladen.txt",
    ]
    assert {one.reason.why for one in again.written} == {Why.CONTENT}


def test_a_remark_in_a_lesson_makes_again_only_what_carries_its_source(
    build: Build, project: Project
) -> None:
    parts = ("guide", "teacher-packet", "handout")
    build("bundel", formats=("pdf",), parts=parts)
    change(project, LESSON, "title:", "# een opmerking\ntitle:")
    again = build("bundel", formats=("pdf",), parts=parts)
    assert ends(again) == ["bundel-handleiding.pdf", "klein-handleiding.pdf"]


def test_word_files_name_the_source_of_now_as_if_all_were_made_anew(
    build: Build, project: Project, tmp_path: Path
) -> None:
    build("bundel")
    change(project, LESSON, "title:", "# een opmerking\ntitle:")
    again = {one.path.name for one in build("bundel").written}
    assert {"klein-brief.docx", "bundel-leerlingenbundel.docx"} <= again
    assert not any(name.startswith("tweede") for name in again)
    anew = build("bundel", output=tmp_path / "anew").written
    for one in anew:
        there = tmp_path / "output" / one.path.relative_to(tmp_path / "anew")
        assert there.read_bytes() == one.path.read_bytes()


def test_a_changed_picture_makes_what_shows_it(build: Build, project: Project) -> None:
    build("beeld")
    change(project, "assets/images/huis.svg", "M2 18", "M4 18")
    again = build("beeld")
    assert ends(again) == ["beeld-handleiding.docx", "beeld-werkbladen.docx"]
    assert {(one.reason.why, one.reason.file) for one in again.written} == {
        (Why.READ, "assets/images/huis.svg")
    }


def test_a_file_that_takes_the_place_of_a_shipped_one_counts(
    build: Build, put: Put, project: Project
) -> None:
    build("beeld")
    assert not (project.root / "assets/themes/default.yaml").exists()
    theme = project.read("kitgen:assets/themes/default.yaml").decode()
    put("assets/themes/default.yaml", theme.replace('accent: "#B8501F"', 'accent: "#A8501F"'))
    assert len(ends(build("beeld"))) == 2


def test_what_was_deleted_or_changed_by_hand_is_made_again(build: Build, tmp_path: Path) -> None:
    first = {one.path.name: one.path for one in build("beeld").written}
    first["beeld-werkbladen.docx"].unlink()
    guide = first["beeld-handleiding.docx"]
    original = guide.read_bytes()
    guide.write_bytes(original + b"!")
    again = {one.path.name: one.reason.why for one in build("beeld").written}
    assert again == {"beeld-werkbladen.docx": Why.GONE, "beeld-handleiding.docx": Why.BY_HAND}
    assert guide.read_bytes() == original
    (tmp_path / "output/index.html").unlink()
    build("beeld")
    assert (tmp_path / "output/index.html").is_file()


def test_force_makes_all_again_and_the_same(build: Build) -> None:
    first = {one.path: one.path.read_bytes() for one in build("beeld").written}
    again = build("beeld", force=True)
    assert {one.path: one.path.read_bytes() for one in again.written} == first
    assert {one.reason.why for one in again.written} == {Why.FORCED}


def test_another_format_leaves_the_first_and_both_are_then_kept(build: Build) -> None:
    build("beeld", parts=("handout",))
    pdf = build("beeld", parts=("handout",), formats=("pdf", "docx"))
    assert ends(pdf) == ["beeld-werkbladen.pdf"]
    assert [path.name for path in pdf.kept] == ["beeld-werkbladen.docx"]


def test_what_a_lesson_no_longer_has_goes_and_what_others_put_there_stays(
    build: Build, project: Project, tmp_path: Path
) -> None:
    all_formats = {"formats": ("pdf", "docx"), "readers": ()}
    text = (project.root / LESSON).read_text("utf-8")
    here = tmp_path / "output/voorbeeldschool/nl/klein"
    build("klein", **all_formats)
    build("klein", formats=("txt",))
    (here / "eigen notities.docx").write_bytes(b"van de leraar")
    (project.root / LESSON).write_text(text[: text.index("cards:")], encoding="utf-8")
    removed = build("klein", **all_formats).removed
    gone = {
        "kaarten.pdf",
        "kaarten.txt",
        "posters.pdf",
        "posters.txt",
        "brief.pdf",
        "brief.docx",
        "brief.txt",
    }
    assert {path.name.removeprefix("klein-") for path in removed} == gone
    assert not any(path.exists() for path in removed)
    left = {path.name for path in here.iterdir()}
    assert {"eigen notities.docx", "klein-werkbladen.pdf", "klein-werkbladen.txt"} <= left


def test_the_papers_of_a_lesson_that_is_gone_go_when_all_is_built(
    project: Project, options: Callable[..., Options], bare: Path, tmp_path: Path
) -> None:
    own = Project(project.root, bare)
    for profile in ("voorbeeldschool", "voorbeeldhuis"):
        chosen = options(formats=("docx",), parts=("handout",), profile=profile)
        run(plan(own, (), chosen, Records(own, chosen)))
    (project.root / "lessons/nl/beeld.yaml").unlink()
    chosen = options(formats=("docx",), parts=("handout",))
    report = run(plan(own, (), chosen, Records(own, chosen)))
    assert [path.name for path in report.removed] == ["beeld-werkbladen.docx"]
    assert not (tmp_path / "output/voorbeeldschool/nl/beeld").exists()
    assert (tmp_path / "output/voorbeeldhuis/nl/beeld/beeld-werkbladen.docx").is_file(), "another profile's"


def test_findings_of_what_is_kept_are_told_again_and_stop_a_strict_build(
    project: Project, options: Callable[..., Options], put: Put
) -> None:
    put(
        "lessons/nl/beeld.yaml",
        (project.root / "lessons/nl/beeld.yaml").read_text().replace(", alt: Een huis.", ""),
    )
    chosen = options(formats=("docx",), parts=("handout",))
    planned = plan(project, ("beeld",), chosen)
    run(planned)
    (record,) = up_to_date(Records(project, chosen), ("beeld",)) or ()
    assert record.findings == planned.findings != ()
    strict = options(formats=("docx",), parts=("handout",), strict=True)
    assert up_to_date(Records(project, strict), ("beeld",)) is None


def test_another_month_is_another_build_as_facts_grow_old(
    project: Project, options: Callable[..., Options]
) -> None:
    chosen = options(formats=("docx",), parts=("handout",), today=date(2026, 11, 26))
    run(plan(project, ("beeld",), chosen))
    for day, known in ((date(2026, 11, 30), True), (date(2026, 12, 1), False)):
        later = options(formats=("docx",), parts=("handout",), today=day)
        assert (up_to_date(Records(project, later), ("beeld",)) is not None) is known


def test_what_would_be_made_is_told_without_making_it(
    build: Build, project: Project, options: Callable[..., Options]
) -> None:
    build("beeld", parts=("handout",))
    chosen = options(formats=("docx",))
    found = due(plan(project, ("beeld",), chosen))
    told = {path.rpartition("-")[2]: reason.why for each in found for path, reason in each.reasons.items()}
    assert told == {"handleiding.docx": Why.NEW}
    assert [one.path.rpartition("-")[2] for each in found for one in each.kept] == ["werkbladen.docx"]
    assert not (chosen.output / "voorbeeldschool/nl/beeld/beeld-handleiding.docx").exists()


def test_what_could_be_written_is_not_made_again(build: Build, tmp_path: Path) -> None:
    in_the_way = tmp_path / "output/voorbeeldschool/nl/beeld/beeld-handleiding.docx/x"
    in_the_way.mkdir(parents=True)
    with pytest.raises(SystemFault):
        build("beeld")
    assert list((tmp_path / "output/.kitgen/sources").glob("*.zip")), "what the written files name is kept"
    in_the_way.rmdir()
    in_the_way.parent.rmdir()
    again = build("beeld")
    assert ends(again) == ["beeld-handleiding.docx"]
    assert [path.name for path in again.kept] == ["beeld-werkbladen.docx"]


def test_what_a_killed_build_left_beside_its_files_is_cleared_away(build: Build, tmp_path: Path) -> None:
    build("beeld")
    torn = tmp_path / "output/voorbeeldschool/nl/beeld/.beeld-werkbladen.docx.123.tmp"
    torn.write_bytes(b"half")
    build("beeld", force=True)
    assert not torn.exists()


def test_a_build_that_was_broken_off_is_not_taken_for_done(
    build: Build, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the first file of a new letter is written, and the lesson is then as it was: all else stands."""
    lesson = project.root / "lessons/nl/beeld.yaml"
    build("beeld", formats=("pdf", "docx"))
    text = lesson.read_text("utf-8")
    lesson.write_text(f"{text}letter: {{blocks: [{'{text: Dag}, ' * 60}]}}\n", "utf-8")

    def then_stopped(*given: object) -> None:
        write(*given)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("kitgen.build.run.write", then_stopped)
        with pytest.raises(KeyboardInterrupt):
            build("beeld", formats=("pdf", "docx"))
    letter = tmp_path / "output/voorbeeldschool/nl/beeld/beeld-brief.pdf"
    assert letter.is_file()
    lesson.write_text(text, "utf-8")
    assert build("beeld", formats=("pdf", "docx")).written == ()
    assert not letter.exists()


def test_a_lesson_that_was_built_alone_and_is_gone_goes_with_the_next_build_of_all(
    project: Project, options: Callable[..., Options], bare: Path, tmp_path: Path
) -> None:
    own, chosen = Project(project.root, bare), options(formats=("txt",), parts=("handout",))
    run(plan(own, (), chosen, Records(own, chosen)))
    lesson = project.root / "lessons/nl/extra.yaml"
    lesson.write_text((project.root / "lessons/nl/beeld.yaml").read_text())
    run(plan(own, ("extra",), chosen, Records(own, chosen)))
    lesson.unlink()
    assert up_to_date(Records(own, chosen), ()) is None
    report = run(plan(own, (), chosen, Records(own, chosen)))
    assert [path.name for path in report.removed] == ["extra-werkbladen.txt"]


def test_what_cannot_be_written_is_told_at_the_end_and_all_else_is_there(
    build: Build, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    blocked = ("voorbeeldschool/nl/beeld/beeld-handleiding.docx", "index.html", MANIFEST, f"{KEPT}/x")
    for path in blocked:
        (output / path).mkdir(parents=True)
    with pytest.raises(SystemFault) as caught:
        build("beeld")
    told = [
        Path(str(finding.values["path"])).relative_to(output).as_posix() for finding in caught.value.findings
    ]
    assert told == list(blocked[:3])
    assert (output / "voorbeeldschool/nl/beeld/beeld-werkbladen.docx").is_file()
    for path in blocked:
        (output / path).rmdir()
    assert ends(build("beeld")) == ["beeld-handleiding.docx"]
    assert (output / "index.html").is_file()


DAMAGE = {
    "cut off": lambda data: data[: len(data) // 2],
    "empty": lambda _data: b"",
    "of something else": lambda _data: b"\x89PNG\r\n\x1a\n\x00\xff",
    "nested without end": lambda _data: b"[" * 100_000,
    "of a later kitgen": lambda data: data.replace(b'"schema": 2', b'"schema": 9').replace(
        b'"with_"', b'"by"'
    ),
    "of other kinds": lambda data: data.replace(b"{}", b"[]").replace(b'"reads": {', b'"reads": 3, "x": {'),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_notes_of_a_build_are_made_again_without_a_word(
    build: Build, tmp_path: Path, damage: str
) -> None:
    first = {one.path: one.path.read_bytes() for one in build("beeld").written}
    notes = {path: path.read_bytes() for path in (tmp_path / "output/.kitgen").rglob("*.*")}
    assert {path.suffix for path in notes} == {".json", ".zip"}
    for path, content in notes.items():
        path.write_bytes(DAMAGE[damage](content))
    (tmp_path / "output" / JOURNAL).write_bytes(DAMAGE[damage](b'{"folder": "x", "shelf": {}}'))
    build("beeld")
    assert {path: path.read_bytes() for path in first} == first
    for path, content in notes.items():
        if path.suffix == ".zip":
            assert path.read_bytes() == content, "the sources that files name"
    assert build("beeld").written == ()


def test_folders_in_the_place_of_notes_take_nothing_from_a_build(build: Build, tmp_path: Path) -> None:
    build("beeld")
    (record,) = (tmp_path / "output/.kitgen/records").rglob("beeld*.json")
    record.unlink()
    for path in (record, tmp_path / "output" / JOURNAL):
        path.mkdir()
    with pytest.raises(SystemFault) as caught:
        build("beeld", force=True)
    assert [finding.values["path"] for finding in caught.value.findings] == [str(record)]
    record.rmdir()
    assert build("beeld").written == ()


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder with what a build notes, whole."""
    root = tmp_path_factory.mktemp("noted")
    fill(root / "project")
    chosen = Options("voorbeeldschool", ("docx",), output=root / "output", workers=1)
    run(plan(Project(root / "project"), ("beeld",), chosen))
    shelf = next(iter(Manifest.read(chosen.output).shelves.values()))
    Manifest(chosen.output).note("voorbeeldschool/nl/beeld", shelf, shelf.entries)
    return root


@given(data())
def test_notes_cut_off_anywhere_are_read_as_far_as_they_are_whole(noted: Path, drawn: DataObject) -> None:
    output = noted / "output"
    whole = Manifest.read(output)
    records = Records(Project(noted / "project"), Options("voorbeeldschool", ("docx",), output=output))
    for file in (output / MANIFEST, output / JOURNAL, records.path("beeld")):
        content = file.read_bytes()
        end = drawn.draw(integers(0, len(content)), label=file.name)
        file.write_bytes(content[:end])
        assert Manifest.read(output).shelves in (whole.shelves, {})
        assert (records.read("beeld") is None) == (
            file.suffix == ".json" and "beeld" in file.name and end < len(content)
        )
        file.write_bytes(content)
