"""What counts the entries of a list: bullets, numbers or letters."""

import re
from dataclasses import dataclass
from itertools import islice

from kitgen.document.inline import plain
from kitgen.document.letters import letters
from kitgen.document.nodes import List

BULLET = "•"
_NUMBER = {False: re.compile(r"([0-9]+)\."), True: re.compile("([0-9]+)")}
"""A number as an entry has it, and as a question has it that hangs in the margin."""
_LETTERS = tuple(f"{letter.lower()}." for letter in islice(letters(), 26))
"""As far as other programs count like we do: after z they write aa or bb."""


@dataclass(frozen=True, slots=True)
class Count:
    """Where a list starts to count, 0 for bullets; with letters or numbers."""

    first: int = 0
    letters: bool = False


def counted(node: List) -> Count | None:
    """Return how the markers of `node` count; None where they do not, as boxes to tick."""
    markers = [plain(item.marker) for item in node.items]
    if not markers:
        return None
    if all(marker == BULLET for marker in markers):
        return Count()
    numbers = [int(found[1]) for marker in markers if (found := _NUMBER[node.hanging].fullmatch(marker))]
    if numbers and numbers == list(range(numbers[0], numbers[0] + len(markers))):
        return Count(numbers[0])
    first = _LETTERS.index(markers[0]) if markers[0] in _LETTERS else len(_LETTERS)
    if tuple(markers) == _LETTERS[first : first + len(markers)]:
        return Count(first + 1, letters=True)
    return None
