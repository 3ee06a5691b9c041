"""Educational goals: dated data, the only place that codes come from."""

from kitgen.citation import Citation
from kitgen.schema import Frozen, Month


class Goal(Frozen):
    """A goal in our own words."""

    text: str


class Curriculum(Frozen):
    """A set of goals by code, with where and when it was looked up."""

    title: str
    version: str = ""
    valid_from: str = ""
    source: Citation
    checked: Month
    codes: dict[str, Goal]
