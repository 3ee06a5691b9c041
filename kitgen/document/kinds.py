"""What documents there are, and how they are printed: names that the command line knows, light to load."""

from enum import StrEnum


class Kind(StrEnum):
    """What kind of document it is: it decides type size and file name."""

    HANDOUT = "handout"
    SLIPS = "slips"
    HOME = "home"
    GUIDE = "guide"
    PUPIL_PACKET = "pupil-packet"
    TEACHER_PACKET = "teacher-packet"
    KEY = "key"
    CARDS = "cards"
    POSTERS = "posters"
    LETTER = "letter"
    CERTIFICATE = "certificate"
    OVERVIEW = "overview"
    PRINT_PLAN = "print-plan"
    CALIBRATION = "calibration"
    SLIP_SHEETS = "slip-sheets"


class Sides(StrEnum):
    """How a part is printed."""

    SINGLE = "single"
    DUPLEX_LONG = "duplex-long"
    DUPLEX_SHORT = "duplex-short"


IN_PRINT = frozenset({Kind.HANDOUT, Kind.SLIPS, Kind.HOME, Kind.PUPIL_PACKET, Kind.LETTER, Kind.CARDS})
"""What is made in variants in print: papers to read in the hand. Posters have their own sizes."""

FOR_PUPILS = frozenset(
    {Kind.HANDOUT, Kind.SLIPS, Kind.PUPIL_PACKET, Kind.CARDS, Kind.POSTERS, Kind.CERTIFICATE}
)
FOR_HOME = frozenset({Kind.LETTER, Kind.HOME})
FOR_OTHERS = FOR_PUPILS | FOR_HOME
"""Kinds of documents that pupils or families read."""
