"""Large things: a long table, a long file, a photo of a camera. How quick it goes says tests/benchmarks."""

import io
import re
import zipfile

import pikepdf
import pytest
from PIL import Image
from press import Press, W, sheet

ROWS, COLUMNS = 400, 2


def test_a_long_table_has_every_row_once_under_a_head_on_every_page(press: Press) -> None:
    rows = "".join(f"    - [{', '.join(f'r{r}c{c}' for c in range(COLUMNS))}]\n" for r in range(ROWS))
    heads = ", ".join(f"Kop{c}" for c in range(COLUMNS))
    press.lesson(sheet(f"- table:\n    header: [{heads}]\n    rows:\n{rows.replace('    - ', '      - ')}"))
    cells = [f"r{r}c{c}" for r in range(ROWS) for c in range(COLUMNS)]
    pdf, docx = press.both()
    pages = [page for page in pdf.pages() if re.search(r"r\d+c\d", page)]
    assert len(pages) > 5
    assert re.findall(r"r\d+c\d", "".join(pages)) == cells
    assert all(page.count("Kop0") == 1 for page in pages)
    (table,) = [t for t in docx.xml().iter(f"{W}tbl") if "Kop0" in "".join(t.itertext())]
    assert re.findall(r"r\d+c\d", " ".join(table.itertext())) == cells
    head, *others = table.iter(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in others)


def test_a_mistake_at_the_end_of_a_long_file_is_told_at_its_line(press: Press) -> None:
    question = "        - ask: Vraag {}\n          lines: 1\n          id: vraag-{}\n"
    asked = "".join(question.format(n, n) for n in range(1500))
    press.lesson(
        sheet("- questions: []").replace("questions: []", f"questions:\n{asked}").rstrip("\n") + "\n"
    )
    file = press.root / "lessons/nl/les.yaml"
    lines = (
        file.read_text("utf-8").replace("steps:", "          onbekende_sleutel: fout\nsteps:").splitlines()
    )
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    last = next(n for n, line in enumerate(lines, 1) if "onbekende" in line)
    assert last > 4500
    assert f"lessons/nl/les.yaml:{last}:11: error[unknown-field]" in press.said()


@pytest.fixture(scope="module")
def photo() -> bytes:
    """Twelve million dots of a JPEG file, with enough in it to be large."""
    out = io.BytesIO()
    shades = [Image.effect_noise((1000, 750), 70).resize((4000, 3000)) for _ in range(3)]
    Image.merge("RGB", shades).save(out, "JPEG", quality=95)
    return out.getvalue()


def photos(data: bytes) -> list[tuple[int, int]]:
    """Return how many dots wide the photos in a PDF or Word file are, and how many bytes they take."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if name.endswith((".jpeg", ".jpg"))]
            files = [archive.read(name) for name in names]
            return [(Image.open(io.BytesIO(file)).width, len(file)) for file in files]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        shown = (each for each in pdf.objects if isinstance(each, pikepdf.Stream))
        images = [each for each in shown if each.get("/Subtype") == "/Image"]
        return [(int(each.Width), len(each.read_raw_bytes())) for each in images]


def test_a_photo_is_as_fine_as_paper_shows_and_finer_where_a_print_shop_asks(
    press: Press, photo: bytes
) -> None:
    assert len(photo) > 1_000_000
    press.put("assets/foto.jpg", photo)
    press.lesson(sheet("- {picture: foto.jpg, alt: een foto, width: 60}"))
    for paper in press.both():
        ((wide, size),) = photos(paper.file.read_bytes())
        assert (wide, size < 400_000) == (709, True), "300 dots an inch"
    command = ("build", "les", "-j", "1", "-o", "uit", "--part", "handout", "--set", "theme.dots=600")
    assert press.run(*command).exit_code == 0
    (pdf,), (docx,) = ([*press.root.glob(f"uit/**/*werkbladen.{form}")] for form in ("pdf", "docx"))
    assert [photos(file.read_bytes())[0][0] for file in (pdf, docx)] == [1417, 1417]
