import pickle
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from building import LESSON

from kitgen.build.jobs import make
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.run import run
from kitgen.errors import Finding, InputError, SystemFault
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.render import docx

TODAY = date(2026, 11, 26)


def build(project, output, *, names=("pikasol",), workers=1, **chosen):
    options = Options(profile="voorbeeldschool", output=output, workers=workers, today=TODAY, **chosen)
    return run(plan(project, names, options))


def contents(folder: Path) -> dict[str, bytes]:
    """Return what was made in `folder`, without what kitgen notes for itself."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".kitgen" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def once(repository, tmp_path_factory):
    """The lesson pikasol, built by one process in one folder."""
    output = tmp_path_factory.mktemp("once")
    report = build(repository, output)
    return report, contents(output)


def test_fonts_are_there_for_each_build_of_one_process(project, options, put):
    """The files of fonts stand in the temporary folder of a build, and are read when first needed."""
    lesson = "title: Een\ntopic: self\nminutes: 20\nweight: light\nsteps: [{title: Praten, minutes: 15}]\n"
    for words in ("recht", "*schuin*"):
        sheet = f"{lesson}handout: [{{sheet: Blad, id: blad, blocks: [{{text: '{words}'}}]}}]\n"
        put("lessons/nl/klein.yaml", sheet)
        made = run(plan(project, ("klein",), options(formats=("pdf",), parts=("handout",))))
        assert [one.path.name for one in made.written] == ["klein-werkbladen.pdf"]


def test_report_says_what_was_written(once):
    report, files = once
    guide = next(one for one in report.written if one.path.name == "pikasol-handleiding.pdf")
    assert (guide.kind, guide.format) == ("guide", "pdf")
    assert guide.size == len(files["voorbeeldschool/nl/pikasol/pikasol-handleiding.pdf"])


def test_nothing_is_left_in_the_temporary_folder(repository, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    build(repository, tmp_path / "uit", formats=("pdf",), parts=("posters",))
    left = [path.name for path in (tmp_path / "tmp").iterdir()]
    assert not [name for name in left if "kitgen" in name or "weasyprint" in name]


def test_index_links_to_files_that_are_there_and_keeps_other_folders(once, repository, tmp_path):
    build(repository, tmp_path, parts=("posters",))
    build(repository, tmp_path, names=("hulp-dichtbij",), parts=("posters",))
    page = (tmp_path / "index.html").read_text("utf-8")
    for lesson in ("pikasol", "hulp-dichtbij"):
        link = f"voorbeeldschool/nl/{lesson}/{lesson}-posters.pdf"
        assert f'href="{link}"' in page
        assert (tmp_path / link).is_file()


def test_a_folder_where_a_file_should_go_is_a_clear_fault(repository, tmp_path):
    (tmp_path / "voorbeeldschool/nl/pikasol/pikasol-posters.pdf/x").mkdir(parents=True)
    with pytest.raises(SystemFault) as caught:
        build(repository, tmp_path, parts=("posters",))
    assert [finding.id for finding in caught.value.findings] == ["cannot-write"]
    assert not list(tmp_path.rglob("*.tmp"))


def test_an_error_from_a_worker_arrives_whole():
    error = InputError([Finding("missing-file", Origin("a.yaml", 3), values={"path": "x.svg"})])
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.findings) == (InputError, error.findings)


TOO_LONG = """\
title: {title}
topic: self
minutes: 20
weight: light
steps: [{{title: Schrijven, minutes: 15}}]
handout:
  - sheet: Blad van {title}
    id: blad
    fit: 1 side
    blocks:
      - questions: [{{ask: Waarom?, lines: 40}}, {{ask: Hoe?, lines: 12}}]
        id: vragen
  - sheet: Een ander blad
    id: ander
    blocks: [{{text: Hier staat niets te veel.}}]
