"""Bundles of sources: named by what they hold, and refused where they are damaged or lead elsewhere."""

import io
import json
import zipfile
from base64 import b64encode
from hashlib import sha256

import pytest

from kitgen import sources
from kitgen.errors import InputError
from kitgen.sources import LIST, Bundle, Mark, bundled, from_parts, from_xml, unpacked

FILES = {"lessons/nl/les.yaml": b"title: Dag\n", "assets/images/a.svg": b"<svg/>"}
BUNDLE = bundled(FILES, kitgen="1", name="les")
PACKED = b64encode(BUNDLE.packed()).decode()


def refused(parts: dict[str, bytes]) -> str:
    with pytest.raises(InputError) as caught:
        from_parts(parts)
    return caught.value.findings[0].id


def listing(paths: dict[str, bytes], **changes: object) -> bytes:
    digests = {path: sha256(content).hexdigest() for path, content in paths.items()}
    return json.dumps({"format": 1, "files": digests} | changes).encode()


def test_a_bundle_comes_out_as_it_went_in_and_has_one_name() -> None:
    again = unpacked(BUNDLE.packed())
    assert again == BUNDLE
    assert again.files == FILES
    assert again.about == {"kitgen": "1", "name": "les"}
    backwards = bundled(dict(reversed(FILES.items())), name="les", kitgen="1")
    assert backwards.digest == BUNDLE.digest
    assert backwards.packed() == BUNDLE.packed()
    assert bundled(FILES, kitgen="2", name="les").digest != BUNDLE.digest
    assert (
        bundled({**FILES, "lessons/nl/les.yaml": b"title: Dag!"}, kitgen="1", name="les").digest
        != BUNDLE.digest
    )


def test_only_a_mark_for_teachers_holds_the_sources() -> None:
    for mark in (Mark(BUNDLE.digest), Mark(BUNDLE.digest, BUNDLE)):
        assert from_xml(mark.as_xml()) == mark
    assert len(Mark(BUNDLE.digest).as_xml()) < 250
    assert from_xml(b"<other/>") is None
    assert from_xml(b"no xml") is None


@pytest.mark.parametrize(
    "path",
    [
        "../x.yaml",
        "lessons/../../x.yaml",
        "/etc/passwd",
        "C:/x.yaml",
        "lessons\\x.yaml",
        "lessons/nl/con\n.yaml",
        "lessons//x.yaml",
        "lessons/x.yaml.",
        "lessons/ ",
        ".git/hooks/x",
        "kitgen.py",
        "lessons",
    ],
)
def test_no_path_leads_out_of_the_folder(path: str) -> None:
    parts = {path: b"x"}
    assert refused({LIST: listing(parts), **parts}) == "sources-outside"
    assert refused({LIST: listing({}), **parts}) == "sources-outside"  # not even where the list hides it


def test_what_is_damaged_is_refused() -> None:
    good = BUNDLE.attached()
    assert from_parts(good) == BUNDLE
    assert refused({**good, "lessons/nl/les.yaml": b"changed"}) == "sources-damaged"
    assert (
        refused({name: data for name, data in good.items() if name != "assets/images/a.svg"})
        == "sources-damaged"
    )
    assert refused({LIST: b"{"}) == "sources-damaged"
    assert refused({LIST: b"[]"}) == "sources-damaged"
    assert refused({LIST: listing({}, files={"lessons/x": 3})}) == "sources-damaged"
    assert refused({}) == "sources-damaged"
    two = {"lessons/A.yaml": b"a", "lessons/a.yaml": b"b"}
    assert refused({LIST: listing(two), **two}) == "sources-damaged"  # one file where capitals do not count
    assert refused({LIST: listing(FILES, format=2), **FILES}) == "sources-newer"
    for data in (BUNDLE.packed()[:-30], b"PK\x03\x04nothing", b""):
        with pytest.raises(InputError):
            unpacked(data)


def test_what_is_too_large_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MOST_BYTES", 1000)
    bomb = bundled({"lessons/nl/les.yaml": b"0" * 100_000}).packed()
    with pytest.raises(InputError) as caught:
        unpacked(bomb)
    assert caught.value.findings[0].id == "sources-large"


def test_a_zip_with_one_name_twice_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(LIST, BUNDLE.listed)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(LIST, b"other")
    with pytest.raises(InputError):
        unpacked(out.getvalue())


@pytest.mark.parametrize(
    "xml",
    [
        '<sources xmlns="urn:kitgen:sources" sha256="../../x"/>',
        f'<sources xmlns="urn:kitgen:sources" sha256="{BUNDLE.digest}">no base64!</sources>',
        f'<sources xmlns="urn:kitgen:sources" sha256="{"0" * 64}">{PACKED}</sources>',
    ],
)
def test_a_damaged_mark_is_refused(xml: str) -> None:
    with pytest.raises(InputError) as caught:
        from_xml(xml.encode())
    assert caught.value.findings[0].id == "sources-damaged"


def test_a_bundle_without_files_is_one() -> None:
    assert isinstance(unpacked(bundled({}, name="x").packed()), Bundle)
