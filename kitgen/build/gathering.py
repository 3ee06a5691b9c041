"""Gathers the sources of documents: lessons with all that they stand on, and the project's own data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from kitgen import __version__
from kitgen.blocks.picture import Picture, Pictured
from kitgen.build.jobs import Job
from kitgen.build.options import Options
from kitgen.document.kinds import Kind
from kitgen.errors import InputError
from kitgen.finish import PLAIN
from kitgen.kit import Kit
from kitgen.lesson import Lesson
from kitgen.load import Data, load_kit, load_lesson, profile_file
from kitgen.project import SHIPPED, Project
from kitgen.sources import SHIPPED as SHIPPED_FOLDER
from kitgen.sources import Bundle, Mark, bundled

CARRIERS = frozenset({Kind.GUIDE, Kind.TEACHER_PACKET})
"""What carries its sources: what teachers alone read. The rest names them by their digest."""
_WRITTEN = ("lessons/", "assets/snippets/")
"""What is gathered wherever it is from; other data only where they are the project's own."""
_STYLES = ("templates/page.css", "templates/own.css")
_TEMPLATES = ("templates/page.html.j2", "templates/nodes.html.j2", *_STYLES, "templates/web.css")
_FONTS = (".ttf", ".otf", ".woff", ".woff2")
"""What is named and not carried: to set type with a font is one licence, to hand it out another."""
_IN_CSS = re.compile(rb"kitgen:([^\"')?]+)")
_CHOICES = ("variants", "pupils", "colour", "as_printed", "seed", "settings")
"""What of the options of a build changes documents, besides what has a place of its own."""


Reads = tuple[str, ...]
"""The paths of files that were read."""


@dataclass(frozen=True)
class LessonSources:
    """A lesson as it is written, what was read for it and for its kit; `changed`: the kit changes it."""

    lesson: Lesson
    reads: Reads
    of_kit: Reads
    changed: bool


