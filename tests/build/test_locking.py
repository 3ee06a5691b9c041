import threading
from pathlib import Path

import pytest

from kitgen.build.locking import locked
from kitgen.errors import SystemFault


def test_a_second_build_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    order: list[str] = []
    waits = threading.Event()

    def second() -> None:
        with locked(tmp_path, waits.set):
            order.append("second")

    with locked(tmp_path, lambda: order.append("nobody else is there")):
        thread = threading.Thread(target=second)
        thread.start()
        assert waits.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]


def test_another_folder_is_free(tmp_path: Path) -> None:
    with locked(tmp_path / "een"), locked(tmp_path / "twee", lambda: pytest.fail("it waits")):
        pass


def test_a_folder_that_is_a_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "uit").write_text("")
    with pytest.raises(SystemFault) as caught, locked(tmp_path / "uit"):
        pass
    assert caught.value.findings[0].id == "cannot-write"
