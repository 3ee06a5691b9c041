"""A project of one's own: the files of a folder with a profile, an adapted lesson and a kit."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template
from typing import Literal

from kitgen.load import kit_file, lesson_file, load_lesson
from kitgen.project import Project
from kitgen.scaffold import School, overlay, profile

LANG = "nl"
"""The language of the shipped lessons."""
KIT = "onze-lessen"
SCHEMAS = "schemas"


@dataclass(frozen=True)
class Start:
    """What a project is made with: for whom, under which name its profile goes, and the lesson it adapts.

    `readme` is the language of the page that tells what is in the folder.
    """

    school: School
    profile: str
    base: str
    readme: Literal["nl", "en"] = "nl"

    @property
    def lesson(self) -> str:
        """The name of the adapted lesson."""
        return f"onze-{self.base}"


def project_files(project: Project, start: Start) -> Mapping[str, str]:
    """Return the texts of a project by their paths, but for the schemas. Raises InputError."""
    title = load_lesson(project, start.base, LANG).value.title
    file, name = lesson_file(start.lesson, LANG), start.school.title.replace("{", "\\{")
    names = {"name": start.school.title, "profile": start.profile, "kit": KIT}
    read = _Reader(project, {**names, "lesson": start.lesson, "base": start.base})
    members = (*_before(project, start.base), start.lesson)
    return {
        "README.md": read(f"README.{start.readme}.md"),
        f"assets/profiles/{start.profile}.yaml": profile(project, start.school),
        **overlay(project, file, lesson_file(start.base, LANG), title=f"{title} – {name}"),
        kit_file(KIT, LANG): read("kit.yaml", lessons="".join(f"  - {name}\n" for name in members)),
        ".gitignore": read("gitignore"),
        ".vscode/settings.json": _as_json(_settings()),
        f"{SCHEMAS}/lessons.schema.json": _as_json(_lessons()),
    }


@dataclass(frozen=True)
class _Reader:
    project: Project
    values: Mapping[str, str]

    def __call__(self, name: str, **more: str) -> str:
        text = self.project.read(f"templates/new/project/{name}").decode()
        return Template(text).substitute({**self.values, **more})


def _before(project: Project, name: str) -> tuple[str, ...]:
    """Return the lessons that come before `name`, in order: what it requires, after what that requires."""
    required = [each.names[0] for each in load_lesson(project, name, LANG).value.requires]
    return tuple(dict.fromkeys(one for each in required for one in (*_before(project, each), each)))


def _settings() -> Mapping[str, object]:
    """Return what an editor with the YAML language server needs to know which file has which schema."""
    schemas = {
        "lessons": ["lessons/*/*.yaml"],
        "kit": ["lessons/*/kits/*.yaml"],
        "profile": ["assets/profiles/*.yaml"],
        "theme": ["assets/themes/*.yaml"],
    }
    return {"yaml.schemas": {f"./{SCHEMAS}/{name}.schema.json": files for name, files in schemas.items()}}


def _lessons() -> Mapping[str, object]:
    """Return the schema of what stands among the lessons: whole ones, overlays and easy versions."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "kitgen lesson, overlay or easy version",
        "if": {"anyOf": [{"required": ["extends"]}, {"not": {"required": ["topic"]}}]},
        "then": {"$ref": "overlay.schema.json"},
        "else": {"$ref": "lesson.schema.json"},
    }


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
