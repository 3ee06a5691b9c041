"""A small project under test, the papers made of it, and eyes to look at them."""

import io
import re
import subprocess
import zipfile
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from textwrap import dedent

from click.testing import CliRunner, Result
from lxml import etree
from office import Office

from kitgen.build.jobs import Job, make
from kitgen.build.options import Format, Options
from kitgen.build.plan import plan
from kitgen.cli.app import kitgen
from kitgen.document.kinds import Kind
from kitgen.errors import KitgenError
from kitgen.project import Project

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BASICS = {"title": "Een les", "topic": "self", "minutes": "50", "weight": "light"}
STEPS = "steps: [{title: Praten, minutes: 40}]\n"


def lesson_text(text: str) -> str:
    """Return `text` as a whole lesson: what all lessons have stands before it, unless it says so itself."""
    own = dedent(text)
    head = "".join(f"{key}: {value}\n" for key, value in BASICS.items() if not re.search(f"(?m)^{key}:", own))
    return head + own + ("" if re.search("(?m)^steps:", own) else STEPS)


def sheet(blocks: str, name: str = "Een blad") -> str:
    """Return a handout of one sheet with `blocks`, a list in YAML."""
    inner = "".join(f"      {line}\n" if line else "\n" for line in dedent(blocks).strip("\n").split("\n"))
    return f"handout:\n  - sheet: {name}\n    id: blad\n    blocks:\n{inner}"


@dataclass(frozen=True)
class Paper:
    """A finished file, PDF or Word; a Word file is looked at through LibreOffice."""

    job: Job
    file: Path
    office: Office

    @cached_property
    def looked_at(self) -> Path:
        """The PDF that it is looked at as."""
        if self.file.suffix == ".pdf":
            return self.file
        out = self.file.parent / "office"
        self.office.convert(out, self.file)
        return out / f"{self.file.stem}.pdf"

    def text(self, *options: str) -> str:
        """Return its words as pdftotext reads them, hyphens at line ends left in."""
        command = ["pdftotext", *(options or ("-layout",)), self.looked_at, "-"]
        return subprocess.run(command, check=True, capture_output=True).stdout.decode()

    def joined(self) -> str:
        """Return its letters without any white or hyphen, as lines may break anywhere."""
        return re.sub(r"[\s\u00a0\u2007\u00ad\u2010-]", "", self.text("-raw"))

    def pages(self) -> list[str]:
        """Return the words of each page."""
        return self.text("-layout").split("\f")[:-1]

    def words(self) -> list[tuple[int, float, float, float, float, str]]:
        """Return every word with its page (from 1) and its box in mm: left, top, right, bottom."""
        found, page = [], 0
        for line in self.text("-bbox").splitlines():
            page += "<page " in line
            if box := re.search(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line):
                left, top, right, bottom = (float(side) * 25.4 / 72 for side in box.groups()[:4])
                found.append((page, left, top, right, bottom, box[5]))
        return found

    def part(self, name: str) -> bytes:
        """Return a part of a Word file."""
        return self.parts()[name]

    def parts(self) -> dict[str, bytes]:
        """Return all parts of a Word file."""
        with zipfile.ZipFile(self.file) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str = "word/document.xml") -> etree._Element:
        """Return a part of a Word file as a tree."""
        return etree.fromstring(self.part(name))

    def typed(self) -> list[str]:
        """Return the text of every paragraph of a Word file's body."""
        return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in self.xml().iter(f"{W}p")]


@dataclass
class Press:
    """A project in a folder of its own; what is shipped lies under it.

    What was planned and made is kept until something is written into the project.
    """

    root: Path
    office: Office
    profile: str = "voorbeeldschool"
    _planned: dict[tuple[str, str], tuple[Job, ...]] = field(default_factory=dict)
    _made: dict[str, bytes] = field(default_factory=dict)

    def put(self, path: str, content: str | bytes) -> Path:
        """Write a file into the project."""
        self._planned.clear()
        self._made.clear()
        return self._write(path, content)

    def _write(self, path: str, content: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def lesson(self, text: str | bytes, name: str = "les") -> Path:
        """Write a lesson into the project; one given as bytes is written as it is."""
        content = text if isinstance(text, bytes) else lesson_text(text)
        return self.put(f"lessons/nl/{name}.yaml", content)

    def run(self, *arguments: str, lang: str = "en") -> Result:
        """Run kitgen in the project."""
        words = [*arguments, "--profile", self.profile]
        return CliRunner().invoke(kitgen, ["--lang-ui", lang, *words], prog_name="kitgen")

    def said(self, lang: str = "en", name: str = "les") -> str:
        """Return what `kitgen check` says of the lesson; it never ends in a traceback."""
        result = self.run("check", name, lang=lang)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result.stderr

    def refused(self, lang: str = "en", name: str = "les") -> str:
        """Return what `check` says of a faulty lesson; building it says so too, and writes nothing."""
        told = self.run("check", name, lang=lang)
        built = self.run("build", name, "-o", str(self.root / "uit"), lang=lang)
        for result in (told, built):
            assert result.exit_code == 1, result.output
            assert isinstance(result.exception, SystemExit), result.exception
        assert told.stderr.splitlines()[0] in built.stderr
        assert not (self.root / "uit").exists()
        return told.stderr

    def jobs(self, name: str = "les") -> tuple[Job, ...]:
        """Return all that building `name` makes."""
        which = self.profile, name
        if which not in self._planned:
            options = Options(
                profile=self.profile, output=self.root / "uit", workers=1, today=date(2026, 11, 26)
            )
            self._planned[which] = plan(Project(self.root), (name,), options).jobs
        return self._planned[which]

    def paper(self, form: Format = "pdf", kind: Kind = Kind.HANDOUT, name: str = "les") -> Paper:
        """Return one file of what building `name` makes."""
        job = self._job(kind, name)
        file = self._write(f"uit/{kind.value}-{name}.{form}", self._file(job, form))
        return Paper(job, file, self.office)

    def word(self, kind: Kind = Kind.HANDOUT, name: str = "les") -> dict[str, bytes]:
        """Return all parts of a Word file, without looking at its pages."""
        with zipfile.ZipFile(io.BytesIO(self._file(self._job(kind, name), "docx"))) as archive:
            return {part: archive.read(part) for part in archive.namelist()}

    def both(self, kind: Kind = Kind.HANDOUT) -> tuple[Paper, Paper]:
        """Return the lesson's paper of one kind as PDF and as a Word file."""
        self._make(self._job(kind, "les"))
        return self.paper("pdf", kind), self.paper("docx", kind)

    def _job(self, kind: Kind, name: str) -> Job:
        return next(job for job in self.jobs(name) if job.document.kind is kind)

    def _file(self, job: Job, form: Format) -> bytes:
        if f"{job.stem}.{form}" not in self._made:
            self._make(replace(job, formats=(form,)))
        return self._made[f"{job.stem}.{form}"]

    def _make(self, job: Job) -> None:
        made = make(job)
        assert not isinstance(made, KitgenError), made
        self._made |= {file.path: file.data for file in made}
