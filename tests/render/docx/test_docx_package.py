import io
import zipfile


def test_entries_carry_no_moment_and_the_types_come_first(render, says):
    entries = zipfile.ZipFile(io.BytesIO(render(says("x")).data)).infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_python_docx_can_open_it(render, mixed_parts):
    import docx

    assert len(docx.Document(io.BytesIO(render(*mixed_parts).data)).sections) == 4
