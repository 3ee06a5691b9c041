"""What a Word file says, paragraph by paragraph: the one form in which files from Word are looked at."""

from dataclasses import dataclass
from typing import Literal

from kitgen.document.inline import Inlines


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a paragraph stands: the table's number in the file, row and column, from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that says something.

    `content`: its words with bold, italics, links, new lines, gaps and boxes to tick, `marker`: the bullet,
    number or letter before them, whether Word counts it or it was typed. `names`: the bookmarks that begin
    in it, the outermost first. `style`: what its style is called, in small letters. `level`: of a heading,
    1 to 6, `depth`: of a list, from 1; 0 where it is none. `cells`: where it stands in tables, the outermost
    first. `section`: the number of its run of pages, from 0. `page`: the page that it stands on as far as
    Word noted that, 0 where nothing did. `comments`: what people wrote beside it. `passed`: the bookmarks
    that begin before it where nothing is said, as in an empty cell, and `blank` how many empty paragraphs
    stand right behind it in the same place. `ticked`: which of its boxes are ticked, from 0.
    """

    content: Inlines
    marker: str = ""
    names: tuple[str, ...] = ()
    style: str = ""
    level: int = 0
    depth: int = 0
    cells: tuple[Cell, ...] = ()
    section: int = 0
    page: int = 0
    comments: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    blank: int = 0
    ticked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands in a Word file and in no paragraph of its text.

    `words`: what it says, of a picture its alternative text. `digest`: of the bytes of a picture, which may
    stand in a head or foot too. `after`: how many passages stand before it.
    """

    kind: Literal["picture", "drawn", "head", "foot", "note", "other"]
    words: str
    after: int = 0
    digest: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """How large a table is, empty cells counted; the first `heads` of its rows are heads.

    `after`: how many passages stand before it. `height`: mm, as far as its rows say that, or the empty
    paragraphs in them.
    """

    rows: int
    columns: int
    heads: int = 0
    after: int = 0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file as it reads, with the pictures in it by their digests. `lang`: a language tag.

    `tables`: by the numbers that cells name them by. `passed`: the bookmarks after the last passage.
    """

    passages: tuple[Passage, ...]
    asides: tuple[Aside, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()
    title: str = ""
    lang: str = ""
    tables: tuple[Grid, ...] = ()
    passed: tuple[str, ...] = ()
