"""Where a value was written: the one thing that every layer may know about a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of a value in a source file.

    `file` is the path as shown to people (relative to the project where possible),
    `line` and `column` count from 1, `length` is in characters (at least 1) and
    `path` is the chain of keys and indexes that leads to the value. What stands in no file,
    such as a value given on the command line, has `line` 0.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    path: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file
