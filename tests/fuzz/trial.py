"""What kitgen does with one input, through its own commands, and what is wrong with that."""

import json
import shutil
import signal
import sys
import traceback
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from click.testing import CliRunner
from inputs import Input
from material import ROOT

from kitgen.build import prepared
from kitgen.casts import Cast
from kitgen.cli import overview, subjects
from kitgen.cli.app import kitgen
from kitgen.curriculum import Curriculum
from kitgen.errors import KitgenError
from kitgen.helplines import HelpData
from kitgen.labels import Labels
from kitgen.load import load, load_data, load_kit, load_lesson
from kitgen.messages.show import as_json
from kitgen.profile import Profile
from kitgen.project import Project
from kitgen.rulesets import RuleSet
from kitgen.source.decode import lines_of
from kitgen.terms import load_table
from kitgen.themes import load_theme
from kitgen.variants import Variant
from kitgen.works import Work

SYSTEM = frozenset({"font-missing"})
"""What a file may ask of a machine that does not have it: the exit code is then 3."""
PLACELESS = frozenset({"nothing-to-print"})
"""Errors that are about no line: that there is nothing to print lies in what is not there."""


def _name(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yaml")


READ: dict[str, Callable[[Project, str], object]] = {
    **dict.fromkeys(("lesson", "overlay", "snippet"), lambda project, _: load_lesson(project, "klein", "nl")),
    "whole-lesson": lambda project, file: load_lesson(
        project, file.rpartition("/")[2].removesuffix(".yaml"), "nl"
    ),
    "kit": lambda project, _: load_kit(project, "bundel", "nl"),
    "terms": lambda project, _: load_table(project, "nl"),
    "theme": lambda project, file: load_theme(project, _name(file)),
    **{
        kind: lambda project, file, model=model: load(project, file, model)
        for kind, model in {
            "profile": Profile,
            "variant": Variant,
            "work": Work,
            "help": HelpData,
            "rules": RuleSet,
            "cast": Cast,
            "curriculum": Curriculum,
            "labels": Labels,
        }.items()
    },
}
"""How each kind of file is read."""
DAY = "2026-11-26"
WARM = frozenset({"lesson", "overlay", "whole-lesson", "kit"})
"""Kinds of input that leave the data alone, so that it need not be loaded and checked for each of them."""
PACKAGE = str(ROOT / "kitgen")


@dataclass(frozen=True)
class Fault:
    """What is wrong: a `sign` that is the same each time it happens, and all that helps to find it."""

    sign: str
    told: str


@dataclass(frozen=True)
class Outcome:
    """What came of an input: "told" (errors with their places), "sound" or "built", and the faults."""

    came: str
    kind: str
    faults: tuple[Fault, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """An exit code with the JSON document that was printed, and the faults in both."""

    code: int
    document: dict[str, Any]
    faults: tuple[Fault, ...] = ()

    @property
    def errors(self) -> list[dict[str, Any]]:
        return [each for each in self.document.get("findings", []) if each["severity"] == "error"]


@dataclass(frozen=True)
class Depth:
    """How far inputs go: one in `whole` through the commands, the others are only read; of what is sound one
    in `built` is built, and one in `pdf` laid out too. A build gets `seconds_to_build` from then on; 0: no
    end is set.
    """

    whole: int = 1
    built: int = 5
    pdf: int = 200
    seconds_to_build: int = 0


class Trials:
    """A folder for projects, in which each input stands alone."""

    def __init__(self, root: Path, depth: Depth) -> None:
        self._root, self._depth = root, depth
        self._project, self._output = root / "project", root / "output"
        self._load = cache(load_data)

    def of(self, made: Input, seed: int) -> Outcome:
        """Return what comes of `made`; `seed` chooses what is asked besides the check."""
        rng = Random(seed)
        self._put(made)
        try:
            with self._warm(made):
                whole = seed % self._depth.whole == 0
                return self._asked(made, rng) if whole else self._read(made)
        finally:
            shutil.rmtree(self._project, ignore_errors=True)
            shutil.rmtree(self._output, ignore_errors=True)

    @contextmanager
    def _warm(self, made: Input) -> Iterator[None]:
        """Keep what was loaded of the data and told of it, where `made` leaves it alone."""
        if made.kind not in WARM:
            yield
            return
        with ExitStack() as stack:
            for module in (subjects, prepared, overview):
                stack.enter_context(patch.object(module, "load_data", self._load))
            stack.enter_context(patch.object(subjects, "shared", lambda _project, _data: ()))
            yield

    def _put(self, made: Input) -> None:
        for path, data in made.files.items():
            (self._project / path).parent.mkdir(parents=True, exist_ok=True)
            (self._project / path).write_bytes(data)

    def _read(self, made: Input) -> Outcome:
        """Read the file that was changed, with what it stands on."""
        try:
            READ[made.kind](Project(self._project), made.changed)
        except KitgenError as error:
            for lang in ("en", "nl"):
                described = [as_json(finding, lang) for finding in error.findings]
            told = Answer(error.exit_code, {"findings": described})
            return Outcome("told", made.kind, tuple(self._placeless(told, "read")))
        except Exception:  # noqa: BLE001  # whatever it is, it should not have been raised
            return Outcome("told", made.kind, (_raised(sys.exc_info(), ("read", made.changed)),))
        return Outcome("sound", made.kind)

    def _asked(self, made: Input, rng: Random) -> Outcome:
        checked = self._run("check", *made.names, *made.options, "--today", DAY, "--format", "json")
        faults = [*checked.faults]
        ids = tuple(sorted({each["id"] for each in checked.errors}))
        for extra in self._extras(made, rng, sound=not checked.errors):
            faults += self._run(*extra).faults
        if checked.code or checked.errors or faults:
            came = "told"
        else:
            came, more = self._built(made, rng)
            faults += more
        return Outcome(came, made.kind, tuple(faults), ids)

    def _extras(self, made: Input, rng: Random, *, sound: bool) -> Iterator[tuple[str, ...]]:
        """Yield other commands that look at the same files."""
        if rng.random() < 0.1:
            form = rng.choice(("text", "text", "github"))
            yield ("check", *made.names, *made.options, "--format", form)
        if rng.random() < 0.03:
            yield ("check", str(self._project / made.changed))
        if rng.random() < (0.08 if sound else 0.02):
            yield ("show", made.names[0], *made.options)
        if made.kind == "overlay" and rng.random() < 0.15:
            yield ("diff", "klein")
        if rng.random() < 0.01:
            yield ("list", rng.choice(("lessons", "kits", "works", "themes", "words", "rules", "blocks")))

    def _built(self, made: Input, rng: Random) -> tuple[str, list[Fault]]:
        pdf = rng.randrange(self._depth.pdf) == 0
        if not pdf and rng.randrange(self._depth.built):
            return "sound", []
        forms = "pdf,docx,txt,html" if pdf else "docx,txt,html"
        command = (
            "build",
            *made.names,
            *made.options,
            *made.built_with,
            "--format",
            forms,
            "-j",
            "1",
            "--json",
        )
        if self._depth.seconds_to_build:  # a kit of sixteen whole lessons is no hang
            signal.setitimer(signal.ITIMER_PROF, self._depth.seconds_to_build)
        answer = self._run(*command, "-o", str(self._output))
        torn = [Fault(f"torn {name}", name) for name in torn_files(self._output)]
        return ("told" if answer.code else "built with PDF" if pdf else "built"), [*answer.faults, *torn]

    def _run(self, *arguments: str) -> Answer:
        lang = "nl" if len(arguments[-1]) % 2 else "en"
        command = ("--project", str(self._project), "--lang-ui", lang, *arguments)
        result = CliRunner().invoke(kitgen, command, prog_name="kitgen")
        if result.exception and not isinstance(result.exception, SystemExit):
            return Answer(1, {}, (_raised(result.exc_info, arguments),))
        as_json = "json" in arguments or "--json" in arguments
        document = json.loads(result.stdout) if as_json and result.exit_code != 2 else {}
        answer = Answer(result.exit_code, document)
        told, what = result.output[-2000:], arguments[0]
        faults = [] if _explained(what, answer.code, told) else [Fault(f"exit {answer.code} {what}", told)]
        faults += self._placeless(answer, what)
        if as_json and answer.code == 1 and not answer.errors:
            faults.append(Fault(f"exit 1 without errors {what}", told))
        return replace(answer, faults=tuple(faults))

    def _placeless(self, answer: Answer, command: str) -> Iterator[Fault]:
        """Yield the errors that name no line, or one that is not there."""
        for error in answer.errors:
            if error["id"] in PLACELESS:
                continue
            if not error["file"]:
                yield Fault(f"no place {error['id']} {command}", error["message"])
            elif not 0 < error["line"] <= self._count(error["file"]):
                yield Fault(f"no such line {error['id']} {command}", f"{error['file']}:{error['line']}")
            if not error["message"].strip():
                yield Fault(f"no words {error['id']}", command)

    def _count(self, path: str) -> int:
        """Return how many lines a file of the project has, or one that is shipped; -1 where there is none."""
        for root in (self._project, ROOT):
            file = root / path.removeprefix("kitgen:")
            if file.is_file():
                return len(lines_of(file.read_bytes().decode("utf-8-sig", "replace")))
        return -1


def _explained(command: str, code: int, told: str) -> bool:
    """Whether a changed file may lead to an exit code: a font that is not here, an overlay that is none."""
    return (
        code < 2 or (code == 2 and command == "diff") or (code == 3 and any(name in told for name in SYSTEM))
    )


def _raised(info: Any, arguments: tuple[str, ...]) -> Fault:
    """Return the fault that something was raised which is no `KitgenError`, with where it was."""
    raised = info[1]
    frames = [frame for frame in traceback.extract_tb(info[2]) if frame.filename.startswith(PACKAGE)]
    at = f"{frames[-1].filename.removeprefix(PACKAGE)}:{frames[-1].name}" if frames else "elsewhere"
    told = "".join(traceback.format_exception(*info, limit=-25))
    return Fault(f"raised {type(raised).__name__} {at}", f"{' '.join(arguments)}\n{told[-6000:]}")


def torn_files(output: Path) -> Iterator[str]:
    """Yield the files in `output` that are no whole files of their kind."""
    for file in sorted(output.rglob("*")) if output.is_dir() else ():
        if file.is_file() and not _whole(file):
            yield file.name


def _whole(file: Path) -> bool:
    data = file.read_bytes()
    if file.suffix == ".pdf":
        return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    if file.suffix in (".docx", ".zip"):
        with zipfile.ZipFile(file) as package:
            return package.testzip() is None
    if file.suffix == ".html":
        return data.rstrip().endswith(b"</html>")
    if file.suffix == ".json":
        json.loads(data)
    return file.suffix != ".tmp" and (bool(data) or file.name == "lock")
