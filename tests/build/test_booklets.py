"""What becomes a booklet is laid out again: its type is that of a book, not that of a shrunk page."""

import io
from collections.abc import Callable

import pikepdf

from kitgen.build.booklets import chosen, small_jobs
from kitgen.build.jobs import make
from kitgen.build.layouts import Layout
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.document.kinds import Kind
from kitgen.project import Project

MakeOptions = Callable[..., Options]


def test_pages_are_a5_with_type_of_11_pt_and_follow_each_other(
    project: Project, options: MakeOptions
) -> None:
    planned = plan(project, ("bundel",), options(formats=("pdf",)))
    (job,) = small_jobs(planned, Layout("booklet"))
    assert (job.document.kind, job.theme.size_pt(Kind.PUPIL_PACKET)) == (Kind.PUPIL_PACKET, 11)
    made = make(job)
    assert isinstance(made, tuple)
    with pikepdf.open(io.BytesIO(made[0].data)) as pdf:
        sizes = [[round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] for page in pdf.pages]
    assert sizes == [[148, 210]] * 3, "no page is blank to begin on a front"


def test_pages_of_a4_on_a3_and_large_print_are_not_laid_out_again(
    project: Project, options: MakeOptions
) -> None:
    usual = plan(project, ("bundel",), options(formats=("pdf",)))
    assert list(small_jobs(usual, Layout("booklet", "A3"))) == []
    large = plan(project, ("bundel",), options(formats=("pdf",), variants=("large-print",)))
    assert list(small_jobs(large, Layout("booklet"))) == []


def test_without_a_part_it_is_the_packet_and_of_a_lesson_the_worksheets(
    project: Project, options: MakeOptions
) -> None:
    for name, kind in (("bundel", Kind.PUPIL_PACKET), ("klein", Kind.HANDOUT)):
        planned = plan(project, (name,), options(formats=("pdf",)))
        found = chosen(planned, planned.folders[0], Layout("booklet"))
        assert [job.document.kind for job in found.values()] == [kind]
