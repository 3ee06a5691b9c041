import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from planned import files

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.planned import Plan
from kitgen.document.kinds import Kind
from kitgen.document.outline import outline
from kitgen.document.parts import Document
from kitgen.errors import InputError, KitgenError, Severity, UsageError
from kitgen.messages import word
from kitgen.project import Project

MakeOptions = Callable[..., Options]
Put = Callable[[str, str], Path]
HERE = "voorbeeldschool/nl"


def paths(planned: Plan) -> list[str]:
    return [file.path.removeprefix(f"{HERE}/") for file in files(planned.jobs)]


def told(error: KitgenError) -> list[tuple[str, str, int]]:
    return [(f.id, f.origin.file, f.origin.line) for f in error.findings if f.origin]


def document(planned: Plan, end: str) -> Document:
    return next(file.document for file in files(planned.jobs) if file.path.endswith(end))


def test_a_lesson_makes_all_its_papers_in_a_folder_of_its_own(project: Project, options: MakeOptions) -> None:
    assert paths(plan(project, ("klein",), options())) == [
        f"klein/klein-{name}"
        for name in (
            "handleiding.pdf", "handleiding.docx", "werkbladen.pdf", "werkbladen.docx", "briefjes.pdf",
            "briefjes.docx", "kaarten.pdf", "posters.pdf", "brief.pdf", "brief.docx",
        )
    ]  # fmt: skip


def test_a_kit_makes_its_packets_and_the_papers_of_each_lesson(
    project: Project, options: MakeOptions
) -> None:
    made = paths(plan(project, ("bundel",), options(formats=("pdf",))))
    kit = ("overzicht", "handleiding", "leerlingenbundel", "briefjes", "kaarten", "posters", "brief")
    lesson = ("handleiding", "werkbladen", "briefjes", "kaarten", "posters", "brief")
    assert made == [f"bundel/bundel-{name}.pdf" for name in kit] + [
        f"bundel/lessen/{one}/{one}-{name}.pdf" for one in ("klein", "tweede") for name in lesson
    ]


def test_without_names_all_that_is_the_projects_own_is_built_once(
    project: Project, options: MakeOptions
) -> None:
    everything = plan(project, (), options(formats=("pdf",)))
    folders = [folder.name for folder in everything.folders]
    assert folders == ["bundel", "beeld"], "klein and tweede stand in their kit; shipped ones were not asked"


def test_a_name_that_is_given_twice_is_built_once(project: Project, options: MakeOptions) -> None:
    once, twice = (plan(project, names, options()) for names in (("klein",), ("klein", "klein")))
    assert paths(once) == paths(twice)


def test_an_unknown_name_is_wrong_use_and_the_nearest_is_offered(
    project: Project, options: MakeOptions
) -> None:
    with pytest.raises(UsageError) as caught:
        plan(project, ("klein", "bundle"), options())
    (finding,) = caught.value.findings
    assert (caught.value.exit_code, finding.id) == (2, "unknown-name")
    assert finding.values == {"name": "bundle", "suggestion": "bundel"}


def test_a_name_that_is_unknown_in_a_folder_without_lessons_says_so(
    tmp_path: Path, options: MakeOptions
) -> None:
    with pytest.raises(UsageError) as caught:
        plan(Project(tmp_path), ("onze-les",), options())
    assert str(tmp_path.resolve()) in word(caught.value.findings[0], "nl").advice


def test_what_a_kit_leaves_out_is_left_out_of_its_packet_and_of_the_lessons_papers(
    project: Project, options: MakeOptions
) -> None:
    planned = plan(project, ("bundel",), options())
    packet = outline(document(planned, "bundel-leerlingenbundel.pdf"))
    assert packet.count("Alleen hier te lezen.") == 1
    assert "Alleen hier te lezen." in outline(document(planned, "klein-werkbladen.pdf"))
    assert "Alleen hier te lezen." not in outline(document(planned, "tweede-werkbladen.pdf"))


def test_parts_readers_and_formats_say_what_is_made(project: Project, options: MakeOptions) -> None:
    def made(**choices: object) -> list[str]:
        return [
            path.removeprefix("klein/klein-") for path in paths(plan(project, ("klein",), options(**choices)))
        ]

    assert made(parts=("handout",)) == ["werkbladen.pdf", "werkbladen.docx"]
    assert made(parts=("handout", "cards"), formats=("docx",)) == ["werkbladen.docx"]
    assert made(readers=("home",), formats=("pdf",)) == ["brief.pdf"]
    assert made(readers=("pupil",), formats=("pdf",)) == [
        "werkbladen.pdf",
        "briefjes.pdf",
        "kaarten.pdf",
        "posters.pdf",
    ]


@pytest.mark.parametrize(
    "choices",
    [
        {"parts": ("overview",)},
        {"parts": ("cards",), "formats": ("docx",)},
        {"parts": ("letter",), "readers": ("pupil",)},
    ],
)
def test_asking_for_what_a_lesson_does_not_have_is_an_error(
    project: Project, options: MakeOptions, choices: dict[str, tuple[str, ...]]
) -> None:
    with pytest.raises(InputError) as caught:
        plan(project, ("klein",), options(**choices))
    assert [(f.id, f.values["name"]) for f in caught.value.findings] == [("nothing-to-print", "klein")]


