"""Puts a school's own Word file under a document: its styles, and the lines at head and foot of pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.parts.story import StoryPart
from lxml import etree

from kitgen.render.docx.house import House, Story, has_field, house
from kitgen.render.docx.housestyles import lay_over
from kitgen.render.docx.media import media_part
from kitgen.render.docx.xml import Element, R, W, attributes, drop

_STYLED = ("pStyle", "rStyle", "tblStyle")


@dataclass(frozen=True)
class Stationery:
    """What a school's file gives to one document: `ids` are those of its styles, by those that they had."""

    house: House
    ids: dict[str, str]

    def head(self, part: StoryPart, pages: str, pictures: list[str]) -> bool:
        """Put the school's head for `pages` (default, first) into `part`; return whether it has one.

        `pictures` counts those of the whole document.
        """
        return self._put(self.house.heads.get(pages), part, pictures)

    def foot(self, part: StoryPart, pages: str, pictures: list[str]) -> bool:
        """Put the school's foot for `pages` into `part`; return whether it has one."""
        return self._put(self._foot(pages), part, pictures)

    def numbered(self, pages: str) -> bool:
        """Whether the school's foot, or its head, for `pages` has the number of the page."""
        stories = (self._foot(pages), self.house.heads.get(pages))
        return any(has_field(story.element(), "PAGE") for story in stories if story)

    def _foot(self, pages: str) -> Story | None:
        """Return the foot for `pages`; the usual one also stands on first pages that only we set apart."""
        usual = None if "first" in self.house.heads else self.house.feet.get("default")
        return self.house.feet.get(pages, usual)

    def _put(self, story: Story | None, part: StoryPart, pictures: list[str]) -> bool:
        if story is None:
            return False
        root = parse_xml(story.xml)
        for each in list(_styled(root)):
            now = self.ids.get(str(each.get(f"{{{W}}}val")))
            if now:
                each.set(f"{{{W}}}val", now)
            else:
                drop(each)
        _with_pictures(root, story, part)
        for each in root.iter("{*}docPr"):
            pictures.append("")
            each.set("id", str(len(pictures)))
        part._element = root
        return True


def stationery(word: WordFile, data: bytes, family: str) -> Stationery:
    """Lay the styles of the Word file `data` over those of `word`, which are set in `family`.

    Raises BadHouseError.
    """
    found = house(data)
    stories = (*found.heads.values(), *found.feet.values())
    used = dict.fromkeys(
        str(each.get(f"{{{W}}}val")) for story in stories for each in _styled(story.element())
    )
    ids = lay_over(word.styles.element, found, used, family)
    if found.theme is not None:
        part = next(rel.target_part for rel in word.part.rels.values() if rel.reltype.endswith("/theme"))
        part._blob = found.theme
    return Stationery(found, ids)


def _styled(root: Element) -> Iterator[Element]:
    return root.iter(*(f"{{{W}}}{name}" for name in _STYLED))


def _with_pictures(root: Element, story: Story, part: StoryPart) -> None:
    """Give the pictures of `story` to `part`, and their new ids to what shows them."""
    new: dict[str, str] = {}
    for rid, picture in sorted(story.pictures.items()):
        new[rid] = media_part(part, picture.data, picture.ending, picture.kind)
    for each in root.iter():
        for key, value in attributes(each).items():
            if etree.QName(key).namespace == R and value in new:
                each.set(key, new[value])
