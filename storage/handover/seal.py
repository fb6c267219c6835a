"""The encrypted stream of a handover file: chunks, each compressed, sealed and in its place."""

import hashlib
import hmac
import os
import struct
import zlib
from pathlib import Path
from typing import BinaryIO

from deadlines.handover.passphrase import plain
from deadlines.refusal import Refusal
from deadlines.values import dataclass
from storage.handover.header import MEMORY, OPS, SALT, HandoverHeader, read_header

CHUNK = 1024 * 1024
"""The most bytes a chunk unpacks to."""

_MOST_GAIN = 64
"""A chunk that would shrink more is stored as it is, so that one that claims to is a trap."""

_LENGTH = struct.Struct(">I")
_STORED, _DEFLATED = b"\x00", b"\x01"
_OVERHEAD = 17
_LEVEL = 3
_KEY = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """What a passphrase opens: the key of the stream, and that of the header's proof."""

    stream: bytes
    proof: bytes


def derive(passphrase: str, ops: int, memory: int, salt: bytes) -> Keys:
    """Return the keys, after half a second of work; raises Refusal("memory-short")."""
    from nacl.exceptions import CryptoError
    from nacl.pwhash import argon2id

    try:
        both = argon2id.kdf(
            2 * _KEY, plain(passphrase).encode(), salt, opslimit=ops, memlimit=memory
        )
    except (CryptoError, MemoryError) as error:
        raise Refusal("memory-short") from error
    return Keys(both[:_KEY], both[_KEY:])


class Sealer:
    """Writes a stream that only the passphrase opens; `finish` marks its end."""

    def __init__(self, file: BinaryIO, passphrase: str) -> None:
        from nacl import bindings

        salt = os.urandom(SALT)
        self.keys = derive(passphrase, OPS, MEMORY, salt)
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        stream = bindings.crypto_secretstream_xchacha20poly1305_init_push(
            self._state, self.keys.stream
        )
        header = HandoverHeader(OPS, MEMORY, salt, stream)
        header = HandoverHeader(OPS, MEMORY, salt, stream, _proof(header, self.keys))
        self._file, self._pending = file, bytearray()
        file.write(header.to_bytes())

    def write(self, data: bytes) -> None:
        """Add data to the stream."""
        self._pending += data
        while len(self._pending) > CHUNK:
            self._push(bytes(self._pending[:CHUNK]), is_last=False)
            del self._pending[:CHUNK]

    def finish(self) -> None:
        """Write the last chunk, without which the stream counts as cut."""
        self._push(bytes(self._pending), is_last=True)
        self._pending.clear()

    def _push(self, data: bytes, *, is_last: bool) -> None:
        from nacl import bindings

        packed = zlib.compress(data, _LEVEL)
        is_worth = len(packed) < len(data) <= len(packed) * _MOST_GAIN
        tag = (
            bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
            if is_last
            else bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
        )
        sealed = bindings.crypto_secretstream_xchacha20poly1305_push(
            self._state, _DEFLATED + packed if is_worth else _STORED + data, None, tag
        )
        self._file.write(_LENGTH.pack(len(sealed)) + sealed)


class Unsealer:
    """Reads such a stream, piece by piece; nothing is given out that is not genuine.

    Raises Refusal from every method: "handover-cut", "handover-damaged", "handover-inflates", and
    as `read_header`; on making also "handover-passphrase" and "memory-short".
    """

    def __init__(
        self, file: BinaryIO, path: Path, passphrase: str, keys: Keys | None = None
    ) -> None:
        from nacl import bindings

        self._file, self._path = file, path
        header = read_header(file, path)
        keys = keys or derive(passphrase, header.ops, header.memory, header.salt)
        if not hmac.compare_digest(_proof(header, keys), header.proof):
            raise Refusal("handover-passphrase", path=path)
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(
            self._state, header.stream, keys.stream
        )
        self._ready = memoryview(b"")
        self._is_over = False

    def read(self, size: int) -> bytes:
        """Return exactly so many bytes of the stream."""
        parts = []
        while size:
            if not self._ready:
                if self._is_over:
                    raise self._damage()
                self._ready = memoryview(self._pull())
            part = self._ready[:size]
            self._ready = self._ready[size:]
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def end(self) -> None:
        """Make sure that the stream, and the file, end here."""
        if not self._is_over and not self._ready:
            self._ready = memoryview(self._pull())
        if not self._is_over or self._ready or self._file.read(1):
            raise self._damage()

    def _pull(self) -> bytes:
        from nacl import bindings
        from nacl.exceptions import CryptoError

        prefix = self._file.read(_LENGTH.size)
        if len(prefix) < _LENGTH.size:
            raise Refusal("handover-cut", path=self._path)
        (length,) = _LENGTH.unpack(prefix)
        if not _OVERHEAD < length <= CHUNK + 1 + _OVERHEAD:
            raise self._damage()
        sealed = self._file.read(length)
        if len(sealed) < length:
            raise Refusal("handover-cut", path=self._path)
        try:
            opened, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(self._state, sealed)
        except CryptoError as error:
            raise self._damage() from error
        self._is_over = tag == bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        data = self._unpack(opened)
        if not data and not self._is_over:
            raise self._damage()  # empty chunks without end would keep us busy for ever
        return data

    def _unpack(self, opened: bytes) -> bytes:
        method, data = opened[:1], opened[1:]
        if method == _STORED:
            return data
        if method != _DEFLATED:
            raise self._damage()
        most = min(CHUNK, len(data) * _MOST_GAIN)
        unpacker = zlib.decompressobj()
        try:
            unpacked = unpacker.decompress(data, most + 1)
        except zlib.error as error:
            raise self._damage() from error
        if len(unpacked) > most:
            raise Refusal("handover-inflates", path=self._path)
        if not unpacker.eof or unpacker.unused_data:
            raise self._damage()
        return unpacked

    def _damage(self) -> Refusal:
        return Refusal("handover-damaged", path=self._path)


def _proof(header: HandoverHeader, keys: Keys) -> bytes:
    return hashlib.blake2b(header.signed, key=keys.proof, digest_size=32).digest()
