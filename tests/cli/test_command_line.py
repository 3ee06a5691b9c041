import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import Result

from kitgen import __version__
from kitgen.cli.app import COMMANDS, kitgen
from kitgen.cli.settings import ui_language
from kitgen.cli.words import WORDS
from kitgen.messages.wording import places

Run = Callable[..., Result]
Lesson = Callable[..., Path]

HEAVY = ("pydantic", "yaml", "weasyprint", "docx", "jinja2", "rich", "fontTools", "markdown_it", "lxml")


def completed(*words: str) -> list[str]:
    *before, incomplete = words
    complete = ShellComplete(kitgen, {}, "kitgen", "_KITGEN_COMPLETE")
    return [item.value for item in complete.get_completions(before, incomplete)]


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["build", "--help"], ["list", "lessons"], ["list", "kits", "--json"], ["--version"]],
)
def test_quick_commands_import_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    program = (
        "import sys\nfrom kitgen.cli import main\n"
        f"sys.argv = ['kitgen', *{arguments!r}]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        f"print('loaded:', [name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.endswith("loaded: []\n"), done.stderr


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == f"kitgen {__version__}\n"


def test_help_lists_every_command_with_a_line(run: Run) -> None:
    shown = run("--help").stdout
    for command in COMMANDS:
        assert f"  {command}" in shown
    assert not any(line.endswith("...") for line in shown.splitlines()[1:])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_help(name: str) -> None:
    command = kitgen.get_command(click.Context(kitgen), name)
    assert command
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help


def test_wrong_use_of_the_command_line_exits_with_two(run: Run) -> None:
    assert run("bouw").exit_code == 2
    assert run("--project", "weg", "list").exit_code == 2


def test_the_names_of_lessons_and_kits_are_completed(run: Run, lesson: Lesson) -> None:
    lesson()
    assert completed("build", "k") == ["klein"]
    assert {"eerste-graad", "hulp-dichtbij", "klein"} <= set(completed("show", ""))
    assert completed("build", "--profile", "voorbeelds") == ["voorbeeldschool"]
    assert completed("check", "iets/") == ["iets/"]


def test_names_are_completed_in_the_project_that_was_named(
    run: Run, lesson: Lesson, tmp_path: Path, monkeypatch
) -> None:
    lesson()
    monkeypatch.chdir("/")
    assert completed("build", "kl") == []
    assert completed("--project", str(tmp_path), "build", "kl") == ["klein"]


def test_lists_are_completed_word_by_word() -> None:
    assert completed("build", "--format", "pdf,") == ["pdf,docx", "pdf,txt", "pdf,html"]
    assert completed("build", "--for", "t") == ["teacher"]
    assert completed("explain", "unknown-bl") == ["unknown-block"]
    assert completed("build", "--lang", "n") == ["nl"]


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "nl_NL", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB", "LC_ALL": "nl"}, "nl"),
        ({"LANG": "nl_BE", "LC_ALL": ""}, "nl"),
    ],
)
def test_the_locale_decides_the_language(environment: dict[str, str], lang: str) -> None:
    assert ui_language(environment) == lang


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_say_the_same(key: str) -> None:
    english, dutch = WORDS[key]
    assert places(english) == places(dutch)
