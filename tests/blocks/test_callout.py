import pytest
from drawing import Drawn

from kitgen.document.inline import plain
from kitgen.errors import InputError

LAW = "callout: Uitbuiten is een misdrijf.\nkind: law\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "Niet juridisch nagekeken."),
        ("checked: 2026-11\n", "Bekeken in november 2026. Niet juridisch nagekeken."),
        (
            "checked: 2026-11\nreviewed_by: mr. Lee\n",
            "Bekeken in november 2026. Juridisch nagekeken door mr. Lee.",
        ),
    ],
)
def test_what_is_said_of_the_law_tells_how_far_it_can_be_trusted(drawn: Drawn, more: str, said: str) -> None:
    (box,) = drawn(LAW + more, "pupil")
    assert [plain(line.content) for line in box.children] == ["Uitbuiten is een misdrijf.", said]


def test_other_boxes_tell_no_such_thing(drawn: Drawn) -> None:
    (box,) = drawn("callout: Passen mag.\nkind: tip", "pupil")
    assert [plain(line.content) for line in box.children] == ["Passen mag."]
    with pytest.raises(InputError) as caught:
        drawn("callout: Passen mag.\nkind: tip\nreviewed_by: mr. Lee", "pupil")
    assert [finding.id for finding in caught.value.findings] == ["callout-not-law"]
