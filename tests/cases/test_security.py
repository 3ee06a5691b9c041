"""What strangers may send: nothing is fetched, read, written or run that was not asked for, and all ends."""

import io
import json
import re
import socket
import threading
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PIL.PngImagePlugin import PngInfo
from press import Press, sheet

from kitgen.build import manifest, printed, write
from kitgen.cli.findings import tell
from kitgen.cli.settings import Settings
from kitgen.document.kinds import Kind
from kitgen.errors import Finding
from kitgen.origin import Origin

ROOT = Path(__file__).parents[2]
SECRET = "zeer geheim"
PROFILE = (
    "name: Atheneum\ncontacts: [{role: coach, name: An, reach: lokaal 3}]\nlanguage: nl\nregion: be-vl\n"
)
GREEN = (0, 90, 60)


class Listener:
    """Hears whoever knocks at a port of this machine."""

    def __init__(self) -> None:
        self.heard = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                knocking, _ = self._socket.accept()
                self.heard += 1  # before whoever knocks can tell
                knocking.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    hears = Listener()
    yield hears
    heard = hears.heard
    hears.close()
    assert heard == 0, "something was fetched"


def test_a_listener_hears_who_knocks() -> None:
    hears = Listener()
    with socket.create_connection(("127.0.0.1", hears.port)) as knocks:
        knocks.recv(1)
    hears.close()
    assert hears.heard == 1


def everything(data: bytes) -> bytes:
    """Return all that stands in a PDF or Word file, unpacked."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"\n".join(f"{name}\n".encode() + archive.read(name) for name in archive.namelist())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return b"\n".join(_of(each) for each in pdf.objects if each is not None)


def _of(each: pikepdf.Object) -> bytes:
    told = each.unparse(resolved=True)
    if not isinstance(each, pikepdf.Stream):
        return told
    with suppress(pikepdf.PdfError):
        return told + each.read_bytes()
    return told + each.read_raw_bytes()


def photo(form: str) -> bytes:
    """Return a picture that tells where and by whom it was made, in all ways that there are."""
    out, noise = io.BytesIO(), Image.effect_noise((300, 200), 40).convert("RGB")
    exif = Image.Exif()
    exif[0x010E], exif[0x8825] = SECRET, {1: "N", 2: (51.0, 3.0, SECRET.__len__())}
    info = PngInfo()
    info.add_text("Comment", SECRET)
    info.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET}</x>")
    more = {"pnginfo": info} if form == "PNG" else {"comment": SECRET, "xmp": f"<x>{SECRET}</x>".encode()}
    noise.save(out, form, exif=exif, icc_profile=f"desc {SECRET}".encode(), **more)
    return out.getvalue()


# -- nothing is fetched


@pytest.mark.promise("no-network")
@pytest.mark.parametrize("where", ["picture", "logo", "style"])
def test_an_address_in_the_place_of_a_file_is_refused_at_its_line(
    press: Press, listener: Listener, where: str
) -> None:
    url = f"http://127.0.0.1:{listener.port}/telt-mee.png"
    blocks = f"- picture: {url}\n  alt: een teller" if where == "picture" else "- text: Dag"
    press.lesson(sheet(blocks))
    press.put("assets/profiles/eigen.yaml", PROFILE + (f"logo: {url}\n" if where == "logo" else ""))
    press.put("templates/own.css", f"/* ons */\n@import url({url});\n" if where == "style" else "")
    press.profile = "eigen"
    if where == "style":
        result = press.run("build", "les", "-j", "1", "--part", "handout")
        assert (result.exit_code, "templates/own.css:2" in result.stderr) == (1, True), result.stderr
    else:
        file = {"picture": "lessons/nl/les.yaml:9", "logo": "assets/profiles/eigen.yaml:5"}[where]
        assert re.search(rf"^{file}:.*outside the project", press.refused(), re.MULTILINE)


@pytest.mark.promise("no-network")
def test_addresses_in_texts_are_words(press: Press, listener: Listener) -> None:
    url = f"http://127.0.0.1:{listener.port}"
    words = f"![x]({url}/a.gif) <img src=\"{url}/b.gif\"> <link rel='attachment' href='file:///etc/hostname'>"
    press.lesson(sheet(f"- text: |\n    {words}"))
    pdf, docx = (paper.file.read_bytes() for paper in press.both())
    assert "<img src=" in press.paper().text()
    assert b"/Filespec" not in everything(pdf)
    assert b"<img" not in everything(docx).replace(b"&lt;img", b"")


LOGO = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/css" href="{url}/extern.css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 120">
  <style>@import url("{url}/font.css"); .a{{font-family:"Schoolfont"}}</style>
  <circle cx="60" cy="60" r="50" fill="#005a3c"/>
  <image x="130" y="10" width="60" height="60" xlink:href="{url}/extern.png"/>
  <image x="200" y="10" width="60" height="60" href="buurfoto.png"/>
  <use xlink:href="{url}/extern.svg#logo"/>
</svg>
"""


