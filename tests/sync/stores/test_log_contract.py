"""What every store of logs does, in memory, in SQLite and in SQLCipher."""

import pytest

from sync.errors import LocalCode, LocalError
from sync.messages import Envelope
from tests.sync.stores.entries import BOX, LOG, OTHER, act_id, batch, entry, head, part


def test_a_new_store_is_empty(log_store):
    assert log_store.logs() == ()
    assert log_store.number(LOG) == 0
    assert log_store.head(LOG) == b""
    assert log_store.entries(LOG, 0, 10) == ()
    assert log_store.find_act(LOG, act_id(1)) is None


def test_entries_come_back_as_they_were_stored(log_store):
    log_store.append(batch(part(1, 3)))
    log_store.append(batch(part(4, 4)))
    found = log_store.entries(LOG, 0, 100)
    assert [one.number for one in found] == [1, 2, 3, 4]
    assert [one.entry for one in found] == [entry(number) for number in range(1, 5)]
    assert [one.opening for one in found] == [f"opening {n}".encode() for n in range(1, 5)]
    assert log_store.number(LOG) == 4
    assert log_store.head(LOG) == head(4)


def test_since_and_limit(log_store):
    log_store.append(batch(part(1, 10)))
    assert [one.number for one in log_store.entries(LOG, 3, 4)] == [4, 5, 6, 7]
    assert log_store.entries(LOG, 10, 5) == ()
    assert log_store.entries(OTHER, 0, 5) == ()


def test_an_act_is_found_with_the_first_head_that_covers_it(log_store):
    log_store.append(batch(part(1, 3)))
    log_store.append(batch(part(4, 6)))
    found = log_store.find_act(LOG, act_id(2))
    assert (found.number, found.entry, found.opening) == (2, entry(2), b"opening 2")
    assert found.head == head(3)
    assert log_store.find_act(LOG, act_id(4)).head == head(6)
    assert log_store.find_act(LOG, "f" * 32) is None
    assert log_store.find_act(OTHER, act_id(2)) is None


def test_one_batch_may_hold_a_log_and_its_boxes(log_store):
    log_store.append(batch(part(1, 1), part(1, 2, BOX)))
    log_store.append(batch(part(3, 3, BOX)))
    assert log_store.logs() == (LOG,)
    assert log_store.boxes(LOG) == (BOX,)
    assert log_store.number(BOX) == 3
    assert log_store.number(LOG) == 1


def test_boxes_keep_the_order_in_which_they_were_opened(log_store):
    boxes = tuple(letter * 32 for letter in "9175")
    log_store.open_log(LOG)
    for box in boxes:
        log_store.open_log(box, LOG)
        log_store.open_log(box, LOG)
    assert log_store.boxes(LOG) == boxes
    assert log_store.logs() == (LOG,)


@pytest.mark.parametrize(("first", "last"), [(1, 1), (3, 4), (5, 5)])
def test_a_part_that_does_not_go_on_is_refused_and_nothing_of_its_batch_stays(
    log_store, first, last
):
    log_store.append(batch(part(1, 3)))
    with pytest.raises(LocalError) as refused:
        log_store.append(batch(part(1, 2, BOX), part(first, last)))
    assert refused.value.code is LocalCode.STORE_CONFLICT
    assert log_store.number(LOG) == 3
    assert log_store.number(BOX) == 0
    assert log_store.boxes(LOG) == ()
    assert log_store.head(LOG) == head(3)


def test_openings_come_later_and_go_again(log_store):
    bare = part(1, 2)
    log_store.append(batch(type(bare)(LOG, 1, bare.entries, (b"", b"opening 2"), bare.head)))
    assert log_store.entries(LOG, 0, 1)[0].opening == b""
    log_store.add_openings(LOG, {1: b"opening 1"})
    assert log_store.entries(LOG, 0, 1)[0].opening == b"opening 1"
    log_store.erase_opening(LOG, 1)
    assert log_store.entries(LOG, 0, 1)[0].opening == b""
    assert log_store.find_act(LOG, act_id(1)).opening == b""
    assert log_store.entries(LOG, 1, 1)[0].opening == b"opening 2"


def test_a_batch_erases_with_the_act_that_says_so(log_store):
    log_store.append(batch(part(1, 2)))
    log_store.append(batch(part(3, 3), erased=(2,)))
    assert [one.opening for one in log_store.entries(LOG, 0, 9)] == [
        b"opening 1",
        b"",
        b"opening 3",
    ]


def test_a_head_without_new_entries_replaces_the_last(log_store):
    log_store.append(batch(part(1, 2)))
    log_store.append(batch(type(part(1, 1))(LOG, 3, (), (), b"head of the next epoch")))
    assert log_store.head(LOG) == b"head of the next epoch"
    assert log_store.find_act(LOG, act_id(2)).head == b"head of the next epoch"


def test_settings(log_store):
    assert log_store.setting("clock") is None
    log_store.put_setting("clock", b"1")
    log_store.put_setting("clock", b"2")
    log_store.put_setting("other", b"3")
    assert log_store.setting("clock") == b"2"
    assert log_store.setting("other") == b"3"


class TestEnvelopes:
    """Of hosts only."""

    FIRST = Envelope(1, 1, "d" * 32, b"sealed")
    SECOND = Envelope(1, 2, "d" * 32, b"sealed again")
    FOR_OTHER = Envelope(1, 1, "e" * 32, b"for somebody else")

    def test_each_device_gets_its_own(self, host_store):
        host_store.put_envelopes(LOG, [self.SECOND, self.FOR_OTHER])
        host_store.append(batch(part(1, 1), envelopes=(self.FIRST,)))
        assert host_store.envelopes(LOG, "d" * 32) == (self.FIRST, self.SECOND)
        assert host_store.envelopes(LOG, "e" * 32) == (self.FOR_OTHER,)
        assert host_store.envelopes(OTHER, "d" * 32) == ()

    def test_a_later_one_replaces(self, host_store):
        host_store.put_envelopes(LOG, [self.FIRST])
        later = Envelope(1, 1, "d" * 32, b"later")
        host_store.put_envelopes(LOG, [later])
        assert host_store.envelopes(LOG, "d" * 32) == (later,)

    def test_they_can_be_deleted(self, host_store):
        host_store.put_envelopes(LOG, [self.FIRST, self.SECOND, self.FOR_OTHER])
        host_store.delete_envelopes(LOG, "d" * 32)
        assert host_store.envelopes(LOG, "d" * 32) == ()
        assert host_store.envelopes(LOG, "e" * 32) == (self.FOR_OTHER,)
