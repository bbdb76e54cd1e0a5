"""HPKE (RFC 9180, base mode): X25519, HKDF-SHA256, AES-256-GCM, each use bound to its context."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from meeting.encoding import signing_input
from meeting.errors import Code, TamperError

BALLOT = b"ballot"
BOX_KEY = b"box key"
EPOCH_KEY = b"epoch key"

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def seal(plain: bytes, public_key: bytes, label: bytes, *context: str) -> bytes:
    """Return the plain bytes sealed to a key; `context` must be the same at opening.

    Raises:
        TamperError: BAD_PROOF, where the key is a point of small order: it would hide nothing.
    """
    key = X25519PublicKey.from_public_bytes(public_key)
    try:
        return _SUITE.encrypt(plain, key, info=_info(label, context))
    except ValueError as error:
        raise TamperError(Code.BAD_PROOF) from error


def unseal(sealed: bytes, private_key: bytes, label: bytes, *context: str) -> bytes:
    """Return what was sealed.

    Raises:
        TamperError: BAD_PROOF, where key, context or bytes are not those of the sealing.
    """
    key = X25519PrivateKey.from_private_bytes(private_key)
    try:
        return _SUITE.decrypt(sealed, key, info=_info(label, context))
    except (InvalidTag, ValueError) as error:
        raise TamperError(Code.BAD_PROOF) from error


def _info(label: bytes, context: tuple[str, ...]) -> bytes:
    return signing_input(label, "\n".join(context).encode())
