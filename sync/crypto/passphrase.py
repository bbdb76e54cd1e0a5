"""Keys from what people type: Argon2id, with its cost stored beside what it protects."""

import unicodedata
from typing import Annotated

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec import Meta

from meeting.encoding import Canonical
from sync.errors import LocalCode, LocalError

SALT_BYTES = 16
KEY_BYTES = 32


class Cost(Canonical, frozen=True):
    """What one guess costs; the bounds keep a forged file from taking the machine's memory."""

    memory_kib: Annotated[int, Meta(ge=64, le=1024 * 1024)] = 64 * 1024
    iterations: Annotated[int, Meta(ge=1, le=16)] = 3
    lanes: Annotated[int, Meta(ge=1, le=8)] = 4


STRONG = Cost()
"""About a quarter of a second on an office laptop."""


def derive_key(text: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key that a PIN or passphrase gives, however its letters were composed."""
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(unicodedata.normalize("NFKC", text).encode())


def require_length(text: str, least: int) -> None:
    """Refuse a secret that is too short to protect anything.

    Raises:
        LocalError: TOO_SHORT.
    """
    if len(unicodedata.normalize("NFKC", text)) < least:
        raise LocalError(LocalCode.TOO_SHORT, least=least)
