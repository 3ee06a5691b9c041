"""What a file without its sources was made from: the lesson that its name, or somebody, tells."""

from pathlib import Path

import pytest

from kitgen.build.options import Options
from kitgen.errors import InputError, UsageError
from kitgen.importing.standing import bundle_for
from kitgen.project import Project, shipped_root

OPTIONS = Options(profile="neutraal", lang="nl", formats=("docx",))


@pytest.fixture
def word() -> bytes:
    from io import BytesIO

    import docx

    out = BytesIO()
    docx.Document().save(out)
    return out.getvalue()


def of(root: Path, word: bytes, file: str, name: str = "") -> str:
    bundle, kept = bundle_for(word, root / file, (), Project(root, shipped_root()), OPTIONS, name)
    assert not kept
    return str(bundle.about["name"])


def test_the_name_of_the_file_tells(tmp_path: Path, word: bytes) -> None:
    assert of(tmp_path, word, "hulp-dichtbij-werkblad.docx") == "hulp-dichtbij"


def test_what_somebody_tells_counts_before_the_name_of_the_file(tmp_path: Path, word: bytes) -> None:
    assert of(tmp_path, word, "drie-lessen.docx", "hulp-dichtbij") == "hulp-dichtbij"


def test_a_name_that_only_begins_like_one_is_none(tmp_path: Path, word: bytes) -> None:
    with pytest.raises(InputError) as caught:
        of(tmp_path, word, "hulp-dichtbijzijnde.docx")
    assert [each.id for each in caught.value.findings] == ["import-from-what"]


def test_an_unknown_name_is_asked_again(tmp_path: Path, word: bytes) -> None:
    with pytest.raises(UsageError) as caught:
        of(tmp_path, word, "x.docx", "hulp-dichtbi")
    assert "hulp-dichtbij" in str(caught.value.findings)
