"""A keyboard (first, plain version)."""
from tests.support.desktop_screen import Screen
class Keyboard:
    def __init__(self, screen: Screen) -> None:
        self._screen = screen
    def press(self, *chords: str) -> None:
        self._screen.run("xdotool", "key", *chords)
    def type_text(self, text: str) -> None:
        self._screen.run("xdotool", "type", "--delay", "12", text)
