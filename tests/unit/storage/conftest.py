from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database.database import Database
from storage.database.opening import open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of the test is."""
    return tmp_path / "data" / "duedesk.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An open, empty database."""
    with open_database(path) as opened:
        yield opened
