"""The first act of a log, and the act that appoints another host."""

from typing import ClassVar

from meeting.acts.base import Act
from meeting.encoding import Canonical
from meeting.ids import Count, Digest, PublicKey, ShortText, Signature, TimeMs


class DeviceKeys(Canonical, frozen=True):
    """Public halves of a device's keys, and its name as its owner gave it."""

    act_key: PublicKey
    hpke_key: PublicKey
    tls_key_hash: Digest
    name: ShortText


class LogFounded(Act, frozen=True):
    """A secretary founds the log under her organisation's mandate and appoints its host."""

    KIND: ClassVar[str] = "log.founded"

    rules: Count
    pack: ShortText
    body: ShortText
    title: ShortText
    place: ShortText
    language: ShortText
    starts_ms: TimeMs
    organisation: PublicKey
    mandate: bytes
    mandate_signature: Signature
    host_key: PublicKey
    host_hpke_key: PublicKey
    founder_name: ShortText
    founder_position: ShortText
    device: DeviceKeys


class HostAppointed(Act, frozen=True):
    """A secretary appoints the host of the next epoch, which goes on from this head."""

    KIND: ClassVar[str] = "host.appointed"

    epoch: Count
    host_key: PublicKey
    host_hpke_key: PublicKey
    predecessor_number: Count
    predecessor_hash: Digest
