"""Pictures as parts of a Word file."""

import hashlib

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.story import StoryPart


def media_part(story: StoryPart, data: bytes, ending: str, mime: str) -> str:
    """Return the relation of `story` to a picture's bytes in the package; equal pictures are stored once.

    `ending` is that of its name, `mime` the type of its content.
    """
    digest = hashlib.sha256(data).hexdigest()[:16]
    name = PackURI(f"/word/media/{digest}.{ending}")
    package = story.package
    there = next((part for part in package.iter_parts() if part.partname == name), None)
    return str(story.relate_to(there or Part(name, mime, data, package), RELATIONSHIP_TYPE.IMAGE))
