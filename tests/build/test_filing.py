import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from kitgen.build.jobs import Job, make
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.run import run
from kitgen.errors import UsageError
from kitgen.finish import Finish
from kitgen.project import Project

Put = Callable[[str, str], Path]

MakeOptions = Callable[..., Options]
LOOK_AT = """\
title: Om naar te kijken
topic: self
minutes: 20
weight: light
steps: [{title: Kijken, minutes: 15}]
handout:
  - sheet: Kijk
    id: kijk
    blocks:
      - text: Kijk goed.
"""


def jobs(project: Project, options: Options, *names: str) -> dict[str, Job]:
    return {job.stem.partition("/nl/")[2]: job for job in plan(project, names, options).jobs}


def test_what_pupils_fill_in_comes_as_a_file_of_its_own_beside_what_is_printed(
    project: Project, options: MakeOptions
) -> None:
    plain = jobs(project, options(), "bundel")
    more = jobs(project, options(fillable=True), "bundel")
    assert set(plain) < set(more)
    assert {stem: job for stem, job in more.items() if stem in plain} == plain
    assert sorted(set(more) - set(plain)) == [
        "bundel/bundel-leerlingenbundel-invulbaar",
        "bundel/lessen/klein/klein-werkbladen-invulbaar",
        "bundel/lessen/tweede/tweede-werkbladen-invulbaar",
    ]
    assert {more[stem].formats for stem in set(more) - set(plain)} == {("pdf",)}


def test_each_paper_comes_in_the_formats_that_hold_it(project: Project, options: MakeOptions) -> None:
    found = jobs(project, options(formats=("pdf", "docx", "txt", "html")), "klein")
    assert found["klein/klein-werkbladen"].formats == ("pdf", "docx", "txt", "html")
    assert found["klein/klein-kaarten"].formats == ("pdf", "txt", "html")
    aloud = jobs(project, options(formats=("txt",)), "klein")
    assert set(aloud) == set(found)


def test_files_to_be_read_aloud_are_made_without_laying_out_a_page(
    project: Project, options: MakeOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kitgen.render.weasy.weasyprint", lambda: pytest.fail("nothing needs WeasyPrint"))
    for job in jobs(project, options(formats=("txt", "html")), "klein").values():
        text, page = make(job)  # type: ignore[misc]
        assert (text.path, page.path) == (f"{job.stem}.txt", f"{job.stem}.html")
        assert text.data.decode().strip()
        assert b"</html>" in page.data


def test_only_that_file_has_fields(project: Project, options: MakeOptions) -> None:
    found = {}
    for stem, job in jobs(project, options(fillable=True, formats=("pdf",)), "klein").items():
        made = make(job)
        assert isinstance(made, tuple)
        with pikepdf.open(io.BytesIO(made[0].data)) as pdf:
            found[stem] = "/AcroForm" in pdf.Root
    assert [stem for stem, has in found.items() if has] == ["klein/klein-werkbladen-invulbaar"]


@pytest.fixture
def only_looked_at(put: Put) -> str:
    """A lesson with a sheet on which pupils write nothing, not even their names."""
    put("lessons/nl/kijken.yaml", LOOK_AT.replace("id: kijk\n", "id: kijk\n    private: true\n"))
    return "kijken"


def test_a_sheet_with_nothing_to_fill_in_has_no_such_file(
    project: Project, options: MakeOptions, only_looked_at: str
) -> None:
    stems = jobs(project, options(fillable=True), "klein", only_looked_at)
    assert "klein/klein-werkbladen-invulbaar" in stems
    assert [stem for stem in stems if stem.startswith("kijken/kijken-werkbladen")] == [
        "kijken/kijken-werkbladen"
    ]


@pytest.mark.parametrize(
    ("choices", "finding"),
    [
        ({"formats": ("docx",)}, "fillable-needs-pdf"),
        ({"parts": ("guide", "cards")}, "nothing-to-fill-in"),
        ({"readers": ("teacher",)}, "nothing-to-fill-in"),
        ({"finish": Finish(bleed_mm=3)}, "fillable-for-print-shop"),
        ({"finish": Finish(marks=True)}, "fillable-for-print-shop"),
    ],
)
def test_files_to_fill_in_that_cannot_be_are_refused(
    project: Project, options: MakeOptions, choices: dict[str, object], finding: str
) -> None:
    with pytest.raises(UsageError) as caught:
        plan(project, ("klein",), options(fillable=True, **choices))
    assert [each.id for each in caught.value.findings] == [finding]


def test_a_lesson_with_nothing_to_fill_in_says_so(
    project: Project, options: MakeOptions, only_looked_at: str
) -> None:
    with pytest.raises(UsageError) as caught:
        plan(project, (only_looked_at,), options(fillable=True))
    assert [each.id for each in caught.value.findings] == ["nothing-to-fill-in"]


def test_what_is_filled_in_on_a_screen_is_not_in_the_print_plan(
    project: Project, options: MakeOptions
) -> None:
    planned = plan(project, ("klein",), options(fillable=True, parts=("handout", "print-plan")))
    run(planned)
    folder = planned.options.output / planned.folders[0].path
    assert (folder / "klein-werkbladen-invulbaar.pdf").is_file()
    listed = (folder / "00-printplan.csv").read_text("utf-8")
    assert "klein-werkbladen.pdf" in listed
    assert "invulbaar" not in listed
    index = (planned.options.output / "index.html").read_text("utf-8")
    assert "klein-werkbladen-invulbaar.pdf" in index
