"""What kitgen says, in English and Dutch: one catalogue of wordings, and how they are shown."""

from kitgen.messages.catalogue import CATALOGUE, LANGUAGES, Worded, word
from kitgen.messages.show import as_command, as_json, show
from kitgen.messages.wording import Wording

__all__ = ["CATALOGUE", "LANGUAGES", "Worded", "Wording", "as_command", "as_json", "show", "word"]
