"""Reads YAML strictly: nothing is interpreted, and every mistake is told in a teacher's words.

Composing is libyaml's work; `diagnose` words what it stumbles over and says how the line should
read, so that reading can go on with the corrected line and find the next mistake as well.
"""

from functools import lru_cache

import yaml

from kitgen.errors import Finding, InputError
from kitgen.origin import Origin
from kitgen.source.decode import decode, lines_of
from kitgen.source.diagnose import diagnose
from kitgen.source.grow import Grower
from kitgen.source.tree import Mapping

MOST_MISTAKES = 25
"""How many lines are corrected in one run before reading stops."""

_Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc,valid-type]  # libyaml's or Python's, as installed
    """Resolves nothing: a plain scalar stays the text that it is."""

    yaml_implicit_resolvers: dict[str, object] = {}


@lru_cache(maxsize=512)
def read_yaml(data: bytes, file: str) -> Mapping:
    """Return the tree of `data`; `file` is its name in messages.

    A command asks for the same files several times: the tree of equal content is kept, nothing can
    change it. Raises InputError with all that is wrong as far as it can be told in one run.
    """
    lines = lines_of(decode(data, file))
    node, findings = _compose(lines, file)
    tree = None
    if node is not None:
        grower = Grower(file, lines)
        tree = grower.top(node)
        findings += grower.findings
    elif not findings:
        findings.append(Finding("file-empty", Origin(file)))
    if findings or tree is None:
        raise InputError(sorted(findings, key=_place))
    return tree


def _compose(written: list[str], file: str) -> tuple[yaml.Node | None, list[Finding]]:
    """Return the node of the lines, where need be with lines corrected, and what was wrong."""
    lines, findings, corrected = list(written), list[Finding](), set[int]()
    for _ in range(MOST_MISTAKES):
        try:
            return _node("\n".join(lines) + "\n"), findings
        except RecursionError:
            return None, [*findings, Finding("too-deep", Origin(file), values={"most": 64})]
        except yaml.YAMLError as error:
            found = diagnose(lines, error, file)
        if findings and (found.vague or found.line in corrected):
            return None, findings
        findings.append(found.finding)
        if found.fixed is None:
            return None, findings
        lines[found.line - 1] = found.fixed
        corrected.add(found.line)
    return None, findings


def _node(text: str) -> yaml.Node | None:
    loader = _Loader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.origin.line, finding.origin.column) if finding.origin else (0, 0)
