"""The organisation: made once, recovered on another laptop, renewed."""

import pytest

from meeting.encoding import decode
from meeting.errors import Code, MeetingError
from meeting.records import Mandate
from sync.desk import organisation
from sync.desk.organisation import (
    RENEW_HOST_MS,
    appointment_of,
    found_organisation,
    grouped_fingerprint,
    issuer_of,
    open_recovery,
    own_organisations,
    read_recovery,
    renew,
    terms,
)
from sync.errors import LocalCode, LocalError
from sync.stores.ports import KnownOrganisation
from tests.sync.desk.office import CHEAP, PASSPHRASE, found, new_device
from tests.sync.host.scene import DAY_MS, Clock


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def device(clock):
    return new_device(clock)


def test_the_device_keeps_all_but_the_root(tmp_path, device, clock):
    known = found(tmp_path, device, clock)
    assert own_organisations(device) == (known,)
    assert issuer_of(known).fingerprint == known.fingerprint
    assert appointment_of(known).issuer == issuer_of(known)
    assert decode(known.mandate, Mandate).device_key == device.identity.public.act_key
    root = organisation.keys.read_recovery_file(
        (tmp_path / "UBND.recovery").read_bytes(), PASSPHRASE
    )
    kept = b"".join((known.issuer, known.appointment, known.mandate, known.root_certificate))
    assert root.seed not in kept
    assert root.seed.hex().encode() not in kept


def test_a_file_that_is_there_is_never_written_over(tmp_path, device, clock):
    found(tmp_path, device, clock)
    before = (tmp_path / "UBND.recovery").read_bytes()
    with pytest.raises(LocalError) as caught:
        found(tmp_path, device, clock)
    assert caught.value.code is LocalCode.FILE_EXISTS
    assert (tmp_path / "UBND.recovery").read_bytes() == before
    assert len(own_organisations(device)) == 1


def test_nothing_is_kept_where_the_file_cannot_be_written(tmp_path, device, clock):
    with pytest.raises(LocalError) as caught:
        found(tmp_path / "none", device, clock)
    assert caught.value.code is LocalCode.DISK_FAILED
    assert not device.vault.organisations()


@pytest.mark.parametrize(
    ("name", "passphrase", "code"),
    [
        ("  ", PASSPHRASE, Code.EMPTY_TEXT),
        ("x" * 401, PASSPHRASE, Code.TOO_LONG),
        ("UBND", "short", LocalCode.TOO_SHORT),
    ],
)
def test_what_was_typed_is_checked_first(tmp_path, device, clock, name, passphrase, code):
    with pytest.raises((MeetingError, LocalError)) as caught:
        found_organisation(device, name, passphrase, tmp_path / "r", now_ms=clock(), cost=CHEAP)
    assert caught.value.code is code
    assert list(tmp_path.iterdir()) == []


class TestRecovery:
    def test_another_laptop_takes_it_up(self, tmp_path, device, clock):
        known = found(tmp_path, device, clock)
        other = new_device(clock)
        data = read_recovery(tmp_path / "UBND.recovery")
        taken = open_recovery(other, data, PASSPHRASE, now_ms=clock())
        assert (taken.fingerprint, taken.name) == (known.fingerprint, "UBND")
        assert appointment_of(taken).host != appointment_of(known).host
        assert decode(taken.mandate, Mandate).device_key == other.identity.public.act_key

    def test_on_the_same_laptop_the_host_stays_the_same(self, tmp_path, device, clock):
        known = found(tmp_path, device, clock)
        data = read_recovery(tmp_path / "UBND.recovery")
        taken = open_recovery(device, data, PASSPHRASE, now_ms=clock())
        assert appointment_of(taken).head_seed == appointment_of(known).head_seed

    def test_faults_have_names(self, tmp_path, device, clock):
        known = found(tmp_path, device, clock)
        data = read_recovery(tmp_path / "UBND.recovery")
        with pytest.raises(LocalError) as caught:
            open_recovery(device, data, "not the passphrase", now_ms=clock())
        assert caught.value.code is LocalCode.WRONG_PASSPHRASE
        with pytest.raises(MeetingError) as caught:
            open_recovery(device, b"{}", PASSPHRASE, now_ms=clock())
        assert caught.value.code is Code.MALFORMED
        found(tmp_path, device, clock, "HDND")
        other = read_recovery(tmp_path / "HDND.recovery")
        with pytest.raises(MeetingError) as caught:
            renew(device, known, other, PASSPHRASE, now_ms=clock())
        assert caught.value.code is Code.WRONG_ORGANISATION
        with pytest.raises(LocalError) as caught:
            read_recovery(tmp_path / "none")
        assert caught.value.code is LocalCode.FILE_UNREADABLE
        (tmp_path / "big").write_bytes(bytes(70_000))
        with pytest.raises(MeetingError) as caught:
            read_recovery(tmp_path / "big")
        assert caught.value.code is Code.MALFORMED


def test_renewal_is_due_two_weeks_before_the_host_ends(tmp_path, device, clock):
    known = found(tmp_path, device, clock)
    ends = terms(known)
    assert not ends.renewal_due(clock())
    assert ends.renewal_due(ends.host_ms - RENEW_HOST_MS + 1)
    clock.now_ms += 80 * DAY_MS
    data = read_recovery(tmp_path / "UBND.recovery")
    renewed = renew(device, known, data, PASSPHRASE, now_ms=clock())
    assert not terms(renewed).renewal_due(clock())
    assert appointment_of(renewed).host == appointment_of(known).host
    assert own_organisations(device) == (renewed,)


def test_a_delegate_holds_no_keys_of_an_organisation():
    known = KnownOrganisation(bytes(32), "UBND", b"")
    for read in (issuer_of, appointment_of):
        with pytest.raises(MeetingError) as caught:
            read(known)
        assert caught.value.code is Code.NOT_ALLOWED


def test_fingerprints_are_read_in_groups():
    assert grouped_fingerprint(bytes(range(32))) == "0001 0203 0405 0607 0809 0A0B 0C0D 0E0F"
