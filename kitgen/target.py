"""Where outputs go: profile, language, kit or lesson, and variant are in the path."""

from kitgen.document.kinds import Kind
from kitgen.labels import Labels

EDITABLE = frozenset(Kind) - {Kind.CARDS, Kind.POSTERS, Kind.PRINT_PLAN, Kind.SLIP_SHEETS, Kind.CALIBRATION}
"""The kinds that also come as Word files; cards and posters need their exact places."""

READABLE = frozenset(Kind) - {Kind.PRINT_PLAN, Kind.SLIP_SHEETS, Kind.CALIBRATION}
"""The kinds that also come as text and as a web page, to be read aloud: all that is not about printing."""

FILLABLE = frozenset({Kind.HANDOUT, Kind.PUPIL_PACKET, Kind.HOME})
"""The kinds that also come as files to fill in on a screen. Slips are cut apart and go in a box."""


def folder(profile: str, lang: str, name: str, variants: tuple[str, ...] = ()) -> str:
    """Return the folder of a kit or lesson in the output, with slashes; variants are suffixes.

    Without a profile the output is that of one school.
    """
    return "/".join(filter(None, (profile, lang, "-".join((name, *variants)))))


def file_stem(name: str, kind: Kind, labels: Labels) -> str:
    """Return the file name of a document without its ending, in the language of its labels."""
    label: str = getattr(labels.files, kind.replace("-", "_"))
    return label if kind in (Kind.PRINT_PLAN, Kind.CALIBRATION) else f"{name}-{label}"
