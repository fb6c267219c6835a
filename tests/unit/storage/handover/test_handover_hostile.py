"""Handover files that are cut, damaged or made to harm: refused, and nothing is changed."""

import json
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deadlines.refusal import Refusal
from storage.backups.restore import restore
from storage.database.folder import MAGIC
from storage.database.opening import open_database
from storage.handover import seal
from storage.handover.header import SIZE, HandoverHeader
from storage.handover.parcel import LEDGER
from storage.handover.seal import Sealer
from tests.support.builders import MONDAY
from tests.support.handover import PASSPHRASE, Bed, bed, tree
from tests.support.slow import examples

ROOT = Path(__file__).parents[4]
CHUNK = 4096


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys once and cheaply, and cut the stream into many chunks."""
    monkeypatch.setattr(seal, "OPS", 1)
    monkeypatch.setattr(seal, "MEMORY", 8 * 1024 * 1024)
    monkeypatch.setattr(seal, "derive", lru_cache(seal.derive))
    monkeypatch.setattr(seal, "CHUNK", CHUNK)


@pytest.fixture
def target(tmp_path: Path) -> Bed:
    """A machine with a ledger of its own."""
    return bed(tmp_path / "new", titles=("别的",))


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A good handover file."""
    old = bed(tmp_path / "old", titles=("一", "二", *(f"第 {n} 条" for n in range(40))))
    old.handing.give(tmp_path / "good.duedesk", PASSPHRASE)
    return tmp_path / "good.duedesk"


def refusals(target: Bed, source: Path, passphrase: str = PASSPHRASE) -> set[str]:
    """Return why the file is refused, taken at once and looked at; nothing may have changed."""
    before = tree(target.folder)
    codes = set()
    with pytest.raises(Refusal) as refused:
        target.handing.take(source, passphrase)
    codes.add(refused.value.code)
    try:
        target.handing.recognise(source)
        target.handing.inspect(source, passphrase)
    except Refusal as refusal:
        codes.add(refusal.code)
    assert tree(target.folder) == before
    return codes


def places(content: bytes) -> list[int]:
    """Return where something begins in the file: every byte of the head, every chunk's edges."""
    found, at = set(range(SIZE + 1)), SIZE
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        end = at + 4 + length
        found |= set(range(at, at + 8)) | {end - 2, end - 1}
        at = end
    assert at == len(content)
    return sorted(place for place in found if place < len(content))


def test_a_file_cut_anywhere_is_refused(target: Bed, good: Path, tmp_path: Path) -> None:
    """Wherever the file ends too early, it is said to be incomplete."""
    content, cut = good.read_bytes(), tmp_path / "cut.duedesk"
    for place in places(content):
        cut.write_bytes(content[:place])
        assert refusals(target, cut) == {"handover-cut"}, place
    assert len(places(content)) > 250


@pytest.mark.slow
def test_a_flipped_byte_is_refused(target: Bed, good: Path, tmp_path: Path) -> None:
    """Any changed byte of the head and of each chunk's edges is noticed."""
    content, flipped = good.read_bytes(), tmp_path / "flipped.duedesk"
    for place in places(content):
        for bit in (0x01, 0x80, 0xFF):
            flipped.write_bytes(changed(content, place, bit))
            codes = refusals(target, flipped)
            expected = {"handover-damaged", "handover-cut"}
            if place < len(MAGIC):
                expected = {"handover-foreign"}
            elif place < len(MAGIC) + 2:
                expected = {"handover-newer", "handover-damaged"}
            assert codes <= expected, (place, bit)


def changed(content: bytes, place: int, bit: int) -> bytes:
    return content[:place] + bytes((content[place] ^ bit,)) + content[place + 1 :]


