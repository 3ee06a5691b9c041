"""Where a fact comes from."""

from typing import Annotated

from kitgen.schema import VERBATIM, Frozen, Month


class Citation(Frozen):
    """A source: `seen` is the month (YYYY-MM) in which it was looked at, `about` what it supports."""

    title: str
    by: str = ""
    url: Annotated[str, VERBATIM] = ""
    seen: Month | None = None
    about: str = ""
