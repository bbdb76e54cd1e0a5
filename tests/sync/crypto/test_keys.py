import ssl

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

from meeting import sealing, signing
from meeting.encoding import decode, encode
from meeting.errors import Code, TamperError
from meeting.records import device_id
from sync.crypto import certificates, epochs, keys, secretbox

LOG, OTHER = "a" * 32, "b" * 32
PLACE = {"log": LOG, "audience": 1, "epoch": 3}


def test_an_identity_comes_back_from_its_bytes():
    identity = keys.new_identity("Máy của bà Lan")
    again = decode(encode(identity), keys.DeviceIdentity)
    assert again == identity
    assert again.public == identity.public
    assert again.id == device_id(identity.public.act_key)


def test_its_keys_do_what_they_are_for():
    identity = keys.new_identity("tablet")
    public = identity.public
    signature = identity.signer()(signing.ACT, b"header")
    signing.verify(signing.load_public_key(public.act_key), signing.ACT, b"header", signature)
    sealed = sealing.seal(b"key", public.hpke_key, sealing.EPOCH_KEY, LOG)
    assert sealing.unseal(sealed, identity.hpke_key, sealing.EPOCH_KEY, LOG) == b"key"
    requested = certificates.requested_key(keys.certificate_request(identity))
    assert isinstance(requested, EllipticCurvePublicKey)
    assert keys.public_key_hash(requested) == public.tls_key_hash
    assert ssl.OPENSSL_VERSION_INFO >= (3,)


def test_an_epoch_key_opens_for_its_device_only_and_is_the_one_committed_to():
    key, device, other = epochs.new_key(), keys.new_identity("a"), keys.new_identity("b")
    promise = epochs.epoch_commitment(key, **PLACE)
    sealed = epochs.seal_epoch_key(key, device.public.hpke_key, device=device.id, **PLACE)
    opened = epochs.open_epoch_key(sealed, device.hpke_key, promise, device=device.id, **PLACE)
    assert opened == key
    for private, place, to in (
        (other.hpke_key, PLACE, device.id),
        (device.hpke_key, PLACE, other.id),
        (device.hpke_key, {**PLACE, "epoch": 4}, device.id),
        (device.hpke_key, {**PLACE, "audience": 2}, device.id),
        (device.hpke_key, {**PLACE, "log": OTHER}, device.id),
    ):
        with pytest.raises(TamperError):
            epochs.open_epoch_key(sealed, private, promise, device=to, **place)


def test_an_epoch_key_other_than_the_promised_is_refused():
    device = keys.new_identity("a")
    promise = epochs.epoch_commitment(epochs.new_key(), **PLACE)
    sealed = epochs.seal_epoch_key(
        epochs.new_key(), device.public.hpke_key, device=device.id, **PLACE
    )
    with pytest.raises(TamperError) as refused:
        epochs.open_epoch_key(sealed, device.hpke_key, promise, device=device.id, **PLACE)
    assert refused.value.code is Code.BAD_COMMITMENT


def test_a_content_key_is_bound_to_its_paper_and_to_its_promise():
    epoch_key, content_key = epochs.new_key(), epochs.new_key()
    paper = {"document": "c" * 32, "version": 2}
    promise = epochs.key_commitment(content_key, **paper)
    wrapped = epochs.wrap_content_key(content_key, epoch_key, log=LOG, **paper)
    assert epochs.unwrap_content_key(wrapped, epoch_key, promise, log=LOG, **paper) == content_key
    for key, log, document, version in (
        (epochs.new_key(), LOG, "c" * 32, 2),
        (epoch_key, OTHER, "c" * 32, 2),
        (epoch_key, LOG, "d" * 32, 2),
        (epoch_key, LOG, "c" * 32, 3),
    ):
        with pytest.raises(TamperError):
            epochs.unwrap_content_key(
                wrapped, key, promise, log=log, document=document, version=version
            )
    with pytest.raises(TamperError) as refused:
        epochs.unwrap_content_key(wrapped, epoch_key, bytes(32), log=LOG, **paper)
    assert refused.value.code is Code.BAD_COMMITMENT


def test_a_column_opens_in_its_own_place_only():
    cipher = secretbox.ColumnCipher(bytes(32))
    sealed = cipher.seal(b"Nghi quyet", "entries", "1")
    assert b"Nghi" not in sealed
    assert cipher.unseal(sealed, "entries", "1") == b"Nghi quyet"
    assert sealed != cipher.seal(b"Nghi quyet", "entries", "1")
    for bad, table, row in (
        (sealed, "entries", "2"),
        (sealed, "settings", "1"),
        (sealed[:-1], "entries", "1"),
        (b"", "entries", "1"),
    ):
        with pytest.raises(TamperError):
            cipher.unseal(bad, table, row)
    with pytest.raises(TamperError):
        secretbox.ColumnCipher(bytes(31) + b"1").unseal(sealed, "entries", "1")
