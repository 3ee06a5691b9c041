from pathlib import Path

import pytest
from press import Press


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """LibreOffice's folder, which takes it longer to make than a document."""
    return tmp_path_factory.mktemp("office-profile")


@pytest.fixture
def press(tmp_path: Path, office: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """A project of one's own that is the current folder, on top of what is shipped."""
    monkeypatch.chdir(tmp_path)
    return Press(tmp_path, office)
