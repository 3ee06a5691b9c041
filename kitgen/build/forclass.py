"""Certificates and name cards with the names of a class: made, written, and remembered nowhere.

They stand in a folder of their own beside the kit. No manifest, index, picture of a page or fingerprint
knows of them, and what is said of them names lines of the list.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kitgen.build.jobs import Job, sound
from kitgen.build.locking import locked
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.planned import Folder, Plan
from kitgen.build.workers import Workers
from kitgen.build.write import clear_torn
from kitgen.build.written import Written, write
from kitgen.classlist import ClassList, Pupil
from kitgen.document.kinds import Kind
from kitgen.errors import Finding, InputError, SystemFault
from kitgen.project import Project
from kitgen.render.fonts import missing_from
from kitgen.render.otherfonts import extra_for
from kitgen.theme import Font

KINDS = (Kind.CERTIFICATE, Kind.CARDS)
"""What bears the names of pupils."""
_CODES = 3
_WHOLE_WORD = 2


def make_for_class(
    project: Project,
    names: tuple[str, ...],
    options: Options,
    listed: ClassList,
    shown: str,
    on_done: Callable[[Written], None] = lambda _written: None,
    on_wait: Callable[[], None] = lambda: None,
) -> Plan:
    """Write what kits and lessons called `names` have for the pupils of a list, which people know as `shown`.

    `on_done` hears of each file, `on_wait` that a build is at work in the output folder. Raises as `plan`
    and `Workers.results`, and InputError for names that no font prints.
    """
    options = options._replace(parts=tuple(KINDS))
    planned = plan(project, names, options, pupils=tuple(pupil.name for pupil in listed.pupils))
    if faults := list(_unprintable(listed.pupils, planned.maker.data.theme.font, shown)):
        raise InputError(faults)
    with Workers(options.workers) as workers, locked(options.output, on_wait):
        clear_torn(options.output, (folder.path for folder in planned.folders))
        try:
            for _, files in workers.results(job for each in planned.folders for job in _apart(each)):
                for made in sound(files):
                    on_done(write(options.output, made))
        except (InputError, SystemFault) as error:
            raise type(error)(nameless(error.findings, listed.pupils)) from None
    return planned


def _apart(each: Folder) -> Iterable[Job]:
    """Yield the jobs of a folder, in a folder of names inside it; cards of a kit's lessons it has itself."""
    inside = f"{each.path}/{each.maker.data.labels.files.named}"
    lessons = f"{each.path}/{each.maker.data.labels.files.lessons}/"
    for job in each.jobs:
        if job.document.kind is Kind.CERTIFICATE or not job.stem.startswith(lessons):
            yield replace(job, stem=inside + job.stem.removeprefix(each.path), sources=None)


def _unprintable(pupils: tuple[Pupil, ...], font: Font, shown: str) -> Iterable[Finding]:
    for pupil in pupils:
        if missing := missing_from(pupil.name, font):
            extras = ",".join(sorted({extra for char in missing if (extra := extra_for(char))}))
            codes = [f"U+{ord(char):04X}" for char in sorted(missing)]
            told = ", ".join(codes[:_CODES]) + (" …" if len(codes) > _CODES else "")
            values = {"path": shown, "line": pupil.line, "codes": told, "extra": extras}
            yield Finding("list-no-font", values=values)


def nameless(findings: Iterable[Finding], pupils: Iterable[Pupil]) -> tuple[Finding, ...]:
    """Return `findings` with an ellipsis in the place of each value that holds a word of a name."""
    words = {word for pupil in pupils for word in pupil.name.split() if len(word) >= _WHOLE_WORD}

    def clean(value: object) -> object:
        return "…" if isinstance(value, str) and any(word in value for word in words) else value

    return tuple(
        found._replace(values={key: clean(value) for key, value in found.values.items()})
        for found in findings
    )
