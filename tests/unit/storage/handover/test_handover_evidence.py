"""Evidence goes along with a handover, and what is not what its name says stays behind."""

from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from storage.backups.restore import restore
from storage.database.opening import open_database
from storage.evidence import EvidenceStore
from storage.ledger import Ledger
from tests.support.builders import MONDAY, SHANGHAI
from tests.support.handover import PASSPHRASE, Bed, bed
from tests.support.manual_clock import ManualClock


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys at the lowest cost: these tests are not about it."""
    monkeypatch.setattr("storage.handover.seal.OPS", 1)
    monkeypatch.setattr("storage.handover.seal.MEMORY", 8 * 1024 * 1024)


def attach(target: Bed, name: str, content: bytes) -> str:
    """Keep bytes as evidence of record 1; return their hash."""
    ledger = Ledger.open(target.file, ManualClock(MONDAY), SHANGHAI)
    with ledger.database:
        kept = ledger.evidence.keep(content, name, MONDAY)
        ledger.register.attach(1, kept)
    return kept.sha256


def names_of(target: Bed) -> list[str]:
    """Return the hashes that the records of a ledger point to."""
    ledger = Ledger.open(target.file, ManualClock(MONDAY), SHANGHAI)
    with ledger.database:
        return [file.sha256 for _, file in ledger.store.attachments()]


def test_evidence_arrives_whole(tmp_path: Path) -> None:
    """Each file is there under its hash; what the new place had stays, nothing is left over."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", ("旧",))
    sent = {attach(old, "a.png", b"picture" * 300_000), attach(old, "b.txt", b"text")}
    kept = attach(new, "c.txt", b"of the new place")
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    new.handing.take(tmp_path / "x.duedesk", PASSPHRASE)
    store = EvidenceStore.beside(new.file)
    assert set(names_of(new)) == sent
    assert store.names() == {*sent, kept}
    assert all(map(store.is_whole, sent))
    assert EvidenceStore.beside(old.file).names() == sent
    assert not [*new.folder.glob("*.part"), *old.folder.glob("*.part")]


def test_a_forged_file_is_not_taken_for_evidence(tmp_path: Path) -> None:
    """A file changed before the handover does not come under the name of what it was."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", ("旧",))
    good, forged = attach(old, "a.png", b"one"), attach(old, "b.png", b"two")
    path = EvidenceStore.beside(old.file).path(forged)
    path.chmod(0o600)
    path.write_bytes(b"another")
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    new.handing.take(tmp_path / "x.duedesk", PASSPHRASE)
    assert EvidenceStore.beside(new.file).names() == {good}


def test_a_restore_that_fails_leaves_no_evidence(tmp_path: Path) -> None:
    """Where the ledger is not replaced, its evidence does not stay either."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", ("旧",))
    attach(old, "a.png", b"one")
    # Another program writes, and goes on writing.
    with open_database(new.file) as busy, busy.atomic(), pytest.raises(Refusal) as refused:
        restore(old.file, new.file, MONDAY, busy_seconds=0.05)
    assert refused.value.code == "database-busy"
    assert EvidenceStore.beside(new.file).names() == frozenset()
    restore(old.file, new.file, MONDAY)
    assert len(EvidenceStore.beside(new.file).names()) == 1
