import pytest
from trees import paragraph

from kitgen.document.breaks import settle_breaks, without_breaks
from kitgen.document.inline import Text, plain
from kitgen.document.nodes import Node, PageBreak, Section


def tree(written: str) -> tuple[Node, ...]:
    """Return paragraphs for letters, page breaks for |, groups called g for what stands in (…)."""
    stack: list[list[Node]] = [[]]
    for char in written:
        if char == "(":
            stack.append([])
        elif char == ")":
            group = Section(tuple(stack.pop()), id="g")
            stack[-1].append(group)
        else:
            stack[-1].append(PageBreak() if char == "|" else paragraph(Text(char)))
    return tuple(stack[0])


def shown(nodes: tuple[Node, ...]) -> str:
    pieces = []
    for node in nodes:
        match node:
            case Section():
                pieces.append(f"({shown(node.children)})")
            case PageBreak():
                pieces.append("|")
            case _:
                pieces.append(plain(node.content))
    return "".join(pieces)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a|b", "a|b"),
        ("|a", "a"),
        ("a|", "a"),
        ("||a||b||", "a|b"),
        ("||", ""),
        ("", ""),
        ("a(b|c)d", "a(b)|(c)d"),
        ("(|a|)|b", "(a)|b"),
        ("a(b(c|)d)", "a(b(c))|(d)"),
        ("(|)", ""),
    ],
)
def test_no_page_break_leaves_a_page_empty(written: str, kept: str) -> None:
    assert shown(settle_breaks(tree(written))) == kept
    assert shown(without_breaks(tree(written))) == kept.replace("|", "")


def test_a_group_that_is_cut_has_its_id_once() -> None:
    groups = [node.id for node in settle_breaks(tree("(|a|b)")) if isinstance(node, Section)]
    assert groups == ["g", ""]
