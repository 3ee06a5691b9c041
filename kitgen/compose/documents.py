"""All documents of one lesson, in the order in which a teacher meets them; the pages of a kit itself."""

from collections.abc import Callable, Iterator

from kitgen.compose.cards import cards
from kitgen.compose.certificate import certificates
from kitgen.compose.guide import guide
from kitgen.compose.handout import handout, home, slips
from kitgen.compose.letter import letter, overview
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.packet import home_packet, pupil_packet, shared_sheets, slips_packet, teacher_packet
from kitgen.compose.posters import Measure, posters
from kitgen.document.kinds import Kind
from kitgen.document.parts import Document
from kitgen.kit import Kit

Wants = Callable[[Kind], bool]
"""Whether documents of a kind are asked for: the others are not even composed."""


def _all(_kind: Kind) -> bool:
    return True


def lesson_documents(
    maker: Maker, entry: Entry, width_of: Measure, wants: Wants = _all
) -> Iterator[Document]:
    """Yield the documents that a lesson has. `width_of` measures semibold text, for signs."""
    lesson, labels = entry.lesson, maker.data.labels
    name, title = entry.name, lesson.title
    makers: tuple[tuple[Kind, Callable[[], Document | None]], ...] = (
        (Kind.GUIDE, lambda: guide(maker, entry)),
        (Kind.HANDOUT, lambda: handout(maker, entry)),
        (Kind.SLIPS, lambda: slips(maker, entry)),
        (Kind.HOME, lambda: home(maker, entry)),
        (Kind.CARDS, lambda: cards(maker, [entry], name, f"{labels.guide.cards}: {title}")),
        (
            Kind.POSTERS,
            lambda: posters(maker, [entry], name, f"{labels.guide.posters}: {title}", width_of=width_of),
        ),
        (Kind.LETTER, lambda: _letter(maker, entry)),
        (Kind.CERTIFICATE, lambda: _certificates(maker, entry, width_of)),
    )
    for kind, make in makers:
        if wants(kind) and (document := make()):
            yield document


def kit_documents(
    maker: Maker, kit: Kit, name: str, entries: list[Entry], width_of: Measure, wants: Wants = _all
) -> Iterator[Document]:
    """Yield the documents of a kit as a whole, those of its lessons left out."""
    labels = maker.data.labels
    heading = f"{labels.guide.posters}: {kit.title}"
    makers: tuple[tuple[Kind, Callable[[], Document | None]], ...] = (
        (Kind.OVERVIEW, lambda: overview(maker, kit, name)),
        (Kind.TEACHER_PACKET, lambda: teacher_packet(maker, kit, name, entries)),
        (Kind.PUPIL_PACKET, lambda: pupil_packet(maker, kit, name, entries)),
        (Kind.HANDOUT, lambda: shared_sheets(maker, kit, name, entries)),
        (Kind.SLIPS, lambda: slips_packet(maker, kit, name, entries)),
        (Kind.HOME, lambda: home_packet(maker, kit, name, entries)),
        (Kind.CARDS, lambda: cards(maker, entries, name, f"{labels.guide.cards}: {kit.title}")),
        (Kind.POSTERS, lambda: posters(maker, entries, name, heading, width_of=width_of)),
        (Kind.LETTER, lambda: _kit_letter(maker, kit, name)),
        (Kind.CERTIFICATE, lambda: _kit_certificates(maker, kit, name, width_of)),
    )
    for kind, make in makers:
        if wants(kind) and (document := make()):
            yield document


def _letter(maker: Maker, entry: Entry) -> Document | None:
    lesson = entry.lesson
    if not lesson.letter:
        return None
    return letter(maker, lesson.letter, entry.name, lesson.title, maker.colophon(lesson), lesson)


def _kit_letter(maker: Maker, kit: Kit, name: str) -> Document | None:
    return letter(maker, kit.letter, name, kit.title, maker.colophon(kit)) if kit.letter else None


def _kit_certificates(maker: Maker, kit: Kit, name: str, width_of: Measure) -> Document | None:
    if not kit.certificate:
        return None
    return certificates(maker, kit.certificate, name, kit.title, maker.colophon(kit), width_of=width_of)


def _certificates(maker: Maker, entry: Entry, width_of: Measure) -> Document | None:
    lesson = entry.lesson
    if not lesson.certificate:
        return None
    colophon, title = maker.colophon(lesson), lesson.title
    return certificates(
        maker, lesson.certificate, entry.name, title, colophon, width_of=width_of, lesson=lesson
    )
