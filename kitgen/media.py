"""Films, slides, sites, podcasts and articles that a lesson works with."""

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from kitgen.schema import VERBATIM, Flag, Frozen, Id, RichText

LONGEST_ADDRESS = 400
"""Characters of an address whose QR code still reads well from paper."""


def _web_address(url: str) -> str:
    if not _leads_to_the_web(url):
        bare = url.removeprefix("//")
        near = f"https://{bare}" if re.fullmatch(r"[^\s:/]+\.[^\s:]+", bare) else ""
        raise PydanticCustomError("not-an-address", "no web address", {"value": url, "suggestion": near})
    return url


def _leads_to_the_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:  # what looks like an address of another kind, and is none
        return False
    return parts.scheme in ("http", "https") and "." in host and not re.search(r"\s", url)


WebAddress = Annotated[str, Field(max_length=LONGEST_ADDRESS), AfterValidator(_web_address)]
"""An address on the web, with http:// or https:// before it."""


class Medium(Frozen):
    """Something to watch, hear or read: where it is, who made it, how long it takes.

    `language` is a language code such as "en"; `qr`: its address is printed as a QR code too.
    """

    title: str
    type: Literal["film", "slides", "site", "podcast", "article", "app"]
    url: Annotated[WebAddress, VERBATIM]
    by: str = ""
    minutes: Annotated[int, Field(ge=1, le=600)] | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = ""
    about: RichText | None = None
    qr: Flag = True
    id: Id = ""
