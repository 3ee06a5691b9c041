"""What there is to say about a profile: whom it names to turn to, its looks, letters, logo and Word file."""

from collections.abc import Iterator

from kitgen.check.colours import colours
from kitgen.check.files import odd_name
from kitgen.check.glyphs import glyphs_of
from kitgen.check.gray import gradients_in
from kitgen.check.typeface import typeface
from kitgen.errors import Finding, InputError, Severity
from kitgen.load import Data, profile_file
from kitgen.profile import Profile
from kitgen.project import Project


def check_profile(project: Project, data: Data, *, gray: bool = False) -> tuple[Finding, ...]:
    """Return what there is to say about the profile; with `gray` also what cannot be printed so."""
    return (
        *odd_name(data.profile_name.rpartition("/")[2], profile_file(data.profile_name)),
        *_contacts(data.profile, data.profile_name),
        *colours(data),
        *typeface(data.theme.font),
        *glyphs_of(project, data.profile_tree, data.theme.font),
        *_logo(project, data.profile, gray=gray),
        *_word(project, data),
    )


def _contacts(profile: Profile, name: str) -> Iterator[Finding]:
    """Somebody is named that pupils can go to, and where to find them."""
    if any(contact.name or contact.reach for contact in profile.contacts):
        return
    if profile.contacts:
        first = profile.contacts[0]
        yield Finding("contact-unsaid", first.origin, Severity.WARNING, {"role": first.role})
    elif profile.neutral:
        yield Finding("neutral-profile", severity=Severity.WARNING)
    else:
        yield Finding("no-contact", profile.origin, values={"profile": name})


def _logo(project: Project, profile: Profile, *, gray: bool) -> Iterator[Finding]:
    """The logo is there and can be printed."""
    logo = profile.logo
    if logo is None:
        return
    try:
        picture = logo.look(lambda path: project.read(path, logo.origin))
    except InputError as error:
        yield from error.findings
        return
    if picture.elsewhere:
        values = {"path": logo.file, "files": ", ".join(picture.elsewhere)}
        yield Finding("logo-elsewhere", logo.origin, Severity.WARNING, values)
    if gray and (found := gradients_in(project.read(logo.path))):
        values = {"path": logo.file, "names": ", ".join(found)}
        yield Finding("picture-not-gray", logo.origin, values=values)


def _word(project: Project, data: Data) -> Iterator[Finding]:
    """The school's own Word file is one, and of what it holds nothing that matters stays behind."""
    file = data.theme.word
    origin = getattr(file, "origin", None)
    if not file:
        return
    from kitgen.render.docx.house import BadHouseError, house  # few schools have such a file

    try:
        found = house(project.read(f"assets/{file}", origin))
    except InputError as error:
        yield from error.findings
    except BadHouseError as error:
        yield Finding(error.finding, origin, values={"path": file})
    else:
        for what in found.left_out:
            yield Finding(f"word-{what}", origin, Severity.WARNING, {"path": file})
        if not found.is_a4:
            yield Finding("word-paper", origin, Severity.WARNING, {"path": file})
