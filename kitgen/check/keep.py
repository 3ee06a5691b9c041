"""Does a block that is to be kept on one page fit on one?"""

from collections.abc import Iterator
from math import ceil

from kitgen.check.base import Subject
from kitgen.compose.documents import lesson_documents
from kitgen.compose.maker import Entry, Maker
from kitgen.document.nodes import Section
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.errors import Finding, InputError, SystemFault
from kitgen.origin import Origin
from kitgen.render.fonts import text_width
from kitgen.target import file_name


def keep(subject: Subject) -> Iterator[Finding]:
    """A block with `keep` is no higher than a page, wherever it is printed.

    Only a lesson that has one is laid out. Without Pango nothing can be measured; the build
    then says that it is missing.
    """
    if not any(block.keep for block in subject.lesson.blocks()):
        return
    try:
        worst = _too_high(subject)
    except (InputError, LookupError, SystemFault):
        return  # what cannot be composed or drawn is told by other checks, or by the build
    for origin, (over, file) in worst.items():
        yield Finding("keep-too-high", origin, values={"over": ceil(over), "file": file})


def _too_high(subject: Subject) -> dict[Origin | None, tuple[float, str]]:
    """Return by how many mm blocks are too high, and in which file, the worst of each block."""
    maker = Maker(subject.data, subject.project.read)
    entry = Entry(subject.loaded.name, subject.printed)
    family = subject.data.theme.font
    worst: dict[Origin | None, tuple[float, str]] = {}
    for document in lesson_documents(maker, entry, lambda words: text_width(words, family, 600)):
        for origin, over in _over(subject, document):
            if over > worst.get(origin, (0.0, ""))[0]:
                worst[origin] = (over, file_name(entry.name, document.kind, "pdf", subject.data.labels))
    return worst


def _over(subject: Subject, document: Document) -> Iterator[tuple[Origin | None, float]]:
    from kitgen.render.measure import measured

    for found in measured(document, subject.data.theme, subject.project.read, _is_kept):
        yield found.group.origin, found.height - found.room


def _is_kept(group: Section) -> bool:
    return group.keep and group.role is Role.GROUP and group.origin is not None
