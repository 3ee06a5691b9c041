"""What the tests of blocks share: where the samples are, and a block as print nodes."""

from collections.abc import Callable
from pathlib import Path

from written import block

from kitgen.audience import view_for
from kitgen.blocks import Block
from kitgen.compose.maker import Maker
from kitgen.document.nodes import Nodes
from kitgen.helplines import Reader

SAMPLES = Path(__file__).parent / "samples"

Drawn = Callable[[Block | str, Reader], Nodes]


def sample(kind: str) -> Block:
    """Return the sample of a kind of block."""
    return block((SAMPLES / f"{kind}.yaml").read_text(encoding="utf-8"))


def draw(maker: Maker, written: Block | str, reader: Reader) -> Nodes:
    """Return a block, or the text of one, as print nodes for a reader."""
    one = block(written) if isinstance(written, str) else written
    return view_for(one, reader).nodes("blok", maker.context(reader))
