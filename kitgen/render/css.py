"""Turns a theme into CSS: font faces, page set-ups and one rule for each role."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from kitgen.document.kinds import Sides
from kitgen.document.parts import Document, Part, Running
from kitgen.document.roles import Role
from kitgen.render.fonts import PICTURES, faces
from kitgen.render.otherfonts import WEIGHTS
from kitgen.theme import FRAME_ROOM_MM, FRAMED_BOTTOM_MM, FRAMED_MM, Look, Theme, Weight, margins_mm

HEAVINESS = {Weight.REGULAR: 400, Weight.SEMIBOLD: 600, Weight.BOLD: 700}
LETTERS = "kitgen-letters:"
"""Before a family, a weight and characters: the address of a font with just these."""
POSTER_MARGIN_MM = 22.0
POSTER_FOOT_MM = 34.0
"""What a poster larger than A4 leaves below: its foot lines stand above the rim that no piece of it shows."""
EDGE_MM = 8.5
"""Nearer to the edge no head line begins: printers leave that blank."""
HEAD_GAP_MM = 5.0
"""Between the lines at the head and the text."""
LINES = ("top-left", "top-right", "bottom-left", "bottom-right")
"""Where the running lines stand."""


def font_css(theme: Theme, others: Mapping[str, str]) -> str:
    """Return the @font-face rules: as KitSans for text, under its own name for pictures, and theirs.

    `others`: the letters that other fonts print, by the names of these.
    """
    named = {"KitSans": theme.font, PICTURES.family: PICTURES, theme.font.family: theme.font}
    own = [
        _face(name, face.file.as_uri(), face.weight, slanted=face.italic, digest=face.digest)
        for name, font in named.items()
        for face in faces(font)
    ]
    more = [
        _face(called(family), f"{LETTERS}{quote(f'{family}/{weight}/{chars}')}", weight, slanted=slanted)
        for family, chars in others.items()
        for weight in WEIGHTS
        for slanted in (False, True)
    ]
    return "\n".join([*own, *more])


def _face(name: str, url: str, weight: int, *, slanted: bool, digest: str = "") -> str:
    style = "italic" if slanted else "normal"
    looks = f"font-weight: {weight}; font-style: {style}"
    noted = f" /* {digest} */" if digest else ""
    return f'@font-face {{ font-family: "{name}"; src: url("{url}"); {looks}; }}{noted}'


def called(family: str) -> str:
    """Return the name of a font that prints what the theme's lacks; one of the machine may have its own."""
    return f"Kit {family}"


def page_name(part: Part) -> str:
    """Return the name of the page type that `part` is set on."""
    setup = part.setup
    words = [setup.laid_out.lower(), "landscape" if setup.landscape else "portrait"]
    words += ["bare"] if setup.bare else [setup.sides.value]
    words += ["framed"] if setup.framed else []
    words += ["paged"] if part.running.paged else []
    return "-".join(words)


def document_css(document: Document, theme: Theme, others: Iterable[str] = ()) -> str:
    """Return the rules that depend on the document: colours, page set-ups, roles, names of `others` fonts."""
    size = theme.size_pt(document.kind)
    tokens = {
        "fonts": ", ".join(f'"{name}"' for name in ("KitSans", *map(called, others))),
        **theme.colours.model_dump(exclude={"origin"}),
        "column": f"{theme.column_mm(document.kind):g}mm",
        "writing": f"{theme.writing_mm(document.kind):g}mm",
        "running": f"{theme.running:g}pt",
        "wider": f"{theme.letters + theme.words:g}em",
    }
    properties = " ".join(f"--{name}: {value};" for name, value in tokens.items())
    setups = {page_name(part): part for part in document.parts}
    pages = [rule for name, part in setups.items() for rule in _page(name, part, theme.bottom)]
    lines = {role: theme.line_height(role, document.kind) for role in theme.roles}
    roles = [_role(role, look, size, lines[role]) for role, look in theme.roles.items()]
    html = f"html {{ {properties} font-size: {size:g}pt; }}"
    running = "".join(f"@{place} {{ font-size: {theme.running:g}pt; }} " for place in LINES)
    blank = f"size: {document.parts[0].setup.laid_out};" if document.parts else ""
    return "\n".join(
        [html, _spacing(theme), f"@page {{ {blank} {running}}}", *pages, *_first_page(document), *roles]
    )


def _first_page(document: Document) -> Iterator[str]:
    """Yield the rule that takes head lines off the first page, where its logo or its own head stands."""
    running = document.parts[0].running if document.parts else Running()
    if places := ("top-left", "top-right") if running.address else ("top-right",) if running.logo else ():
        yield f"@page :first {{ {_no_lines(*places)} }}"


def _spacing(theme: Theme) -> str:
    """Return the rule that sets letters and words apart, in each piece of text as its own type asks.

    Kerning would set some pairs so far apart that software takes them for two words.
    """
    if not theme.letters and not theme.words:
        return ""
    apart = f"letter-spacing: {theme.letters:g}em; word-spacing: {theme.words:g}em"
    # a text as wide as its words come out is measured without what stands between them
    return (
        f"body * {{ {apart}; font-kerning: none; }}\n.middle {{ table-layout: fixed; width: var(--wide); }}"
    )


def _page(name: str, part: Part, bottom: float) -> Iterator[str]:
    """Yield the rules of one page type; page.css says what stands in the margins of all."""
    setup, running = part.setup, part.running
    size = f"{setup.laid_out} {'landscape' if setup.landscape else 'portrait'}"
    yield f".page-{name} {{ page: {name}; }}"
    if setup.bare:
        yield f"@page {name} {{ size: {size}; margin: 0; {_no_lines(*LINES)} }}"
        return
    if setup.framed:
        frame = f"border: 2.2pt double var(--main); padding: {FRAME_ROOM_MM:g}mm"
        margins = f"{FRAMED_MM:g}mm {FRAMED_MM:g}mm {FRAMED_BOTTOM_MM:g}mm"
        yield f"@page {name} {{ size: {size}; margin: {margins}; {frame}; {_no_lines('bottom-right')} }}"
        return
    inner, outer, top = margins_mm(setup.paper)
    inner, outer = (POSTER_MARGIN_MM, POSTER_MARGIN_MM) if _on_a_wall(part) else (inner, outer)
    number = "" if running.paged else _no_lines("bottom-right")
    margins = f"{top:g}mm {outer:g}mm {bottom_mm(part, bottom):g}mm {inner:g}mm"
    yield f"@page {name} {{ size: {size}; margin: {margins}; {number} }}"
    if setup.sides is not Sides.SINGLE:
        yield f"@page {name}:left {{ margin-left: {outer:g}mm; margin-right: {inner:g}mm; }}"


def bottom_mm(part: Part, usual: float) -> float:
    """Return the lower margin of the pages of `part`, with its foot lines: the `usual` one, or more."""
    in_pieces = _on_a_wall(part) and part.setup.laid_out != "A4"
    return POSTER_FOOT_MM if in_pieces else usual


def _on_a_wall(part: Part) -> bool:
    return not part.running.head_left and not part.running.paged


def _no_lines(*places: str) -> str:
    return " ".join(f"@{place} {{ content: none; }}" for place in places)


def _role(role: Role, look: Look, size: float, line: float) -> str:
    """Return the rule of one role. Type sizes are absolute, so that nesting changes nothing."""
    own = [
        f"font-size: {look.size * size:.2f}pt",
        f"line-height: {line:g}",
        f"font-weight: {HEAVINESS[look.weight]}",
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
