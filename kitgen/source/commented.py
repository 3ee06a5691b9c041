"""Lines that are still comments while what belongs under them is not, as in an overlay half uncommented."""

import re
from collections.abc import Sequence

_KEY = re.compile(r" *# ?( *)((?:- )?[a-z_-]+:(?: .*)?)$")


def commented_parent(lines: Sequence[str], row: int, column: int) -> int | None:
    """Return the row of the comment that says what the line at `row`, indented by `column`, belongs under.

    Rows count from 0. None where the lines right above are no comments, or none of them is indented less.
    """
    for above in range(row - 1, -1, -1):
        line = lines[above]
        if line.strip() and not line.lstrip().startswith("#"):
            return None
        key = _KEY.fullmatch(line.rstrip())
        if key and len(key[1]) < column:
            return above
    return None
