import hashlib
import io
import json
import zipfile

from kitgen.build.package import package

FILES = {"a.pdf": b"een", "b.csv": "twee \u20ac".encode()}


def held(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_package_holds_the_files_in_a_folder_of_their_own() -> None:
    assert held(package("les", FILES, {})).items() >= {f"les/{n}": data for n, data in FILES.items()}.items()


def test_the_manifest_says_what_it_is_and_lists_the_files() -> None:
    manifest = json.loads(held(package("les", FILES, {"title": "Les"}))["les/manifest.json"])
    assert manifest["title"] == "Les"
    sums = [(one["file"], one["size"], one["sha256"]) for one in manifest["files"]]
    assert sums == [(n, len(data), hashlib.sha256(data).hexdigest()) for n, data in FILES.items()]


def test_the_sums_cover_every_file_in_the_form_of_sha256sum() -> None:
    inside = held(package("les", FILES, {}))
    for line in inside.pop("les/SHA256SUMS").decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(inside.pop(f"les/{name}")).hexdigest() == digest
    assert inside == {}
