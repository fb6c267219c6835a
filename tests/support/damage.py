"""Damage to a ledger's file, as disks, sync programs and people do it; each from a seed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

_PAGE = 4096

Harm = Callable[[Path, Random], None]


def _bytes(change: Callable[[bytearray, Random], None]) -> Harm:
    def harm(file: Path, random: Random) -> None:
        content = bytearray(file.read_bytes())
        change(content, random)
        file.write_bytes(content)

    return harm


def _flip(count: int) -> Harm:
    def change(content: bytearray, random: Random) -> None:
        for _ in range(count):
            content[random.randrange(len(content))] ^= 1 << random.randrange(8)

    return _bytes(change)


def _zero(count: int) -> Harm:
    def change(content: bytearray, random: Random) -> None:
        for _ in range(count):
            page = random.randrange(len(content) // _PAGE)
            content[page * _PAGE : (page + 1) * _PAGE] = bytes(_PAGE)

    return _bytes(change)


def _swap(content: bytearray, random: Random) -> None:
    one, other = (
        slice(page * _PAGE, (page + 1) * _PAGE)
        for page in random.sample(range(1, len(content) // _PAGE), 2)
    )
    content[one], content[other] = content[other], content[one]


def _noise(content: bytearray, random: Random) -> None:
    start = random.randrange(len(content) - 512)
    content[start : start + 512] = random.randbytes(512)


def _cut(content: bytearray, random: Random) -> None:
    del content[random.randrange(len(content)) :]


def _header(content: bytearray, random: Random) -> None:
    content[random.randrange(100)] = random.randrange(256)


def _letters(content: bytearray, random: Random) -> None:
    """Change letters of texts, which leaves the pages sound."""
    for _ in range(20):
        place = random.randrange(len(content))
        if 0x61 <= content[place] <= 0x7A:
            content[place] = random.choice(b"abcxyz\xff\x80")


_COLUMNS = (
    ("records", "kind"), ("records", "status"), ("records", "at"), ("records", "checks"),
    ("records", "level"), ("records", "title"), ("records", "facets"), ("records", "due"),
    ("duties", "state"), ("duties", "due"), ("duties", "rule"), ("duties", "certainty"),
    ("duties", "record"), ("duties", "start"), ("rules", "rule"), ("history", "new"),
    ("history", "action"), ("history", "at"), ("settings", "value"), ("reminders", "instant"),
    ("snoozes", "until"), ("notices", "off"), ("own_days", "day"), ("spans", "count"),
)  # fmt: skip
_VALUES = (
    "nonsense", "", "[", "[" * 5000, "-1", str(2**62), "-9000000000000000000", "x'ff00'", "{}",
    "null", '{"rule": 1}', "[[1]]", "9" * 5000,
)  # fmt: skip


def _column(file: Path, random: Random) -> None:
    """Write nonsense to a column, as a person with a database program can."""
    table, column = random.choice(_COLUMNS)
    value: object = random.choice(_VALUES)
    if value == "x'ff00'":
        value = sqlite3.Binary(b"\xff\x00").tobytes().decode("latin-1")
    with closing(sqlite3.connect(file)) as database:
        for trigger in ("history_no_update", "history_no_delete"):
            database.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        with suppress(sqlite3.Error):  # a column that takes no such value
            database.execute(
                f"UPDATE {table} SET {column} = ? WHERE rowid IN"  # noqa: S608  # names from above
                f" (SELECT rowid FROM {table} ORDER BY (rowid * ?) % 1009 LIMIT 3)",
                (value, random.randrange(1, 1009)),
            )
        database.commit()


def _schema(file: Path, random: Random) -> None:
    """Drop or rename a part of the schema."""
    with closing(sqlite3.connect(file)) as database:
        found = database.execute(
            "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite%'"
        ).fetchall()
        kind, name, _ = random.choice(found)
        with suppress(sqlite3.Error):
            if kind == "table" and random.random() < 0.5:
                database.execute(f"ALTER TABLE {name} RENAME TO gone")
            else:
                database.execute(f"DROP {kind} {name}")
        database.commit()


HARMS: dict[str, Harm] = {
    "one bit": _flip(1),
    "many bits": _flip(200),
    "a page of zeros": _zero(1),
    "ten pages of zeros": _zero(10),
    "two pages swapped": _bytes(_swap),
    "noise": _bytes(_noise),
    "cut": _bytes(_cut),
    "header": _bytes(_header),
    "letters": _bytes(_letters),
    "a column": _column,
    "the schema": _schema,
}