"""
"""A lesson of which a sheet is too long even with the least room to write."""


def test_all_that_is_too_long_is_told_at_once_and_the_other_documents_are_written(tmp_path, repository):
    lessons = tmp_path / "lessons/nl"
    (lessons / "kits").mkdir(parents=True)
    for name in ("een", "twee"):
        (lessons / f"{name}.yaml").write_text(TOO_LONG.format(title=name.title()), encoding="utf-8")
    (lessons / "kits/bundel.yaml").write_text("title: Bundel\nlessons: [een, twee]\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        build(Project(tmp_path, repository.root), tmp_path / "uit", names=("bundel",), workers=2)
    told = [(f.id, str(f.origin), f.values["title"]) for f in caught.value.findings]
    assert told == [
        ("fit-over", "lessons/nl/een.yaml:9:10", "Blad van Een"),
        ("fit-over", "lessons/nl/twee.yaml:9:10", "Blad van Twee"),
    ], "each sheet once, though it stands in a file of its own and in the packet"
    written = {path.name for path in (tmp_path / "uit").rglob("*.*")}
    assert {"een-handleiding.pdf", "een-handleiding.docx", "bundel-handleiding.pdf"} <= written
    assert not [name for name in written if "werkbladen" in name or "leerlingenbundel" in name]


def test_what_kits_have_alike_is_made_once_and_written_in_each(tmp_path, repository, monkeypatch):
    for kit in ("een", "twee"):
        file = tmp_path / f"lessons/nl/kits/{kit}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"title: Bundel {kit}\nlessons: [pikasol]\n")
    makes = []
    monkeypatch.setattr("kitgen.build.workers.make", lambda job: makes.append(job.stem) or make(job))
    project = Project(tmp_path, repository.root)
    build(project, tmp_path / "uit", names=("een", "twee"), parts=("posters",))
    written = contents(tmp_path / "uit/voorbeeldschool/nl")
    assert sorted(stem.rpartition("/")[2] for stem in makes) == [
        "een-posters",
        "pikasol-posters",
        "twee-posters",
    ]
    for name in ("pikasol-posters.pdf", "pikasol-posters-op-a4.pdf"):
        one, two = (written[f"{kit}/lessen/pikasol/{name}"] for kit in ("een", "twee"))
        assert one == two
    assert written["een/een-posters.pdf"] != written["twee/twee-posters.pdf"]


@pytest.fixture
def forgetful(monkeypatch):
    """Has Word files lose a word, until it is undone."""
    right = docx.render_docx

    def wrong(*given, **chosen):
        out = BytesIO()
        with zipfile.ZipFile(BytesIO(right(*given, **chosen))) as old, zipfile.ZipFile(out, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name).replace(b"Alleen hier", b"Alleen"))
        return out.getvalue()

    monkeypatch.setattr(docx, "render_docx", wrong)
    return monkeypatch


WORKSHEET = "voorbeeldschool/nl/klein/klein-werkbladen"


def sheets(project, options):
    run(plan(project, ("klein",), options(formats=("docx", "txt"), parts=("handout",))))


def test_a_file_that_lost_words_is_not_written_again_and_again(project, options, forgetful, tmp_path):
    for _ in range(2):
        with pytest.raises(SystemFault) as raised:
            sheets(project, options)
        assert [(each.id, each.values["words"]) for each in raised.value.findings] == [
            ("loss", "Alleen hier te lezen.")
        ]
        assert [each.values["path"] for each in raised.value.findings] == [f"{WORKSHEET}.docx"]
        assert (tmp_path / f"output/{WORKSHEET}.txt").is_file(), "the others are written"
        assert not (tmp_path / f"output/{WORKSHEET}.docx").exists()
    forgetful.undo()
    sheets(project, options)
    assert (tmp_path / f"output/{WORKSHEET}.docx").is_file()


@pytest.mark.parametrize("by_hand", [False, True])
def test_an_older_file_in_the_place_of_a_faulty_one_goes_unless_it_was_changed_by_hand(
    project, options, put, tmp_path, request, by_hand
):
    sheets(project, options)
    old = tmp_path / f"output/{WORKSHEET}.docx"
    if by_hand:
        old.write_bytes(b"mijn eigen versie")
    put("lessons/nl/klein.yaml", LESSON.replace("Een blad", "Een ander blad"))
    request.getfixturevalue("forgetful")
    with pytest.raises(SystemFault):
        sheets(project, options)
    assert old.exists() == by_hand
