"""Turns a theme into CSS: font faces, page set-ups and one rule for each role."""

from collections.abc import Iterator

from kitgen.document.nodes import Document, Part, Sides
from kitgen.document.roles import Role
from kitgen.render.fonts import faces
from kitgen.theme import BINDING_MM, BOTTOM_MM, OUTER_MM, TOP_MM, Look, Theme, Weight, column_mm

WEIGHTS = {Weight.REGULAR: 400, Weight.SEMIBOLD: 600, Weight.BOLD: 700}
BARE_MARGIN_MM = 8.0
"""What every printer reaches: nothing stands nearer to the edge."""
POSTER_MARGIN_MM = 22.0
RUNNING = "font-family: KitSans; font-size: 8.5pt; line-height: 1.35; color: var(--soft);"


def font_css(theme: Theme) -> str:
    """Return the @font-face rules: as KitSans for text, under its own name for pictures."""
    return "\n".join(
        f'@font-face {{ font-family: "{name}"; src: url("{face.file.as_uri()}"); '
        f"font-weight: {face.weight}; font-style: {'italic' if face.italic else 'normal'}; }}"
        for name in ("KitSans", theme.font)
        for face in faces(theme.font)
    )


def page_name(part: Part) -> str:
    """Return the name of the page type that `part` is set on."""
    setup = part.setup
    words = [setup.paper.lower(), "landscape" if setup.landscape else "portrait"]
    words += ["bare"] if setup.bare else [setup.sides.value]
    words += ["paged"] if part.running.paged else []
    return "-".join(words)


def document_css(document: Document, theme: Theme) -> str:
    """Return the rules that depend on the document: colours, page set-ups, roles."""
    size = theme.size_pt(document.kind)
    colours = " ".join(f"--{name}: {value};" for name, value in theme.colours.model_dump(exclude={"origin"}).items())
    column = column_mm(document.kind)
    root = f"html {{ {colours} --column: {column:g}mm; --writing: {theme.writing_mm(document.kind):g}mm; font-size: {size:g}pt; }}"
    setups = {page_name(part): part for part in document.parts}
    pages = [rule for name, part in setups.items() for rule in _page(name, part)]
    return "\n".join([root, *pages, *(_role(role, look, size, theme.line_height(role, document.kind)) for role, look in theme.roles.items())])


def _page(name: str, part: Part) -> Iterator[str]:
    setup = part.setup
    size = f"{setup.paper} {'landscape' if setup.landscape else 'portrait'}"
    yield f".page-{name} {{ page: {name}; }}"
    if setup.bare:
        yield f"@page {name} {{ size: {size}; margin: {BARE_MARGIN_MM:g}mm; }}"
        return
    number = 'counter(page) " / " counter(pages)' if part.running.paged else '""'
    poster = setup.paper == "A3" or not part.running.head_left and not part.running.paged
    inner, outer = (POSTER_MARGIN_MM, POSTER_MARGIN_MM) if poster else (BINDING_MM, OUTER_MM)
    boxes = (
        f"@top-left {{ content: string(head-left); {RUNNING} vertical-align: bottom; padding-bottom: 5mm; width: 70%; }} "
        f"@top-right {{ content: string(head-right); {RUNNING} vertical-align: bottom; padding-bottom: 5mm; }} "
        f'@bottom-left {{ content: string(foot) "\\A" string(colophon); white-space: pre-line; {RUNNING} '
        "vertical-align: top; padding-top: 3mm; width: 88%; } "
        f"@bottom-right {{ content: {number}; {RUNNING} vertical-align: top; padding-top: 3mm; }}"
    )
    yield (
        f"@page {name} {{ size: {size}; margin: {TOP_MM:g}mm {outer:g}mm {BOTTOM_MM:g}mm {inner:g}mm; {boxes} }}"
    )
    if setup.sides is not Sides.SINGLE:
        yield f"@page {name}:left {{ margin-left: {outer:g}mm; margin-right: {inner:g}mm; }}"
    empty = " ".join(f"@{place} {{ content: none; }}" for place in ("top-left", "top-right", "bottom-left", "bottom-right"))
    yield f"@page {name}:blank {{ {empty} }}"


def _role(role: Role, look: Look, size: float, line: float) -> str:
    """Return the rule of one role. Type sizes are absolute, so that nesting changes nothing."""
    own = [
        f"font-size: {look.size * size:.2f}pt",
        f"line-height: {line:g}",
        f"font-weight: {WEIGHTS[look.weight]}",
        f"color: var(--{look.colour})",
        f"margin-top: {look.before:g}mm",
        f"margin-bottom: {look.after:g}mm",
    ]
    own += ["break-after: avoid"] if look.keep_with_next else []
    own += ["text-align: center"] if look.centre else []
    own += list(_frame(look))
    rules = [f".r-{role.value} {{ {'; '.join(own)}; }}"]
    if look.border in ("rows", "grid"):
        rules.append(f".r-{role.value} th, .r-{role.value} td {{ padding: {look.padding:g}mm; }}")
    return "\n".join(rules)


def _frame(look: Look) -> Iterator[str]:
    match look.border:
        case "box":
            yield "border: 0.8pt solid var(--main)"
            yield "border-radius: 1.5mm"
        case "round":
            yield "border: 0.6pt solid var(--rule)"
            yield "border-radius: 3mm"
        case "heavy":
            yield "border: 2pt solid var(--text)"
            yield "border-radius: 1.5mm"
        case "bar":
            yield "border-left: 1.2mm solid var(--main)"
        case "none" | "rows" | "grid":
            pass
    if look.border == "bar":
        yield f"padding: {look.padding * 0.4:.2f}mm {look.padding:g}mm"
    elif look.padding and look.border not in ("rows", "grid"):
        yield f"padding: {look.padding:g}mm"
    if look.fill == "tint":
        yield "background: var(--tint)"
