"""Certificates that are not what they should be."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from meeting.errors import Code, TamperError
from sync.crypto import certificates, organisation
from tests.sync.crypto.cheap import NOW_MS

ROOT = organisation.create_organisation("Ủy ban", NOW_MS).root
NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "x")])
BEGINS = datetime.fromtimestamp(NOW_MS / 1000, UTC)


def request(key, algorithm) -> bytes:
    builder = x509.CertificateSigningRequestBuilder().subject_name(NAME)
    return builder.sign(key, algorithm).public_bytes(serialization.Encoding.DER)


def certificate(key, signer, issuer: x509.Name, *extensions: x509.ExtensionType) -> bytes:
    builder = (
        x509.CertificateBuilder()
        .subject_name(NAME)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(BEGINS - timedelta(days=1))
        .not_valid_after(BEGINS + timedelta(days=1))
    )
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    algorithm = None if isinstance(signer, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return builder.sign(signer, algorithm).public_bytes(serialization.Encoding.DER)


def refused(call, *arguments, **named) -> Code:
    with pytest.raises(TamperError) as error:
        call(*arguments, **named)
    return error.value.code


P256 = ec.generate_private_key(ec.SECP256R1())
BASIC = x509.BasicConstraints(ca=False, path_length=None)
AUTHORITY = x509.BasicConstraints(ca=True, path_length=None)
SERVER = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
BOTH = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH])


def uri(*values: str) -> x509.SubjectAlternativeName:
    return x509.SubjectAlternativeName([x509.UniformResourceIdentifier(one) for one in values])


HOST = uri("urn:paperless-meeting:host:" + "0" * 32)


@pytest.mark.parametrize(
    "extensions",
    [
        (),
        (BASIC, SERVER),
        (BASIC, HOST),
        (SERVER, HOST),
        (BASIC, BOTH, HOST),
        (AUTHORITY, SERVER, HOST),
        (BASIC, SERVER, uri("https://example.org")),
        (BASIC, SERVER, uri("urn:paperless-meeting:host:a", "urn:paperless-meeting:host:b")),
    ],
)
def test_signed_by_the_root_but_no_host(extensions):
    issuer = x509.load_der_x509_certificate(ROOT.certificate).subject
    odd = certificate(P256, ROOT.key, issuer, *extensions)
    code = refused(certificates.check_host_certificate, odd, ROOT.certificate, now_ms=NOW_MS)
    assert code is Code.BAD_PROOF


def test_what_a_host_needs_is_enough():
    issuer = x509.load_der_x509_certificate(ROOT.certificate).subject
    plain = certificate(P256, ROOT.key, issuer, BASIC, SERVER, HOST)
    found = certificates.check_host_certificate(plain, ROOT.certificate, now_ms=NOW_MS)
    assert found == "0" * 32


def test_no_root_in_the_chain():
    """Neither a self-made name without the signature, nor a root of another kind, is a root."""
    own_name_only = certificate(P256, ROOT.key, NAME)
    elliptic = certificate(P256, P256, NAME)
    for chain in ((), (own_name_only,), (elliptic,)):
        assert refused(certificates.find_root, chain) is Code.MALFORMED
    chain = (own_name_only, elliptic, ROOT.certificate)
    assert certificates.find_root(chain, ROOT.fingerprint) == ROOT.certificate


def test_keys_of_another_kind():
    elliptic = certificate(P256, P256, NAME)
    assert refused(certificates.root_public_key, elliptic) is Code.MALFORMED
    assert refused(certificates.read_device_certificate, ROOT.certificate) is Code.BAD_PROOF
    other_curve = ec.generate_private_key(ec.SECP384R1())
    for odd in (
        request(ed25519.Ed25519PrivateKey.generate(), None),
        request(other_curve, hashes.SHA256()),
    ):
        assert refused(certificates.requested_key, odd) is Code.MALFORMED


def test_bytes_that_are_no_certificate():
    for call in (certificates.root_public_key, certificates.expires_ms, certificates.to_pem):
        assert refused(call, b"\x30\x03no") is Code.MALFORMED
    assert refused(certificates.find_root, [b"no"]) is Code.MALFORMED
