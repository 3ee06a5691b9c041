import pytest

from kitgen.filenames import file_name, portable


@pytest.mark.parametrize("name", ["pikasol", "Mijn les", "één", "les.1", "com", "nulde"])
def test_what_a_file_may_be_called_everywhere(name: str) -> None:
    assert portable(name)


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("con", "con-1"),
        ("Aux", "aux-1"),
        ("nul.les", "nul-les"),
        ("com1", "com1-1"),
        ("a?", "a"),
        ("a.", "a"),
        (" a", "a"),
        ("", ""),
    ],
)
def test_what_a_file_may_not_be_called(name: str, instead: str) -> None:
    assert not portable(name)
    assert file_name(name) == instead