@dataclass(frozen=True)
class Gatherer:
    """Reads what a folder of a build is made of, and gathers it. `shared`: what was read for all folders.

    `known`: what was found to be read for a lesson that others ask for, by its name; `bundles`: what was
    gathered, by the name of what is built and that of the lesson in it.
    """

    project: Project
    data: Data
    options: Options
    lang: str
    shared: Reads
    known: dict[str, Reads] = field(default_factory=dict)
    bundles: dict[tuple[str, str], Bundle] = field(default_factory=dict)

    def recording(self) -> "Gatherer":
        """Return one for a folder of its own, which knows what this one knows."""
        return replace(self, project=self.project.recording(), bundles={})

    def lesson(self, name: str) -> tuple[Lesson, Reads]:
        """Return the lesson called `name`, and what was read for it. Raises InputError."""
        project = self.project.recording()
        lesson = load_lesson(project, name, self.lang, easy=self.options.easy).value
        return lesson, self._noted(project)

    def kit(self, name: str) -> tuple[Kit, Reads]:
        """Return the kit called `name`, and what was read for it. Raises InputError."""
        project = self.project.recording()
        return load_kit(project, name, self.lang).value, self._noted(project)

    def of_lesson(self, name: str, lesson: Lesson, reads: Reads) -> Bundle:
        """Return the sources of what is made of a lesson on its own."""
        return self._bundle(name, reads, [lesson], ())

    def of_kit(self, name: str, kit: Kit, reads: Reads, lessons: Mapping[str, LessonSources]) -> Bundle:
        """Return the sources of what is made of a kit."""
        every = [path for each in lessons.values() for path in each.reads]
        pictures = [block for block in kit.blocks() if isinstance(block, Picture)]
        return self._bundle(name, (*reads, *every), [each.lesson for each in lessons.values()], pictures)

    def marked(self, job: Job, bundle: Bundle) -> Job:
        """Return `job` with the mark of its sources; only what teachers alone read carries these."""
        carried = bundle if job.document.kind in CARRIERS else None
        return replace(job, sources=Mark(bundle.digest, carried))

    def marked_in_kit(self, job: Job, name: str, of: LessonSources, kit: str, *, alone: bool) -> Job:
        """Return `job` of a lesson in a kit with the mark of its sources.

        Where the kit changes nothing of it they are those of the lesson on its own, so that it is made once
        for all kits. `alone`: nor does its guide say anything of the kit.
        """
        if of.changed or (not alone and job.document.kind in CARRIERS):
            bundle = self._bundle(kit, (*of.of_kit, *of.reads), [of.lesson], (), name)
        else:
            bundle = self.of_lesson(name, of.lesson, of.reads)
        return self.marked(job, bundle)

    def _noted(self, project: Project) -> Reads:
        self.project.recorder.seen.update(project.recorder.seen)
        return tuple(project.recorder.seen)

    def _bundle(
        self, name: str, reads: Reads, lessons: list[Lesson], more: Iterable[Pictured], inner: str = ""
    ) -> Bundle:
        key = name, inner
        if key not in self.bundles:
            about = self._about(name) | ({"lesson": inner} if inner else {})
            files = self._files(reads, lessons, more)
            fonts = [path for path in files if path.lower().endswith(_FONTS)]
            about |= {"fonts": fonts} if fonts else {}
            self.bundles[key] = bundled({p: files[p] for p in files if p not in fonts}, **about)
        return self.bundles[key]

    def _files(self, reads: Reads, lessons: list[Lesson], more: Iterable[Pictured]) -> dict[str, bytes]:
        paths = dict.fromkeys((*self.shared, *reads, *self._required(lessons), *_TEMPLATES, *self._in_css()))
        pictured = (*(each for lesson in lessons for each in lesson.pictures()), *more)
        paths |= dict.fromkeys(each.file for each in pictured if each.picture)
        paths |= dict.fromkeys([logo.path] if (logo := self.data.profile.logo) else [])
        paths |= dict.fromkeys([f"assets/{self.data.theme.word}"] if self.data.theme.word else [])
        return dict(self._contents(path for path in paths if "*" not in path))

    def _about(self, name: str) -> dict[str, object]:
        options, usual = self.options, Options()
        chosen: dict[str, object] = {
            key: getattr(options, key) for key in _CHOICES if getattr(options, key) != getattr(usual, key)
        }
        if options.finish != PLAIN:
            finish = options.finish._asdict().items()
            chosen["finish"] = {key: value for key, value in finish if value not in (None, False)}
        profile = options.profile.rpartition("/")[2]
        made = {"name": name, "lang": self.lang, "profile": profile, "options": chosen}
        return {"kitgen": __version__, **made}

    def _required(self, lessons: Iterable[Lesson]) -> Iterator[str]:
        """Yield what was read of the lessons that come before `lessons`, whose titles guides name."""
        for name in sorted({name for lesson in lessons for each in lesson.requires for name in each.names}):
            if name not in self.known:
                project = self.project.recording()
                with suppress(InputError):
                    load_lesson(project, name, self.lang)
                self.known[name] = tuple(project.recorder.seen)
            yield from self.known[name]

    def _in_css(self) -> Iterator[str]:
        for css in filter(self.project.find, _STYLES):
            yield from (found.decode() for found in _IN_CSS.findall(self.project.read(css)))

    def _contents(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield what belongs into a bundle, by its path there."""
        profile = profile_file(self.options.profile)
        for path in sorted(paths):
            plain = path.removeprefix(SHIPPED)
            written = plain.startswith(_WRITTEN) or path == profile
            if (written or self.project.has_own(path)) and self.project.find(path):
                inside = f"{SHIPPED_FOLDER}/{plain}" if path.startswith(SHIPPED) else path
                if path == profile:  # wherever it is kept, it comes back where profiles are
                    inside = f"assets/profiles/{path.rpartition('/')[2]}"
                yield inside, _with_unix_lines(path, self.project.read(path))


def _with_unix_lines(path: str, content: bytes) -> bytes:
    """Return the content of a file: YAML has one digest, whatever system it was saved on."""
    if not path.endswith(".yaml"):
        return content
    return content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
