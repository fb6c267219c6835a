"""Files are kept as evidence whole or not at all, by their hash, and nobody changes them there."""

import os
import stat
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from storage import evidence
from storage.database.folder import drop_parts
from storage.evidence import EvidenceStore
from tests.support.builders import MONDAY

CONTENT = b"\x89PNG a screenshot"


@pytest.fixture
def store(tmp_path: Path) -> EvidenceStore:
    return EvidenceStore.beside(tmp_path / "data" / "duedesk.sqlite3")


def a_file(folder: Path, content: bytes = CONTENT, name: str = "截图 1.png") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def test_a_file_is_kept_by_its_hash(store: EvidenceStore, tmp_path: Path) -> None:
    """What is kept is the very bytes, under their hash; name, size, type and time are told."""
    kept = store.keep_file(a_file(tmp_path), MONDAY)
    assert (kept.sha256, kept.name, kept.size) == (sha256(CONTENT).hexdigest(), "截图 1.png", 17)
    assert (kept.media_type, kept.at) == ("image/png", MONDAY)
    assert store.path(kept.sha256).read_bytes() == CONTENT
    assert store.names() == {kept.sha256}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_kept_files_are_read_only_and_never_run(store: EvidenceStore, tmp_path: Path) -> None:
    """A script that is kept can be neither run nor changed, and others may not even read it."""
    script = a_file(tmp_path, b"#!/bin/sh\n", "run.sh")
    script.chmod(0o777)
    path = store.path(store.keep_file(script, MONDAY).sha256)
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert path.suffix == ""


def test_the_same_bytes_are_kept_once(store: EvidenceStore, tmp_path: Path) -> None:
    """Two names for the same bytes are one file; damaged, it is mended by the next."""
    first = store.keep_file(a_file(tmp_path), MONDAY)
    second = store.keep(CONTENT, "另一个名字.png", MONDAY)
    assert first.sha256 == second.sha256
    path = store.path(first.sha256)
    path.chmod(0o600)
    path.write_bytes(b"something else")
    assert not store.is_whole(first.sha256)
    store.keep(CONTENT, "x.png", MONDAY)
    assert store.is_whole(first.sha256)


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "evidence-empty"), (b"x" * 101, "evidence-too-large")]
)
def test_what_cannot_be_kept_is_refused(
    store: EvidenceStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
    code: str,
) -> None:
    """An empty file and one over the limit are refused with nothing left of them."""
    monkeypatch.setattr(evidence, "LARGEST", 100)
    for keep in (
        lambda: store.keep_file(a_file(tmp_path, content), MONDAY),
        lambda: store.keep(content, "x.png", MONDAY),
    ):
        with pytest.raises(Refusal) as refused:
            keep()
        assert refused.value.code == code
    assert not store.folder.exists() or not list(store.folder.iterdir())


def test_the_limit_is_50_mb() -> None:
    """The limit is the one the sentence names."""
    assert evidence.LARGEST == 50 * 1024 * 1024


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among files")
def test_only_plain_files_are_kept(store: EvidenceStore, tmp_path: Path) -> None:
    """A folder, a pipe and a name that leads to nothing are refused at once."""
    os.mkfifo(tmp_path / "pipe")
    for name in (".", "pipe", "none.png"):
        with pytest.raises(Refusal) as refused:
            store.keep_file(tmp_path / name, MONDAY)
        assert refused.value.code == "evidence-not-a-file"


def test_only_what_is_missing_is_copied(store: EvidenceStore, tmp_path: Path) -> None:
    """A second copy brings only what is new, and nothing that is damaged."""
    other = EvidenceStore(tmp_path / "backups" / "evidence")
    one = store.keep(b"one", "1.txt", MONDAY)
    assert [path.name for path in other.add_missing(store)] == [one.sha256]
    written = other.path(one.sha256).stat().st_mtime_ns
    two = store.keep(b"two", "2.txt", MONDAY)
    three = store.keep(b"three", "3.txt", MONDAY)
    store.path(three.sha256).chmod(0o600)
    store.path(three.sha256).write_bytes(b"damaged")
    assert [path.name for path in other.add_missing(store)] == [two.sha256]
    assert other.path(one.sha256).stat().st_mtime_ns == written


def test_rests_of_a_killed_process_are_dropped(store: EvidenceStore) -> None:
    """What a killed process was writing goes at the next start; what is kept stays."""
    kept = store.keep(CONTENT, "x.png", MONDAY)
    rest = store.folder / "00ff.999999999.part"
    rest.write_bytes(b"half")
    drop_parts(store.folder.parent / "duedesk.sqlite3")
    assert not rest.exists()
    assert store.is_whole(kept.sha256)
