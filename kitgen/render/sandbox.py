"""Where templates run: they see what is drawn, and nothing of the machine; and what they do has an end.

A template of a project's own may come from a stranger. Loops and calls cost steps, texts and lists their
size; whoever spends more than a page can need is stopped. The count follows from template and document
alone, so that it is the same on every machine.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, cast

import jinja2
from jinja2 import nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from jinja2.visitor import NodeTransformer

MOST = 500_000_000
"""What one document may spend; one is about 35 ns. The longest packet that is shipped takes 60 000 000."""
_STEP, _CALL, _PIECE = 20, 500, 20
"""What a turn of a loop costs, a call, and each piece of a list; a character of a text costs 1."""
_LARGEST = 10_000
"""No number that a template gives to a filter or a method is larger: it may be a width, or how often."""
_MOST_BITS = 4096
"""No whole number takes more bits."""
_WIDE = re.compile(r"%[^%a-zA-Z]*\d{5}")
"""What fills a text up to tens of thousands of characters."""
_FILTERS = (
    "abs attr batch capitalize count d default dictsort e escape first float forceescape format groupby int "
    "items join last length list lower map max min reject rejectattr replace reverse round safe select "
    "selectattr slice sort string striptags sum title trim truncate unique upper urlencode wordcount"
)
"""Those of Jinja that text on paper may need."""
_TEXT_MAKERS = (
    "center",
    "encode",
    "expandtabs",
    "format",
    "format_map",
    "join",
    "ljust",
    "replace",
    "rjust",
    "translate",
    "zfill",
)
"""Methods of texts that make large ones of small ones; filters do the same, and are counted."""
_CONTAINERS = (list, tuple, dict, set, frozenset)
_left: ContextVar[list[int]] = ContextVar("left")


class TooMuchError(SecurityError):
    """A template that goes on and on, or makes something too large."""

    def __init__(self) -> None:
        super().__init__("it goes on without end, or makes something too large")


@contextmanager
def spending() -> Iterator[None]:
    """Let templates spend MOST meanwhile; what goes on raises TooMuchError."""
    token = _left.set([MOST])
    try:
        yield
    finally:
        _left.reset(token)


def environment(loader: jinja2.BaseLoader, *, own: bool) -> jinja2.Environment:
    """Return where the templates of `loader` run; what a project's `own` do is counted."""
    return Sandbox(loader) if own else SandboxedEnvironment(loader=loader, **_STRICT)


