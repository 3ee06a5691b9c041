"""The sources of a document: the files that it was made from, with what else decides how it comes out.

A bundle is named by the digest of its list, which holds the digest of every file: equal sources and
options have equal names, whenever and wherever they are bundled. Nothing in it is of the machine.
"""

import io
import json
import re
import zipfile
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from lxml import etree

from kitgen import zips
from kitgen.errors import Finding, InputError

LIST = "kitgen.json"
"""The list of a bundle: kitgen's version, what was built with which options, the digest of each file."""
FORMAT = 1
SHIPPED = "shipped"
"""The folder of what an overlay extends though the project has a file of its own by that name."""
KEPT = ".kitgen/sources"
"""Where in an output folder bundles are kept, each under its digest."""
NAMESPACE = "urn:kitgen:sources"
MOST_BYTES, MOST_FILES = 64_000_000, 5000
"""What no bundle exceeds; what does is refused before it is unpacked."""
_ROOTS = ("lessons", "assets", "templates", SHIPPED)
_PIECE = re.compile(r"[^\x00-\x1f\x7f\\/:*?\"<>|]{1,120}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Bundle:
    """The sources of a document: `listed` is the list as it is written, `files` are contents by path."""

    listed: bytes
    files: Mapping[str, bytes]

    @property
    def digest(self) -> str:
        """The name of the bundle."""
        return sha256(self.listed).hexdigest()

    @property
    def about(self) -> dict[str, Any]:
        """What the list says, but for its files: `kitgen`, `name`, `profile`, `lang`, `options`."""
        about: dict[str, Any] = json.loads(self.listed)
        return {key: value for key, value in about.items() if key not in ("format", "files")}

    def attached(self) -> dict[str, bytes]:
        """Return the list and all files by their names in a PDF file, in the order of these."""
        return dict(sorted({LIST: self.listed, **self.files}.items()))

    def packed(self) -> bytes:
        """Return it as a zip."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in self.attached().items():
                zips.add(archive, name, content)
        return out.getvalue()


@dataclass(frozen=True)
class Mark:
    """What a file carries of its sources: their digest, and the bundle where teachers alone read it."""

    digest: str
    bundle: Bundle | None = None

    def as_xml(self) -> bytes:
        """Return what a Word file holds: the digest, and the bundle as a zip in base64 if it carries it."""
        root = etree.Element(f"{{{NAMESPACE}}}sources", {"sha256": self.digest}, nsmap={None: NAMESPACE})  # type: ignore[dict-item]
        root.text = b64encode(self.bundle.packed()).decode() if self.bundle else None
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def bundled(files: Mapping[str, bytes], **about: object) -> Bundle:
    """Return the bundle of `files` by their paths in the project, `about` what was built and how."""
    digests = {path: sha256(content).hexdigest() for path, content in files.items()}
    listed = json.dumps(
        {"format": FORMAT, **about, "files": digests}, ensure_ascii=False, sort_keys=True, indent=1
    )
    return Bundle(listed.encode(), dict(files))


def from_parts(parts: Mapping[str, bytes]) -> Bundle:
    """Return the bundle whose list and files are `parts`.

    Raises InputError for a path that leads elsewhere, and where list and files do not agree.
    """
    listed = parts.get(LIST, b"")
    digests = _digests(listed)
    for path in (*digests, *parts):
        if path != LIST and not _stays_inside(path):
            raise InputError([Finding("sources-outside", values={"path": path[:80]})])
    if len({path.casefold() for path in digests}) < len(digests):
        raise InputError([_damaged(LIST)])
    found = {path: sha256(parts.get(path, b"")).hexdigest() for path in digests}
    wrong = [path for path, digest in digests.items() if path not in parts or found[path] != digest]
    if wrong:
        raise InputError([_damaged(path) for path in wrong])
    return Bundle(listed, {path: parts[path] for path in digests})


def _digests(listed: bytes) -> dict[str, str]:
    """Return the digest of each file by its path, as a list says. Raises InputError."""
    try:
        about = json.loads(listed.decode())
        digests = dict(about["files"])
        newer = int(about["format"]) > FORMAT
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InputError([_damaged(LIST)]) from None
    if newer:
        raise InputError([Finding("sources-newer")])
    if not all(isinstance(each, str) for pair in digests.items() for each in pair):
        raise InputError([_damaged(LIST)])
    return digests


def unpacked(data: bytes) -> Bundle:
    """Return the bundle in a zip. Raises InputError: it is damaged, too large, or leads elsewhere."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            refuse_large(len(entries), sum(entry.file_size for entry in entries))
            names = [entry.filename for entry in entries]
            if len(set(names)) < len(names):
                raise InputError([_damaged(LIST)])
            return from_parts({entry.filename: archive.read(entry) for entry in entries})
    except (*zips.BROKEN, ValueError, OSError):
        raise InputError([_damaged("zip")]) from None


def from_xml(data: bytes) -> Mark | None:
    """Return what a Word file carries, None where `data` is something else.

    Raises InputError where it is damaged.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if root.tag != f"{{{NAMESPACE}}}sources":
        return None
    digest = root.get("sha256", "")
    if not _DIGEST.fullmatch(digest):
        raise InputError([_damaged("sha256")])
    if not root.text:
        return Mark(digest)
    try:
        bundle = unpacked(b64decode(root.text, validate=True))
    except NoBase64:
        raise InputError([_damaged("base64")]) from None
    if bundle.digest != digest:
        raise InputError([_damaged("sha256")])
    return Mark(digest, bundle)


def refuse_large(count: int, size: int) -> None:
    """Raise InputError for more files or bytes than a bundle may have."""
    if count > MOST_FILES or size > MOST_BYTES:
        raise InputError([Finding("sources-large", values={"most": MOST_BYTES // 1_000_000})])


def kept_at(digest: str) -> str:
    """Return where in an output folder the bundle with this digest is kept."""
    return f"{KEPT}/{digest}.zip"


def _damaged(what: str) -> Finding:
    return Finding("sources-damaged", values={"what": what})


def _stays_inside(path: str) -> bool:
    """Whether `path` is plain, and leads to a place in a project."""
    pieces = path.split("/")
    plain = all(
        _PIECE.fullmatch(piece) and piece.strip(". ") and piece == piece.rstrip(". ") for piece in pieces
    )
    return plain and len(pieces) > 1 and pieces[0] in _ROOTS and not PurePosixPath(path).is_absolute()
