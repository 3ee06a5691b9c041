"""The fixed words of single kinds of block, and of their versions in another order, per language."""

from kitgen.schema import Frozen


class VersionWords(Frozen):
    """What is printed on sheets in versions of another order, and on their keys."""

    mark: str
    keys: str
    key: str
    key_lead: str


class LawState(Frozen):
    """When what a box says of the law was looked up, and whether a lawyer went over it."""

    seen: str
    reviewed: str
    unreviewed: str


class WorkKinds(Frozen):
    """A word for each kind of work."""

    book: str
    film: str
    series: str
    documentary: str
    comic: str
    podcast: str
    theatre: str
    campaign: str


class ParticipantWords(Frozen):
    """A word for each group of people that something is for."""

    pupils: str
    staff: str
    trainers: str
    parents: str


class WorkWords(Frozen):
    """What the record of a book or film says."""

    kinds: WorkKinds
    the: WorkKinds
    makers: WorkKinds
    readers: ParticipantWords
    maker: str
    unknown: str
    year: str
    language: str
    original: str
    length: str
    pages: str
    minutes: str
    publisher: str
    isbn: str
    audience: str
    ages: str
    rating: str
    content: str
    content_more: str
    mind: str
    licence: str
    where: str
    unseen_title: str
    unseen: str
    excerpt_pages: str
    excerpt_times: str
    excerpt_minutes: str
    excerpt_about: str
    excerpt_note: str


class SignalWords(Frozen):
    """What stands above signs and what else they can mean, and the caveat that goes with them."""

    title: str
    caveat: str
    sign: str
    also: str


class GlossaryWords(Frozen):
    """What stands above the columns of a list of words."""

    term: str
    means: str
    home_language: str


class MediaTypes(Frozen):
    """A word for each thing to watch, hear or read."""

    film: str
    slides: str
    site: str
    podcast: str
    article: str
    app: str


class MediaWords(Frozen):
    """What is printed of things to watch, hear or read; `{n}` minutes, `{url}` an address."""

    types: MediaTypes
    minutes: str
    qr: str
