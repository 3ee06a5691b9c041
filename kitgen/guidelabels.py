"""The fixed words of the teacher guide, per language."""

from kitgen.schema import Frozen


class Adapted(Frozen):
    """The words of the list of what an overlay changed."""

    title: str
    lesson: str
    session: str
    step: str
    sheet: str
    deck: str
    poster: str
    letter: str
    added: str
    removed: str
    moved: str
    changed: str
    minutes: str
    names: str
    more: str


class Guide(Frozen):
    """The headings and small words of the teacher guide."""

    guide: str
    before: str
    stop_title: str
    stop_light: str
    stop_serious: str
    goals: str
    curriculum: str
    materials: str
    media: str
    needed: str
    prepare: str
    content_note: str
    requires: str
    people: str
    leaders: str
    prepare_time: str
    todo: str
    checklist_title: str
    checklist: list[str]
    session: str
    sessions: str
    all_sessions: str
    one_session: str
    overview: str
    part: str
    what: str
    material: str
    set_up: str
    together: str
    planned: str
    choose: str
    earliest: str
    run_sheet: str
    slot: str
    lay_out: str
    opt_out: str
    contact: str
    own_notes: str
    time: str
    step: str
    say: str
    watch: str
    if_short: str
    minutes: str
    slack: str
    end: str
    board: str
    differentiation: str
    steps: str
    answers: str
    answer: str
    good: str
    answers_note: str
    key: str
    key_lead: str
    draw_out: str
    note: str
    right: str
    why: str
    belongs: str
    order_key: str
    left_over: str
    or_else: str
    cards: str
    posters: str
    disclosure: str
    disclosure_lead: str
    disclosure_do: list[str]
    disclosure_dont: list[str]
    disclosure_do_title: str
    disclosure_dont_title: str
    disclosure_say: list[str]
    disclosure_say_title: str
    disclosure_next_title: str
    disclosure_next: list[str]
    aftercare: str
    own_care: str
    own_care_text: str
    sources: str
    seen: str
    allowed: str
    adapted: Adapted
    spare: str
