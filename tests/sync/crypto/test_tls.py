import ssl
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from meeting.errors import Code, MeetingError, TamperError
from sync.crypto import certificates, keys, organisation, tls
from tests.sync.crypto.cheap import DAY_MS
from tests.sync.crypto.handshake import shake

# OpenSSL compares certificates with the clock of the machine.
NOW_MS = time.time_ns() // 1_000_000


class Place(NamedTuple):
    """An organisation with a host and a device."""

    new: organisation.NewOrganisation
    appointment: organisation.Appointment
    device: keys.DeviceIdentity
    credentials: tls.Credentials


def make_place(name: str = "Ủy ban") -> Place:
    new = organisation.create_organisation(name, NOW_MS)
    device = keys.new_identity("tablet")
    certificate = new.issuer.certify_device(
        keys.certificate_request(device), device.id, device.public.tls_key_hash, NOW_MS
    )
    return Place(
        new,
        organisation.appoint_host(new.root, new.issuer, NOW_MS),
        device,
        tls.Credentials(device.tls_key, certificate, new.issuer.certificate),
    )


@pytest.fixture(scope="module")
def place() -> Place:
    return make_place()


@pytest.fixture(scope="module")
def elsewhere() -> Place:
    return make_place("Elsewhere")


def test_device_and_host_know_each_other(place):
    server, client = shake(
        tls.host_context(place.appointment),
        tls.client_context(place.new.root.certificate, place.credentials),
    )
    root = place.new.root.certificate
    host = place.appointment.host
    assert tls.check_host(client, root, now_ms=NOW_MS, host=host) == host
    shown = server.getpeercert(binary_form=True)
    assert shown is not None
    assert certificates.read_device_certificate(shown) == certificates.DeviceCertificate(
        place.device.id, place.device.public.tls_key_hash
    )
    assert client.version() == "TLSv1.3"
    assert client.session is None or not client.session.has_ticket


def test_another_host_of_the_organisation_is_not_the_one_expected(place):
    _, client = shake(
        tls.host_context(place.appointment), tls.client_context(place.new.root.certificate)
    )
    with pytest.raises(TamperError) as refused:
        tls.check_host(client, place.new.root.certificate, now_ms=NOW_MS, host="0" * 32)
    assert refused.value.code is Code.BAD_PROOF


def test_a_newcomer_sees_host_and_organisation(place):
    server, client = shake(tls.host_context(place.appointment), tls.newcomer_context())
    assert server.getpeercert(binary_form=True) is None
    seen = tls.presented_host(client, now_ms=NOW_MS, organisation=place.new.root.fingerprint)
    assert seen.host == place.appointment.host
    assert seen.root_certificate == place.new.root.certificate
    assert seen.organisation_fingerprint == place.new.root.fingerprint
    assert seen.fingerprint == certificates.certificate_fingerprint(place.appointment.certificate)


def test_a_newcomer_with_an_invitation_refuses_another_organisation(place, elsewhere):
    _, client = shake(tls.host_context(elsewhere.appointment), tls.newcomer_context())
    with pytest.raises(TamperError) as refused:
        tls.presented_host(client, now_ms=NOW_MS, organisation=place.new.root.fingerprint)
    assert refused.value.code is Code.WRONG_ORGANISATION


def test_a_host_that_shows_a_foreign_root_beside_its_own_certificate_is_refused(place, elsewhere):
    """The root in the chain is the right one, but it did not sign the host's certificate."""
    context = tls._context(ssl.PROTOCOL_TLS_SERVER)
    tls._load_key(
        context,
        elsewhere.appointment.tls_key,
        elsewhere.appointment.certificate,
        place.new.root.certificate,
    )
    _, client = shake(context, tls.newcomer_context())
    with pytest.raises(TamperError) as refused:
        tls.presented_host(client, now_ms=NOW_MS, organisation=place.new.root.fingerprint)
    assert refused.value.code is Code.WRONG_ORGANISATION


