"""Does a block that is to be kept on one page fit on one?"""

from collections.abc import Iterator
from math import ceil

from kitgen.blocks.base import KEPT
from kitgen.check.base import KitSubject, Subject
from kitgen.compose.documents import kit_documents, lesson_documents
from kitgen.compose.maker import Entry, Maker
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Section
from kitgen.document.parts import Document
from kitgen.errors import Finding, InputError, SystemFault
from kitgen.origin import Origin
from kitgen.render.fonts import semibold
from kitgen.target import file_stem

AnySubject = Subject | KitSubject
_OF_KITS = (Kind.OVERVIEW, Kind.LETTER)
"""What a kit has of its own, besides its lessons."""


def keep(subject: AnySubject) -> Iterator[Finding]:
    """A block with `keep` is no higher than a page, wherever it is printed.

    Only what has such a block is laid out. Without Pango nothing can be measured; the build
    then says that it is missing.
    """
    if not any(block.keep for block in subject.blocks()):
        return
    try:
        worst = _too_high(subject)
    except (InputError, LookupError, SystemFault):
        return  # what cannot be composed or drawn is told by other checks, or by the build
    for origin, (over, file) in worst.items():
        yield Finding("keep-too-high", origin, values={"over": ceil(over), "file": file})


def _too_high(subject: AnySubject) -> dict[Origin | None, tuple[float, str]]:
    """Return by how many mm blocks are too high, and in which file, the worst of each block."""
    worst: dict[Origin | None, tuple[float, str]] = {}
    for document in _documents(subject):
        file = f"{file_stem(subject.loaded.name, document.kind, subject.data.labels)}.pdf"
        for origin, over in _over(subject, document):
            if over > worst.get(origin, (0.0, ""))[0]:
                worst[origin] = (over, file)
    return worst


def _documents(subject: AnySubject) -> Iterator[Document]:
    maker = Maker(subject.data, subject.project.read)
    width_of = semibold(subject.data.theme.font)
    if isinstance(subject, KitSubject):
        return kit_documents(maker, subject.printed, subject.loaded.name, [], width_of, _OF_KITS.__contains__)
    entry = Entry(subject.loaded.name, subject.printed)
    return lesson_documents(maker, entry, width_of)


def _over(subject: AnySubject, document: Document) -> Iterator[tuple[Origin | None, float]]:
    from kitgen.render.measure import measured

    for found in measured(document, subject.data.theme, subject.project.read, _is_kept):
        yield found.group.origin, found.height - found.room


def _is_kept(group: Section) -> bool:
    return group.id.endswith(KEPT)
