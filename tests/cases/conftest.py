from pathlib import Path

import pytest
from office import Office
from press import Press


@pytest.fixture
def press(tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch) -> Press:
    """A project of one's own that is the current folder, on top of what is shipped."""
    monkeypatch.chdir(tmp_path)
    return Press(tmp_path, office)
