"""The style sheets of a page, kitgen's and a project's own, and what they may fetch."""

import atexit
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from kitgen.errors import Finding, InputError
from kitgen.origin import Origin
from kitgen.picture import BadPictureError, drawn, seen
from kitgen.raster import plain, printable
from kitgen.render.css import LETTERS
from kitgen.render.fonts import is_font_file
from kitgen.render.otherfonts import letters
from kitgen.render.weasy import font_config, weasyprint
from kitgen.source.decode import decode
from kitgen.theme import DOTS_PER_INCH

Read = Callable[[str], bytes]

PAGE_STYLE, OWN_STYLE = "templates/page.css", "templates/own.css"
"""The style of all pages; what a project adds to it, where it has such a file."""
_FONTS = (b"\0\1\0\0", b"OTTO", b"true", b"wOFF", b"wOF2")
"""How font files begin."""
_AT = re.compile(r" at (\d+):(\d+)[,.:]? ?")
_NAMED = re.compile(r"'([^']+)'|(https?://\S+|file:\S+)")
"""What WeasyPrint names of a style sheet, where it does not say the line."""


def fixed_sheets(font_rules: str, read: Read, own_fonts: frozenset[Path]) -> tuple[Any, list[Any]]:
    """Return the fonts, and the sheets that come before those of a document.

    Raises InputError for what cannot be read in a project's own sheets, at its line.
    """
    fonts, sheets = _shared(font_rules, decode(read(PAGE_STYLE), PAGE_STYLE), own_fonts)
    own = _own(read)
    return fonts, [*sheets, *([_sheet(own, OWN_STYLE, fonts, fetcher(read))] if own.strip() else [])]


@lru_cache(maxsize=4)
def _shared(font_rules: str, page_css: str, own_fonts: frozenset[Path]) -> tuple[Any, list[Any]]:
    """Return the fonts and the sheets that documents share, made once; they ask for no files but fonts."""
    fonts, fetches = font_config(), fetcher(None, own_fonts)
    rules = weasyprint().CSS(string=font_rules, font_config=fonts, url_fetcher=fetches, base_url="kitgen:")
    return fonts, [rules, _sheet(page_css, PAGE_STYLE, fonts, fetches)]


def _own(read: Read) -> str:
    try:
        return decode(read(OWN_STYLE), OWN_STYLE)
    except InputError as error:
        if all(finding.id == "missing-file" for finding in error.findings):
            return ""
        raise


def _sheet(css: str, file: str, fonts: Any, fetches: Any) -> Any:
    with collected() as told:
        sheet = weasyprint().CSS(string=css, font_config=fonts, url_fetcher=fetches, base_url="kitgen:")
    if told:
        raise InputError(_ignored(line, css, file) for line in dict.fromkeys(told))
    return sheet


def _ignored(told: str, css: str, file: str) -> Finding:
    """Return what WeasyPrint `told` of a style sheet, at its line, or where what it names stands."""
    if found := _AT.search(told):
        detail = f"{told[: found.start()]}: {told[found.end() :]}".strip(" .:")
        return Finding("style-ignored", Origin(file, int(found[1]), int(found[2])), values={"detail": detail})
    names = (next(filter(None, each)) for each in _NAMED.findall(told))
    place = next((css.index(name) for name in names if name in css), 0)
    return Finding("style-ignored", Origin(file, css.count("\n", 0, place) + 1), values={"detail": told})


def usual_sheets(read: Read) -> Callable[..., list[Any]]:
    """Return what gives WeasyPrint its own style sheet, without footnotes where a project's style has none.

    For those WeasyPrint 70 keeps five styles with every element: a third of what a long document takes.
    """
    sheet = _usual(noted="note" in f"{decode(read(PAGE_STYLE), PAGE_STYLE)}{_own(read)}")
    return lambda *_args, **_options: [sheet]


@cache
def _usual(*, noted: bool) -> Any:
    weasyprint()
    from weasyprint.html import UA_STYLESHEET

    if noted:
        return UA_STYLESHEET
    sheet = copy(UA_STYLESHEET)
    sheet.matcher = copy(sheet.matcher)
    sheet.matcher.other_selectors = [
        selector for selector in sheet.matcher.other_selectors if "note" not in (selector[3] or "")
    ]
    return sheet


def forget_fonts() -> None:
    """Let go of the fonts that documents share: their files are in the temporary folder of that time."""
    _shared.cache_clear()


# WeasyPrint's fonts are taken down by functions that are gone once Python takes its modules down.
atexit.register(forget_fonts)


def fetcher(read: Read | None, own_fonts: frozenset[Path] = frozenset(), dots: int = DOTS_PER_INCH) -> Any:
    """Return what fetches for WeasyPrint: files that `read` gives and fonts, nothing else.

    Pictures have at most `dots` per inch where they are placed.
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class ProjectFetcher(URLFetcher):  # type: ignore[misc]
        """Serves font files of font packages and files of the project, or what is written out."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if read and url.startswith("kitgen:"):
                return URLFetcherResponse(url, _content(read, url, dots))
            if url.startswith(LETTERS):
                family, weight, chars = unquote(url.removeprefix(LETTERS)).split("/", 2)
                return URLFetcherResponse(url, letters(family, int(weight), chars))
            if url.startswith("data:image/"):
                return URLFetcherResponse(url, _shown(super().fetch(url, headers).read(), None, dots))
            if url.startswith("file:") and is_font_file(url, own_fonts):
                return super().fetch(url, headers)
            raise ValueError(f"not fetched: {url[:80]}")

    return ProjectFetcher(allow_redirects=False)


def _content(read: Read, url: str, dots: int) -> bytes:
    """Return what stands at `kitgen:PATH`: a picture, ready for the width in `?mm=WIDTH`, a font or a sheet.

    Raises ValueError for anything else: nobody knows what would be tried on it.
    """
    parts = urlsplit(url)
    path = unquote(parts.path)
    data = read(path)
    if data.startswith(_FONTS) or path.endswith(".css"):
        return data
    widths = parse_qs(parts.query).get("mm")
    return _shown(data, float(widths[0]) if widths else None, dots)


def _shown(data: bytes, width_mm: float | None, dots: int) -> bytes:
    try:
        picture = seen(data)
    except BadPictureError as error:
        raise ValueError(f"not drawn: {error}") from error
    if picture.elsewhere and width_mm is None:
        raise ValueError(f"not fetched: {picture.elsewhere[0]}")
    if picture.kind == "svg":
        return drawn(data)
    return printable(data, width_mm, dots) if width_mm else plain(data)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def collected() -> Iterator[list[str]]:
    """Give a list of what WeasyPrint complains of meanwhile."""
    logger, collector = logging.getLogger("weasyprint"), _Collector()
    logger.addHandler(collector)
    try:
        yield collector.lines
    finally:
        logger.removeHandler(collector)
