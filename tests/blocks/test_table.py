import pytest
from drawing import Drawn
from written import block

from kitgen.errors import InputError


def mistake(text: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(InputError) as caught:
        block(text)
    (finding,) = caught.value.findings
    return finding.id, dict(finding.values)


def test_a_row_of_another_length_is_told() -> None:
    text = 'table: {header: [a, b], rows: [[c, ""], [d]]}'
    assert mistake(text) == ("table-row", {"row": 2, "cells": 1, "columns": 2})


def test_a_row_with_an_id_is_a_mapping_and_a_mistake_in_it_is_told_there(drawn: Drawn) -> None:
    text = "table: {header: [a, b], rows: [[c, d], {cells: [e, f], id: tweede}]}"
    (table,) = drawn(text, "pupil")
    assert [row.id for row in table.rows] == ["", "tweede"]
    with pytest.raises(InputError) as caught:
        block("table:\n  header: [a, b]\n  rows:\n    - [c, d]\n    - {cells: [e], id: tweede}")
    assert caught.value.findings[0].origin.line == 6


def test_widths_for_another_number_of_columns_are_told() -> None:
    text = "table: {header: [a, b], rows: [[c, d]]}\nwidths: [1, 2, 3]"
    assert mistake(text) == ("table-widths", {"widths": 3, "columns": 2})


def test_columns_are_equal_unless_widths_are_given(drawn: Drawn) -> None:
    text = "table: {header: [a, b], rows: [[c, d]]}"
    assert drawn(text, "pupil")[0].widths == (0.5, 0.5)
    assert drawn(f"{text}\nwidths: [1, 3]", "pupil")[0].widths == (0.25, 0.75)


def test_an_empty_cell_is_labelled_by_its_column_and_row(drawn: Drawn) -> None:
    (table,) = drawn('table: {header: [Dag, "Wat **telt**?"], rows: [[maandag, ""], ["", ""]]}', "pupil")
    labels = [[cell.label for cell in row.cells] for row in table.rows]
    assert labels == [["", "Wat telt?, maandag"], ["Dag", "Wat telt?"]]


def test_only_rows_to_write_in_are_high(drawn: Drawn) -> None:
    (table,) = drawn('table: {header: [a, b], rows: [[c, d], [e, ""]]}\nrow_height: 20', "pupil")
    assert [row.height for row in table.rows] == [0, 20]


@pytest.mark.parametrize("table", ["{header: [], rows: [[]]}", "{header: [a], rows: []}", "[[a]]"])
def test_a_table_has_a_header_and_a_row(table: str) -> None:
    with pytest.raises(InputError):
        block(f"table: {table}")


@pytest.mark.parametrize("widths", ["[0, 0]", "[1, -1]", "[1, 0]"])
def test_every_column_has_a_width(widths: str) -> None:
    with pytest.raises(InputError):
        block(f"table: {{header: [a, b], rows: [[c, d]]}}\nwidths: {widths}")