_STRICT: dict[str, Any] = {"autoescape": True, "undefined": jinja2.StrictUndefined, "trim_blocks": True}


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for templates of whoever: autoescaped, strict, without the machine, and with an end."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, loader: jinja2.BaseLoader) -> None:
        super().__init__(loader=loader, **_STRICT)
        del self.globals["lipsum"]
        self.filters = {name: _counted(self.filters[name]) for name in _FILTERS.split()}
        self.filters |= {"kitgen_each": _each, "kitgen_paid": _paid, "kitgen_joined": _counted(_joined)}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Counting().visit(super()._parse(source, name, filename))
        return tree

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str | bytes) and attr in _TEXT_MAKERS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Leave the methods `format` of texts to `is_safe_attribute`, which knows none."""

    def call(self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        _spend(_CALL)
        return _weighed(super().call(__context, __obj, *args, **kwargs))

    def get_template(self, *args: Any, **kwargs: Any) -> jinja2.Template:
        if _left.get(None):  # one includes another
            _spend(_STEP)
        return super().get_template(*args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        _spend(_STEP + _size_of(operator, left, right))
        return super().call_binop(context, operator, left, right)


def _size_of(operator: str, left: Any, right: Any) -> int:
    """Return how large at most the result is. Raises TooMuchError for what cannot be told."""
    if isinstance(left, str | bytes) and operator == "%":
        raise TooMuchError
    if all(isinstance(each, int) for each in (left, right)):
        bits = left.bit_length() * abs(right) if operator == "**" else left.bit_length() + right.bit_length()
        if bits > _MOST_BITS:
            raise TooMuchError
        return 0
    if operator == "*":
        many = [each for each in (left, right) if isinstance(each, int)]
        return max((_weight(each) for each in (left, right)), default=0) * abs(many[0]) if many else 0
    return _weight(left) + _weight(right)


def _spend(much: int) -> None:
    left = _left.get()
    left[0] -= much
    if left[0] < 0:
        raise TooMuchError


def _weighed(value: Any) -> Any:
    """Return `value` when what it weighs may be spent."""
    _spend(_weight(value))
    return value


def _weight(value: Any, known: dict[int, int] | None = None) -> int:
    """Return how large `value` is written out, everything that it holds as often as it is held."""
    if isinstance(value, str | bytes):
        return _PIECE + len(value)
    if not isinstance(value, _CONTAINERS):
        return _PIECE
    known = {} if known is None else known
    if id(value) not in known:
        inner = (*value, *value.values()) if isinstance(value, dict) else value
        known[id(value)] = _PIECE + sum(_weight(each, known) for each in inner)
    return known[id(value)]


def _joined(pieces: Iterable[Any]) -> str:
    return markup_join(pieces)


def _counted(make: Callable[..., Any]) -> Callable[..., Any]:
    """Return the filter `make` as one that is paid for. It is never tried while a template is compiled."""
    takes = str(getattr(make, "jinja_pass_arg", "")).rpartition(".")[2]

    @wraps(make)
    def counted(context: Context, *args: Any, **kwargs: Any) -> Any:
        given = (*args, *kwargs.values())
        if any(isinstance(each, int) and abs(each) > _LARGEST for each in given[1:]):
            raise TooMuchError
        sizes = [len(each) for each in given if isinstance(each, Sized)]
        _spend(_STEP + sum(map(_weight, given)) + (sizes[0] * max(sizes[1:]) if len(sizes) > 1 else 0))
        first = {
            "context": (context,),
            "eval_context": (context.eval_ctx,),
            "environment": (context.environment,),
        }
        if make.__name__ == "do_format" and _WIDE.search(str(args[0])):
            raise TooMuchError
        made = make(*first.get(takes, ()), *args, **kwargs)
        return _weighed(list(made) if isinstance(made, Iterator) else made)

    return pass_context(counted)


@pass_context
def _each(_context: Context, values: Iterable[Any], text: int) -> Iterator[Any]:
    """Yield `values`, each for the price of a step and of the `text` that it is printed with."""
    for value in values:
        _spend(_STEP + text)
        yield value


@pass_context
def _paid(_context: Context, value: Any) -> Any:
    return _weighed(value)


class _Counting(NodeTransformer):
    """Has everything in a template paid for that can become large, or go on for long."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        text = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
        node.iter = _filtered("kitgen_each", node.iter, nodes.Const(text))
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        self.generic_visit(node)
        node.nodes = [each if isinstance(each, nodes.TemplateData) else _paying(each) for each in node.nodes]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return _filtered("kitgen_joined", nodes.List(node.nodes))

    def visit_Operand(self, node: nodes.Operand) -> nodes.Node:
        self.generic_visit(node)
        node.expr = _paying(node.expr)
        return node

    def visit_Test(self, node: nodes.Test) -> nodes.Node:
        self.generic_visit(node)
        node.args = [_paying(each) for each in node.args]
        return node

    def _paid_whole(self, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return _paying(node)

    visit_List = visit_Dict = _paid_whole

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        self.generic_visit(node)
        return _paying(node) if node.ctx == "load" else node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:
        self.generic_visit(node)
        return _paying(node) if isinstance(node.arg, nodes.Slice) else node

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.Node:
        self.generic_visit(node)
        node.filter = _filtered("kitgen_paid", node.filter)
        return node


def _filtered(name: str, value: nodes.Node | None, *args: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(
        cast(nodes.Expr, value), name, list(args), [], None, None, lineno=value.lineno if value else 1
    )


def _paying(value: nodes.Node) -> nodes.Filter:
    return _filtered("kitgen_paid", value)
