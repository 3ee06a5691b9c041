"""What every command knows: the project, and the language that kitgen speaks."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kitgen.cli.words import WORDS
from kitgen.project import Project


class Settings(NamedTuple):
    """The project's folder as the user gave it, and the language of messages."""

    root: Path
    lang: str

    @property
    def project(self) -> Project:
        """The project, with a recorder of its own."""
        return Project(self.root)

    def say(self, key: str, **values: object) -> str:
        """Return the words for `key` in the language of messages, with `values` filled in."""
        english, dutch = WORDS[key]
        return (dutch if self.lang == "nl" else english).format(**values)


def ui_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return "nl" when the first locale variable that is set says so, otherwise "en"."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "")
    return "nl" if chosen.lower().startswith("nl") else "en"
