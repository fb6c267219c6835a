import sqlite3

import pytest

from tests.e2e.test_main_job import User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for

pytestmark = pytest.mark.slow


def test_a_locked_file_loses_nothing_that_was_typed(desktop: Desktop) -> None:
    """While another program holds the file the form says so and stays; afterwards it is logged."""
    user = User(desktop)
    user.start_and_see()
    desktop.key("ctrl+1")
    editor = desktop.wait_window("^登记新闻")
    desktop.focus(editor)
    desktop.type_text("学院举办讲座")
    holder = sqlite3.connect(user.folder / "duedesk.sqlite3", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    before = desktop.wait_window("^登记新闻").height
    desktop.key("ctrl+Return")
    # The form grows by the sentence; its picture alone changes with the blinking cursor, too.
    wait_for(
        lambda: desktop.wait_window("^登记新闻").height > before or None,
        "the sentence in the form",
        timeout=10,
    )
    assert desktop.wait_window("^登记新闻").visible
    assert user.app is not None
    assert user.app.running
    holder.execute("ROLLBACK")
    holder.close()
    assert user.records() == []
    desktop.focus(editor)
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^登记新闻")
    assert [record["title"] for record in user.records()] == ["学院举办讲座"]
