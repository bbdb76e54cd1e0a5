"""Papers as encrypted chunks, each of which can be fetched, checked and opened alone.

A content key encrypts one version of one document, once: its chunks' nonces are their places.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Annotated, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Meta

from meeting.encoding import PREFIX, Canonical, decode, digest, encode, signing_input
from meeting.errors import Code, TamperError
from meeting.ids import Count
from sync.errors import LocalCode, LocalError

CHUNK_BYTES = 256 * 1024
TAG_BYTES = 16
CIPHER_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES
_HASH_BYTES = 32

Sink = Callable[[int, bytes], None]
"""Takes the place of a chunk and its encrypted bytes."""

Progress = Callable[[int, int], None]
"""Told the bytes done and the bytes in all, after each chunk."""


class Manifest(Canonical, frozen=True):
    """The hashes of all chunks of one encrypted paper; its own hash is the blob's name."""

    format: Annotated[int, Meta(ge=1, le=1)]
    size_bytes: Count
    chunk_hashes: bytes

    @property
    def count(self) -> int:
        """How many chunks there are; a paper of no bytes has one."""
        return chunk_count(self.size_bytes)

    @property
    def cipher_size_bytes(self) -> int:
        """The length of all encrypted chunks in a row."""
        return self.size_bytes + self.count * TAG_BYTES

    def hash_of(self, index: int) -> bytes:
        """Return the hash that the chunk at this place must have."""
        return self.chunk_hashes[index * _HASH_BYTES : (index + 1) * _HASH_BYTES]

    def cipher_bytes(self, index: int) -> int:
        """Return the length of the encrypted chunk at this place."""
        return min(CHUNK_BYTES, self.size_bytes - index * CHUNK_BYTES) + TAG_BYTES


@dataclass(frozen=True, slots=True)
class PaperKey:
    """The content key of one version of one document."""

    key: bytes
    document: str
    version: int


@dataclass(frozen=True, slots=True)
class EncryptedPaper:
    """What a paper's act says about its file."""

    manifest: Manifest
    blob: bytes
    plain_hash: bytes


def chunk_count(size_bytes: int) -> int:
    """Return how many chunks a paper of this size has."""
    return max(1, -(-size_bytes // CHUNK_BYTES))


def blob_hash(manifest: bytes) -> bytes:
    """Return the name of a blob: the hash of its manifest's bytes."""
    return digest(b"blob", manifest)


def read_manifest(data: bytes, blob: bytes) -> Manifest:
    """Return the manifest of a blob.

    Raises:
        TamperError: MALFORMED, or BAD_COMMITMENT where it is the manifest of another blob.
    """
    if not hmac.compare_digest(blob_hash(data), blob):
        raise TamperError(Code.BAD_COMMITMENT)
    manifest = decode(data, Manifest)
    if len(manifest.chunk_hashes) != manifest.count * _HASH_BYTES:
        raise TamperError(Code.MALFORMED)
    return manifest


def paper_hash(salt: bytes, plain: bytes) -> bytes:
    """Return the salted hash of a whole plain file."""
    return digest(b"paper", salt, plain)


def encrypt_paper(
    source: Path,
    key: PaperKey,
    salt: bytes,
    sink: Sink,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> EncryptedPaper:
    """Encrypt a file chunk by chunk into the sink; never holds more than one chunk.

    Whoever owns the sink drops what it got when this raises.

    Raises:
        LocalError: FILE_UNREADABLE, FILE_CHANGED (under our hands), CANCELLED.
    """
    try:
        size = source.stat().st_size
        with source.open("rb") as file:
            return _encrypt(file, size, key, salt, _Watched(sink, progress, cancelled))
    except OSError as error:
        raise LocalError(LocalCode.FILE_UNREADABLE, file=source.name) from error
    except _ShorterOrLongerError as error:
        raise LocalError(LocalCode.FILE_CHANGED, file=source.name) from error


def encrypt_bytes(data: bytes, key: PaperKey, salt: bytes, sink: Sink) -> EncryptedPaper:
    """Encrypt what is in memory and on no disk, as `encrypt_paper` does."""
    return _encrypt(BytesIO(data), len(data), key, salt, _Watched(sink, None, None))


@dataclass(frozen=True, slots=True)
class _Watched:
    sink: Sink
    progress: Progress | None
    cancelled: Callable[[], bool] | None

    def take(self, index: int, data: bytes, done_bytes: int, size_bytes: int) -> None:
        if self.cancelled is not None and self.cancelled():
            raise LocalError(LocalCode.CANCELLED)
        self.sink(index, data)
        if self.progress is not None:
            self.progress(done_bytes, size_bytes)


class _ShorterOrLongerError(Exception):
    """The file is not as long as it was when we began."""


def _encrypt(
    file: BinaryIO, size: int, key: PaperKey, salt: bytes, watched: _Watched
) -> EncryptedPaper:
    plain_hasher = hashlib.sha256(PREFIX + b"paper\0" + salt)
    hashes = bytearray()
    for index in range(chunk_count(size)):
        plain = file.read(CHUNK_BYTES)
        if len(plain) != min(CHUNK_BYTES, size - index * CHUNK_BYTES):
            raise _ShorterOrLongerError
        plain_hasher.update(plain)
        data = seal_chunk(key, plain, index, size)
        hashes += hashlib.sha256(data).digest()
        watched.take(index, data, index * CHUNK_BYTES + len(plain), size)
    if file.read(1):
        raise _ShorterOrLongerError
    manifest = Manifest(1, size, bytes(hashes))
    return EncryptedPaper(manifest, blob_hash(encode(manifest)), plain_hasher.digest())


def seal_chunk(key: PaperKey, plain: bytes, index: int, size_bytes: int) -> bytes:
    """Return one encrypted chunk of a paper of this size."""
    last = index == chunk_count(size_bytes) - 1
    return AESGCM(key.key).encrypt(_nonce(index), plain, _context(key, index, last=last))


def verify_chunk(manifest: Manifest, index: int, data: bytes) -> None:
    """Check an encrypted chunk before it is stored.

    Raises:
        TamperError: BAD_COMMITMENT, where it is not the chunk that belongs here.
    """
    if not (
        0 <= index < manifest.count
        and len(data) == manifest.cipher_bytes(index)
        and hashlib.sha256(data).digest() == manifest.hash_of(index)
    ):
        raise TamperError(Code.BAD_COMMITMENT, chunk=index)


def open_chunk(manifest: Manifest, index: int, data: bytes, key: PaperKey) -> bytes:
    """Return the plain bytes of a chunk.

    Raises:
        TamperError: BAD_PROOF, where key, document, version or place are others.
    """
    context = _context(key, index, last=index == manifest.count - 1)
    try:
        return AESGCM(key.key).decrypt(_nonce(index), data, context)
    except InvalidTag as error:
        raise TamperError(Code.BAD_PROOF, chunk=index) from error


def _nonce(index: int) -> bytes:
    return index.to_bytes(12, "big")


def _context(key: PaperKey, index: int, *, last: bool) -> bytes:
    place = f"{key.document}\n{key.version}\n{index}\n{int(last)}"
    return signing_input(b"chunk", place.encode())
