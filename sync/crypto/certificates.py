"""X.509 as this system uses it: three kinds of certificates below one organisation root.

    root (Ed25519, CA)  --signs-->  host certificate      server use only
                        --signs-->  issuing certificate   CA, path length 0, client use only
    issuing key         --signs-->  device certificate    client use only

A stolen device or issuing key can therefore never pose as the host: OpenSSL checks the use along
the chain, and `check_host_certificate` demands that the root itself signed.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from meeting.errors import Code, MeetingError, TamperError
from meeting.records import organisation_fingerprint
from sync.crypto.keys import public_key_hash

ROOT_LIFE = timedelta(days=20 * 365)
ISSUING_LIFE = timedelta(days=365)
HOST_LIFE = timedelta(days=90)
DEVICE_LIFE = timedelta(days=365)
CLOCK_TOLERANCE = timedelta(days=1)
"""Certificates begin this much earlier, so that a device whose clock is behind accepts them."""

_HOST_URI = "urn:paperless-meeting:host:"
_DEVICE_URI = "urn:paperless-meeting:device:"
_SERVER = ExtendedKeyUsageOID.SERVER_AUTH
_CLIENT = ExtendedKeyUsageOID.CLIENT_AUTH


@dataclass(frozen=True, slots=True)
class _Contents:
    common_name: str
    key: Ed25519PublicKey | EllipticCurvePublicKey
    life: timedelta
    path_length: int | None = None
    uses: tuple[ObjectIdentifier, ...] = ()
    uri: str = ""


@dataclass(frozen=True, slots=True)
class DeviceCertificate:
    """What a host reads from the certificate of a device that connects."""

    device: str
    tls_key_hash: bytes


def root_certificate(key: Ed25519PrivateKey, now_ms: int) -> bytes:
    """Return the self-signed certificate of an organisation root (DER)."""
    fingerprint = organisation_fingerprint(key.public_key().public_bytes_raw())
    contents = _Contents(fingerprint.hex(), key.public_key(), ROOT_LIFE, path_length=1)
    return _sign(contents, None, key, now_ms)


def issuing_certificate(
    issuing_key: Ed25519PublicKey, root: bytes, root_key: Ed25519PrivateKey, now_ms: int
) -> bytes:
    """Return the certificate of a key that signs device certificates for a year."""
    contents = _Contents("devices", issuing_key, ISSUING_LIFE, path_length=0, uses=(_CLIENT,))
    return _sign(contents, root, root_key, now_ms)


def host_certificate(
    host: str,
    tls_key: EllipticCurvePublicKey,
    root: bytes,
    root_key: Ed25519PrivateKey,
    now_ms: int,
) -> bytes:
    """Return the certificate of a host for 90 days."""
    contents = _Contents("host", tls_key, HOST_LIFE, uses=(_SERVER,), uri=_HOST_URI + host)
    return _sign(contents, root, root_key, now_ms)


def device_certificate(
    request: bytes, device: str, issuing: bytes, issuing_key: Ed25519PrivateKey, now_ms: int
) -> bytes:
    """Return the certificate of a device for the key that its request proves.

    Raises:
        TamperError: MALFORMED, BAD_PROOF.
    """
    key = requested_key(request)
    contents = _Contents("device", key, DEVICE_LIFE, uses=(_CLIENT,), uri=_DEVICE_URI + device)
    return _sign(contents, issuing, issuing_key, now_ms)


def requested_key(request: bytes) -> EllipticCurvePublicKey:
    """Return the TLS key of a certificate request, whose holder signed the request.

    Raises:
        TamperError: MALFORMED, BAD_PROOF.
    """
    try:
        csr = x509.load_der_x509_csr(request)
        key = csr.public_key()
        proven = csr.is_signature_valid
    except (ValueError, TypeError) as error:
        raise TamperError(Code.MALFORMED) from error
    if not isinstance(key, EllipticCurvePublicKey) or key.curve.name != "secp256r1":
        raise TamperError(Code.MALFORMED)
    if not proven:
        raise TamperError(Code.BAD_PROOF)
    return key


def certificate_fingerprint(certificate: bytes) -> bytes:
    """Return SHA-256 of a certificate (DER)."""
    return hashlib.sha256(certificate).digest()


def root_public_key(root: bytes) -> bytes:
    """Return the organisation's public key out of its root certificate.

    Raises:
        TamperError: MALFORMED.
    """
    key = _load(root).public_key()
    if not isinstance(key, Ed25519PublicKey):
        raise TamperError(Code.MALFORMED)
    return key.public_bytes_raw()


def expires_ms(certificate: bytes) -> int:
    """Return when a certificate ends."""
    return int(_load(certificate).not_valid_after_utc.timestamp() * 1000)


def find_root(chain: Sequence[bytes], fingerprint: bytes | None = None) -> bytes:
    """Return the organisation root that a host presented (the one with this fingerprint).

    Raises:
        TamperError: MALFORMED (no root in the chain), WRONG_ORGANISATION.
    """
    roots = [der for der in chain if _is_root(_load(der))]
    if not roots:
        raise TamperError(Code.MALFORMED)
    for der in roots:
        if fingerprint in (None, organisation_fingerprint(root_public_key(der))):
            return der
    raise TamperError(Code.WRONG_ORGANISATION)


def check_host_certificate(
    certificate: bytes, root: bytes, *, now_ms: int, host: str | None = None
) -> str:
    """Return the id of a host whose certificate this root signed itself, for server use only.

    Raises:
        TamperError: WRONG_ORGANISATION, BAD_PROOF (not a host's, or another host's).
        MeetingError: BAD_TIME, where the certificate is out of its dates.
    """
    leaf = _load(certificate)
    try:
        leaf.verify_directly_issued_by(_load(root))
    except (InvalidSignature, ValueError, TypeError) as error:
        raise TamperError(Code.WRONG_ORGANISATION) from error
    found = _subject_id(leaf, _SERVER, _HOST_URI)
    if host is not None and host != found:
        raise TamperError(Code.BAD_PROOF)
    now = _time(now_ms)
    if not leaf.not_valid_before_utc <= now <= leaf.not_valid_after_utc:
        raise MeetingError(Code.BAD_TIME)
    return found


def read_device_certificate(certificate: bytes) -> DeviceCertificate:
    """Return whose certificate this is; the TLS handshake has checked its signatures.

    Raises:
        TamperError: BAD_PROOF, where it is not a device's.
    """
    leaf = _load(certificate)
    key = leaf.public_key()
    if not isinstance(key, EllipticCurvePublicKey):
        raise TamperError(Code.BAD_PROOF)
    return DeviceCertificate(_subject_id(leaf, _CLIENT, _DEVICE_URI), public_key_hash(key))


def to_pem(certificate: bytes) -> bytes:
    """Return a certificate as PEM."""
    return _load(certificate).public_bytes(serialization.Encoding.PEM)


def _subject_id(leaf: x509.Certificate, use: ObjectIdentifier, prefix: str) -> str:
    try:
        uses = leaf.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        basic = leaf.extensions.get_extension_for_class(x509.BasicConstraints).value
    except (x509.ExtensionNotFound, ValueError) as error:
        raise TamperError(Code.BAD_PROOF) from error
    uris = names.get_values_for_type(x509.UniformResourceIdentifier)
    if basic.ca or list(uses) != [use] or len(uris) != 1 or not uris[0].startswith(prefix):
        raise TamperError(Code.BAD_PROOF)
    return uris[0].removeprefix(prefix)


def _is_root(certificate: x509.Certificate) -> bool:
    if certificate.subject != certificate.issuer:
        return False
    try:
        certificate.verify_directly_issued_by(certificate)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return isinstance(certificate.public_key(), Ed25519PublicKey)


def _load(der: bytes) -> x509.Certificate:
    try:
        return x509.load_der_x509_certificate(der)
    except ValueError as error:
        raise TamperError(Code.MALFORMED) from error


def _time(now_ms: int) -> datetime:
    return datetime.fromtimestamp(now_ms // 1000, UTC)


def _sign(
    contents: _Contents, issuer_der: bytes | None, issuer_key: Ed25519PrivateKey, now_ms: int
) -> bytes:
    issuer = None if issuer_der is None else _load(issuer_der)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, contents.common_name)])
    now = _time(now_ms)
    ends = now + contents.life
    if issuer is not None:
        ends = min(ends, issuer.not_valid_after_utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if issuer is None else issuer.subject)
        .public_key(contents.key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCK_TOLERANCE)
        .not_valid_after(ends)
    )
    for extension, critical in _extensions(contents, issuer_key):
        builder = builder.add_extension(extension, critical)
    return builder.sign(issuer_key, None).public_bytes(serialization.Encoding.DER)


def _extensions(
    contents: _Contents, issuer_key: Ed25519PrivateKey
) -> list[tuple[x509.ExtensionType, bool]]:
    is_ca = contents.path_length is not None
    usage = x509.KeyUsage(
        digital_signature=not is_ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_ca,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    extensions: list[tuple[x509.ExtensionType, bool]] = [
        (x509.BasicConstraints(is_ca, contents.path_length), True),
        (usage, True),
        (x509.SubjectKeyIdentifier.from_public_key(contents.key), False),
        (x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), False),
    ]
    if contents.uses:
        extensions.append((x509.ExtendedKeyUsage(contents.uses), False))
    if contents.uri:
        names = x509.SubjectAlternativeName([x509.UniformResourceIdentifier(contents.uri)])
        extensions.append((names, False))
    return extensions
