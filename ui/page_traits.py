"""What a page of the window may be able to do, asked when it is shown."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QAbstractItemView


@runtime_checkable
class Searchable(Protocol):
    """A page the search field searches, with filters of its own."""

    def set_search(self, text: str) -> None:
        """Show only what has this text."""
        ...

    def clear_filters(self) -> None:
        """Show everything again, and tell that the search has ended."""
        ...


@runtime_checkable
class Opening(Protocol):
    """A page with a table of records, a line of which can be opened."""

    opened: SignalInstance
    table: QAbstractItemView
