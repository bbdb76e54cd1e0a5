"""Invitations and codes: what a person carries to the device that shall join.

An invitation is one line of text; the same bytes are the `.invite` file and the QR on a seat card:

    pmeet:1?o=<organisation>&l=<log>&h=<addresses>&t=<token>&x=<expiry, ms>

with organisation fingerprint (32 bytes), log id (16) and token (16) in base64url.
"""

import base64
import binascii
import re
import secrets
from dataclasses import dataclass
from urllib.parse import quote, unquote

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from meeting import signing
from meeting.errors import Code, MeetingError
from sync.crypto.secretbox import subkey
from sync.errors import LocalCode, LocalError

VERSION = 1
TOKEN_BYTES = 16
ADDRESS_LIMIT = 8
CODE_LENGTH = 8
SELECTOR_LENGTH = 2
_TEXT_LIMIT = 2000
_FIELDS = ("o", "l", "h", "t", "x")
_LENGTHS = {"o": 32, "l": 16, "t": TOKEN_BYTES}

# Crockford's base 32: no I, L, O, U.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an invitation says; `token` is secret, `hosts` are hints ("address:port")."""

    organisation: bytes
    log: str
    hosts: tuple[str, ...]
    token: bytes
    expires_ms: int

    def text(self) -> str:
        """Return the invitation as one line."""
        hosts = ",".join(quote(host, safe=":[]") for host in self.hosts)
        return (
            f"pmeet:{VERSION}?o={_to_text(self.organisation)}&l={_to_text(bytes.fromhex(self.log))}"
            f"&h={hosts}&t={_to_text(self.token)}&x={self.expires_ms}"
        )

    def key(self) -> Ed25519PrivateKey:
        """Return the one-time key that proves the invitation at enrolment."""
        return one_time_key(self.token)


def new_token() -> bytes:
    """Make the secret of a new invitation."""
    return secrets.token_bytes(TOKEN_BYTES)


def one_time_key(token: bytes) -> Ed25519PrivateKey:
    """Return the key that an invitation's token stands for."""
    return Ed25519PrivateKey.from_private_bytes(subkey(token, b"invitation"))


def one_time_public_key(token: bytes) -> bytes:
    """Return what the act that issues an invitation says about it."""
    return signing.public_bytes(one_time_key(token))


def parse(text: str | bytes, now_ms: int) -> Invitation:
    """Return the invitation in a file, a scanned code or pasted text.

    Raises:
        MeetingError: MALFORMED, FUTURE_VERSION, INVITATION_EXPIRED.
    """
    invitation = _parse(_plain_text(text))
    if now_ms >= invitation.expires_ms:
        raise MeetingError(Code.INVITATION_EXPIRED, expires_ms=invitation.expires_ms)
    return invitation


def new_code() -> str:
    """Make a code to be read out, as XXXX-XXXX."""
    return show_code("".join(secrets.choice(_ALPHABET) for _ in range(CODE_LENGTH)))


def show_code(code: str) -> str:
    """Return a code as people see it."""
    return f"{code[: CODE_LENGTH // 2]}-{code[CODE_LENGTH // 2 :]}"


def normalise_code(typed: str) -> str:
    """Return the eight characters of a code, however it was typed.

    Raises:
        LocalError: CODE_WRONG, where no code looks like that.
    """
    code = re.sub(r"[\s\-‐-―]", "", typed).upper().translate(_READ_AS)  # noqa: RUF001
    if len(code) != CODE_LENGTH or not set(code) <= set(_ALPHABET):
        raise LocalError(LocalCode.CODE_WRONG)
    return code


def selector(code: str) -> str:
    """Return the public part of a normalised code, by which an officer's device knows it."""
    return code[:SELECTOR_LENGTH]


def _plain_text(text: str | bytes) -> str:
    if len(text) > _TEXT_LIMIT:
        raise MeetingError(Code.MALFORMED)
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise MeetingError(Code.MALFORMED) from error
    # Mail programs break long lines.
    return re.sub(r"\s", "", text)


def _parse(text: str) -> Invitation:
    match = re.fullmatch(r"(?i:pmeet):([1-9][0-9]{0,3})\?(.*)", text)
    if match is None:
        raise MeetingError(Code.MALFORMED)
    if int(match[1]) != VERSION:
        raise MeetingError(Code.FUTURE_VERSION, version=int(match[1]))
    pairs = [part.partition("=") for part in match[2].split("&")]
    fields = {name: value for name, _, value in pairs}
    if len(pairs) != len(_FIELDS) or set(fields) != set(_FIELDS):
        raise MeetingError(Code.MALFORMED)
    if re.fullmatch(r"[0-9]{1,15}", fields["x"]) is None:
        raise MeetingError(Code.MALFORMED)
    return Invitation(
        organisation=_from_text("o", fields["o"]),
        log=_from_text("l", fields["l"]).hex(),
        hosts=_hosts(fields["h"]),
        token=_from_text("t", fields["t"]),
        expires_ms=int(fields["x"]),
    )


def _hosts(value: str) -> tuple[str, ...]:
    hosts = tuple(unquote(host) for host in value.split(",") if host)
    if len(hosts) > ADDRESS_LIMIT:
        raise MeetingError(Code.MALFORMED)
    return hosts


def _to_text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _from_text(field: str, value: str) -> bytes:
    try:
        data = base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise MeetingError(Code.MALFORMED) from error
    if len(data) != _LENGTHS[field] or _to_text(data) != value:
        raise MeetingError(Code.MALFORMED)
    return data
