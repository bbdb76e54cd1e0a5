import pytest
from cryptography import x509

from meeting import signing
from meeting.encoding import decode, encode
from meeting.errors import Code, MeetingError, TamperError
from meeting.records import Mandate, organisation_fingerprint
from sync.crypto import certificates, keys, locked_file, organisation
from sync.errors import LocalCode, LocalError
from tests.sync.crypto.cheap import CHEAP, DAY_MS, NOW_MS

NAME = "Hội đồng nhân dân phường Tân Phú, thành phố Thủ Đức, Thành phố Hồ Chí Minh, kỳ họp"
PASSPHRASE = "mười hai con giáp"


@pytest.fixture(scope="module")
def new() -> organisation.NewOrganisation:
    return organisation.create_organisation(NAME, NOW_MS)


def life_ms(certificate: bytes) -> int:
    return certificates.expires_ms(certificate) - NOW_MS


def test_a_long_vietnamese_name_makes_no_certificate_fail(new):
    assert new.root.name == NAME
    assert certificates.root_public_key(new.root.certificate) == new.root.public_key
    assert new.root.fingerprint == organisation_fingerprint(new.root.public_key)
    assert new.issuer.fingerprint == new.root.fingerprint


def test_lives_and_path_lengths(new):
    host = organisation.appoint_host(new.root, new.issuer, NOW_MS)
    assert life_ms(new.issuer.certificate) == 365 * DAY_MS
    assert life_ms(host.certificate) == 90 * DAY_MS
    issuing = x509.load_der_x509_certificate(new.issuer.certificate)
    assert issuing.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0


def test_a_device_certificate_never_outlives_its_issuer(new):
    later = NOW_MS + 300 * DAY_MS
    device = keys.new_identity("tablet")
    certificate = new.issuer.certify_device(
        keys.certificate_request(device), device.id, device.public.tls_key_hash, later
    )
    assert certificates.expires_ms(certificate) == certificates.expires_ms(new.issuer.certificate)


def test_a_device_is_certified_for_its_enrolled_key_only(new):
    device, other = keys.new_identity("tablet"), keys.new_identity("other")
    with pytest.raises(TamperError) as refused:
        new.issuer.certify_device(
            keys.certificate_request(other), device.id, device.public.tls_key_hash, NOW_MS
        )
    assert refused.value.code is Code.BAD_PROOF


def test_a_request_that_is_none_or_was_changed_is_refused(new):
    device = keys.new_identity("tablet")
    request = bytearray(keys.certificate_request(device))
    request[-1] ^= 1
    for bad, code in ((b"no request", Code.MALFORMED), (bytes(request), Code.BAD_PROOF)):
        with pytest.raises(TamperError) as refused:
            new.issuer.certify_device(bad, device.id, device.public.tls_key_hash, NOW_MS)
        assert refused.value.code is code


def test_the_mandate_lets_a_device_found_logs_for_a_year(new):
    act_key = keys.new_identity("laptop").public.act_key
    mandate, signature = organisation.sign_mandate(new.root, act_key, NOW_MS)
    key = signing.load_public_key(new.root.public_key)
    signing.verify(key, signing.MANDATE, mandate, signature)
    read = decode(mandate, Mandate)
    assert (read.organisation_name, read.device_key) == (NAME, act_key)
    assert read.not_before_ms < NOW_MS
    assert read.not_after_ms == NOW_MS + 365 * DAY_MS


def test_the_recovery_file_gives_the_root_back(new):
    file = organisation.write_recovery_file(new.root, PASSPHRASE, cost=CHEAP)
    assert organisation.read_recovery_file(file, PASSPHRASE) == new.root
    assert new.root.seed not in file


def test_a_passphrase_opens_however_its_letters_are_composed(new):
    decomposed = "mu\u031bo\u031b\u0300i hai con giáp"
    assert decomposed != PASSPHRASE
    file = organisation.write_recovery_file(new.root, PASSPHRASE, cost=CHEAP)
    assert organisation.read_recovery_file(file, decomposed) == new.root


def test_a_wrong_passphrase_is_said_so(new):
    file = organisation.write_recovery_file(new.root, PASSPHRASE, cost=CHEAP)
    with pytest.raises(LocalError) as wrong:
        organisation.read_recovery_file(file, PASSPHRASE + "x")
    assert wrong.value.code is LocalCode.WRONG_PASSPHRASE


def test_a_short_passphrase_is_refused(new):
    with pytest.raises(LocalError) as short:
        organisation.write_recovery_file(new.root, "ngắn", cost=CHEAP)
    assert short.value.code is LocalCode.TOO_SHORT


def test_files_that_are_no_recovery_files(new):
    file = organisation.write_recovery_file(new.root, PASSPHRASE, cost=CHEAP)
    newer = file.replace(b'"version":1', b'"version":2')
    huge = file.replace(b'"memory_kib":64,', b'"memory_kib":999999999,')
    appointment = organisation.appoint_host(new.root, new.issuer, NOW_MS)
    other = organisation.write_appointment_file(appointment, PASSPHRASE, cost=CHEAP)
    for bad, code in (
        (b"%PDF-1.7", Code.MALFORMED),
        (b"\xff\xfe", Code.MALFORMED),
        (b"[]" * 40000, Code.MALFORMED),
        (huge, Code.MALFORMED),
        (other, Code.MALFORMED),
        (newer, Code.FUTURE_VERSION),
    ):
        with pytest.raises(MeetingError) as refused:
            organisation.read_recovery_file(bad, PASSPHRASE)
        assert refused.value.code is code


def test_the_title_of_a_locked_file_cannot_be_changed(new):
    file = organisation.write_recovery_file(new.root, PASSPHRASE, cost=CHEAP)
    title = locked_file.read("organisation recovery", file).title
    changed = file.replace(title.encode(), b"Another organisation")
    with pytest.raises(LocalError):
        organisation.read_recovery_file(changed, PASSPHRASE)


def test_an_appointment_travels_as_a_file_and_is_renewed(new):
    first = organisation.appoint_host(new.root, new.issuer, NOW_MS)
    file = organisation.write_appointment_file(first, PASSPHRASE, cost=CHEAP)
    assert organisation.read_appointment_file(file, PASSPHRASE) == first
    assert decode(encode(first), organisation.Appointment) == first
    later = NOW_MS + 80 * DAY_MS
    renewed = organisation.renew_host(
        new.root, organisation.new_issuer(new.root, later), first, later
    )
    assert (renewed.host, renewed.tls_key, renewed.head_seed, renewed.hpke_key) == (
        first.host,
        first.tls_key,
        first.head_seed,
        first.hpke_key,
    )
    assert certificates.expires_ms(renewed.certificate) == later + 90 * DAY_MS
