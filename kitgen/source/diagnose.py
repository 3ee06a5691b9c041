"""Words what libyaml stumbles over, and corrects the line where it is clear what was meant.

Knows the mistakes that people make who write text: a colon, an apostrophe, bold Markdown at the
start of an item, a tab. What it cannot tell it calls by the name `unreadable-line`.
"""

import re
from dataclasses import dataclass

import yaml

from kitgen.errors import Finding
from kitgen.origin import Origin
from kitgen.source.commented import commented_parent
from kitgen.source.quoting import quoted, quoted_line, requoted, split_line

_CLOSED = re.compile(r"'(?:[^']|'')*'" + r'|"(?:[^"\\]|\\.)*"')
_APOSTROPHE = re.compile(r"'(?:s|t|n|k|m|r|ns|tje)\b")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One mistake. `fixed`: its line as it should read; `vague`: it may follow from another one."""

    finding: Finding
    line: int
    fixed: str | None = None
    vague: bool = False


def diagnose(lines: list[str], error: yaml.YAMLError, file: str) -> Diagnosis:
    """Return what is wrong with `lines`, given where and why libyaml stopped."""
    return _Case(lines, error, file).diagnosis()


class _Case:
    """One stop of the scanner: `here` is where it stopped, `start` where what it read began."""

    def __init__(self, lines: list[str], error: yaml.YAMLError, file: str) -> None:
        self.lines = lines
        self.file = file
        self.problem = str(getattr(error, "problem", "") or "")
        self.context = str(getattr(error, "context", "") or "")
        here = getattr(error, "problem_mark", None)
        start = getattr(error, "context_mark", None)
        self.here = self._clamped(here or start)
        self.start = self._clamped(start or here)

    def diagnosis(self) -> Diagnosis:
        return (
            self._tab()
            or self._special()
            or self._colon()
            or self._quote()
            or self._bracket()
            or self._no_colon()
            or self._rest()
        )

    def _clamped(self, mark: yaml.Mark | None) -> tuple[int, int]:
        """Return line and column, from 0, of a mark that may lie behind the last line."""
        if mark is None:
            return 0, 0
        line = min(mark.line, len(self.lines) - 1)
        return line, mark.column if line == mark.line else len(self.lines[line])

    def _found(
        self,
        finding_id: str,
        at: tuple[int, int],
        fixed: str | None = None,
        /,
        *,
        vague: bool = False,
        **values: object,
    ) -> Diagnosis:
        line, column = at
        advice = None if fixed is None else "write-line"
        if fixed is not None:
            values["line"] = fixed.strip()
        origin = Origin(self.file, line + 1, column + 1)
        finding = Finding(finding_id, origin, values=values, advice=advice)
        return Diagnosis(finding, line + 1, fixed, vague)

    def _tab(self) -> Diagnosis | None:
        for line in {self.here[0], self.start[0]} if "block scalar" not in self.context else {self.here[0]}:
            text = self.lines[line]
            indent = text[: len(text) - len(text.lstrip())]
            if "\t" in indent:
                return self._found("tab", (line, indent.index("\t")))
        if "tab" in self.problem.split() or self._char(self.here) == "\t":
            return self._found("tab", self.here)
        return None

    def _char(self, at: tuple[int, int]) -> str:
        return self.lines[at[0]][at[1] : at[1] + 1]

    def _special(self) -> Diagnosis | None:
        """Look for a character that means something at the start of a text."""
        if "undefined alias" in self.problem:
            name = self.lines[self.here[0]][self.here[1] + 1 :].split(" ")[0]
            return self._found("unknown-anchor", self.here, self._requoted(self.here), name=name)
        if "several documents" in self.problem or "single document" in self.context:
            return self._found("several-documents", self.here)
        if "duplicate anchor" in self.context:
            return self._found("anchor-twice", self.here)
        if "nesting depth" in self.problem:
            return self._found("too-deep", self.here, most=64)
        at = self.here if "cannot start any token" in self.problem else self.start
        scanned = ("alias", "anchor", "a tag", "directive", "block scalar", "next token")
        if any(what in self.context for what in scanned) and self._char(at) in tuple("*&!%@`|>"):
            return self._found("quotes-needed", at, self._requoted(at), character=self._char(at))
        return None

    def _requoted(self, at: tuple[int, int]) -> str | None:
        """Return the line with its text in quotes if that text begins at `at`."""
        line = self.lines[at[0]]
        return quoted_line(line) if len(split_line(line)[0]) == at[1] else None

    def _colon(self) -> Diagnosis | None:
        if "mapping values are not allowed" not in self.problem:
            return None
        line = self.lines[self.here[0]]
        head, text, _tail = split_line(line)
        if self.here[1] < len(head) or (not head.strip() and self._bare_above()):
            return self._key_misplaced()
        if not head.strip() or text[:1] in ("[", "{"):
            return self._found("colon-in-text", self.here)
        fixed = head + requoted(text) if text[:1] in ("'", '"') else quoted_line(line)
        return self._found("colon-in-text", self.here, fixed)

    def _bare_above(self) -> bool:
        above = self._above(self.here[0])
        return above is not None and not split_line(self.lines[above])[0].strip()

    def _above(self, line: int) -> int | None:
        return next((n for n in range(line - 1, -1, -1) if self.lines[n].strip()), None)

    def _key_misplaced(self) -> Diagnosis:
        """Tell of a key where the text of the line above was still going on."""
        above = self._above(self.here[0])
        if above is not None:
            head, text, _tail = split_line(self.lines[above])
            if not head.endswith(": ") and not text.startswith(("'", '"')):
                return self._colon_missing(above)
        first = len(self.lines[self.here[0]]) - len(self.lines[self.here[0]].lstrip())
        return self._found("indented-too-far", (self.here[0], first))

    def _colon_missing(self, line: int, *, vague: bool = False) -> Diagnosis:
        head, text, tail = split_line(self.lines[line])
        match = re.fullmatch(r"([a-z][a-z0-9_-]*):(\S.*)", text)
        if match:
            fixed = f"{head}{match[1]}: {match[2]}{tail}"
            return self._found("space-after-colon", (line, len(head) + match.end(1)), fixed)
        return self._found("no-colon", (line, len(head)), vague=vague)

    def _quote(self) -> Diagnosis | None:
        """Look for a quote that ends too early, or not at all."""
        if "escape" in self.problem or "hexdecimal" in self.problem:
            return self._backslash()
        if "end of stream" in self.problem and "quoted scalar" in self.context:
            return self._unclosed(self.start[0])
        if not self.problem.startswith(("did not find expected", "expected ")):
            return None
        line = self.here[0]
        head, text, tail = split_line(self.lines[line])
        if text[:1] not in ("'", '"') or self.here[1] <= len(head) or _CLOSED.fullmatch(text):
            return self._quote_elsewhere()
        if text.count(text[0]) == 1:
            return self._unclosed(line)
        name = "apostrophe" if text[0] == "'" else "quote-inside"
        return self._found(name, (line, self.here[1]), head + requoted(text) + tail)

    def _quote_elsewhere(self) -> Diagnosis | None:
        """Look for a text above that opens a quote and does not close it, or an apostrophe in a list."""
        line, column = self.here
        for above in range(line - 1, self.start[0] - 1, -1):
            text = split_line(self.lines[above])[1]
            if text[:1] in ("'", '"') and not _CLOSED.match(text):
                return self._unclosed(above)
        if self.lines[line][column - 1 : column] == "'" and self._char(self.here).isalpha():
            return self._found("apostrophe", (line, column - 1))
        return None

    def _backslash(self) -> Diagnosis:
        line = self.lines[self.start[0]]
        head, text, tail = split_line(line)
        whole = len(text) > 1 and text[0] == text[-1] == '"'
        fixed = head + quoted(text[1:-1]) + tail if whole else None
        return self._found("backslash", (self.start[0], max(0, line.find("\\", self.start[1]))), fixed)

    def _unclosed(self, line: int) -> Diagnosis:
        head, text, tail = split_line(self.lines[line])
        at = (line, len(head) if text[:1] in ("'", '"') else self.start[1])
        if _APOSTROPHE.match(text):
            return self._found("apostrophe-first", at, head + quoted(text) + tail)
        if text[:1] in ("'", '"') and text.count(text[0]) == 1:
            return self._found("quote-not-closed", at, head + text + text[0] + tail, character=text[0])
        if text[:1] == "'":
            return self._found("apostrophe", at, head + requoted(text) + tail)
        return self._found("quote-not-closed", at, character=self._char(at) or '"')

    def _bracket(self) -> Diagnosis | None:
        head, text, _tail = split_line(self.lines[self.here[0]])
        if text[:1] in ("{", "[") and self.here[1] > len(head) and "flow" not in self.context:
            at = (self.here[0], len(head))
            return self._found("quotes-needed", at, quoted_line(self.lines[at[0]]), character=text[0])
        if "flow" not in self.context:
            return None
        opening = self._char(self.start)
        if opening not in ("[", "{"):
            return self._found("bracket-form", self.here)
        return self._found(
            "bracket-not-closed", self.start, character=opening, closing="]" if opening == "[" else "}"
        )

    def _no_colon(self) -> Diagnosis | None:
        if "could not find expected ':'" not in self.problem:
            return None
        return self._colon_missing(self.start[0], vague=True)

    def _rest(self) -> Diagnosis:
        line = self.lines[self.here[0]]
        before = line[: self.here[1]]
        if self.context.startswith("while parsing a block") and not before.strip(" -"):
            above = commented_parent(self.lines, *self.here)
            if above is not None:
                values = {"above": above + 1, "line": self.lines[above].strip()}
                return self._found("parent-commented", self.here, vague=True, **values)
            return self._found("indentation", self.here, vague=True)
        return self._found("unreadable-line", self.here, vague=True)
