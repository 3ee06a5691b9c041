"""The fixed words of the print, per language: "Werkblad", "Naam", "Zeg" and their like."""

from collections.abc import Mapping
from typing import Any, cast

from kitgen.blocklabels import GlossaryWords, LawState, MediaWords, SignalWords, VersionWords, WorkWords
from kitgen.cardlabels import CalibrationWords, CardWords
from kitgen.guidelabels import Guide
from kitgen.kitlabels import MeetingWords
from kitgen.printlabels import PrintWords, ReleaseWords
from kitgen.readinglabels import ReadingWords
from kitgen.schema import Frozen
from kitgen.setting import (
    AdultWords,
    AmongAdults,
    InCare,
    Participants,
    PronounSets,
    Setting,
    Settings,
    Words,
)


class Files(Frozen):
    """What each kind of document is called in a file name."""

    handout: str
    home: str
    slips: str
    guide: str
    pupil_packet: str
    teacher_packet: str
    cards: str
    posters: str
    letter: str
    certificate: str
    named: str
    overview: str
    print_plan: str
    calibration: str
    ready: str
    pieces: str
    slip_sheets: str
    lessons: str
    fillable: str
    key: str


class Methods(Frozen):
    """How people sit and work in a step."""

    plenary: str
    circle: str
    pairs: str
    groups: str
    alone: str
    stations: str
    screen: str


class CopyUnits(Frozen):
    """For whom a sheet or a deck is copied."""

    per_pupil: str
    per_pair: str
    per_group: str
    per_class: str


class Labels(Frozen):
    """All fixed words of one language; `{name}` stands where a value comes."""

    language: str
    tag: str
    settings: Settings
    adults: AdultWords
    pronouns: PronounSets
    files: Files
    methods: Methods
    copies: CopyUnits
    guide: Guide
    in_care: InCare
    among_adults: AmongAdults
    works: WorkWords
    quoted: str
    worksheet: str
    annex: str
    home_sheet: str
    section: str
    deck: str
    poster: str
    signs: str
    slips: str
    home: str
    shared: str
    letter: str
    overview: str
    name: str
    class_name: str
    date: str
    signature: str
    no_contact: str
    contact: str
    school: str
    address: str
    logo: str
    house_rules: str
    at_place: str
    remember: str
    tip: str
    law: str
    law_state: LawState
    warning: str
    several: str
    one: str
    survey: str
    scale_step: str
    drawing: str
    signals: SignalWords
    glossary: GlossaryWords
    media: MediaWords
    gap: str
    bank: str
    order: str
    match: str
    match_again: str
    match_extra: str
    undescribed: str
    contents: str
    packet: str
    pupil_packet: str
    teacher_packet: str
    lesson: str
    meetings: MeetingWords
    facts_checked: str
    version: str
    adapted_from: str
    makers: str
    page: str
    print: PrintWords
    release: ReleaseWords
    back: str
    reading: ReadingWords
    card_sheets: CardWords
    calibration: CalibrationWords
    versions: VersionWords
    optional: str
    ages: str
    ages_from: str
    index_title: str
    index_lead: str

    def for_ages(self, ages: str) -> str:
        """Return for which `ages` something is: "12–14 jaar", or "vanaf 14 jaar" for "14+"."""
        words = self.ages_from if ages.endswith("+") else self.ages
        return words.format(ages=ages.rstrip("+").replace("-", "–"))

    def words(self, setting: Setting) -> Words:
        """Return what people are called in `setting`."""
        words: Words = getattr(self.settings, setting)
        return words

    def spoken(self, setting: Setting, participants: Participants, region: Mapping[str, str]) -> "Labels":
        """Return the labels as they are said in `setting` to `participants`: words put in, sentences chosen.

        `region` holds what stands in the places that name who helps there.
        """
        words = self.words(setting)
        own: dict[str, object] = {}
        if setting == "care":
            own = {name: getattr(self.in_care, name) for name in InCare.model_fields if name != "origin"}
        learners = {"learners": words.participants}
        if participants != "pupils":
            words = words.among(getattr(self.adults, participants))
            own |= self.among_adults.sentences(participants)
        settings = self.settings.model_copy(update={setting: words})
        guide = self.guide.model_copy(update=own)
        chosen = self.model_copy(update={"settings": settings, "guide": guide})
        return cast(Labels, _filled(chosen, {**words.places(), **learners, **region}))


def _filled(value: Any, words: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        for name, word in words.items():
            value = value.replace("{" + name + "}", word)
        return value
    if isinstance(value, list):
        return [_filled(item, words) for item in value]
    if isinstance(value, Frozen):
        names = [name for name in type(value).model_fields if name != "origin"]
        return value.model_copy(update={name: _filled(getattr(value, name), words) for name in names})
    return value
