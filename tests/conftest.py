import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from office import Office

from kitgen.compose.maker import Maker
from kitgen.load import Data, load_data
from kitgen.project import Project

ROOT = Path(__file__).parent.parent

# The same examples in every run, on fast and slow machines alike.
settings.register_profile(
    "kitgen",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("kitgen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden outlines of the blocks")


def pytest_collection_finish() -> None:
    """Keep the collector of garbage from going through all modules and tests again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """LibreOffice, which makes PDF files of Word files."""
    running = Office(tmp_path_factory.mktemp("office"))
    yield running
    running.close()


@pytest.fixture(scope="session")
def repository() -> Project:
    """The shipped lessons, templates and assets, as a project."""
    return Project(ROOT)


@pytest.fixture(scope="session")
def data(repository: Project) -> Data:
    """What is shipped, for the example school: a class of 24 in groups of 4, from 10:20."""
    return load_data(repository, "voorbeeldschool")


@pytest.fixture(scope="session")
def maker(data: Data, repository: Project) -> Maker:
    """Composes documents for the example school."""
    return Maker(data, repository.read)


@pytest.fixture(scope="session")
def neutral_maker(repository: Project) -> Maker:
    """Composes documents for no school in particular."""
    return Maker(load_data(repository, "neutraal"), repository.read)