@settings(
    max_examples=examples(150),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_no_damage_goes_unnoticed(
    data: st.DataObject, target: Bed, good: Path, tmp_path: Path
) -> None:
    """Bytes changed, dropped, doubled, moved or added anywhere are noticed."""
    content = good.read_bytes()
    kind = data.draw(st.sampled_from(["flip", "drop", "double", "swap", "add", "cut"]))
    at = data.draw(st.integers(0, len(content) - 1))
    size = data.draw(st.integers(1, 300))
    piece, after = content[at : at + size], content[at + size :]
    harmed = {
        "flip": lambda: changed(content, at, data.draw(st.integers(1, 255))),
        "drop": lambda: content[:at] + after,
        "double": lambda: content[:at] + piece + piece + after,
        "swap": lambda: content[:at] + piece[::-1] + after,
        "add": lambda: content + piece,
        "cut": lambda: content[:at],
    }[kind]()
    if harmed == content:
        return
    file = tmp_path / "harmed.duedesk"
    file.write_bytes(harmed)
    assert refusals(target, file) <= {
        "handover-cut", "handover-damaged", "handover-foreign", "handover-newer",
    }  # fmt: skip


@pytest.mark.slow
def test_every_single_flipped_byte_is_refused(target: Bed, good: Path, tmp_path: Path) -> None:
    """The whole file, byte by byte."""
    content, flipped = good.read_bytes(), tmp_path / "flipped.duedesk"
    for place in range(len(content)):
        flipped.write_bytes(changed(content, place, 0x10))
        assert refusals(target, flipped), place


def test_chunks_out_of_order_are_refused(target: Bed, good: Path, tmp_path: Path) -> None:
    """Chunks exchanged, left out or repeated do not open, though each is genuine."""
    content, file = good.read_bytes(), tmp_path / "x.duedesk"
    chunks, at = [], SIZE
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        chunks.append(content[at : at + 4 + length])
        at += 4 + length
    assert len(chunks) > 5
    for order in ([1, 0, *range(2, len(chunks))], [0, *range(2, len(chunks))], [0, 0, 1], [-1]):
        file.write_bytes(content[:SIZE] + b"".join(chunks[place] for place in order))
        assert refusals(target, file) <= {"handover-damaged", "handover-cut"}


FOREIGN: Mapping[str, bytes] = {
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 200,
    "book.xlsx": (ROOT / "tests" / "data" / "ledger_example.xlsx").read_bytes(),
    "archive.zip": b"PK\x05\x06" + b"\0" * 18,
    "text.duedesk": "交接".encode() * 100,
    "zeros.duedesk": b"\0" * 5000,
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_of_something_else_is_refused(target: Bed, tmp_path: Path, name: str) -> None:
    """A picture, a workbook, an archive, a text or a backup is said not to be a handover."""
    (tmp_path / name).write_bytes(FOREIGN[name])
    assert refusals(target, tmp_path / name) == {"handover-foreign"}


def test_a_backup_is_told_from_a_handover(target: Bed, good: Path) -> None:
    """Each taken for the other is refused with the place where it belongs."""
    assert refusals(target, target.file) == {"handover-is-backup"}
    before = tree(target.folder)
    with pytest.raises(Refusal) as refused:
        restore(good, target.file, MONDAY)
    assert refused.value.code == "backup-is-handover"
    assert tree(target.folder) == before


def test_an_empty_file_is_said_to_be_incomplete(target: Bed, tmp_path: Path) -> None:
    """An empty file is what a copy leaves that was broken off."""
    (tmp_path / "x.duedesk").touch()
    assert refusals(target, tmp_path / "x.duedesk") == {"handover-cut"}


def test_what_is_no_file_is_refused(target: Bed, tmp_path: Path) -> None:
    """A folder, a missing file, a device and a pipe are refused at once."""
    places = [tmp_path, tmp_path / "missing", Path("/dev/zero"), Path("/dev/null")]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        places.append(tmp_path / "pipe")
    for place in places:
        assert refusals(target, place) == {"handover-not-a-file"}


def test_a_name_too_long_is_refused(target: Bed, tmp_path: Path) -> None:
    """A name the system cannot even look up is refused with its reason."""
    # Windows says of it that there is no such file.
    code = "handover-not-a-file" if sys.platform == "win32" else "file-not-readable"
    assert refusals(target, tmp_path / ("长" * 300)) == {code}


class Forger(Sealer):
    """Somebody who knows the passphrase and the format, and means harm."""

    def write_chunk(self, method: bytes, data: bytes, *, is_last: bool = False) -> None:
        from nacl import bindings

        tag = (
            bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
            if is_last
            else bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
        )
        sealed = bindings.crypto_secretstream_xchacha20poly1305_push(
            self._state, method + data, None, tag
        )
        self._file.write(struct.pack(">I", len(sealed)) + sealed)


def forged(
    path: Path,
    files: Mapping[str, bytes],
    change: Callable[[dict[str, object]], object] = lambda listed: listed,
    tail: bytes = b"",
) -> Path:
    """Write a genuine handover file with these members and a list of them changed at will."""
    listed: dict[str, object] = {
        "unit": "x",
        "made_at": "2026-11-25T10:00:00+08:00",
        "records": 0,
        "open": 0,
        "files": [{"name": name, "size": len(data)} for name, data in files.items()],
    }
    text = json.dumps(change(listed)).encode()
    with path.open("wb") as file:
        sealer = Sealer(file, PASSPHRASE)
        sealer.write(struct.pack(">I", len(text)) + text)
        for data in files.values():
            sealer.write(data)
        sealer.write(tail)
        sealer.finish()
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> bytes:
    """The bytes of a good, empty ledger."""
    with open_database(tmp_path / "l" / "l.sqlite") as database:
        database.execute("PRAGMA journal_mode = DELETE")
    return (tmp_path / "l" / "l.sqlite").read_bytes()


def test_a_forged_file_can_be_a_good_one(target: Bed, tmp_path: Path, ledger: bytes) -> None:
    """What the other forged files differ from is taken: they fail for their own reasons."""
    file = forged(tmp_path / "x.duedesk", {LEDGER: ledger, "forms/a.docx": b"PK"})
    assert target.handing.take(file, PASSPHRASE).contents.records == 0


NAMES = (
    "../evil.toml", "rules/../../evil.toml", "/etc/evil.toml", "rules/..\\evil.toml",
    "C:\\evil.toml", "rules/C:evil.toml", "rules/sub/evil.toml", "rules//evil.toml",
    "rules/.evil.toml", "rules/evil.toml/", "rules/evil\0.toml", "rules/evil.exe", "evil.toml",
    "duedesk.sqlite3", "backups/x.sqlite", "logs/x.log", "rules/con.toml", "forms/nul.docx",
    f"rules/{'e' * 300}.toml", "rules/", "rules", "", "Ledger.sqlite", "rules/a\u202e.toml",
    "forms/evil.toml", "rules/evil.docx", "rules/evil.toml ",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_elsewhere_is_refused(
    target: Bed, tmp_path: Path, ledger: bytes, name: str
) -> None:
    """A member may only be the ledger, or a plain name in one of two folders."""
    file = forged(tmp_path / "x.duedesk", {LEDGER: ledger, name: b"PK"})
    assert refusals(target, file) == {"handover-contents"}
    assert not list(tmp_path.rglob("*evil*"))


LISTS: Mapping[str, Callable[[dict[str, object]], object]] = {
    "no list": lambda _: [],
    "a number": lambda _: 7,
    "no files": lambda listed: {**listed, "files": []},
    "files missing": lambda listed: {k: v for k, v in listed.items() if k != "files"},
    "a huge file": lambda listed: {**listed, "files": [{"name": LEDGER, "size": 10**12}]},
    "a negative size": lambda listed: {**listed, "files": [{"name": LEDGER, "size": -1}]},
    "a size in words": lambda listed: {**listed, "files": [{"name": LEDGER, "size": "1"}]},
    "a true size": lambda listed: {**listed, "files": [{"name": LEDGER, "size": True}]},
    "a fraction": lambda listed: {**listed, "files": [{"name": LEDGER, "size": 1.5}]},
    "twice": lambda listed: {**listed, "files": [{"name": LEDGER, "size": 1}] * 2},
    "too many": lambda listed: {
        **listed,
        "files": [{"name": LEDGER, "size": 1}]
        + [{"name": f"rules/{n}.toml", "size": 0} for n in range(501)],
    },
    "no time": lambda listed: {**listed, "made_at": "soon"},
    "no zone": lambda listed: {**listed, "made_at": "2026-11-25T10:00:00"},
    "another age": lambda listed: {**listed, "made_at": "0001-01-01T00:00:00+14:00"},
    "no unit": lambda listed: {**listed, "unit": None},
    "too long": lambda listed: {**listed, "unit": "x" * 9_000_000},
    "huge rules": lambda listed: {
        **listed,
        "files": [{"name": LEDGER, "size": 1}, {"name": "rules/a.toml", "size": 10**8}],
    },
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_makes_no_sense_is_refused(
    target: Bed, tmp_path: Path, ledger: bytes, name: str
) -> None:
    """A list of members that no program of ours wrote is not followed."""
    file = forged(tmp_path / "x.duedesk", {LEDGER: ledger}, LISTS[name])
    assert refusals(target, file) == {"handover-contents"}


def test_members_of_another_size_are_refused(target: Bed, tmp_path: Path, ledger: bytes) -> None:
    """More or fewer bytes than the list says are as bad as changed ones."""
    file = forged(tmp_path / "x.duedesk", {LEDGER: ledger}, tail=b"more")
    assert "handover-damaged" in refusals(target, file)

    def less(listed: dict[str, object]) -> object:
        return {**listed, "files": [{"name": LEDGER, "size": len(ledger) + 1}]}

    assert "handover-damaged" in refusals(target, forged(file, {LEDGER: ledger}, less))


def nested(path: Path) -> Path:
    """Write a file whose list is a hundred thousand brackets deep."""
    text = b"[" * 100_000
    with path.open("wb") as file:
        sealer = Sealer(file, PASSPHRASE)
        sealer.write(struct.pack(">I", len(text)) + text)
        sealer.finish()
    return path


def test_a_deep_list_is_refused(target: Bed, tmp_path: Path) -> None:
    """Brackets in brackets without end are refused."""
    assert refusals(target, nested(tmp_path / "x.duedesk")) == {"handover-contents"}


def test_contents_that_do_not_work_are_refused(target: Bed, tmp_path: Path, ledger: bytes) -> None:
    """No ledger, a damaged one, rules that cannot be read, a form that is none: all refused."""
    file = tmp_path / "x.duedesk"
    damaged = ledger[:5000] + b"\xff" * 9000 + ledger[14000:]
    for files, code in (
        ({LEDGER: b"no database" * 500}, "handover-contents"),
        ({LEDGER: b""}, "handover-contents"),
        ({LEDGER: damaged}, "handover-contents"),
        ({LEDGER: ledger[: len(ledger) // 2]}, "handover-contents"),
        ({LEDGER: ledger, "rules/a.toml": b"limit ="}, "rule-file"),
        ({LEDGER: ledger, "rules/a.toml": b"\xff\xfe"}, "handover-contents"),
        ({LEDGER: ledger, "forms/a.docx": b"MZ"}, "handover-contents"),
    ):
        assert code in refusals(target, forged(file, files)), files.keys()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON records BEGIN DELETE FROM duties; END",
        "CREATE VIEW evil AS SELECT * FROM records",
        "CREATE VIRTUAL TABLE evil USING fts5 (text)",
        "CREATE TRIGGER history_evil AFTER INSERT ON history BEGIN DELETE FROM settings; END",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 999",
    ],
)
def test_a_ledger_with_code_of_others_is_refused(
    target: Bed, tmp_path: Path, ledger: bytes, statement: str
) -> None:
    """Triggers, views and virtual tables that no program of ours made are not let in."""
    path = tmp_path / "evil.sqlite"
    path.write_bytes(ledger)
    with sqlite3.connect(path) as connection:
        connection.executescript(statement)
    connection.close()
    file = forged(tmp_path / "x.duedesk", {LEDGER: path.read_bytes()})
    code = "handover-newer" if "user_version" in statement else "handover-contents"
    assert code in refusals(target, file)


def test_a_chunk_that_inflates_is_refused(target: Bed, tmp_path: Path) -> None:
    """A chunk that unpacks to far more than it is, or to more than a chunk may be, is a trap."""
    file = tmp_path / "x.duedesk"
    for data in (
        b"\x01" + zlib.compress(b"\0" * 10**8, 9),
        b"\x01" + zlib.compress(b"\0" * (CHUNK + 1), 0),
        b"\x01" + zlib.compress(b"\0" * CHUNK, 9),
    ):
        with file.open("wb") as opened:
            forger = Forger(opened, PASSPHRASE)
            forger.write_chunk(data[:1], data[1:])
        assert refusals(target, file) <= {"handover-inflates", "handover-damaged"}


def test_a_broken_or_empty_chunk_is_refused(target: Bed, tmp_path: Path) -> None:
    """Genuine chunks of no known method, of broken data or without any are refused."""
    file, packed = tmp_path / "x.duedesk", zlib.compress(os.urandom(100))
    for method, data in (
        (b"\x02", b"x"), (b"\x00", b""), (b"\x01", b"x" * 50), (b"\x01", packed[:-3]),
        (b"\x01", packed + b"x"), (b"\x01", b""),
    ):  # fmt: skip
        with file.open("wb") as opened:
            Forger(opened, PASSPHRASE).write_chunk(method, data)
        assert refusals(target, file) == {"handover-damaged"}


COSTS = [
    (1, 10 * 1024**3),
    (1, 2**63),
    (2**32 - 1, 8 * 1024**2),
    (0, 8 * 1024**2),
    (1, 0),
    (11, 2**28),
]


@pytest.mark.parametrize("cost", COSTS)
def test_an_absurd_cost_is_refused(
    target: Bed, good: Path, tmp_path: Path, cost: tuple[int, int]
) -> None:
    """A head that asks for 10 GB of memory, or for hours, is refused before anything is done."""
    content, file = good.read_bytes(), tmp_path / "x.duedesk"
    head = HandoverHeader(*cost, content[26:42], content[42:66], content[66:98]).to_bytes()
    file.write_bytes(head + content[SIZE:])
    assert refusals(target, file) == {"handover-memory"}


LIMITED = """
import resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (500 * 1024 * 1024,) * 2)
sys.path.insert(0, sys.argv[1])
from deadlines.clock import SystemClock
from deadlines.refusal import Refusal
from storage.handover.handing import Handing
from zoneinfo import ZoneInfo
handing = Handing(Path(sys.argv[2]), SystemClock(), ZoneInfo("Asia/Shanghai"))
begin = time.monotonic()
for source in sys.argv[4:]:
    try:
        handing.take(Path(source), sys.argv[3])
    except Refusal as refusal:
        print(refusal.code, end=" ")
    else:
        print("taken", end=" ")
    assert time.monotonic() - begin < 5, (source, time.monotonic() - begin)
    begin = time.monotonic()
"""


def limited(target: Bed, *files: Path) -> list[str]:
    """Take the files in a process with 500 MB of memory and 5 s for each."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, ROOT, target.file, PASSPHRASE, *files],
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the memory is limited by Linux's means")
def test_memory_and_time_are_bounded(
    target: Bed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of 13 GB, bombs and absurd costs are refused within 5 s and 500 MB; a good one fits."""
    for name, value in (("OPS", 3), ("MEMORY", 256 * 1024**2), ("CHUNK", 1024**2)):
        monkeypatch.setattr(seal, name, value)
    old = bed(tmp_path / "old")
    good = tmp_path / "good.duedesk"
    old.handing.give(good, PASSPHRASE)
    huge = [tmp_path / f"{number}.duedesk" for number in range(5)]
    huge[0].touch()
    for place in huge[1:]:
        shutil.copy(good, place)
    with huge[2].open("r+b") as file:
        file.truncate(SIZE)
    for place, size in zip(huge, (13, 13, 13, 1, 1), strict=True):
        os.truncate(place, size * 1024**3)
    with huge[4].open("r+b") as file:
        file.write(good.read_bytes()[:SIZE])
        file.write(b"\xff" * 10**6)
    bomb = tmp_path / "bomb.duedesk"
    with bomb.open("wb") as file:
        forger = Forger(file, PASSPHRASE)
        for _ in range(200):
            forger.write_chunk(b"\x01", zlib.compress(b"\0" * 1024**2, 9))
    costly = tmp_path / "costly.duedesk"
    content = good.read_bytes()
    head = HandoverHeader(
        3, 10 * 1024**3, content[26:42], content[42:66], content[66:98]
    ).to_bytes()
    costly.write_bytes(head + content[SIZE:])
    before = tree(target.folder)
    assert limited(target, *huge, bomb, costly) == [
        "handover-foreign", "handover-too-large", "handover-too-large", "handover-damaged",
        "handover-damaged", "handover-inflates", "handover-memory",
    ]  # fmt: skip
    assert tree(target.folder) == before
    assert limited(target, good) == ["taken"]
