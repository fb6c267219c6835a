"""Desktops for the tests that use the program as a person does."""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.support.desktop import Desktop, missing_programs
from tests.support.private_bus import absent

StartDesktop = Callable[..., Desktop]
_failed = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that a test failed, for the fixture that still has its screen."""
    report = yield
    if call.when == "call":
        item.stash[_failed] = report.failed
    return report


@pytest.fixture
def start_desktop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StartDesktop]:
    """Start desktops by `Desktop`'s arguments; a failing test leaves a picture of each.

    Skips the test where a needed program is missing, or fails it with DUEDESK_E2E=required.
    """
    if missing := missing_programs():
        absent(" ".join(missing))
    with ExitStack() as stack:
        desktops: list[Desktop] = []

        def start(**options: Any) -> Desktop:
            folder = tmp_path / f"desktop-{len(desktops) + 1}"
            desktop = stack.enter_context(Desktop(folder, **options))
            desktops.append(desktop)
            return desktop

        yield start
        if request.node.stash.get(_failed, False):
            for desktop in desktops:
                desktop.screen.screenshot(desktop.folder / "failed.png")


@pytest.fixture
def desktop(start_desktop: StartDesktop) -> Desktop:
    """Give a desktop with everything: window manager, tray, notification server."""
    return start_desktop()
