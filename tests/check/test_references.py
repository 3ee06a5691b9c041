import pytest
from conftest_check import Look, Put, places

from kitgen.errors import Severity

SHEET = "handout:\n  - sheet: Blad\n    id: blad\n    blocks:\n"
