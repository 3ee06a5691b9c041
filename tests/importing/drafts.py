"""Drafts of Word files made by hand, as a teacher would read them."""

from dataclasses import dataclass

import yaml
from wordmade import made

from kitgen.importing.draft import draft
from kitgen.importing.drafted import Draft
from kitgen.importing.draftfile import draft_text
from kitgen.importing.reading import read_word
from kitgen.lesson import Lesson
from kitgen.project import Project
from kitgen.source.validate import validate
from kitgen.source.yaml_reader import read_yaml


@dataclass(frozen=True)
class Read:
    """A draft, and its file."""

    draft: Draft
    text: str

    @property
    def sheets(self) -> list[dict[str, object]]:
        """Its worksheets."""
        return list(yaml.safe_load(self.text)["handout"])

    @property
    def blocks(self) -> list[dict[str, object]]:
        """The blocks of all its worksheets."""
        return [block for sheet in self.sheets for block in sheet["blocks"]]

    @property
    def title(self) -> str:
        """The title of the lesson."""
        return str(yaml.safe_load(self.text)["title"])

    @property
    def asked(self) -> list[str]:
        """What its comments ask to look over in its worksheets."""
        lines = self.text[self.text.index("\nhandout:") :].splitlines()
        return [line.partition("# nakijken: ")[2] for line in lines if "# nakijken: " in line]


LINKS = {"rId1": "image media/a.png", "rId2": "header header1.xml"}


def drafted(project: Project, *body: str, **parts: str | bytes) -> Read:
    """Return the draft of a Word file with `body` as its text, which is a sound lesson.

    `rId1` is the picture in its part `media_a_png`, `rId2` the head in `header1_xml`.
    """
    file = read_word(made("".join(body), LINKS if parts else None, **parts), "blad.docx")
    found = draft(file, "blad", "blad.docx")
    text = draft_text(project, found, "blad.docx", "nl")
    validate(read_yaml(text.encode(), "blad.yaml"), Lesson)
    return Read(found, text)