def test_a_host_without_its_root_in_the_chain_cannot_be_compared(place):
    context = tls._context(ssl.PROTOCOL_TLS_SERVER)
    tls._load_key(context, place.appointment.tls_key, place.appointment.certificate)
    _, client = shake(context, tls.newcomer_context())
    with pytest.raises(TamperError) as refused:
        tls.presented_host(client, now_ms=NOW_MS)
    assert refused.value.code is Code.MALFORMED


def test_a_device_of_the_organisation_refuses_a_foreign_host(place, elsewhere):
    with pytest.raises(ssl.SSLCertVerificationError):
        shake(
            tls.host_context(elsewhere.appointment),
            tls.client_context(place.new.root.certificate, place.credentials),
        )


def test_a_host_refuses_a_foreign_device(place, elsewhere):
    with pytest.raises(ssl.SSLError):
        shake(
            tls.host_context(place.appointment),
            tls.client_context(place.new.root.certificate, elsewhere.credentials),
        )


def server_of(key: bytes, *chain: bytes) -> ssl.SSLContext:
    context = tls._context(ssl.PROTOCOL_TLS_SERVER)
    tls._load_key(context, key, *chain)
    return context


def test_a_stolen_tablet_cannot_pose_as_the_host(place):
    stolen = server_of(
        place.credentials.tls_key,
        place.credentials.certificate,
        place.credentials.issuing_certificate,
        place.new.root.certificate,
    )
    with pytest.raises(ssl.SSLCertVerificationError):
        shake(stolen, tls.client_context(place.new.root.certificate))
    _, client = shake(stolen, tls.newcomer_context())
    with pytest.raises(TamperError):
        tls.presented_host(client, now_ms=NOW_MS)


def test_a_stolen_issuing_key_cannot_make_a_host(place):
    """It signs a certificate for server use; its own is for client use, and it is not the root."""
    issuer, tls_key = place.new.issuer, keys.new_tls_key()
    forged = certificates.host_certificate(
        place.appointment.host,
        keys.load_tls_key(tls_key).public_key(),
        issuer.certificate,
        Ed25519PrivateKey.from_private_bytes(issuer.seed),
        NOW_MS,
    )
    host = server_of(tls_key, forged, issuer.certificate, issuer.root_certificate)
    with pytest.raises(ssl.SSLCertVerificationError):
        shake(host, tls.client_context(place.new.root.certificate))
    _, client = shake(host, tls.newcomer_context())
    with pytest.raises(TamperError) as refused:
        tls.presented_host(client, now_ms=NOW_MS)
    assert refused.value.code is Code.WRONG_ORGANISATION


def test_a_host_certificate_is_no_device(place):
    posing = tls.Credentials(
        place.appointment.tls_key, place.appointment.certificate, place.new.root.certificate
    )
    with pytest.raises(ssl.SSLError):
        shake(
            tls.host_context(place.appointment),
            tls.client_context(place.new.root.certificate, posing),
        )
    with pytest.raises(TamperError):
        certificates.read_device_certificate(place.appointment.certificate)


@pytest.mark.parametrize("off_days", [-30, 91])
def test_a_certificate_out_of_its_dates_is_named_by_time(place, off_days):
    with pytest.raises(MeetingError) as refused:
        certificates.check_host_certificate(
            place.appointment.certificate,
            place.new.root.certificate,
            now_ms=NOW_MS + off_days * DAY_MS,
        )
    assert refused.value.code is Code.BAD_TIME


def test_a_device_whose_clock_is_hours_behind_accepts_a_new_host(place):
    certificates.check_host_certificate(
        place.appointment.certificate, place.new.root.certificate, now_ms=NOW_MS - DAY_MS // 2
    )


def test_no_key_lies_in_clear_on_the_disk(place, monkeypatch):
    written = []
    original = Path.write_bytes

    def note(path: Path, data: bytes) -> int:
        written.append((path, data))
        return original(path, data)

    monkeypatch.setattr(Path, "write_bytes", note)
    tls.host_context(place.appointment)
    ((path, data),) = written
    assert b"BEGIN ENCRYPTED PRIVATE KEY" in data
    assert b"BEGIN PRIVATE KEY" not in data
    assert not path.exists()
    assert path.is_relative_to(tempfile.gettempdir())
