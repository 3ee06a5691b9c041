"""From bytes to text: UTF-8 only, and no characters that a printer cannot show."""

import re
from collections.abc import Iterator
from itertools import islice

from kitgen.errors import Finding, InputError
from kitgen.origin import Origin

MOST_BYTES = 2_000_000
MOST_SHOWN = 20
"""How many control characters are reported at once; a file full of them is one problem."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
# Besides what YAML forbids: U+0085, U+2028 and U+2029 (they would shift its line numbers), a mark
# U+FEFF within the text, and private characters (symbol fonts; also kitgen's own marks in Markdown).
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ue000-\uf8ff\U000f0000-\U0010ffff\ud800-\udfff]"
)


def decode(data: bytes, file: str) -> str:
    """Return `data` as text without a byte order mark. Raises InputError if it is not clean UTF-8."""
    if len(data) > MOST_BYTES:
        values = {"size": f"{len(data) / 1e6:.1f}", "most": MOST_BYTES // 1_000_000}
        raise InputError([Finding("file-too-large", Origin(file), values=values)])
    if _is_utf16(data):
        raise InputError([Finding("utf-16", Origin(file))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError([_not_utf8(data, error.start, file)]) from None
    findings = list(_control_characters(text, file))
    if findings:
        raise InputError(findings)
    return text


def lines_of(text: str) -> list[str]:
    """Return the lines of `text` as an editor counts them; always at least one."""
    lines = _LINE_BREAK.split(text)
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines


def _is_utf16(data: bytes) -> bool:
    return data[:2] in (b"\xff\xfe", b"\xfe\xff") or (len(data) > 3 and 0 in data[:2] and 0 in data[2:4])


def _not_utf8(data: bytes, start: int, file: str) -> Finding:
    head = data[3 if data.startswith(b"\xef\xbb\xbf") else 0 : start].decode("utf-8", "replace")
    lines = _LINE_BREAK.split(head)
    origin = Origin(file, len(lines), len(lines[-1]) + 1)
    letter = data[start : start + 1].decode("cp1252", "replace")
    return Finding("not-utf-8", origin, values={"letter": letter, "line": origin.line})


def _control_characters(text: str, file: str) -> Iterator[Finding]:
    for match in islice(UNPRINTABLE.finditer(text), MOST_SHOWN):
        lines = _LINE_BREAK.split(text[: match.start()])
        yield unprintable(match.group(), Origin(file, len(lines), len(lines[-1]) + 1))


def unprintable(character: str, origin: Origin) -> Finding:
    """Return the finding for a character that cannot be printed."""
    return Finding("control-character", origin, values={"code": f"U+{ord(character):04X}"})
