"""The closed list of roles: what a node is for, and so how a theme draws it."""

from enum import StrEnum


class Role(StrEnum):
    """What a piece of print is for. A theme gives each role its look, once for PDF and Word."""

    # running text
    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    KICKER = "kicker"
    DOCUMENT_TITLE = "document-title"
    TITLE = "title"
    SHEET_TITLE = "sheet-title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    LIST_ITEM = "list-item"
    NAME_LINE = "name-line"
    CAPTION = "caption"
    # exercises
    QUESTION = "question"
    OPTION = "option"
    BANK = "bank"
    LETTER = "letter"
    RULE = "rule"
    # what only the teacher sees
    ANSWER = "answer"
    NOTE = "note"
    SAY = "say"
    WATCH = "watch"
    IF_SHORT = "if-short"
    META = "meta"
    TIME = "time"
    # boxes and groups
    GROUP = "group"
    STORY = "story"
    REMEMBER = "remember"
    TIP = "tip"
    LAW = "law"
    WARNING = "warning"
    HELP = "help"
    STOP = "stop"
    AGREEMENT = "agreement"
    PANEL = "panel"
    BUBBLE = "bubble"
    # tables
    TABLE = "table"
    GRID = "grid"
    RUN_SHEET = "run-sheet"
    STAGES = "stages"
    COLUMNS = "columns"
    CELL = "cell"
    HEAD_CELL = "head-cell"
    # cards, slips, posters
    CARD = "card"
    CARD_BACK = "card-back"
    CARD_CODE = "card-code"
    CARD_HEAD = "card-head"
    SLIP = "slip"
    SIDE_BY_SIDE = "side-by-side"
    SIGN = "sign"
    POSTER_TITLE = "poster-title"
    # certificates and name cards
    CERTIFICATE = "certificate"
    CERTIFICATE_TITLE = "certificate-title"
    PUPIL_NAME = "pupil-name"
    # page furniture
    RULE_LINE = "rule-line"
    CUT_LINE = "cut-line"
    FOLD_LINE = "fold-line"
    CONTENTS = "contents"
