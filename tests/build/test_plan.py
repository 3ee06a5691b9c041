import pickle
from datetime import date

import pytest

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.errors import InputError, UsageError

TODAY = date(2026, 11, 26)
LESSON = """
title: Proefles
topic: help
minutes: 50
weight: light
steps: [{title: Stap, minutes: 40, do: Doe iets.}]
handout:
  - sheet: Blad
    id: blad
    blocks: [{text: Hallo}]
"""


@pytest.fixture
def own(tmp_path, repository):
    """An own project with one lesson of its own; the rest is shipped."""
    (tmp_path / "lessons/nl").mkdir(parents=True)
    (tmp_path / "lessons/nl/proef.yaml").write_text(LESSON)
    return type(repository)(tmp_path)


def test_a_lesson_becomes_its_papers_in_the_profiles_folder(own):
    planned = plan(own, ("proef",), Options(profile="voorbeeldschool", today=TODAY))
    assert [job.path for job in planned.jobs] == [
        f"voorbeeldschool/nl/proef/proef-{name}"
        for name in ("handleiding.pdf", "handleiding.docx", "werkbladen.pdf", "werkbladen.docx")
    ]


def test_without_names_all_kits_are_built_and_the_lessons_in_none(own):
    planned = plan(own, (), Options(profile="voorbeeldschool", today=TODAY))
    assert [folder.name for folder in planned.folders] == ["eerste-graad", "proef"]


def test_format_reader_and_part_choose_what_is_made(own):
    def paths(**chosen):
        options = Options(profile="voorbeeldschool", today=TODAY, **chosen)
        return [job.path.rpartition("/")[2] for job in plan(own, ("proef",), options).jobs]

    assert paths(formats=("docx",), readers=("pupil",)) == ["proef-werkbladen.docx"]
    assert paths(formats=("pdf",), parts=("guide",)) == ["proef-handleiding.pdf"]


def test_an_unknown_name_is_wrong_use_and_the_nearest_is_suggested(own):
    with pytest.raises(UsageError) as caught:
        plan(own, ("proeff",), Options(profile="voorbeeldschool", today=TODAY))
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["suggestion"]) == ("unknown-name", "proef")


def test_mistakes_in_all_lessons_are_told_at_once(own):
    (own.root / "lessons/nl/een.yaml").write_text(LESSON.replace("weight: light", "weight: zwaar"))
    (own.root / "lessons/nl/twee.yaml").write_text(LESSON.replace("minutes: 50", "minutes: 30"))
    with pytest.raises(InputError) as caught:
        plan(own, ("een", "twee"), Options(profile="voorbeeldschool", today=TODAY))
    found = [(finding.origin.file, finding.id) for finding in caught.value.findings]
    assert found == [("lessons/nl/een.yaml", "not-one-of"), ("lessons/nl/twee.yaml", "minutes-over")]


def test_a_warning_stops_the_build_only_when_strict(own):
    options = Options(profile="neutraal", today=TODAY)
    assert [f.id for f in plan(own, ("proef",), options).findings] == ["neutral-profile"]
    with pytest.raises(InputError):
        plan(own, ("proef",), Options(profile="neutraal", today=TODAY, strict=True))


def test_jobs_survive_the_way_to_a_worker(own):
    jobs = plan(own, ("proef",), Options(profile="voorbeeldschool", today=TODAY)).jobs
    assert pickle.loads(pickle.dumps(jobs)) == jobs
