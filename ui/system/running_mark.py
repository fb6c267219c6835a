"""What tells the installer on Windows that the program runs: it waits before it removes files."""

from collections.abc import Callable

MUTEXES = ("DueDeskRunning", "Global\\DueDeskRunning")
"""As `AppMutex` in the installer's script; the second is seen from other sessions too."""


def mark_running(create: Callable[[str], object] | None = None) -> None:
    """Hold the mutexes until the process ends; `create` is Windows' CreateMutexW by its name."""
    for name in MUTEXES:
        (create or _create_mutex)(name)


def _create_mutex(name: str) -> None:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    if windll is not None:
        # The handle is never closed: the system drops the mutex with the process.
        windll.kernel32.CreateMutexW(None, False, name)
