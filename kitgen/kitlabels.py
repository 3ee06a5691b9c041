"""The fixed words about a kit's meetings, per language."""

from kitgen.schema import Frozen


class MeetingWords(Frozen):
    """What the table of meetings says, and what stands with a lesson about its meeting."""

    heading: str
    year: str
    meeting: str
    lessons: str
    notes: str
    no_known_victim: str
