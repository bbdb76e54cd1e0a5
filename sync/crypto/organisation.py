"""An organisation and its keys: the root, what it signs, and how it is recovered.

The root key signs mandates, host certificates and issuing keys.  It leaves the laptop as a
recovery file under a passphrase and does not stay there; the issuing key stays.
"""

import secrets

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from meeting import signing
from meeting.encoding import Canonical, decode, encode
from meeting.errors import Code, TamperError
from meeting.ids import Id, ShortText
from meeting.records import Mandate, mandate_bytes, organisation_fingerprint
from sync.crypto import certificates, locked_file
from sync.crypto.keys import Secret, load_tls_key, new_secret, new_tls_key, public_key_hash
from sync.crypto.passphrase import STRONG, Cost

MANDATE_LIFE_MS = 365 * 24 * 3600 * 1000
_DAY_MS = 24 * 3600 * 1000


class OrganisationRoot(Canonical, frozen=True):
    """The organisation's own key: what the recovery file holds."""

    name: ShortText
    seed: Secret
    certificate: bytes

    @property
    def key(self) -> Ed25519PrivateKey:
        """The private key."""
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    @property
    def public_key(self) -> bytes:
        """The public key, which the first act of a log names."""
        return signing.public_bytes(self.key)

    @property
    def fingerprint(self) -> bytes:
        """The fingerprint by which people know the organisation."""
        return organisation_fingerprint(self.public_key)


class Issuer(Canonical, frozen=True):
    """A key that signs device certificates for a year, and who says so."""

    organisation_name: ShortText
    root_certificate: bytes
    seed: Secret
    certificate: bytes

    @property
    def fingerprint(self) -> bytes:
        """The fingerprint of the organisation."""
        return organisation_fingerprint(certificates.root_public_key(self.root_certificate))

    def certify_device(
        self, request: bytes, device: str, tls_key_hash: bytes, now_ms: int
    ) -> bytes:
        """Return a certificate for the enrolled device whose request this is.

        Raises:
            TamperError: MALFORMED, or BAD_PROOF where the request is not for the enrolled key.
        """
        if public_key_hash(certificates.requested_key(request)) != tls_key_hash:
            raise TamperError(Code.BAD_PROOF)
        key = Ed25519PrivateKey.from_private_bytes(self.seed)
        return certificates.device_certificate(request, device, self.certificate, key, now_ms)


class Appointment(Canonical, frozen=True):
    """All that a host process needs to serve an organisation's meetings.

    `head_seed` signs heads and the host's own acts, `hpke_key` opens the keys of ballot boxes;
    logs appoint their public halves.
    """

    host: Id
    issuer: Issuer
    tls_key: bytes
    certificate: bytes
    head_seed: Secret
    hpke_key: Secret


class NewOrganisation(Canonical, frozen=True):
    """An organisation on its first day."""

    root: OrganisationRoot
    issuer: Issuer


def create_organisation(name: str, now_ms: int) -> NewOrganisation:
    """Make an organisation: a root, and an issuing key for a year."""
    seed = new_secret()
    certificate = certificates.root_certificate(Ed25519PrivateKey.from_private_bytes(seed), now_ms)
    root = OrganisationRoot(name, seed, certificate)
    return NewOrganisation(root, new_issuer(root, now_ms))


def new_issuer(root: OrganisationRoot, now_ms: int) -> Issuer:
    """Make an issuing key; devices certified by an earlier one stay valid to their dates."""
    seed = new_secret()
    key = Ed25519PrivateKey.from_private_bytes(seed).public_key()
    certificate = certificates.issuing_certificate(key, root.certificate, root.key, now_ms)
    return Issuer(root.name, root.certificate, seed, certificate)


def write_recovery_file(root: OrganisationRoot, passphrase: str, *, cost: Cost = STRONG) -> bytes:
    """Return the recovery file of an organisation.

    Raises:
        LocalError: TOO_SHORT.
    """
    return locked_file.lock("organisation recovery", root.name, encode(root), passphrase, cost=cost)


def read_recovery_file(data: bytes, passphrase: str) -> OrganisationRoot:
    """Return the root that a recovery file holds.

    Raises:
        MeetingError: MALFORMED (not such a file), FUTURE_VERSION.
        LocalError: WRONG_PASSPHRASE.
    """
    return decode(locked_file.unlock("organisation recovery", data, passphrase), OrganisationRoot)


def sign_mandate(root: OrganisationRoot, act_key: bytes, now_ms: int) -> tuple[bytes, bytes]:
    """Return the mandate by which a device may found logs for a year, and its signature."""
    mandate = mandate_bytes(
        Mandate(root.name, act_key, max(0, now_ms - _DAY_MS), now_ms + MANDATE_LIFE_MS)
    )
    return mandate, signing.signer(root.key)(signing.MANDATE, mandate)


def appoint_host(root: OrganisationRoot, issuer: Issuer, now_ms: int) -> Appointment:
    """Make the keys and the certificate of a new host."""
    host, tls_key = secrets.token_hex(16), new_tls_key()
    certificate = _host_certificate(root, host, tls_key, now_ms)
    return Appointment(host, issuer, tls_key, certificate, new_secret(), new_secret())


def renew_host(
    root: OrganisationRoot, issuer: Issuer, appointment: Appointment, now_ms: int
) -> Appointment:
    """Return the appointment of the same host with fresh certificates."""
    certificate = _host_certificate(root, appointment.host, appointment.tls_key, now_ms)
    return Appointment(
        appointment.host,
        issuer,
        appointment.tls_key,
        certificate,
        appointment.head_seed,
        appointment.hpke_key,
    )


def write_appointment_file(
    appointment: Appointment, passphrase: str, *, cost: Cost = STRONG
) -> bytes:
    """Return an appointment as a file for a host on another machine.

    Raises:
        LocalError: TOO_SHORT.
    """
    title = appointment.issuer.organisation_name
    return locked_file.lock("host appointment", title, encode(appointment), passphrase, cost=cost)


def read_appointment_file(data: bytes, passphrase: str) -> Appointment:
    """Return the appointment that a file holds.

    Raises:
        MeetingError: MALFORMED (not such a file), FUTURE_VERSION.
        LocalError: WRONG_PASSPHRASE.
    """
    return decode(locked_file.unlock("host appointment", data, passphrase), Appointment)


def _host_certificate(root: OrganisationRoot, host: str, tls_key: bytes, now_ms: int) -> bytes:
    return certificates.host_certificate(
        host, load_tls_key(tls_key).public_key(), root.certificate, root.key, now_ms
    )
