from reading import read

from kitgen.source.emptied import without_emptied
from kitgen.source.locate import to_data
from kitgen.source.merge import merge

SHEET = """\
blocks:
- {section: Een}
- {id: a, text: A}
- {section: Twee}
- {id: b, text: B}
- {section: Nog leeg}
- {section: Met een id, id: kop}
- {id: c, text: C}
- {section: Drie}
- {id: d, text: D}
"""


def left(changes: str) -> list[str]:
    base = read(f"handout:\n- id: blad\n  {SHEET.replace(chr(10), chr(10) + '  ')}")
    overlay = read(f"handout: [{{id: blad, blocks: [{changes}]}}]\n")
    merged = to_data(without_emptied(merge(base, overlay).tree, base))
    return [block.get("section") or block["text"] for block in merged["handout"][0]["blocks"]]  # type: ignore[index]


def test_a_heading_goes_with_all_that_stood_under_it() -> None:
    kept = ["Een", "A", "Nog leeg", "Met een id", "Drie", "D"]
    assert left("{id: b, remove: true}, {id: c, remove: true}") == kept, (
        "with an id it can be taken out itself"
    )


def test_a_heading_stays_where_something_new_comes_under_it() -> None:
    changes = "{id: d, remove: true}, {at: end, text: Nieuw}, {after: b, text: Ook}, {id: b, remove: true}"
    assert left(changes)[2:4] == ["Twee", "Ook"]
    assert left(changes)[-2:] == ["Drie", "Nieuw"]