def test_mistakes_in_several_files_are_told_together(
    project: Project, options: MakeOptions, put: Put
) -> None:
    text = (project.root / "lessons/nl/klein.yaml").read_text("utf-8")
    put("lessons/nl/klein.yaml", text.replace("topic: self", "topic: iets"))
    put("lessons/nl/tweede.yaml", text.replace("questions:", "vragen:"))
    put("lessons/nl/beeld.yaml", "title: Halve les\n  topic: self\n")
    with pytest.raises(InputError) as caught:
        plan(project, ("bundel", "beeld"), options())
    assert {(file, line) for _, file, line in told(caught.value)} == {
        ("lessons/nl/klein.yaml", 2),
        ("lessons/nl/tweede.yaml", 11),
        ("lessons/nl/beeld.yaml", 2),
    }


def test_what_is_unsound_is_told_with_its_line_even_where_its_papers_are_a_riddle(
    project: Project, options: MakeOptions, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_folder(*_arguments: object) -> None:
        raise LookupError("a reference that leads nowhere")

    monkeypatch.setattr("kitgen.build.plan.lesson_folder", no_folder)
    text = (project.root / "lessons/nl/klein.yaml").read_text("utf-8")
    put("lessons/nl/klein.yaml", text.replace("uses: [blad]", "uses: [bald]"))
    with pytest.raises(InputError) as caught:
        plan(project, ("klein",), options())
    line = next(n for n, each in enumerate(text.splitlines(), 1) if "uses: [blad]" in each)
    assert ("unknown-reference", "lessons/nl/klein.yaml", line) in told(caught.value)


def test_a_kit_that_names_a_lesson_that_is_not_there_is_told_with_the_other_mistakes(
    project: Project, options: MakeOptions, put: Put
) -> None:
    put("lessons/nl/kits/bundel.yaml", "title: Een bundel\nlessons:\n  - klein\n  - twede\n")
    put("lessons/nl/beeld.yaml", "title: Beeld\n")
    with pytest.raises(InputError) as caught:
        plan(project, ("bundel", "beeld"), options())
    assert ("kit-lesson-missing", "lessons/nl/kits/bundel.yaml", 4) in told(caught.value)
    assert "lessons/nl/beeld.yaml" in {file for _, file, _ in told(caught.value)}


def test_a_mistake_in_a_lesson_that_is_not_built_does_not_stand_in_the_way(
    project: Project, options: MakeOptions, put: Put
) -> None:
    put("lessons/nl/beeld.yaml", "title: Halve les\n")
    assert plan(project, ("klein",), options()).jobs


def test_warnings_are_told_and_stop_only_a_strict_build(project: Project, options: MakeOptions) -> None:
    planned = plan(project, ("klein",), options(profile="neutraal"))
    assert [(f.id, f.severity) for f in planned.findings] == [("neutral-profile", Severity.WARNING)]
    with pytest.raises(InputError) as caught:
        plan(project, ("klein",), options(profile="neutraal", strict=True))
    assert [f.id for f in caught.value.findings] == ["neutral-profile"]


def test_a_profile_that_names_nobody_to_turn_to_stops_the_build(
    project: Project, options: MakeOptions, put: Put
) -> None:
    put("assets/profiles/ons.yaml", "name: Onze school\n")
    with pytest.raises(InputError) as caught:
        plan(project, ("klein",), options(profile="ons"))
    assert [f.id for f in caught.value.findings] == ["no-contact"]


def test_a_job_reaches_a_worker_as_it_is(project: Project, options: MakeOptions) -> None:
    jobs = plan(project, ("bundel", "beeld"), options()).jobs
    assert pickle.loads(pickle.dumps(jobs)) == jobs


def test_equal_lessons_make_equal_jobs(project: Project, options: MakeOptions) -> None:
    assert (
        plan(project, ("bundel", "beeld"), options()).jobs
        == plan(Project(project.root), ("bundel", "beeld"), options()).jobs
    )


def test_all_that_a_build_depends_on_is_recorded(project: Project, options: MakeOptions) -> None:
    kit, lesson = plan(project, ("bundel", "beeld"), options()).folders
    assert "lessons/nl/klein.yaml" not in lesson.reads, "each knows its own files only"
    seen = {**kit.reads, **lesson.reads}
    assert {
        "lessons/nl/klein.yaml",
        "lessons/nl/tweede.yaml",
        "lessons/nl/beeld.yaml",
        "lessons/nl/kits/bundel.yaml",
        "assets/images/huis.svg",
        "assets/profiles/voorbeeldschool.yaml",
        "assets/themes/default.yaml",
        "assets/help/be-vl.yaml",
        "templates/labels/nl.yaml",
    } <= seen.keys()
    looked_for = {path for path, digest in seen.items() if digest is None}
    easy = {f"lessons/nl/{name}.easy.yaml" for name in ("klein", "tweede", "beeld")}
    assert looked_for == {*easy, "assets/help/texts/nl.yaml", "templates/own.css"}


def test_the_print_plan_is_made_of_every_pdf_of_a_kit_itself(project: Project, options: MakeOptions) -> None:
    (folder,) = plan(project, ("bundel",), options()).folders
    assert [path.rpartition("/")[2] for path in folder.listed] == [
        f"bundel-{name}.pdf"
        for name in (
            "overzicht",
            "handleiding",
            "leerlingenbundel",
            "briefjes",
            "kaarten",
            "posters",
            "brief",
        )
    ]


def test_a_lesson_only_for_staff_makes_no_papers_for_pupils(
    project: Project, options: MakeOptions, put: Put
) -> None:
    text = (project.root / "lessons/nl/beeld.yaml").read_text("utf-8")
    put("lessons/nl/beeld.yaml", text.replace("id: kijk", "id: kijk\n    for: teacher"))
    kinds = {job.document.kind for job in plan(project, ("beeld",), options()).jobs}
    assert kinds == {Kind.GUIDE}
