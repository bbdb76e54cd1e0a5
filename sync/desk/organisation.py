"""The organisation on the secretary's device: made once, recovered on a new laptop, renewed.

The root key is in memory only while this runs; it lives in the recovery file.
"""

import errno
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from meeting.encoding import decode, encode
from meeting.errors import Code, MeetingError
from meeting.records import Mandate
from sync.crypto import certificates
from sync.crypto import organisation as keys
from sync.crypto.organisation import Appointment, Issuer, OrganisationRoot
from sync.crypto.passphrase import STRONG, Cost
from sync.desk.folding import tidy
from sync.device import Device
from sync.errors import LocalCode, LocalError
from sync.stores.ports import KnownOrganisation

RENEW_HOST_MS = 14 * 24 * 3600 * 1000
RENEW_YEARLY_MS = 30 * 24 * 3600 * 1000
RECOVERY_LIMIT_BYTES = 64 * 1024
NAME_LIMIT = 400


@dataclass(frozen=True, slots=True)
class Terms:
    """Until when the organisation's papers on this device are good."""

    host_ms: int
    issuer_ms: int
    mandate_ms: int

    def renewal_due(self, now_ms: int) -> bool:
        """Say whether it is time to fetch the recovery file."""
        return (
            self.host_ms - now_ms < RENEW_HOST_MS
            or min(self.issuer_ms, self.mandate_ms) - now_ms < RENEW_YEARLY_MS
        )


def found_organisation(
    device: Device,
    name: str,
    passphrase: str,
    recovery_path: Path,
    *,
    now_ms: int,
    cost: Cost = STRONG,
) -> KnownOrganisation:
    """Make an organisation: its recovery file first, then what this device keeps of it.

    Raises:
        MeetingError: EMPTY_TEXT, TOO_LONG.
        LocalError: TOO_SHORT, FILE_EXISTS, DISK_FULL, DISK_FAILED.
    """
    name = tidy(name)
    if not name:
        raise MeetingError(Code.EMPTY_TEXT, field="name")
    if len(name) > NAME_LIMIT:
        raise MeetingError(Code.TOO_LONG, field="name", limit=NAME_LIMIT)
    new = keys.create_organisation(name, now_ms)
    data = keys.write_recovery_file(new.root, passphrase, cost=cost)
    _write_new(recovery_path, data)
    appointment = keys.appoint_host(new.root, new.issuer, now_ms)
    return _keep(device, new.root, new.issuer, appointment, now_ms)


def open_recovery(
    device: Device, data: bytes, passphrase: str, *, now_ms: int
) -> KnownOrganisation:
    """Take up the organisation on another laptop: with keys of its own, under the same root.

    Raises:
        MeetingError: MALFORMED (not a recovery file), FUTURE_VERSION.
        LocalError: WRONG_PASSPHRASE.
    """
    root = keys.read_recovery_file(data, passphrase)
    known = _known(device, root.fingerprint)
    if known is not None and known.appointment:
        return renew(device, known, data, passphrase, now_ms=now_ms)
    issuer = keys.new_issuer(root, now_ms)
    return _keep(device, root, issuer, keys.appoint_host(root, issuer, now_ms), now_ms)


def renew(
    device: Device, known: KnownOrganisation, data: bytes, passphrase: str, *, now_ms: int
) -> KnownOrganisation:
    """Renew what ends: the same host with new certificates, a new issuing key and mandate.

    Raises:
        MeetingError: MALFORMED, FUTURE_VERSION, WRONG_ORGANISATION.
        LocalError: WRONG_PASSPHRASE.
    """
    root = keys.read_recovery_file(data, passphrase)
    if root.fingerprint != known.fingerprint:
        raise MeetingError(Code.WRONG_ORGANISATION)
    issuer = keys.new_issuer(root, now_ms)
    appointment = keys.renew_host(root, issuer, appointment_of(known), now_ms)
    return _keep(device, root, issuer, appointment, now_ms)


def own_organisations(device: Device) -> tuple[KnownOrganisation, ...]:
    """Return the organisations for which this device may act."""
    return tuple(one for one in device.vault.organisations() if one.appointment)


def terms(known: KnownOrganisation) -> Terms:
    """Return until when this device may act for an organisation."""
    return Terms(
        host_ms=certificates.expires_ms(appointment_of(known).certificate),
        issuer_ms=certificates.expires_ms(issuer_of(known).certificate),
        mandate_ms=decode(known.mandate, Mandate).not_after_ms,
    )


def issuer_of(known: KnownOrganisation) -> Issuer:
    """Return the issuing key that this device holds.

    Raises:
        MeetingError: NOT_ALLOWED, where it holds none.
    """
    if not known.issuer:
        raise MeetingError(Code.NOT_ALLOWED)
    return decode(known.issuer, Issuer)


def appointment_of(known: KnownOrganisation) -> Appointment:
    """Return the appointment of the host that runs on this device.

    Raises:
        MeetingError: NOT_ALLOWED, where there is none.
    """
    if not known.appointment:
        raise MeetingError(Code.NOT_ALLOWED)
    return decode(known.appointment, Appointment)


def grouped_fingerprint(fingerprint: bytes) -> str:
    """Return a fingerprint as people compare it: the first 16 bytes in groups of four."""
    text = fingerprint.hex().upper()[:32]
    return " ".join(text[place : place + 4] for place in range(0, len(text), 4))


def read_recovery(path: Path) -> bytes:
    """Return the bytes of what may be a recovery file.

    Raises:
        LocalError: FILE_UNREADABLE.
        MeetingError: MALFORMED.
    """
    try:
        with path.open("rb") as file:
            data = file.read(RECOVERY_LIMIT_BYTES + 1)
    except OSError as error:
        raise LocalError(LocalCode.FILE_UNREADABLE, file=path.name) from error
    if len(data) > RECOVERY_LIMIT_BYTES:
        raise MeetingError(Code.MALFORMED)
    return data


def _known(device: Device, fingerprint: bytes) -> KnownOrganisation | None:
    found = (one for one in device.vault.organisations() if one.fingerprint == fingerprint)
    return next(found, None)


def _keep(
    device: Device,
    root: OrganisationRoot,
    issuer: Issuer,
    appointment: Appointment,
    now_ms: int,
) -> KnownOrganisation:
    mandate, signature = keys.sign_mandate(root, device.identity.public.act_key, now_ms)
    known = KnownOrganisation(
        fingerprint=root.fingerprint,
        name=root.name,
        root_certificate=root.certificate,
        issuer=encode(issuer),
        appointment=encode(appointment),
        mandate=mandate,
        mandate_signature=signature,
    )
    device.vault.put_organisation(known)
    return known


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there, whole or not at all, and read it back."""
    if path.exists():
        # It may be the recovery file of another organisation, and the only one.
        raise LocalError(LocalCode.FILE_EXISTS, file=path.name)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        try:
            with part.open("xb") as file:
                part.chmod(0o600)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if part.read_bytes() != data:
                raise LocalError(LocalCode.DISK_FAILED, file=path.name)
            part.rename(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _disk_fault(error, path) from error


def _disk_fault(error: OSError, path: Path) -> LocalError:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    return LocalError(LocalCode.DISK_FULL if full else LocalCode.DISK_FAILED, file=path.name)
