"""AES-256-GCM for values at rest, each bound to the place where it stands."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from meeting.encoding import signing_input
from meeting.errors import Code, TamperError

NONCE_BYTES = 12
TAG_BYTES = 16


def subkey(key: bytes, label: bytes, salt: bytes | None = None) -> bytes:
    """Return a key for one use out of a key with enough entropy."""
    return HKDF(SHA256(), 32, salt, signing_input(label, b"")).derive(key)


def seal(key: bytes, plain: bytes, context: bytes) -> bytes:
    """Return nonce and ciphertext; `context` must be the same at opening."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, context)


def unseal(key: bytes, sealed: bytes, context: bytes) -> bytes:
    """Return what was sealed.

    Raises:
        TamperError: BAD_PROOF, where key, context or bytes are not those of the sealing.
    """
    nonce, box = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    if len(box) < TAG_BYTES:
        raise TamperError(Code.BAD_PROOF)
    try:
        return AESGCM(key).decrypt(nonce, box, context)
    except InvalidTag as error:
        raise TamperError(Code.BAD_PROOF) from error


class ColumnCipher:
    """Encrypts single values of a table, so that none can be moved to another row or column."""

    def __init__(self, store_key: bytes) -> None:
        self._key = subkey(store_key, b"column")

    def seal(self, plain: bytes, table: str, row: str) -> bytes:
        """Return the encrypted value for this row."""
        return seal(self._key, plain, _place(table, row))

    def unseal(self, sealed: bytes, table: str, row: str) -> bytes:
        """Return the plain value of this row.

        Raises:
            TamperError: BAD_PROOF.
        """
        return unseal(self._key, sealed, _place(table, row))


def _place(table: str, row: str) -> bytes:
    return signing_input(b"column place", f"{table}\n{row}".encode())
