"""Documents made by hand for the tests of the Word renderer."""

from pathlib import Path

import pytest
import yaml

from kitgen.document.nodes import Document, Kind, Node, PageSetup, Part, Running
from kitgen.theme import Theme

ASSETS = Path(__file__).parents[3] / "assets"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M2 18 20 2 38 18z" fill="none" stroke="#0F5B66"/></svg>'


@pytest.fixture(scope="session")
def theme() -> Theme:
    return Theme.model_validate(yaml.safe_load((ASSETS / "themes/default.yaml").read_text()))


def document(*children: Node, kind: Kind = Kind.HANDOUT, **options: object) -> Document:
    """Return a document of one part with `children`."""
    return in_parts(Part(title="Blad", children=children), kind=kind, **options)


def in_parts(*parts: Part, kind: Kind = Kind.HANDOUT, title: str = "Les", lang: str = "nl-BE") -> Document:
    return Document(id="les", kind=kind, title=title, lang=lang, parts=parts)
