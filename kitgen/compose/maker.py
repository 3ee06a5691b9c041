"""What all composers share: data in one place, running lines, labels with values in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kitgen.audience import SeenBy
from kitgen.compose.lists import listed
from kitgen.compose.school import with_logo
from kitgen.context import Context
from kitgen.dates import month_name
from kitgen.document.ids import distinct_ids
from kitgen.document.inline import Inlines, Place
from kitgen.document.kinds import Kind
from kitgen.document.parts import Document, Part, Running
from kitgen.document.passes import (
    UnknownPlace,
    fill_places,
    glue,
    name_nodes,
    prefix_ids,
    settle_targets,
    shift_levels,
)
from kitgen.errors import Finding, InputError
from kitgen.helplines import Reader
from kitgen.kit import Held, Kit
from kitgen.lesson import Lesson
from kitgen.load import Data
from kitgen.markdown import inlines_from
from kitgen.schema import RichText
from kitgen.span import Span
from kitgen.versions import Version


@dataclass(frozen=True, slots=True)
class Turn:
    """When in a meeting with others a lesson is given: `begins` minutes of it are over by then.

    `spare`: the minutes left after the last lesson; None where another one follows. `in_slots`: its
    sessions have their own slots, as the meeting has room for those of all its lessons.
    """

    begins: Span
    spare: Span | None = None
    in_slots: bool = False


@dataclass(frozen=True)
class Entry:
    """A lesson as it stands in a kit: its name, its content and its number (0: on its own).

    `safety`: what the kit says in its stop boxes, where that is not the usual text. `held`: the
    meeting of the kit in which it is given; `turn`: when, where it does not have the time for itself.
    """

    name: str
    lesson: Lesson
    number: int = 0
    safety: RichText | None = None
    held: Held | None = None
    turn: Turn | None = None


@dataclass(frozen=True)
class Maker:
    """Composes documents for one profile and language.

    `read` gives a project file's bytes, `title_of` the title of a lesson by its name; `version` is
    the one in another order that sheets are composed in. `pupils`: the names for certificates and name
    cards, which only `kitgen names` gives.
    """

    data: Data
    read: Callable[[str], bytes]
    title_of: Callable[[str], str] = str
    version: Version | None = None
    pupils: tuple[str, ...] = ()

    def speaking_to(self, lessons: Iterable[Lesson]) -> "Maker":
        """Return one that speaks to those who take part in all of `lessons`: to pupils, if they do in any."""
        groups = {lesson.participants for lesson in lessons}
        if not groups or "pupils" in groups:
            return self
        return replace(self, data=self.data.speaking_to(groups.pop() if len(groups) == 1 else "staff"))

    def context(self, reader: Reader, lesson: Lesson | None = None) -> Context:
        """Return what blocks may know when they are made for `reader`; `lesson` holds lists they show."""
        data = self.data
        works = SeenBy(data.works, reader)
        helped = data.reads_help_as(reader)
        seed = self.version.seeds if self.version else ""
        context = Context(
            data.labels,
            data.rulesets,
            data.help,
            reader,
            lambda ids: tuple(map(Place, data.profile.contacts_for(helped, ids))),
            self.read,
            works,
            seed=seed,
            helped=helped,
        )
        return replace(context, listed=lambda name: listed(lesson, name, context)) if lesson else context

    def version_mark(self) -> str:
        """Return what says which version a sheet is of; nothing where there is one."""
        if not self.version:
            return ""
        words = self.data.labels.versions.mark
        return words.format(version=self.version.letter, number=self.version.number)

    def say(self, template: str, **values: object) -> Inlines:
        """Return a label as inlines, `values` put in; what is left in braces is a place."""
        return inlines_from(_filled(template, values))

    def string(self, template: str, **values: object) -> str:
        """Return a label as plain text, `values` and places put in."""
        return _filled(template, {**self.data.strings(), **values})

    def running(self, left: str, entry_colophon: str, *, reader: Reader, foot: str = "") -> Running:
        """Return the head and foot lines of a part for `reader`."""
        profile = self.data.profile
        right = profile.name
        if reader == "teacher" and profile.group.name:
            right = " · ".join(filter(None, (profile.name, profile.group.name)))
        help_line = foot if reader == "teacher" else self.string(self.data.footer())
        return Running(left, right, help_line, entry_colophon)

    def colophon(self, of: Lesson | Kit) -> str:
        """Return the small line that says what a part is, which version, by whom, which licence."""
        labels = self.data.labels
        version = labels.version.format(version=of.version) if of.version else ""
        makers = labels.makers.format(names=", ".join(of.makers)) if of.makers else ""
        adapted = of.adapted_from if isinstance(of, Lesson) else ""
        made_from = labels.adapted_from.format(title=adapted) if adapted else ""
        return " · ".join(filter(None, (of.title, of.edition, version, makers, of.license, made_from)))

    def facts_checked(self, month: str | None) -> str:
        """Return the line that says when facts were last looked at."""
        labels = self.data.labels
        return labels.facts_checked.format(month=month_name(month, labels.language)) if month else ""

    def document(
        self, kind: Kind, ident: str, title: str, parts: tuple[Part, ...], subject: str = ""
    ) -> Document:
        """Return the finished document: places filled in, every node named.

        Raises InputError at a place that the profile does not know.
        """
        document = Document(
            id=ident,
            kind=kind,
            title=title,
            lang=self.data.labels.tag,
            parts=parts,
            subject=subject,
            author=self.data.profile.name,
        )
        try:
            document = with_logo(document, self.data.profile, self.data.labels, self.read)
            filled = fill_places(document, self.data.places())
            distinct = distinct_ids(settle_targets(filled))
            return name_nodes(glue(distinct, self.data.phones()))
        except UnknownPlace as unknown:
            finding = Finding(
                "unknown-place", unknown.place.origin, values={"name": unknown.place.name, "suggestion": ""}
            )
            raise InputError([finding]) from unknown


def _filled(template: str, values: dict[str, object]) -> str:
    for name, value in values.items():
        template = template.replace("{" + name + "}", str(value))
    return template


def deeper(part: Part, by: int) -> Part:
    """Return `part` with its headings `by` levels deeper."""
    return replace(part, children=shift_levels(part.children, by)) if by else part


def of_lesson(part: Part, entry: Entry, label: str) -> Part:
    """Return `part` of one lesson among others: its ids and its title say which."""
    number = label.format(n=entry.number)
    use = replace(part.use, lesson=entry.number)
    return replace(prefixed(part, entry.name), title=f"{number} · {part.title}", use=use)


def prefixed(part: Part, prefix: str) -> Part:
    """Return `part` with `prefix` before all its ids, so that lessons can share a file."""
    ident = f"{prefix}-{part.id}" if part.id else ""
    return replace(part, id=ident, children=prefix_ids(part.children, f"{prefix}-"))
