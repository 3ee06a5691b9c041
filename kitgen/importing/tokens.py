"""A paragraph as words, signs and blanks, each with its look: what two wordings are compared by."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kitgen.document.inline import Checkbox, Gap, Inline, Inlines, LineBreak, Link, Place, Reference, Text
from kitgen.markdown import MM_PER_UNDERSCORE, leads_somewhere

_PIECE = re.compile(r"[^\W_]+|\s+|.", re.DOTALL)
_OURS = re.compile("[\ue000-\ue005]")
"""Signs that stand for marks while Markdown is read, and that no text can have."""
_LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAME = re.compile(r"[^{}\s:|]+(:[^{}]*)?")

BLANK = " "
LINE_GAP = 20
"""How many underscores stand for a gap that goes to the end of its line."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a blank; `whole`: what it is where it is no text, such as a place or a link."""

    text: str
    bold: bool = False
    italic: bool = False
    lang: str | None = None
    whole: Inline | None = None

    @property
    def look(self) -> tuple[bool, bool, str | None]:
        """How it looks: bold, italic, and in what language; nothing can be seen of a blank's."""
        return (False, False, None) if self.text == BLANK else (self.bold, self.italic, self.lang)

    @property
    def is_blank(self) -> bool:
        """Whether it is a blank or a new line."""
        return self.text in (BLANK, "\n")

    @property
    def is_word(self) -> bool:
        """Whether it is letters and digits, and nothing else."""
        return self.whole is None and self.text.isalnum()

    @property
    def said(self) -> tuple[str, str]:
        """What it says, whatever it looks like."""
        return (type(self.whole).__name__ if self.whole else "", self.text)


def tokens_of(inlines: Inlines) -> tuple[Token, ...]:
    """Return the tokens of a paragraph, without blanks around it and beside new lines.

    Gaps and underscores side by side are one gap, as they look.
    """
    tokens: list[Token] = []
    for token in (token for inline in inlines for token in _tokens(inline)):
        before = tokens[-1] if tokens else None
        if token.text == BLANK and (before is None or before.is_blank):
            continue
        if token.text == "\n" and before and before.text == BLANK:
            tokens.pop()
        if before and _is_line(before) and _is_line(token) and (before.whole or token.whole):
            token = _gap(len(before.text) + len(token.text))
            tokens.pop()
        if token.text != "\n" or tokens:
            tokens.append(token)
    while tokens and tokens[-1].is_blank:
        tokens.pop()
    return whole_words(tokens)


def whole_words(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Return `tokens`, in which pieces of one word that look the same are one token."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-1] if joined else None
        if before and before.is_word and token.is_word and before.look == token.look:
            joined[-1] = replace(before, text=before.text + token.text)
        else:
            joined.append(token)
    return tuple(joined)


def _is_line(token: Token) -> bool:
    return not token.text.strip("_")


def _gap(letters: int) -> Token:
    return Token("_" * letters, whole=Gap(round(letters * MM_PER_UNDERSCORE, 1)))


def _tokens(inline: Inline) -> Iterator[Token]:
    match inline:
        case Text(text=text, bold=bold, italic=italic, lang=lang):
            known = lang if lang and _LANG.fullmatch(lang) else None
            yield from (Token(piece, bold, italic, known) for piece in _pieces(text))
        case Place(name=name, bold=bold, italic=italic) if _NAME.fullmatch(name):
            yield Token(name, bold, italic, None, Place(name, bold, italic))
        case Place(name=name):
            yield from (Token(piece) for piece in _pieces(f"{{{name}}}"))
        case Gap(width_mm=width):
            yield _gap(max(3, round(width / MM_PER_UNDERSCORE)) if width else LINE_GAP)
        case Checkbox():
            yield Token("[ ]", whole=Checkbox())
        case Link(text=text, url=url) if leads_somewhere(url) and text.strip():
            yield Token(" ".join(text.split()), whole=Link(" ".join(text.split()), url))
        case Reference(text=text, target=str(target), running=True) if (
            _ID.fullmatch(_id(target)) and text.strip()
        ):
            words = " ".join(text.split())
            yield Token(words, whole=Reference(words, _id(target), running=True))
        case Link(text=text) | Reference(text=text):
            yield from (Token(piece) for piece in _pieces(text))
        case LineBreak():
            yield Token("\n", whole=LineBreak())


def _id(target: str) -> str:
    """Return the id that a target is, or that its bookmark in Word is named after."""
    return target.replace("_", "-")


def _pieces(text: str) -> Iterator[str]:
    for piece in _PIECE.findall(_OURS.sub("", text).replace("\u2011", "-")):
        yield BLANK if piece.isspace() else piece
