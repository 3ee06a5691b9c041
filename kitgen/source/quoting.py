"""Quotes: how a line divides into what stands before its text and the text, and how to quote that."""

import re

_HEAD = re.compile(r"[ \t]*(?:- +)*(?:(?:[a-z][a-z0-9_-]*|<<): +)?")
_COMMENT = re.compile(r"(?<!\s)\s+#.*$")


def quoted(text: str) -> str:
    """Return `text` in quotes that YAML reads as just that text."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quoted_line(line: str) -> str:
    """Return `line` with the text after its dash or key in quotes."""
    head, text, tail = split_line(line)
    return head + quoted(text) + tail


def split_line(line: str) -> tuple[str, str, str]:
    """Return what stands before a line's text (indentation, dash, key), the text, and a comment."""
    match = _HEAD.match(line)
    head = match.group() if match else ""
    text = line[len(head) :].rstrip()
    comment = _COMMENT.search(text)
    if comment:
        return head, text[: comment.start()], comment.group()
    return head, text, ""


def requoted(text: str) -> str:
    """Return a text whose outer quotes are wrong, in quotes that are right."""
    mark = text[0]
    if len(text) > 2 and text[-1] == mark:
        return quoted(text[1:-1])
    second = text.find(mark, 1)
    if mark == "'" and text[second + 1 : second + 2].isalpha():
        return quoted(text[1:])
    return quoted(text)
