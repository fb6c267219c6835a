"""A keyboard on a virtual screen that has a key for every character, Chinese ones too.

`xdotool type` alone gives a character that is on no key a spare key for a moment, and a program
that looks a little later finds the next character there: of 16 Chinese texts 6 to 16 came out
damaged, at 50 ms a character and at none. Here the characters get keys of their own before the
first one is pressed, and keep them.
"""

import re
import tempfile
from collections.abc import Callable, Iterable

from tests.support.desktop_screen import Screen

FIRST_CODE, LAST_CODE = 8, 255  # what the X protocol has room for


class Keyboard:
    """Presses keys on one screen."""

    def __init__(self, screen: Screen) -> None:
        """Press a first key, for nobody: make it before the window manager is started.

        The first pressed key changes the screen's keyboard from its own to xdotool's. The window
        manager then grabs all its keys again, and a key that comes meanwhile reaches the program
        instead: of 450 first Alt+F4 on a busy machine 15 closed nothing.
        """
        self._screen = screen
        screen.run("xdotool", "key", "Shift_L")
        self._keymap = Keymap(screen.run("xkbcomp", "-xkb", screen.display, "-"))

    def press(self, *chords: str) -> None:
        """Press keys by X's names for them ("Return", "ctrl+shift+z"), one after the other."""
        self._screen.run("xdotool", "key", *chords)

    def type_text(self, text: str) -> None:
        """Type `text`; a line end is Return, a tab is Tab."""
        for line in re.split(r"(\n|\t)", text):
            if line == "\n":
                self.press("Return")
            elif line == "\t":
                self.press("Tab")
            else:
                for piece in self._keymap.pieces(line):
                    self._type(piece)

    def _type(self, piece: str) -> None:
        if self._keymap.give_keys(piece, before_reuse=self._screen.wait_still):
            with tempfile.NamedTemporaryFile("w", suffix=".xkb", encoding="utf-8") as file:
                file.write(self._keymap.text())
                file.flush()
                self._screen.run("xkbcomp", "-w", "0", file.name, self._screen.display)
        self._screen.run("xdotool", "type", "--delay", "0", piece)


class Keymap:
    """The X server's keymap as text, with keys that are free to carry any character."""

    def __init__(self, text: str) -> None:
        """Take what `xkbcomp` prints; the keys nobody types (XF86AudioPlay …) become free."""
        self._head, self._symbols, self._tail = _around_symbols(text)
        names = dict(re.findall(r"<([^>]+)> = (\d+);", self._head))
        taken = {int(code) for code in names.values()}
        new = {f"C{code}": code for code in range(FIRST_CODE, LAST_CODE + 1) if code not in taken}
        self._head = self._head.replace(
            "maximum = 255;\n",
            "maximum = 255;\n" + "".join(f"    <{name}> = {code};\n" for name, code in new.items()),
        )
        used = set(re.findall(r"key +<([^>]+)>", self._symbols))
        self._free = [name for name in (*names, *new) if name not in used]
        self._keys: dict[str, str] = {}  # character -> key name, the one typed longest ago first

    @property
    def room(self) -> int:
        """How many characters can have a key at the same time, besides those of a US keyboard."""
        return len(self._free) + len(self._keys)

    def pieces(self, text: str) -> Iterable[str]:
        """Cut `text` so that each piece's own characters have room together."""
        piece, own = "", set[str]()
        for character in text:
            if not character.isascii() and character not in own:
                if len(own) == self.room:
                    yield piece
                    piece, own = "", set()
                own.add(character)
            piece += character
        if piece:
            yield piece

    def give_keys(self, piece: str, before_reuse: Callable[[], None]) -> bool:
        """Give each character of `piece` a key; True when the keymap has changed by it.

        `before_reuse` is called once before a key changes its character.
        """
        wanted = [character for character in dict.fromkeys(piece) if not character.isascii()]
        for character in wanted:
            if character in self._keys:
                self._keys[character] = self._keys.pop(character)
        new = [character for character in wanted if character not in self._keys]
        if len(new) > len(self._free):
            before_reuse()
        for character in new:
            if not self._free:
                self._free.append(self._keys.pop(next(iter(self._keys))))
            self._keys[character] = self._free.pop()
        return bool(new)

    def text(self) -> str:
        """The keymap for `xkbcomp` to load."""
        own = "".join(
            f"    key <{name}> {{ [ {_symbol(character)} ] }};\n"
            for character, name in self._keys.items()
        )
        return self._head + self._symbols + own + self._tail


def _around_symbols(text: str) -> tuple[str, str, str]:
    start = text.index("xkb_symbols")
    start = text.index("\n", start) + 1
    end = text.index("\n};", start) + 1
    unused = re.compile(r"^    key +<[^>]+> \{\s*\[\s*XF86[^}]*\};\n", re.MULTILINE)
    return text[:start], unused.sub("", text[start:end]), text[end:]


def _symbol(character: str) -> str:
    """X's number for a character: its code in Latin-1, else Unicode's with a mark before it."""
    code = ord(character)
    return hex(code if code < 0x100 else 0x1000000 + code)
