"""A device's own keys: one for acts, one to receive keys, one for TLS."""

import secrets
from typing import Annotated

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.x509.oid import NameOID
from msgspec import Meta

from meeting import signing
from meeting.acts.founding import DeviceKeys
from meeting.encoding import Canonical
from meeting.ids import DeviceId, ShortText
from meeting.records import device_id

Secret = Annotated[bytes, Meta(min_length=32, max_length=32)]


class DeviceIdentity(Canonical, frozen=True):
    """Private keys of a device, as the vault keeps them; `tls_key` is PKCS#8."""

    act_seed: Secret
    hpke_key: Secret
    tls_key: bytes
    name: ShortText

    @property
    def id(self) -> DeviceId:
        """The device's id, which follows from its key for acts."""
        return DeviceId(device_id(self.public.act_key))

    @property
    def public(self) -> DeviceKeys:
        """What everybody may know of these keys."""
        return DeviceKeys(
            act_key=signing.public_bytes(self._act_key),
            hpke_key=X25519PrivateKey.from_private_bytes(self.hpke_key)
            .public_key()
            .public_bytes_raw(),
            tls_key_hash=public_key_hash(load_tls_key(self.tls_key).public_key()),
            name=self.name,
        )

    def signer(self) -> signing.Sign:
        """Return the function that signs acts of this device."""
        return signing.signer(self._act_key)

    @property
    def _act_key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.act_seed)


def new_identity(name: str) -> DeviceIdentity:
    """Make the keys of a new device."""
    return DeviceIdentity(new_secret(), new_secret(), new_tls_key(), name)


def new_secret() -> bytes:
    """Make the 32 bytes of an Ed25519 seed, an X25519 key or a symmetric key."""
    return secrets.token_bytes(32)


def new_tls_key() -> bytes:
    """Make a key for TLS (ECDSA P-256, PKCS#8)."""
    return ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def load_tls_key(pkcs8: bytes) -> ec.EllipticCurvePrivateKey:
    """Return a stored key for TLS."""
    key = serialization.load_der_private_key(pkcs8, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def public_key_hash(key: ec.EllipticCurvePublicKey) -> bytes:
    """Return SHA-256 of a key's SubjectPublicKeyInfo: how the log names a TLS key."""
    digest = hashes.Hash(hashes.SHA256())
    digest.update(
        key.public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
    return digest.finalize()


def certificate_request(identity: DeviceIdentity) -> bytes:
    """Return a request for a device certificate (DER), which proves the TLS key."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, identity.id)])
    request = x509.CertificateSigningRequestBuilder().subject_name(name)
    return request.sign(load_tls_key(identity.tls_key), hashes.SHA256()).public_bytes(
        serialization.Encoding.DER
    )
