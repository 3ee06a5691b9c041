"""Where a fact comes from."""

from kitgen.schema import Frozen, Month


class Citation(Frozen):
    """A source: `seen` is the month (YYYY-MM) in which it was looked at, `about` what it supports."""

    title: str
    by: str = ""
    url: str = ""
    seen: Month | None = None
    about: str = ""
