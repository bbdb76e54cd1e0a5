"""Keys of audiences and papers: made, committed to, handed on.

A paper has a content key, wrapped under the key of an audience epoch; the epoch's key is sealed
to each device.  AES-GCM and HPKE do not commit to their keys, so every key that is opened is
compared with the commitment that stands in the log.
"""

import hmac
import secrets

from meeting import sealing
from meeting.encoding import digest, signing_input
from meeting.errors import Code, TamperError
from sync.crypto import secretbox

KEY_BYTES = 32


def new_key() -> bytes:
    """Return a fresh epoch key or content key."""
    return secrets.token_bytes(KEY_BYTES)


def epoch_commitment(key: bytes, *, log: str, audience: int, epoch: int) -> bytes:
    """Return what the act that begins an epoch says about its key."""
    return digest(b"epoch key", f"{log}\n{audience}\n{epoch}\n".encode(), key)


def seal_epoch_key(
    key: bytes, hpke_key: bytes, *, log: str, audience: int, epoch: int, device: str
) -> bytes:
    """Return the epoch's key for one device alone."""
    return sealing.seal(key, hpke_key, sealing.EPOCH_KEY, log, str(audience), str(epoch), device)


def open_epoch_key(
    sealed: bytes,
    hpke_private_key: bytes,
    expected: bytes,
    *,
    log: str,
    audience: int,
    epoch: int,
    device: str,
) -> bytes:
    """Return the key of an epoch, which must be the one committed to (`expected`).

    Raises:
        TamperError: BAD_PROOF (not sealed to this device and epoch), BAD_COMMITMENT.
    """
    key = sealing.unseal(
        sealed, hpke_private_key, sealing.EPOCH_KEY, log, str(audience), str(epoch), device
    )
    _require(epoch_commitment(key, log=log, audience=audience, epoch=epoch), expected)
    return key


def key_commitment(content_key: bytes, *, document: str, version: int) -> bytes:
    """Return what a paper's act says about its content key."""
    return digest(b"content key", f"{document}\n{version}\n".encode(), content_key)


def wrap_content_key(
    content_key: bytes, epoch_key: bytes, *, log: str, document: str, version: int
) -> bytes:
    """Return a content key under the key of an epoch."""
    return secretbox.seal(
        _wrapping_key(epoch_key), content_key, _wrap_context(log, document, version)
    )


def unwrap_content_key(
    wrapped: bytes, epoch_key: bytes, expected: bytes, *, log: str, document: str, version: int
) -> bytes:
    """Return a paper's content key, which must be the one committed to (`expected`).

    Raises:
        TamperError: BAD_PROOF (other key or paper), BAD_COMMITMENT.
    """
    key = secretbox.unseal(_wrapping_key(epoch_key), wrapped, _wrap_context(log, document, version))
    _require(key_commitment(key, document=document, version=version), expected)
    return key


def _wrapping_key(epoch_key: bytes) -> bytes:
    return secretbox.subkey(epoch_key, b"content key wrapping")


def _wrap_context(log: str, document: str, version: int) -> bytes:
    return signing_input(b"content key wrap", f"{log}\n{document}\n{version}".encode())


def _require(found: bytes, expected: bytes) -> None:
    if not hmac.compare_digest(found, expected):
        raise TamperError(Code.BAD_COMMITMENT)
