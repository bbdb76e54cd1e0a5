"""One device: its profile, its keys, what it trusts and the meetings that it takes part in."""

import ssl
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from msgspec.structs import replace

from meeting.errors import Code, MeetingError
from sync.crypto import tls, unlock
from sync.crypto.key_store import KeyStore
from sync.crypto.keys import DeviceIdentity, new_identity
from sync.crypto.passphrase import STRONG, Cost
from sync.crypto.tls import Credentials
from sync.errors import LocalCode, LocalError
from sync.host_address import Address
from sync.membership import Membership
from sync.profile import VAULT_KEY, Profile
from sync.stores.blob_store import open_blob_store
from sync.stores.ports import BlobStore, KnownMeeting, KnownOrganisation, VaultStore
from sync.stores.vault_store import open_vault

ADDRESSES_KEPT = 6


class Device:
    """An unlocked profile; closing it locks it again."""

    def __init__(
        self,
        profile: Profile,
        vault: VaultStore,
        blobs: BlobStore,
        identity: DeviceIdentity,
        clock: Callable[[], int],
    ) -> None:
        self.profile = profile
        self.vault = vault
        self.blobs = blobs
        self.identity = identity
        self._clock = clock

    @staticmethod
    def exists(folder: Path) -> bool:
        """Say whether there is a device in this folder."""
        return (folder / VAULT_KEY).exists()

    @classmethod
    def create(
        cls,
        folder: Path,
        secret: str,
        *,
        name: str,
        keys: KeyStore,
        clock: Callable[[], int],
        cost: Cost = STRONG,
    ) -> Self:
        """Make a device, opened by a PIN, or by a passphrase where there is no key store.

        Raises:
            LocalError: FILE_EXISTS (there is a device already, whose key must not be lost),
                PROFILE_IN_USE, TOO_SHORT, DISK_FULL and others of the disk.
        """
        with ExitStack() as undo:
            profile = undo.enter_context(Profile(folder))
            if cls.exists(folder):
                raise LocalError(LocalCode.FILE_EXISTS, folder=str(folder))
            if keys.usable():
                key = unlock.create_with_pin(profile.vault_key, secret, keys, cost=cost)
            else:
                key = unlock.create_with_passphrase(profile.vault_key, secret, cost=cost)
            device = cls._opened(profile, key, clock, new_identity(name), undo)
            undo.pop_all()
            return device

    @classmethod
    def open(cls, folder: Path, secret: str, *, keys: KeyStore, clock: Callable[[], int]) -> Self:
        """Open the device in a folder.

        Raises:
            LocalError: PROFILE_IN_USE, WRONG_PIN, WRONG_PASSPHRASE, WAIT, KEY_STORE_MISSING,
                KEY_STORE_EMPTY, DAMAGED and others of the disk.
        """
        with ExitStack() as undo:
            profile = undo.enter_context(Profile(folder))
            key = unlock.open_key(profile.vault_key, secret, keys, clock())
            device = cls._opened(profile, key, clock, None, undo)
            undo.pop_all()
            return device

    @classmethod
    def _opened(
        cls,
        profile: Profile,
        key: bytes,
        clock: Callable[[], int],
        identity: DeviceIdentity | None,
        undo: ExitStack,
    ) -> Self:
        vault = open_vault(profile.vault, key)
        undo.callback(vault.close)
        blobs = open_blob_store(profile.blobs, one_reader=True)
        undo.callback(blobs.close)
        found = vault.identity()
        if found is None:
            # A first start that was interrupted leaves a vault without keys.
            found = identity or new_identity("")
            vault.put_identity(found)
        return cls(profile, vault, blobs, found, clock)

    def close(self) -> None:
        """Lock the device."""
        self.blobs.close()
        self.vault.close()
        self.profile.close()

    def memberships(self) -> tuple[Membership, ...]:
        """Return the meetings of this device, the last joined first."""
        return tuple(Membership(known) for known in self.vault.meetings())

    def organisation(self, fingerprint: bytes) -> KnownOrganisation:
        """Return an organisation that this device trusts.

        Raises:
            MeetingError: WRONG_ORGANISATION.
        """
        for known in self.vault.organisations():
            if known.fingerprint == fingerprint:
                return known
        raise MeetingError(Code.WRONG_ORGANISATION)

    def remember(self, meeting: KnownMeeting) -> Membership:
        """Keep a meeting."""
        self.vault.put_meeting(meeting)
        return Membership(meeting)

    def remember_address(self, membership: Membership, address: Address) -> Membership:
        """Keep where a host was reached, the last place first."""
        text = str(address)
        others = [one for one in membership.known.addresses if one != text]
        addresses = (text, *others)[:ADDRESSES_KEPT]
        return self.remember(replace(membership.known, addresses=addresses))

    def tls_context(self, membership: Membership) -> ssl.SSLContext:
        """Return the context in which this device speaks with a meeting's host.

        Raises:
            MeetingError: WRONG_ORGANISATION.
        """
        known = membership.known
        credentials = Credentials(
            self.identity.tls_key, known.certificate, known.issuing_certificate
        )
        root = self.organisation(known.organisation).root_certificate
        return tls.client_context(root, credentials)

    def check_host(self, connection: ssl.SSLObject, membership: Membership) -> None:
        """Check that the other end is a host of the meeting's organisation.

        Raises:
            TamperError: WRONG_ORGANISATION, BAD_PROOF.
            MeetingError: BAD_TIME.
        """
        root = self.organisation(membership.organisation).root_certificate
        tls.check_host(connection, root, now_ms=self._clock())
