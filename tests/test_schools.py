"""Tables of schools as a school group keeps them, and what is said of faulty ones."""

import pytest

from kitgen.errors import InputError
from kitgen.schools import School, read_schools


def told(table: str) -> list[tuple[str, int]]:
    """Return what is wrong with a table: each finding with its line."""
    try:
        found = read_schools(table.encode(), "scholen.csv").findings
    except InputError as error:
        found = error.findings
    return [(finding.id, finding.origin.line) for finding in found if finding.origin]


def test_a_row_says_what_a_profile_says_with_the_same_keys() -> None:
    table = "id;name;contact.role;contact.reach;contact2.role;class.pupils;logo\n"
    table += 'st-jan;"Sint-Jan; Gent";zorgcoördinator;lokaal 012;CLB;18;\n'
    assert read_schools(b"\xef\xbb\xbf" + table.encode(), "scholen.csv").schools == (
        School(
            "st-jan",
            "Sint-Jan; Gent",
            2,
            (
                ("name", "Sint-Jan; Gent"),
                ("class.pupils", "18"),
                ("contacts", '[{"role": "zorgcoördinator", "reach": "lokaal 012"}, {"role": "CLB"}]'),
            ),
        ),
    ), "an empty cell leaves what all schools have"


def test_a_folder_is_named_after_the_school_where_no_column_says_how() -> None:
    schools = read_schools("name\nÉcole Saint-Jean n° 2\n".encode(), "s.csv").schools
    assert [school.id for school in schools] == ["ecole-saint-jean-n-2"]


def test_a_faulty_row_is_left_out_with_its_line_and_the_others_are_there() -> None:
    table = "id,name\neen,Een\n\n,\ntwee\neen,Weer een\nÉ,Vier\ndrie,Drie,x\nvijf,Vijf\n"
    found = read_schools(table.encode(), "scholen.csv")
    assert [school.id for school in found.schools] == ["een", "vijf"]
    assert told(table) == [
        ("schools-no-name", 5),
        ("schools-twice", 6),
        ("schools-id", 7),
        ("schools-row-long", 8),
    ]
    assert found.findings[1].values["line"] == 2


@pytest.mark.parametrize(
    ("table", "finding", "line"),
    [
        ("", "schools-empty", 1),
        ("name\n", "schools-empty", 1),
        ("\nnaam\nEen\n", "schools-column", 2),
        ("name;contact.rol\nEen;x\n", "schools-column", 1),
        ("name;contacts\nEen;x\n", "schools-column", 1),
        ("name;;paper\nEen;x;A4\n", "schools-no-heading", 1),
        ("name;name\nEen;Een\n", "schools-column-twice", 1),
        ("id\neen\n", "schools-no-name-column", 1),
    ],
)
def test_a_table_whose_columns_are_wrong_is_refused(table: str, finding: str, line: int) -> None:
    assert (finding, line) in told(table)


def test_the_nearest_key_is_suggested() -> None:
    with pytest.raises(InputError) as caught:
        read_schools(b"name;clas.pupils;contact.rol\nEen;3;x\n", "scholen.csv")
    assert [finding.values["suggestion"] for finding in caught.value.findings] == ["class", "contact.role"]


def test_nothing_is_suggested_for_a_column_that_is_like_no_key() -> None:
    with pytest.raises(InputError) as caught:
        read_schools(b"name;telefoon;contact.adres\nEen;3;x\n", "scholen.csv")
    assert [finding.values["suggestion"] for finding in caught.value.findings] == ["", ""]