@pytest.mark.promise("logos-drawn")
def test_a_logo_that_refers_to_other_files_is_drawn_without_them_and_all_are_named(
    press: Press, listener: Listener
) -> None:
    url = f"http://127.0.0.1:{listener.port}"
    press.lesson(sheet("- text: Dag"))
    press.put("assets/logo.svg", LOGO.format(url=url))
    press.put("assets/profiles/eigen.yaml", f"{PROFILE}logo: logo.svg\n")
    press.profile = "eigen"
    result = press.run("check", "les")
    assert result.exit_code == 0
    assert "eigen.yaml:5:7: warning[logo-elsewhere]" in result.stderr
    for file in ("extern.css", "font.css", "extern.png", "buurfoto.png", "extern.svg#logo"):
        assert file in result.stderr
    pdf, docx = press.both()
    page = pypdfium2.PdfDocument(pdf.file)[0].render(scale=2).to_pil().convert("RGB")
    media = [data for name, data in docx.parts().items() if name.endswith(".png")]
    drawn = next(Image.open(io.BytesIO(data)).convert("RGB") for data in media)
    page = page.crop((page.width // 2, 0, page.width, page.height // 8))
    shares = [_share_of_green(page.crop(_of_green(page))), _share_of_green(drawn.crop(_of_green(drawn)))]
    assert shares == pytest.approx([0.785, 0.785], abs=0.03), "both show the whole circle"
    for file in (pdf, docx):
        assert url.encode() not in everything(file.file.read_bytes())


def _of_green(image: Image.Image) -> tuple[int, int, int, int]:
    box = _green(image).getbbox()
    assert box
    return box


def _share_of_green(image: Image.Image) -> float:
    return ImageStat.Stat(_green(image)).mean[0] / 255


def _green(image: Image.Image) -> Image.Image:
    """Return what of a picture is about green, in white."""
    apart = ImageChops.difference(image, Image.new("RGB", image.size, GREEN)).convert("L")
    return apart.point(lambda much: 255 if much < 30 else 0)


# -- nothing outside the project


RECORDS = "uit/.kitgen/records/voorbeeldschool"
OUTSIDE = ("../../../geheim", "/geheim", "..\\geheim", "C:/geheim", "file:///geheim", "//server/geheim")


@pytest.mark.promise("inside-the-project")
@pytest.mark.parametrize("path", OUTSIDE)
def test_no_path_leads_out_of_the_project(press: Press, path: str) -> None:
    (press.root.parent / "geheim").write_text(SECRET)
    press.lesson(sheet(f"- {{picture: '{path}', alt: een}}\n- snippet: '{path}'"), "een")
    press.lesson(f"extends: '{path}'\n".encode(), "twee")
    press.put(
        "assets/profiles/eigen.yaml",
        f"{PROFILE}logo: '{path}'\ntheme: {{word: '{path}', font: {{family: X, regular: '{path}'}}}}\n",
    )
    for name, profile in (("een", "voorbeeldschool"), ("twee", "voorbeeldschool"), ("een", "eigen")):
        press.profile = profile
        result = press.run("check", name)
        assert (result.exit_code, type(result.exception)) == (1, SystemExit), result.output
        assert "outside" in result.stderr or "not-an-id" in result.stderr, result.stderr
        assert SECRET not in result.output
    press.profile = "eigen"
    assert press.run("build", "een", "-o", str(press.root / "uit")).exit_code == 1
    assert not (press.root / "uit").exists()


@pytest.mark.promise("messages-discreet")
def test_a_link_out_of_the_project_is_refused_and_shows_nothing_of_what_it_leads_to(
    press: Press, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = press.root.parent / "geheim.yaml"
    secret.write_text(f"titel: {SECRET}\n")
    press.lesson(sheet("- snippet: buiten"), "andere")
    for link in ("lessons/nl/les.yaml", "assets/snippets/nl/buiten.yaml", "templates/own.css"):
        (press.root / link).parent.mkdir(parents=True, exist_ok=True)
        (press.root / link).symlink_to(secret)
    for name in ("les", "andere"):
        result = press.run("build", name, "-j", "1")
        assert (result.exit_code, type(result.exception)) == (1, SystemExit), result.output
        assert "outside the project" in result.stderr
        assert SECRET not in result.output
    tell([Finding("file-empty", Origin("lessons/nl/les.yaml", 1))], Settings(press.root, "en"))
    told = capsys.readouterr().err
    assert "lessons/nl/les.yaml:1" in told
    assert SECRET not in told


@pytest.mark.promise("inside-the-output")
@pytest.mark.parametrize("link", ["uit/voorbeeldschool", "uit/.kitgen", "uit/.kitgen/journal.jsonl", RECORDS])
def test_a_link_in_an_output_folder_leads_no_file_elsewhere(press: Press, link: str) -> None:
    press.lesson(sheet("- text: Dag"))
    elsewhere = press.root / "elders"
    elsewhere.mkdir(exist_ok=True)
    target = elsewhere / "dagboek" if link.endswith(".jsonl") else elsewhere
    (press.root / link).parent.mkdir(parents=True)
    (press.root / link).symlink_to(target)
    result = press.run("build", "les", "-o", "uit", "-j", "1", "--format", "txt", "--part", "handout")
    assert (result.exit_code, "output-leads-out" in result.stderr) == (3, True), result.stderr
    assert list(elsewhere.iterdir()) == []


@pytest.mark.promise("inside-the-output")
def test_notes_of_a_stranger_in_an_output_folder_remove_nothing_elsewhere(press: Press) -> None:
    kept = press.root.parent / "kostbaar.txt"
    kept.write_text("blijf")
    output = press.root / "uit"
    stamp = vars(manifest.Stamp(1, 1, "0"))
    raw = {
        path: {"path": path, "stem": "x", "kind": "x", "title": "", "subject": "", "stamp": stamp}
        | {"fingerprint": "", "environment": "", "reads": {}, "pages": [], "all_pages": 0, "picture": ""}
        for path in ("../../kostbaar.txt", str(kept), "voorbeeldschool/nl/weg/x.txt")
    }
    shelf = {
        "title": "Weg",
        "profile": "voorbeeldschool",
        "lang": "nl",
        "name": "weg",
        "entries": [*raw.values()],
    }
    folders = {"voorbeeldschool/nl/weg": shelf}
    write.write_file(
        output / manifest.MANIFEST, json.dumps({"schema": manifest.SCHEMA, "folders": folders}).encode()
    )
    assert manifest.Manifest.read(output).shelves == {}
    write.write_file(output / ".kitgen/print.json", json.dumps({"weg/../../..": ["kostbaar.txt"]}).encode())
    (output / "weg").mkdir()
    assert printed.forget_folder(output, "weg") == ()
    press.lesson(sheet("- text: Dag"))
    result = press.run("build", "-o", "uit", "-j", "1", "--format", "txt", "--part", "handout")
    assert result.exit_code == 0, result.stderr
    assert kept.read_text() == "blijf"


# -- nothing runs


@pytest.mark.promise("no-code")
def test_a_tag_of_a_programming_language_is_refused_at_its_line(press: Press) -> None:
    pwned = press.root / "pwned"
    press.lesson(f'title: !!python/object/apply:os.system ["touch {pwned}"]\n'.encode())
    told = press.refused()
    assert told.startswith("lessons/nl/les.yaml:1:8: error[tag-not-allowed]")
    assert not pwned.exists()


@pytest.mark.promise("no-code")
@pytest.mark.parametrize("place", ["school.__class__", "school.name.__init__", "n", "0", "school.name!r"])
def test_a_place_reaches_nothing_but_what_it_names(press: Press, place: str) -> None:
    press.lesson(sheet(f'- text: "{{{place}}} {{{{ 7 * 7 }}}} {{% for x in y %}}"'))
    told = press.refused()
    assert f'unknown-place]: there is no place "{{{place}}}"' in told
    assert "class 'str'" not in told


@pytest.mark.promise("no-code")
def test_signs_of_templates_are_printed_as_they_are(press: Press) -> None:
    press.lesson(sheet("- text: Reken uit \\{\\{ 7 x 7 }} en %s en {% if %} en $HOME"))
    assert "{{7x7}}en%sen{%if%}en$HOME" in press.paper().joined()


# -- what pupils get


@pytest.mark.promise("answers-apart")
def test_no_answer_or_note_is_in_any_file_for_pupils(press: Press) -> None:
    blocks = """\
        - questions:
            - {ask: Wat is sexting?, answer: ANTWOORD-A1 vrijwillig delen, lines: 3}
        - quiz:
            - {ask: Kies, options: [een, twee], right: 2, why: ANTWOORD-A2 want twee}
        - text: DOCENT-N1 let op de sfeer
          for: teacher
        """
    steps = "steps: [{title: Praten, minutes: 40, do: DOCENT-N2 kijk rond, uses: [blad]}]\n"
    press.lesson(sheet(blocks) + steps)
    pdf, docx = press.both()
    guide = press.paper("pdf", Kind.GUIDE).text()
    for word in ("ANTWOORD-A1", "ANTWOORD-A2", "DOCENT-N1", "DOCENT-N2"):
        assert word in guide
    for paper in (pdf, docx):
        held = everything(paper.file.read_bytes()).decode("latin-1") + paper.text()
        assert not re.findall("ANTWOORD|DOCENT", held)


@pytest.mark.promise("photos-bare")
def test_photos_tell_pupils_nothing_of_where_and_by_whom_they_were_made(press: Press) -> None:
    for form in ("PNG", "JPEG"):
        data = photo(form)
        assert SECRET.encode() in data
        press.put(f"assets/{form}.x", data)
    inside = f'<metadata>{SECRET}</metadata><path d="M1 1h3v3"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'
    press.put("assets/drawing.svg", svg)
    press.put("templates/own.css", "h1 { background: url(kitgen:assets/JPEG.x) }")
    blocks = [f"- {{picture: {name}, alt: foto, width: 60}}" for name in ("PNG.x", "JPEG.x", "drawing.svg")]
    press.lesson(sheet("\n".join(blocks)))
    for paper in press.both():
        held = everything(paper.file.read_bytes())
        assert SECRET.encode() not in held
        assert b"Exif" not in held


# -- SECURITY.md


def test_every_promise_is_kept_by_a_test_and_no_test_keeps_another() -> None:
    promised = re.findall(r"(?m)^- \*\*`([a-z-]+)`\*\*", (ROOT / "SECURITY.md").read_text("utf-8"))
    marked = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r'(?m)^@pytest\.mark\.promise\("([a-z-]+)"\)', file.read_text("utf-8"))
    }
    assert len(promised) > 10
    assert sorted(promised) == sorted(marked)


def test_readers_of_the_readme_find_the_promises() -> None:
    assert "(SECURITY.md)" in (ROOT / "README.md").read_text("utf-8")
