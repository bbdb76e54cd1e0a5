"""What every vault does besides keeping logs."""

from sync.crypto.keys import new_identity
from sync.stores.ports import KnownMeeting, KnownOrganisation, Position, QueuedAct
from tests.sync.stores.entries import BOX, LOG, OTHER, batch, part

MEETING = KnownMeeting(
    log=LOG,
    organisation=bytes(32),
    title="Kỳ họp thứ 12",
    person="e" * 32,
    host="f" * 32,
    addresses=("192.168.1.20:8443", "[2001:db8::1]:8443"),
    certificate=b"certificate",
    issuing_certificate=b"issuing",
    joined_ms=5,
)


def changed(value, **fields):
    return type(value)(
        **{**{name: getattr(value, name) for name in value.__struct_fields__}, **fields}
    )


def test_the_identity(vault):
    assert vault.identity() is None
    identity = new_identity("Máy của bà Lan")
    vault.put_identity(identity)
    assert vault.identity() == identity


def test_organisations(vault):
    first = KnownOrganisation(bytes(32), "Tân Phú", b"root")
    second = KnownOrganisation(b"1" * 32, "An Phú", b"root", b"issuer", b"host", b"m", b"s")
    vault.put_organisation(first)
    vault.put_organisation(second)
    vault.put_organisation(changed(first, appointment=b"appointed"))
    assert vault.organisations() == (second, changed(first, appointment=b"appointed"))


def test_meetings(vault):
    later = changed(MEETING, log=OTHER, joined_ms=9, addresses=())
    vault.put_meeting(MEETING)
    vault.put_meeting(later)
    assert vault.meetings() == (later, MEETING)
    vault.put_meeting(changed(MEETING, title="Kỳ họp thứ 13"))
    assert [meeting.title for meeting in vault.meetings()] == ["Kỳ họp thứ 12", "Kỳ họp thứ 13"]


def test_the_outbox_keeps_its_order(vault):
    acts = [QueuedAct(LOG, letter * 32, b"act " + letter.encode(), 7) for letter in "5391"]
    for act in acts:
        vault.queue(act)
    vault.queue(acts[0])
    vault.queue(QueuedAct(OTHER, "5" * 32, b"elsewhere", 8))
    assert vault.outbox(LOG) == tuple(acts)
    vault.unqueue(LOG, "3" * 32)
    vault.unqueue(LOG, "3" * 32)
    assert vault.outbox(LOG) == (acts[0], *acts[2:])
    assert len(vault.outbox(OTHER)) == 1


def test_epoch_keys(vault):
    assert vault.epoch_key(LOG, 1, 1) is None
    vault.put_epoch_key(LOG, 1, 1, b"1" * 32)
    vault.put_epoch_key(LOG, 1, 2, b"2" * 32)
    vault.put_epoch_key(LOG, 1, 2, b"3" * 32)
    vault.put_epoch_key(OTHER, 1, 1, b"4" * 32)
    assert vault.epoch_key(LOG, 1, 1) == b"1" * 32
    assert vault.epoch_key(LOG, 1, 2) == b"3" * 32
    vault.delete_epoch_keys(LOG)
    assert vault.epoch_key(LOG, 1, 1) is None
    assert vault.epoch_key(OTHER, 1, 1) == b"4" * 32


def test_reading_positions(vault):
    assert vault.position(LOG, "9" * 32) is None
    vault.put_position(LOG, "9" * 32, Position(3, 0.25))
    vault.put_position(LOG, "9" * 32, Position(4, 0.5))
    assert vault.position(LOG, "9" * 32) == Position(4, 0.5)
    assert vault.position(OTHER, "9" * 32) is None


def test_a_forgotten_meeting_leaves_nothing_and_takes_nothing_else(vault):
    for log in (LOG, OTHER):
        vault.put_meeting(changed(MEETING, log=log))
        vault.append(type(batch())(log, (part(1, 2, log),)))
        vault.put_epoch_key(log, 1, 1, bytes(32))
        vault.put_position(log, "9" * 32, Position(1, 0.0))
        vault.queue(QueuedAct(log, "5" * 32, b"act", 1))
    vault.append(batch(part(1, 1, BOX)))
    vault.put_setting(f"opening/{LOG}/paper", b"outline")
    vault.put_setting(f"opening/{OTHER}/paper", b"outline")
    vault.forget_meeting(LOG)
    assert vault.setting(f"opening/{LOG}/paper") is None
    assert vault.setting(f"opening/{OTHER}/paper") == b"outline"
    assert [meeting.log for meeting in vault.meetings()] == [OTHER]
    assert vault.logs() == (OTHER,)
    assert vault.entries(LOG, 0, 9) == vault.entries(BOX, 0, 9) == ()
    assert vault.boxes(LOG) == vault.outbox(LOG) == ()
    assert vault.epoch_key(LOG, 1, 1) is vault.position(LOG, "9" * 32) is None
    assert len(vault.entries(OTHER, 0, 9)) == 2
    assert len(vault.outbox(OTHER)) == 1
    assert vault.position(OTHER, "9" * 32) == Position(1, 0.0)
    vault.append(batch(part(1, 1)))
    assert vault.number(LOG) == 1
