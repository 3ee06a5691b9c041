"""Takes texts out of XML and HTML as they are written, without a tree: of a file only these are wanted."""

import re
from html import unescape

_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r"""\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def without_tags(markup: str, between: str = " ") -> str:
    """Return the text of `markup`, `between` in the place of each tag; what comments say is text too."""
    return unescape(_TAG.sub(between, markup.replace("<!--", between).replace("-->", between)))


def values_in(markup: str) -> set[tuple[str, str]]:
    """Return the attributes in `markup`, each name with each value once."""
    return {(name, unescape(one or other)) for name, one, other in set(_VALUE.findall(markup))}
