from drawing import Drawn

from kitgen.document.inline import plain


def test_every_entry_has_a_square_box_that_says_what_is_ticked(drawn: Drawn) -> None:
    (listed,) = drawn("checklist: [Ik **rust**., {item: Ik bel., id: bellen}]", "pupil")
    boxes = [item.marker[0] for item in listed.items]
    assert [(box.name, box.label, box.round) for box in boxes] == [
        ("blok-1", "Ik rust.", False),
        ("bellen", "Ik bel.", False),
    ]


def test_an_entry_with_an_id_reads_like_one_without(drawn: Drawn) -> None:
    (short,) = drawn("checklist: [Ik bel.]", "pupil")
    (full,) = drawn("checklist: [{item: Ik bel., id: bellen}]", "pupil")
    words = [plain(listed.items[0].children[0].content) for listed in (short, full)]
    assert words == ["Ik bel."] * 2
    assert full.items[0].id == "bellen"
