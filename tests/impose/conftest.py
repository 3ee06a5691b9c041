import pytest

from kitgen.compose.handout import handout
from kitgen.compose.maker import Entry, Maker
from kitgen.load import load_lesson
from kitgen.parameters import applied, lesson_values
from kitgen.project import Project
from kitgen.render.pdf import render_pdf


@pytest.fixture(scope="session")
def lesson_pdf(maker: Maker, repository: Project) -> bytes:
    """The worksheets of a shipped lesson: tagged, with links, drawings and pictures of fonts."""
    lesson = load_lesson(repository, "pikasol", "nl").value
    document = handout(maker, Entry("les", applied(lesson, lesson_values(maker.data, lesson))))
    assert document
    return render_pdf(document, maker.data.theme, repository.read).data
