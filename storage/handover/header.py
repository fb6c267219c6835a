"""The head of a handover file, as docs/handover.md describes it: read with every value bounded."""

import hashlib
import struct
from pathlib import Path
from typing import BinaryIO

from deadlines.refusal import Refusal
from deadlines.values import dataclass
from storage.database.folder import MAGIC

VERSION = 1
OPS, MEMORY = 3, 256 * 1024 * 1024
"""What deriving the keys costs: passes, and bytes of memory."""

_MOST_OPS, _MOST_MEMORY = 10, 256 * 1024 * 1024
_LEAST_OPS, _LEAST_MEMORY = 1, 8 * 1024 * 1024
_SQLITE = b"SQLite format "
_START = struct.Struct(">12sH")
_COST = struct.Struct(">IQ")
SALT, STREAM, _PROOF, _SUM = 16, 24, 32, 32
SIZE = _START.size + _COST.size + SALT + STREAM + _PROOF + _SUM


@dataclass(frozen=True, slots=True)
class HandoverHeader:
    """How to derive the keys, and where the encrypted stream starts from.

    `proof` is a MAC over what comes before it: it tells a wrong passphrase from a damaged file.
    """

    ops: int
    memory: int
    salt: bytes
    stream: bytes
    proof: bytes = b""

    @property
    def signed(self) -> bytes:
        """What the proof is made over."""
        return (
            _START.pack(MAGIC, VERSION) + _COST.pack(self.ops, self.memory) + self.salt
            + self.stream
        )  # fmt: skip

    def to_bytes(self) -> bytes:
        """Return the bytes the file begins with."""
        body = self.signed + self.proof
        return body + hashlib.sha256(body).digest()


def read_header(file: BinaryIO, path: Path) -> HandoverHeader:
    """Read the head of a handover file; `path` is the one that errors are about.

    Raises Refusal: "handover-foreign", "handover-is-backup" (an SQLite file), "handover-cut",
    "handover-newer", "handover-damaged", "handover-memory".
    """
    start = file.read(_START.size)
    magic = start[: len(MAGIC)]
    if start == _SQLITE:
        raise Refusal("handover-is-backup", path=path)
    if not MAGIC.startswith(magic):
        raise Refusal("handover-foreign", path=path)
    if len(start) < _START.size:
        raise Refusal("handover-cut", path=path)
    _, version = _START.unpack(start)
    if version != VERSION:
        # What follows may look different there; only these first bytes stay for ever.
        code = "handover-newer" if version > VERSION else "handover-damaged"
        raise Refusal(code, path=path)
    rest = file.read(SIZE - _START.size)
    if len(rest) < SIZE - _START.size:
        raise Refusal("handover-cut", path=path)
    body, found = start + rest[:-_SUM], rest[-_SUM:]
    if hashlib.sha256(body).digest() != found:
        raise Refusal("handover-damaged", path=path)
    ops, memory = _COST.unpack_from(rest)
    if not (_LEAST_OPS <= ops <= _MOST_OPS and _LEAST_MEMORY <= memory <= _MOST_MEMORY):
        # Whoever made this wants the machine to choke on it.
        raise Refusal("handover-memory", path=path)
    at = _COST.size
    salt, stream = rest[at : at + SALT], rest[at + SALT : at + SALT + STREAM]
    proof = rest[at + SALT + STREAM : at + SALT + STREAM + _PROOF]
    return HandoverHeader(ops, memory, salt, stream, proof)
