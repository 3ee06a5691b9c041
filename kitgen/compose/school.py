"""What a school puts on its papers: its logo at their head and on their front, its letter head."""

from collections.abc import Callable
from dataclasses import replace

from kitgen.document.kinds import Kind
from kitgen.document.nodes import Figure, Nodes
from kitgen.document.parts import Document
from kitgen.labels import Labels
from kitgen.profile import Profile

Read = Callable[[str], bytes]
Room = tuple[float, float]

HEAD: Room = (45.0, 10.0)
"""How wide and how high, in mm, a logo above the text is at most: 9 mm from the edge of the paper."""
FRONT: Room = (90.0, 26.0)
_WITH_LOGO = frozenset({Kind.HANDOUT, Kind.HOME, Kind.GUIDE, Kind.KEY, Kind.OVERVIEW, Kind.LETTER})
"""The kinds with the logo at the head of their first page, where it moves no text; packets have a front."""


def logo(profile: Profile, labels: Labels, read: Read, room: Room) -> Figure | None:
    """Return the logo as large as fits in `room`; None where the school has none.

    Raises InputError for a picture that is not there or cannot be printed.
    """
    if profile.logo is None:
        return None
    picture = profile.logo.look(read)
    width = round(min(room[0], room[1] / picture.ratio), 2)
    alt = profile.logo.alt or labels.logo.replace("{school.name}", profile.name)
    return Figure(profile.logo.path, alt, width, origin=profile.logo.origin)


def front(profile: Profile, labels: Labels, read: Read) -> Nodes:
    """Return the logo on the front of a packet. Raises InputError."""
    figure = logo(profile, labels, read, FRONT)
    return (replace(figure, in_margin=True),) if figure else ()


def letter_head(profile: Profile) -> tuple[str, ...]:
    """Return the lines above a letter, name and address: three at most, none without any."""
    if not profile.address and profile.logo is None:
        return ()
    *first, last = profile.address or ("",)
    return tuple(filter(None, (profile.name, ", ".join(first), last)))


def with_logo(document: Document, profile: Profile, labels: Labels, read: Read) -> Document:
    """Return `document` with the logo at the head of its first page, where its kind bears one there.

    Raises InputError.
    """
    if document.kind not in _WITH_LOGO or not document.parts:
        return document
    first, *rest = document.parts
    running = replace(first.running, logo=logo(profile, labels, read, HEAD))
    return replace(document, parts=(replace(first, running=running), *rest))
