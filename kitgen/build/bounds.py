"""How much time and memory a document may take: what takes more is an error with its name, and no hang."""

import sys
from collections.abc import Iterator
from concurrent.futures import TimeoutError as OverTimeError
from contextlib import suppress

from kitgen.build.jobs import Job
from kitgen.document.walk import walk_document
from kitgen.errors import Finding, InputError
from kitgen.origin import Origin

SECONDS, SECONDS_A_NODE = 120.0, 0.1
"""Many times what a document takes on a computer of 2020, so that an old and busy one is in time."""
MOST_BYTES = 3 * 2**30
"""Three times what the longest packet that is shipped takes, 484 pages."""


def seconds_for(job: Job) -> float:
    """Return how many seconds `job` may take."""
    return SECONDS + SECONDS_A_NODE * sum(1 for _ in walk_document(job.document))


def limit_memory(most_bytes: int) -> None:
    """Let this process have no more than `most_bytes` for its data, where the system can see to that."""
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):  # more than whoever started us allows
            resource.setrlimit(
                resource.RLIMIT_DATA, (most_bytes, resource.getrlimit(resource.RLIMIT_DATA)[1])
            )


def beyond(job: Job, error: Exception) -> InputError | None:
    """Return what is to be said of `job` if `error` says that it went beyond its bounds.

    A process can also go down by itself: what the libraries beneath cannot get memory for ends them.
    """
    from pebble import ProcessExpired

    document = job.document
    values: dict[str, object] = {"title": document.full_title, "name": job.stem.rpartition("/")[2]}
    origin = next(_places(job), None)
    if isinstance(error, OverTimeError):
        values["seconds"] = round(seconds_for(job))
        return InputError([Finding("over-time", origin, values=values)])
    if isinstance(error, MemoryError):
        return InputError([Finding("over-memory", origin, values=values)])
    if isinstance(error, ProcessExpired):
        return InputError([Finding("worker-went-down", origin, values=values)])
    return None


def _places(job: Job) -> Iterator[Origin]:
    """Yield the files that the document was made from, each with its first line."""
    for node in walk_document(job.document):
        if node.origin and node.origin.line:
            yield Origin(node.origin.file)
