"""The table of what is treated where leads to lessons that are there, and passes none by."""

import re

from kitgen.project import Project

LINK = re.compile(r"\]\((nl/[^)]+)\)")
EXTENDS = re.compile("^extends:", re.MULTILINE)


def test_the_table_of_subjects_names_every_lesson_and_only_what_is_there(repository: Project) -> None:
    lessons = repository.root / "lessons"
    named = set(LINK.findall((lessons / "README.md").read_text("utf-8")))
    there = {f"nl/{file.name}" for file in lessons.glob("nl/*.yaml")}
    assert [link for link in sorted(named) if not (lessons / link).is_file()] == []
    overlays = {link for link in there if EXTENDS.search((lessons / link).read_text("utf-8"))}
    easy = {link for link in there if link.endswith(".easy.yaml")}
    assert sorted(there - overlays - easy - named) == []
