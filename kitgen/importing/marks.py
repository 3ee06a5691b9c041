"""Inlines back into Markdown: the way from what is printed to what is written in a lesson."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, product

from kitgen.document.inline import Inlines, Link, Place, Reference
from kitgen.document.nodes import Paragraph
from kitgen.importing.tokens import Token, tokens_of, whole_words
from kitgen.markdown import blocks_from

_SIGNS = frozenset("\\*_[]{")
"""What Markdown could read as a mark."""
_IN_LINKS = re.compile(r"([\\*_\[\]{])")
_LIST_MARK = re.compile(r"^([ \t]*)(?:([-+*])|(\d{1,9})([.)]))(?=\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """A token, and the source that prints it, without the marks of its look."""

    token: Token
    source: str


Runs = tuple[Run, ...]


def as_markdown(inlines: Inlines) -> str:
    """Return Markdown of one paragraph that prints `inlines`: the same words, looking the same.

    Where Markdown has no way to say how something looks, as of a sign that is bold in the middle of
    a word, it looks plainer; no word is ever lost.
    """
    return written(run_of(token) for token in tokens_of(inlines))


def with_addresses(inlines: Inlines) -> Inlines:
    """Return `inlines` with links as paper prints them: with the address, where the words do not say it."""
    return tuple(_with_address(each) if isinstance(each, Link) else each for each in inlines)


def _with_address(link: Link) -> Link:
    made = [token.whole for token in printed(f"[{_escaped(link.text)}]({link.url})")]
    return made[0] if len(made) == 1 and isinstance(made[0], Link) else link


def run_of(token: Token) -> Run:
    """Return the run that prints just this token."""
    match token.whole:
        case None:
            return Run(token, f"\\{token.text}" if token.text in _SIGNS else token.text)
        case Place(name=name):
            return Run(token, f"{{{name}}}")
        case Link() as link:
            return Run(token, _link(link))
        case Reference(text=text, target=target):
            return Run(token, f"[{_escaped(text)}](#{target})")
        case _:
            return Run(token, "\\\n" if token.text == "\n" else token.text)


def written(runs: Iterable[Run]) -> str:
    """Return the source of a paragraph of these runs, each in its look as far as Markdown can say it."""
    wanted = _blanks_settled(tuple(runs))
    for plainer, italic in product((_as_they_are, _signs_plain, _one_language, _upright, _all_plain), "_*"):
        made = plainer(wanted)
        source = _lines(_marked(made, ("lang", "bold", "italic"), italic))
        if looks(printed(source)) == looks(run.token for run in made):
            return source
    return _lines("".join(run.source for run in wanted))


def printed(source: str) -> tuple[Token, ...]:
    """Return what `source` prints as one paragraph; nothing where it is more than that, or a list."""
    nodes = blocks_from(source)
    alone = nodes[0] if len(nodes) == 1 else None
    return tokens_of(alone.content) if isinstance(alone, Paragraph) else ()


def looks(tokens: Iterable[Token]) -> list[object]:
    """Return what tokens say and how they look, to compare them by."""
    return [(token.said, token.look) for token in whole_words(tokens)]


def _link(link: Link) -> str:
    """Return the source of a link that prints this text, of which its address may be a part."""
    bare = re.sub(r" \([^()]*\)$", "", link.text)
    sources = [f"[{_escaped(words)}]({link.url})" for words in (bare, link.text)]
    fitting = (each for each in sources if [token.whole for token in printed(each)] == [link])
    return next(fitting, _escaped(link.text))


def _escaped(words: str) -> str:
    return _IN_LINKS.sub(r"\\\1", words)


def _lines(source: str) -> str:
    """Return `source`, no line of which begins like one of a list."""
    return _LIST_MARK.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", source)


def _marked(runs: Runs, levels: tuple[str, ...], italic: str) -> str:
    """Return the source of `runs` with the marks of their looks, those of the first level outermost."""
    if not levels:
        return "".join(run.source for run in runs)
    level, *inner = levels
    parts: list[str] = []
    for value, group in groupby(runs, lambda run: getattr(run.token, level)):
        held = tuple(group)
        begin, end = {"lang": ("[", f"]{{lang={value}}}"), "bold": ("**", "**")}.get(level, (italic, italic))
        first = next((at for at, run in enumerate(held) if not run.token.is_blank), len(held))
        last = next((at for at in range(len(held), first, -1) if not held[at - 1].token.is_blank), first)
        before, words, after = (
            _marked(runs, tuple(inner), italic) for runs in (held[:first], held[first:last], held[last:])
        )
        parts += [before, f"{begin}{words}{end}" if value and words else words, after]
    return "".join(parts)


def _blanks_settled(runs: Runs) -> Runs:
    """Return `runs`, in which a blank has what the looks of those around it share."""
    settled: list[Run] = []
    for at, run in enumerate(runs):
        token = run.token
        if token.is_blank:
            after = runs[at + 1].token if at + 1 < len(runs) else None
            token = _between(token, settled[-1].token if settled else None, after)
        settled.append(replace(run, token=token))
    return tuple(settled)


def _between(blank: Token, before: Token | None, after: Token | None) -> Token:
    if before is None or after is None:
        return _plain(blank)
    lang = before.lang if before.lang == after.lang else None
    bold, italic = before.bold and after.bold, before.italic and after.italic
    return replace(blank, bold=bold, italic=italic, lang=lang)


def _plain(token: Token) -> Token:
    return replace(token, bold=False, italic=False, lang=None)


def _as_they_are(runs: Runs) -> Runs:
    return runs


def _signs_plain(runs: Runs) -> Runs:
    """Return `runs`, where signs at the ends of what is bold or italic are neither."""
    ahead = _ends_plain(runs)
    return _blanks_settled(_ends_plain(ahead[::-1])[::-1])


def _ends_plain(runs: Runs) -> Runs:
    made: list[Run] = []
    for run in runs:
        before = made[-1].token if made else None
        is_sign = run.token.whole is None and not run.token.is_word
        begins = before is None or (before.bold, before.italic) != (run.token.bold, run.token.italic)
        made.append(replace(run, token=_plain(run.token)) if is_sign and begins else run)
    return tuple(made)


def _one_language(runs: Runs) -> Runs:
    return tuple(replace(run, token=replace(run.token, lang=None)) for run in _signs_plain(runs))


def _upright(runs: Runs) -> Runs:
    return tuple(replace(run, token=replace(run.token, italic=False)) for run in _one_language(runs))


def _all_plain(runs: Runs) -> Runs:
    return tuple(replace(run, token=_plain(run.token)) for run in runs)
