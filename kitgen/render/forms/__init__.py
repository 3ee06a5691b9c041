"""Makes a PDF file one to fill in on a screen: form fields over all that pupils write or tick on.

WeasyPrint lays out the same pages as ever. Its boxes say where fields are to be, and it puts each into
the tree of tags at its place (`places`); then pikepdf adds the fields themselves (`widgets`). What is
printed stays.
"""

from kitgen.render.forms.places import Place, places
from kitgen.render.forms.widgets import with_fields

__all__ = ["Place", "places", "with_fields"]
