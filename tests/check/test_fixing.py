"""Corrections go in where they say what is meant, and nowhere else."""

import pytest

from kitgen.check.fixing import with_fixes
from kitgen.errors import Fix
from kitgen.origin import Origin


def fix(line: int, column: int, length: int, text: str = "{help.awel}") -> Fix:
    return Fix(Origin("l.yaml", line, column, length), text)


def test_several_in_one_line_are_all_made() -> None:
    text = "a: x\r\nsay: Bel Awel 102 of nog eens Awel 102. # waarom\r\n"
    fixed, made = with_fixes(text, "l.yaml", [fix(2, 10, 8), fix(2, 31, 8)])
    assert made == 2
    assert fixed == "a: x\r\nsay: Bel {help.awel} of nog eens {help.awel}. # waarom\r\n"


@pytest.mark.parametrize("text", ["say: Awel 102\n", "say: Awel 102 bellen\n", "say: [Awel 102, Awel]\n"])
def test_what_yaml_would_read_otherwise_stays_as_it_was(text: str) -> None:
    assert with_fixes(text, "l.yaml", [fix(1, text.index("A") + 1, 8)]) == (text, 0)


def test_the_sound_ones_are_made_beside_one_that_is_not() -> None:
    text = "a: Awel 102\nb: Bel Awel 102\n"
    assert with_fixes(text, "l.yaml", [fix(1, 4, 8), fix(2, 8, 8)]) == (
        "a: Awel 102\nb: Bel {help.awel}\n",
        1,
    )
