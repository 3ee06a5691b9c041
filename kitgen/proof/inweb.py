"""Reads a web page: the words on it, and every other text in it."""

import re

from kitgen.proof.markup import values_in, without_tags

_HEAD = re.compile(r"<head>.*?</head>|<style[^>]*>.*?</style>|<!--.*?-->", re.DOTALL)


def page_text(data: bytes) -> str:
    """Return the words on the page, with those that stand for pictures."""
    page = _HEAD.sub(" ", data.decode())
    return "\n".join((without_tags(page), *sorted(value for name, value in values_in(page) if name == "alt")))


def page_strings(data: bytes) -> frozenset[str]:
    """Return the text of the whole file, and the values of all attributes but pictures themselves."""
    page = data.decode()
    values = (value for _, value in values_in(page))
    return frozenset((without_tags(page), *(value for value in values if not value.startswith("data:"))))
