"""Do the places in texts stand for something, and do the work and the people that are given exist?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kitgen.blocks.work import CURRENT, Work
from kitgen.casts import FROM, SETS, Person, forms, people_of
from kitgen.check.base import KitSubject, Subject
from kitgen.check.nearest import nearest
from kitgen.compose.numbering import cited_in
from kitgen.document.inline import Place
from kitgen.document.nodes import Heading, Item, Paragraph
from kitgen.document.walk import walk
from kitgen.errors import Finding, Severity
from kitgen.gaptext import GapText
from kitgen.kit import LessonWith
from kitgen.lesson import Lesson
from kitgen.markdown import PLACE
from kitgen.origin import Origin
from kitgen.papers import NAME_HERE, PUPIL_NAME
from kitgen.parameters import Values
from kitgen.profile import Profile
from kitgen.project import Project
from kitgen.schema import Frozen, RichText
from kitgen.source.locate import find, find_key
from kitgen.source.tree import Mapping as Written
from kitgen.source.tree import Scalar, Sequence, Tree

VERBATIM = ("url", "picture", "cast", "show")
"""Keys under which no place is filled in."""

_MARK = re.compile(rf"\\.|{PLACE}", re.DOTALL)

_ENOUGH = 4
"""Words in a row that tell where a text stands."""

AnySubject = Subject | KitSubject


def places(subject: AnySubject) -> Iterator[Finding]:
    """Every {place}, in texts and titles alike, stands for something."""
    for scalar in scalars(subject.loaded.tree):
        before: dict[str, int] = {}
        for match in _MARK.finditer(scalar.text):
            if match[1] is None:
                continue
            nth = before.get(match[0], 0)
            before[match[0]] = nth + 1
            if match[1] == PUPIL_NAME:
                if not _bears_names(scalar.origin.path):
                    yield Finding("pupil-name-here", pinpoint(subject.project, scalar.origin, match[0], nth))
                continue
            if subject.values.asks_for_another(match[1]):
                origin = pinpoint(subject.project, scalar.origin, match[0], nth)
                yield from no_such_contact(match[1].partition(".")[2], origin, subject.data.profile)
            elif subject.values.string(match[1]) is None and not _cites(match[1], scalar, subject):
                origin = pinpoint(subject.project, scalar.origin, match[0], nth)
                yield _unknown(match[1], origin, subject.values)


def certificates(subject: AnySubject) -> Iterator[Finding]:
    """A certificate has a place for the name of a pupil."""
    certificate = subject.loaded.value.certificate
    if certificate and NAME_HERE not in certificate.text.source:
        yield Finding("no-pupil-name", certificate.text.origin)


def _bears_names(path: tuple[Any, ...]) -> bool:
    """Whether what is written at `path` may hold the name of a pupil: a certificate, the front of a card."""
    if path[:1] == ("certificate",):
        return path[1:2] == ("text",)
    return path[:1] == ("cards",) and (path[-1:] == ("front",) or path[-2:-1] == ("cards",))


def no_such_contact(ident: str, origin: Origin | None, profile: Profile) -> Iterator[Finding]:
    """Yield a warning where `profile` names contacts, but none with the id `ident`."""
    known = [contact.id for contact in profile.contacts if contact.id]
    if profile.contacts and ident not in known:
        values = {"name": ident, "known": ", ".join(known), "suggestion": nearest(ident, known)}
        yield Finding("contact-unknown", origin, Severity.WARNING, values)


def _cites(place: str, written: Scalar, subject: AnySubject) -> bool:
    """Return whether `place` cites a piece of the lesson in a rich text; a title cannot."""
    if not cited_in(place) or isinstance(subject, KitSubject):
        return False
    return any(words.origin == written.origin for words in texts(subject.lesson))


def texts(value: Any) -> Iterator[RichText]:
    """Yield every rich text in a lesson or a part of it."""
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, GapText):
        yield value.text
        yield from (RichText(one, value.text.origin) for good in value.answers for one in good)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, Frozen):
        for inner in vars(value).values():
            if not isinstance(inner, str | None):
                yield from texts(inner)


def places_in(words: RichText) -> Iterator[Place]:
    """Yield the places in a text, in order."""
    if "{" not in words.source:
        return
    for node in walk(words.nodes()):
        content = node.content if isinstance(node, Paragraph | Heading) else ()
        marker = node.marker if isinstance(node, Item) else ()
        yield from (inline for inline in (*content, *marker) if isinstance(inline, Place))


def scalars(tree: Tree) -> Iterator[Scalar]:
    """Yield every text of `tree` that is printed, in the order of the file."""
    match tree:
        case Scalar():
            yield tree
        case Sequence():
            for item in tree.items:
                yield from scalars(item)
        case Written():
            for entry in tree.entries:
                if entry.key not in VERBATIM:
                    yield from scalars(entry.value)


def _unknown(place: str, origin: Origin | None, values: Values) -> Finding:
    """Return what is wrong with `place`: the person, the form, or all of it."""
    key = re.split(r"[.:]", place, maxsplit=1)[0]
    if cited_in(place):
        return Finding("ref-in-title", origin, values={"name": place})
    if place.startswith("work.") and not values.work:
        return Finding("no-work", origin)
    if key in values.people and ":" in place:
        return Finding("person-choices", origin, values={"name": key, "sets": "|".join(SETS)})
    if key in values.people and "." in place:
        known = forms(values.labels)
        form = place.partition(".")[2]
        said: dict[str, object] = {"name": key, "form": form, "known": ", ".join(known)}
        return Finding("person-form", origin, values=said)
    form = place.partition(".")[2]
    if ":" in place or form in forms(values.labels):
        suggestion = nearest(key, values.people)
        return Finding("unknown-person", origin, values={"name": key, "suggestion": suggestion})
    suggestion = nearest(place, list(values.names()))
    return Finding("unknown-place", origin, values={"name": place, "suggestion": suggestion})


def pinpoint(project: Project, origin: Origin, needle: str, nth: int) -> Origin:
    """Return where the `nth` `needle` of a text stands: the text may begin many lines higher."""
    if not origin.line:
        return origin
    lines = project.read(origin.file).decode("utf-8-sig").splitlines()
    start = origin.column - 1
    for number, line in enumerate(lines[origin.line - 1 :], origin.line):
        columns = [m.start() + 1 for m in re.finditer(re.escape(needle), line) if m.start() >= start]
        if nth < len(columns):
            return Origin(origin.file, number, columns[nth], len(needle), origin.path)
        nth, start = nth - len(columns), 0
    return origin


def where(subject: AnySubject, origin: Origin, words: str) -> Origin:
    """Return where `words`, as they are printed, stand in the text that begins at `origin`.

    Marks and the names of people stand otherwise in the file: the first words that stand there as they
    are printed tell the place. It is `origin` where none does.
    """
    lines = subject.project.read(origin.file).decode("utf-8-sig").splitlines()[origin.line - 1 :]
    written = " " * (origin.column - 1) + "\n".join(lines)[origin.column - 1 :]
    told = re.findall(r"\w+", words)
    for first in range(max(1, len(told) - _ENOUGH + 1)):
        pattern = r"[^\w]+".join(map(re.escape, told[first : first + _ENOUGH]))
        if found := re.search(rf"(?<!\w){pattern}(?!\w)", written):
            before = re.search(rf"(?:\S+\s+){{0,{first}}}$", written[: found.start()])
            return _at(origin, written, before.start() if before and first else found.start(), len(words))
    return origin


def _at(origin: Origin, written: str, start: int, length: int) -> Origin:
    line, column = written.count("\n", 0, start), start - written.rfind("\n", 0, start)
    rest = written[start:].split("\n", 1)[0].rstrip()
    return Origin(origin.file, origin.line + line, column, min(length, len(rest)), origin.path)


def works(subject: AnySubject) -> Iterator[Finding]:
    """The work that a block is about exists."""
    known = subject.data.works
    for block in subject.blocks():
        if isinstance(block, Work):
            if block.work == CURRENT and not subject.values.work:
                yield Finding("no-work", block.origin)
            elif block.work != CURRENT and block.work not in known:
                yield _unknown_work(block.work, block.origin, known)


def parameters(subject: Subject) -> Iterator[Finding]:
    """The work and the cast of a lesson exist, and the work is for those who take part in it."""
    lesson, tree = subject.lesson, subject.loaded.tree
    yield from _exist(lesson, (), tree, subject)
    yield from _suits(lesson.work, [lesson], find(tree, ("work",)), subject)


def given_to_kit(subject: KitSubject, lessons: Mapping[str, Lesson]) -> Iterator[Finding]:
    """The works and casts that a kit gives exist, and its people have a place in its lessons."""
    kit, tree, casts = subject.loaded.value, subject.loaded.tree, subject.data.casts
    yield from _exist(kit.given, ("with",), tree, subject)
    roles = {key for lesson in lessons.values() for key in people_of(lesson.cast, casts)}
    yield from _have_a_place(kit.given.cast, roles, ("with",), tree)
    about = [lesson for lesson in lessons.values() if lesson.work]
    yield from _suits(kit.given.work, about, find(tree, ("with", "work")), subject)
    for entry in kit.all_lessons():
        where = (*(entry.origin.path if entry.origin else ()), "with")
        yield from _exist(entry.given, where, tree, subject)
        if entry.lesson in lessons:
            own = set(people_of(lessons[entry.lesson].cast, casts))
            yield from _have_a_place(entry.given.cast, own, where, tree)
            yield from _suits(
                entry.given.work, [lessons[entry.lesson]], find(tree, (*where, "work")), subject
            )


def _suits(
    name: str, lessons: Iterable[Lesson], origin: Origin | None, subject: AnySubject
) -> Iterator[Finding]:
    """Yield a warning where the work called `name` is for others than those who follow one of `lessons`."""
    work = subject.data.works.get(name)
    if work is None:
        return
    for participants in sorted({lesson.participants for lesson in lessons} - {*work.audience}):
        values = {"name": name, "participants": participants, "audience": ", ".join(work.audience)}
        yield Finding("work-not-for", origin, Severity.WARNING, values)


def _exist(
    given: Lesson | LessonWith, where: tuple[Any, ...], tree: Written, subject: AnySubject
) -> Iterator[Finding]:
    works, casts = subject.data.works, subject.data.casts
    if given.work and given.work not in works:
        yield _unknown_work(given.work, find(tree, (*where, "work")), works)
    base = str(given.cast.get(FROM, ""))
    if base and base not in casts:
        origin = find(tree, (*where, "cast", FROM))
        yield Finding("unknown-cast", origin, values={"name": base, "suggestion": nearest(base, casts)})


def _have_a_place(
    casting: Mapping[str, Person | str], roles: set[str], where: tuple[Any, ...], tree: Written
) -> Iterator[Finding]:
    for key, entry in casting.items():
        if isinstance(entry, Person) and key not in roles:
            origin = find_key(tree, (*where, "cast", key))
            yield Finding("unknown-person", origin, values={"name": key, "suggestion": nearest(key, roles)})


def _unknown_work(name: str, origin: Origin | None, known: Mapping[str, Any]) -> Finding:
    return Finding("unknown-work", origin, values={"name": name, "suggestion": nearest(name, known)})
