"""Ed25519 signatures under labels, one label for each use."""

from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from meeting.encoding import signing_input
from meeting.errors import Code, TamperError

ACT = b"act"
HEAD = b"head"
MANDATE = b"mandate"
ENROLMENT = b"enrolment"
GREETING = b"greeting"

Sign = Callable[[bytes, bytes], bytes]
"""Takes a label and bytes, returns the signature."""


def signer(key: Ed25519PrivateKey) -> Sign:
    """Return the signing function of a key."""

    def sign(label: bytes, data: bytes) -> bytes:
        return key.sign(signing_input(label, data))

    return sign


def public_bytes(key: Ed25519PrivateKey) -> bytes:
    """Return the 32 bytes of a key's public half."""
    return key.public_key().public_bytes_raw()


def load_public_key(raw: bytes) -> Ed25519PublicKey:
    """Return a public key to verify with."""
    return Ed25519PublicKey.from_public_bytes(raw)


def verify(key: Ed25519PublicKey, label: bytes, data: bytes, signature: bytes) -> None:
    """Check one signature.

    Raises:
        TamperError: BAD_SIGNATURE.
    """
    try:
        key.verify(signature, signing_input(label, data))
    except InvalidSignature as error:
        raise TamperError(Code.BAD_SIGNATURE) from error
