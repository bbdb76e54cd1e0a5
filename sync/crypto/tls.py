"""TLS 1.3 as the host, as a device of the organisation, and as a newcomer.

The host serves one context: it asks for a certificate and takes none (a newcomer) or one that
ends at the organisation's root; which routes a newcomer may use is the host's to say.
"""

import secrets
import ssl
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import serialization

from meeting.errors import Code, TamperError
from meeting.records import organisation_fingerprint
from sync.crypto import certificates
from sync.crypto.keys import load_tls_key
from sync.crypto.organisation import Appointment


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a device shows to a host: its TLS key, its certificate and the issuing one."""

    tls_key: bytes
    certificate: bytes
    issuing_certificate: bytes


@dataclass(frozen=True, slots=True)
class PresentedHost:
    """What a host showed of itself in the handshake, already checked for consistency."""

    host: str
    certificate: bytes
    fingerprint: bytes
    root_certificate: bytes
    organisation_fingerprint: bytes


def host_context(appointment: Appointment) -> ssl.SSLContext:
    """Return the context of a host; it shows its root, so that newcomers can compare it."""
    context = _context(ssl.PROTOCOL_TLS_SERVER)
    context.verify_mode = ssl.CERT_OPTIONAL
    context.load_verify_locations(cadata=appointment.issuer.root_certificate)
    # Without session tickets no resumed session can outlive a revocation.
    context.num_tickets = 0
    _load_key(
        context, appointment.tls_key, appointment.certificate, appointment.issuer.root_certificate
    )
    return context


def client_context(
    root_certificate: bytes, credentials: Credentials | None = None
) -> ssl.SSLContext:
    """Return the context of a device that knows its organisation; `check_host` must follow.

    Without credentials it is that of a newcomer who has found the right root.
    """
    context = _context(ssl.PROTOCOL_TLS_CLIENT)
    # Hosts have ids, not names; the organisation's root is the only one trusted.
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(cadata=root_certificate)
    if credentials is not None:
        _load_key(
            context,
            credentials.tls_key,
            credentials.certificate,
            credentials.issuing_certificate,
        )
    return context


def newcomer_context() -> ssl.SSLContext:
    """Return the context of a device that knows no root yet; `presented_host` must follow."""
    context = _context(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def check_host(
    connection: ssl.SSLObject | ssl.SSLSocket,
    root_certificate: bytes,
    *,
    now_ms: int,
    host: str | None = None,
) -> str:
    """Return the id of the host at the other end, which must be the one expected (if any).

    Raises:
        TamperError: WRONG_ORGANISATION, BAD_PROOF.
        MeetingError: BAD_TIME.
    """
    return certificates.check_host_certificate(
        _peer_certificate(connection), root_certificate, now_ms=now_ms, host=host
    )


def presented_host(
    connection: ssl.SSLObject | ssl.SSLSocket,
    *,
    now_ms: int,
    organisation: bytes | None = None,
) -> PresentedHost:
    """Return what the host at the other end shows; with a fingerprint it must be that root's.

    Raises:
        TamperError: MALFORMED, WRONG_ORGANISATION, BAD_PROOF.
        MeetingError: BAD_TIME.
    """
    leaf = _peer_certificate(connection)
    root = certificates.find_root(_presented_chain(connection), organisation)
    return PresentedHost(
        host=certificates.check_host_certificate(leaf, root, now_ms=now_ms),
        certificate=leaf,
        fingerprint=certificates.certificate_fingerprint(leaf),
        root_certificate=root,
        organisation_fingerprint=organisation_fingerprint(certificates.root_public_key(root)),
    )


def _context(protocol: int) -> ssl.SSLContext:
    context = ssl.SSLContext(protocol)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    return context


def _load_key(context: ssl.SSLContext, tls_key: bytes, *chain: bytes) -> None:
    # The ssl module reads keys from files only.  What lies on the disk for that moment is
    # encrypted under a password that never leaves this function.
    password = secrets.token_hex(32)
    key = load_tls_key(tls_key).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password.encode()),
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "chain.pem"
        file.write_bytes(key + b"".join(certificates.to_pem(one) for one in chain))
        context.load_cert_chain(file, password=password)


def _peer_certificate(connection: ssl.SSLObject | ssl.SSLSocket) -> bytes:
    certificate = connection.getpeercert(binary_form=True)
    if certificate is None:
        raise TamperError(Code.BAD_PROOF)
    return certificate


def _presented_chain(connection: ssl.SSLObject | ssl.SSLSocket) -> list[bytes]:
    if sys.version_info >= (3, 13):
        return [bytes(der) for der in connection.get_unverified_chain()]
    # The same call, which Python 3.11 and 3.12 have on the inner object only.
    inner = connection._sslobj  # type: ignore[union-attr]  # noqa: SLF001
    return [one.public_bytes(ssl._ssl.ENCODING_DER) for one in inner.get_unverified_chain()]  # type: ignore[attr-defined]  # noqa: SLF001
