from kitgen.document.nodes import Cell, Row, Table
from kitgen.document.roles import Role

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def cells(says, *words, **options):
    return Row(tuple(Cell((says(word, Role.CELL),)) for word in words), **options)


def head(says, *words):
    return Row(tuple(Cell((says(word, Role.HEAD_CELL),), header="col") for word in words))


def test_header_rows_repeat_and_rows_stay_whole(render, says):
    word = render(Table((0.5, 0.5), (cells(says, "a", "b"),), (head(says, "x", "y"),)))
    assert [bool(r.findall(".//w:tblHeader", r.nsmap)) for r in word.find(".//w:tr")] == [True, False]
    assert len(word.find(".//w:cantSplit")) == 2


def test_a_row_that_is_too_long_may_break(render, says):
    word = render(Table((1,), (cells(says, "woord " * 400),)))
    assert word.find(".//w:cantSplit") == []


def test_widths_are_shares_of_the_column(render, says):
    word = render(Table((0.25, 0.75), (cells(says, "a", "b"),)))
    assert word.values(".//w:gridCol/@w:w") == ["2055", "6165"]
    assert word.values(".//w:tblW/@w:w") == ["8220"]
    assert word.values(".//w:tblLayout/@w:type") == ["fixed"]


def test_a_cell_spans_columns(render, says):
    row = Row((Cell((says("a"),)), Cell((says("b"),), span=2)))
    word = render(Table((0.2, 0.4, 0.4), (row,)))
    assert word.values(".//w:gridSpan/@w:val") == ["2"]
    assert word.values(".//w:tcW/@w:w") == ["1644", "6576"]


def test_a_height_is_a_minimum(render, says):
    word = render(Table((1,), (cells(says, "a", height=14),)))
    assert word.values(".//w:trHeight/@*") == ["794", "atLeast"]


def test_columns_are_centred(render, says):
    word = render(Table((0.5, 0.5), (cells(says, "links", "midden"),), centred=frozenset({1})))
    centred = word.find(".//w:p[w:pPr/w:jc/@w:val='center']")
    assert ["".join(paragraph.itertext()) for paragraph in centred] == ["midden"]


def test_row_headers_look_as_their_role_says(render, says):
    row = Row((Cell((says("kop", Role.TIME),), header="row"), Cell((says("tekst", Role.CELL),))))
    word = render(Table((0.5, 0.5), (row,)))
    assert word.values(".//w:tc/w:p/w:pPr/w:pStyle/@w:val") == ["KitgenTime", "KitgenCell"]


def test_empty_cells_hold_a_paragraph(render):
    word = render(Table((1,), (Row((Cell(name="n", label="l"),)),)))
    assert len(word.find(".//w:tc/w:p")) == 1


def test_the_run_sheet_starts_in_the_margin_column(render, says):
    word = render(Table((1,), (cells(says, "a"),), role=Role.RUN_SHEET))
    assert word.values(".//w:tblInd/@w:w") == ["0"]
    assert word.values(".//w:tblW/@w:w") == ["9354"]


def test_a_table_says_whether_its_first_row_and_column_are_headers(render, says):
    def cell(words, header=""):
        return Cell((says(words, Role.CELL),), header=header)

    head = Row((cell("a", "col"), cell("b", "col")))
    both = Table((0.5, 0.5), (Row((cell("c", "row"), cell("d"))),), (head,))
    columns = Table((0.5, 0.5), (Row((cell("e"), cell("f"))),), (head,))
    looks = render(both, columns).find(".//w:tblLook")
    told = [[look.get(f"{W}{name}") for name in ("firstRow", "firstColumn", "val")] for look in looks]
    assert told == [["1", "1", "06A0"], ["1", "0", "0620"]]
