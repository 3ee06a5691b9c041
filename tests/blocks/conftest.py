from functools import partial

import pytest
from drawing import Drawn, draw

from kitgen.compose.maker import Maker


@pytest.fixture(scope="session")
def drawn(maker: Maker) -> Drawn:
    """A block, or the text of one, as print nodes for a reader."""
    return partial(draw, maker)
