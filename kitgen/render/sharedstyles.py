"""Lets elements that look alike have one computed style, as in browsers: less memory, and less to compute.

WeasyPrint does so for elements that have no declarations of their own. An id is one, so whatever stands in
a row, a box or a list with an id shares nothing with what stands in the next one. Here all share a style
that have the same parent's and the same declarations, and only the id is an element's own. Of what WeasyPrint
computes nothing else depends on the element: `ComputedStyle` is not told which one it is.
"""

from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from kitgen.render.weasy import weasyprint

_ID = "anchor"
"""The property in which WeasyPrint keeps the id of an element."""
_NOTE = "note"
"""What the names of calls and places of notes hold: WeasyPrint writes an id into the style of each."""


@contextmanager
def shared_styles() -> Iterator[None]:
    """Make documents that are laid out meanwhile share styles."""
    weasyprint()
    from weasyprint import css

    usual, css.StyleFor = css.StyleFor, _sharing(css.StyleFor, css.Style)
    try:
        yield
    finally:
        css.StyleFor = usual


@cache
def _sharing(usual: Any, style: Any) -> Any:
    """Return a class as `usual`, WeasyPrint's that finds the styles of elements, that shares them."""
    named = _named(style)

    class Sharing(usual):  # type: ignore[misc]
        """Finds the style of an element, of a page, or of what is drawn before, behind or around these."""

        def __init__(self, *args: Any) -> None:
            self._alike: dict[Hashable, Any] = {}
            self._ids: dict[Hashable, str] = {}
            super().__init__(*args)

        def set_computed_styles(
            self,
            element: Any,
            parent: Any,
            root: Any = None,
            pseudo_type: str | None = None,
            base_url: str | None = None,
            target_collector: Any = None,
        ) -> None:
            at, styles = (element, pseudo_type), self.get_computed_styles()
            declared = self.get_cascaded_styles().get(at, {})
            if ident := declared.pop(_ID, None):
                self._ids[at] = ident[0]
                if target_collector:
                    target_collector.collect_anchor(ident[0])
            key = (id(styles.get((parent, None))), pseudo_type, _look(declared))
            if key not in self._alike or _NOTE in (pseudo_type or ""):
                super().set_computed_styles(element, parent, root, pseudo_type, base_url)
                self._alike[key] = styles[at]
            styles[at] = self._alike[key]

        def __call__(self, element: Any, pseudo_type: str | None = None) -> Any:
            found = super().__call__(element, pseudo_type)
            ident = self._ids.get((element, pseudo_type))
            return named(found, ident) if found is not None and ident else found

    return Sharing


@cache
def _named(style: Any) -> Any:
    """Return a kind of `style`, WeasyPrint's, for an element with an id."""

    class Named(style):  # type: ignore[misc]
        """A style that others share, and the id of an element."""

        def __init__(self, shared: Any, ident: str) -> None:
            super().__init__({_ID: ident})
            self.shared = shared
            self.parent_style, self.is_root_element = shared.parent_style, shared.is_root_element

        @property
        def anonymous_style(self) -> Any:
            return self.shared.anonymous_style

        def copy(self) -> Any:
            copied = self.shared.copy()
            copied.update(self)
            return copied

        def __missing__(self, key: str) -> Any:
            return self.shared[key]

        def __getattr__(self, name: str) -> Any:
            return getattr(self.shared, name)

    return Named


def _look(declared: Mapping[str, tuple[Any, Any]]) -> Hashable:
    """Return what two elements have the same of whose declarations are the same."""
    return frozenset((name, *map(_hashable, own)) for name, own in declared.items())


def _hashable(value: Any) -> Hashable:
    try:
        hash(value)
    except TypeError:
        return repr(value)
    return value  # type: ignore[no-any-return]
