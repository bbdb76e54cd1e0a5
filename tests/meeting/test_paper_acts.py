"""Papers, audiences and the keys under which papers lie."""

import pytest

from meeting.acts.agenda import PaperWithdrawn
from meeting.acts.audiences import EpochBegun, EpochGranted
from meeting.acts.people import DeviceRevoked
from meeting.errors import Code
from tests.meeting.room import NOBODY, Room


@pytest.fixture
def item(room: Room) -> str:
    room.begin_epoch(room.device[room.secretary])
    return room.item()


class TestPaperAdded:
    def test_papers_of_an_item_in_order(self, room: Room, item: str) -> None:
        papers = [room.do(room.secretary, room.paper(item, title=title)) for title in "AB"]
        found = room.meeting.papers.of_item(item)
        assert [(one.id, one.title) for one in found] == list(zip(papers, "AB", strict=True))
        assert found[0].added_by == room.secretary
        assert found[0].blob_id == "00" * 32

    def test_new_version_takes_the_place_of_the_old(self, room: Room, item: str) -> None:
        act = room.paper(item)
        first = room.do(room.secretary, act)
        other = room.do(room.secretary, room.paper(item))
        newer = room.paper(item, replaces=first, version=2, document=act.document)
        second = room.do(room.secretary, newer)
        papers = room.meeting.papers
        assert [one.id for one in papers.of_item(item)] == [second, other]
        assert [one.id for one in papers.versions(first)] == [first, second]
        current = papers.current(first)
        assert current is not None
        assert current.id == second
        assert papers.versions(NOBODY) == ()

    def test_only_the_newest_version_is_replaced(self, room: Room, item: str) -> None:
        act = room.paper(item)
        first = room.do(room.secretary, act)
        newer = room.paper(item, replaces=first, version=2, document=act.document)
        second = room.do(room.secretary, newer)
        fields = room.refuses(Code.PAPER_SUPERSEDED, room.secretary, newer)
        assert fields == {"paper": first, "by": second}
        skipping = room.paper(item, replaces=second, version=4, document=act.document)
        room.refuses(Code.PAPER_SUPERSEDED, room.secretary, skipping)

    def test_document_and_version_never_come_back(self, room: Room, item: str) -> None:
        act = room.paper(item)
        room.do(room.secretary, act)
        room.refuses(Code.ALREADY_DONE, room.secretary, act)
        room.refuses(Code.ALREADY_DONE, room.secretary, room.paper(item, version=2))

    def test_refusals(self, room: Room, item: str) -> None:
        for code, changes in (
            (Code.UNKNOWN_ITEM, {"item": NOBODY}),
            (Code.EMPTY_TEXT, {"title": ""}),
            (Code.EMPTY_TEXT, {"file_name": ""}),
            (Code.UNKNOWN_PAPER, {"replaces": NOBODY}),
            (Code.UNKNOWN_AUDIENCE, {"audience": 3}),
            (Code.WRONG_EPOCH, {"epoch": 2}),
        ):
            room.refuses(code, room.secretary, room.paper(item, **changes))


class TestPaperRecognised:
    def test_its_words_are_carried_like_a_paper(self, room: Room, item: str) -> None:
        paper = room.do(room.secretary, room.paper(item, title="A"))
        assert room.meeting.papers.text_of(paper) is None
        text = room.do(room.secretary, room.recognised(paper))
        found = room.meeting.papers.text_of(paper)
        assert found is not None
        assert (found.id, found.title, found.size_bytes, found.version) == (text, "A", 7, 1)
        assert [one.id for one in room.meeting.papers.of_item(item)] == [paper]
        assert [one.id for one in room.meeting.papers.versions(paper)] == [paper]

    def test_a_later_one_takes_its_place(self, room: Room, item: str) -> None:
        paper = room.do(room.secretary, room.paper(item))
        room.do(room.secretary, room.recognised(paper))
        later = room.do(room.secretary, room.recognised(paper))
        found = room.meeting.papers.text_of(paper)
        assert found is not None
        assert found.id == later

    def test_refusals(self, room: Room, item: str) -> None:
        act = room.paper(item)
        paper = room.do(room.secretary, act)
        for code, changes in (
            (Code.UNKNOWN_PAPER, {"paper": NOBODY}),
            (Code.ALREADY_DONE, {"document": act.document}),
            (Code.UNKNOWN_AUDIENCE, {"audience": 9}),
            (Code.WRONG_EPOCH, {"epoch": 2}),
        ):
            room.refuses(code, room.secretary, room.recognised(paper, **changes))

    def test_of_an_unknown_paper_changes_nothing(self, room: Room) -> None:
        act = room.recognised(NOBODY)
        before = room.meeting.papers
        room.place(room.header(room.secretary, act), act)
        assert list(room.meeting.papers.texts) == list(before.texts) == []


class TestPaperWithdrawn:
    def test_gone_but_on_record(self, room: Room, item: str) -> None:
        paper = room.do(room.secretary, room.paper(item))
        room.do(room.secretary, PaperWithdrawn(paper))
        assert room.meeting.papers.of_item(item) == ()
        assert room.meeting.papers.get(paper) is not None
        room.refuses(Code.ALREADY_DONE, room.secretary, PaperWithdrawn(paper))

    def test_unknown(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_PAPER, room.secretary, PaperWithdrawn(NOBODY))


class TestEpochBegun:
    def test_next_epoch_for_these_devices(self, room: Room) -> None:
        device, other = room.device[room.secretary], room.device[room.enter()]
        room.begin_epoch(device, other)
        room.begin_epoch(device)
        audiences = room.meeting.audiences
        current = audiences.current(1)
        assert current is not None
        assert (current.epoch, current.granter) == (2, room.secretary)
        assert audiences.holds(other, 1, 1)
        assert not audiences.holds(other, 1, 2)
        assert audiences.current(5) is None

    def test_earlier_epochs_come_along(self, room: Room) -> None:
        device = room.device[room.secretary]
        room.begin_epoch()
        room.begin_epoch(device, earlier=False)
        assert not room.meeting.audiences.holds(device, 1, 1)
        room.begin_epoch(device, earlier=True)
        assert room.meeting.audiences.holds(device, 1, 1)

    def test_refusals(self, room: Room) -> None:
        device = room.device[room.enter()]
        for code, epoch, recipients in (
            (Code.WRONG_EPOCH, 2, ()),
            (Code.WRONG_EPOCH, 0, ()),
            (Code.UNKNOWN_DEVICE, 1, (NOBODY,)),
        ):
            act = EpochBegun(1, epoch, recipients, bytes(32), earlier=False)
            room.refuses(code, room.secretary, act)
        room.do(room.secretary, DeviceRevoked(device, ""))
        act = EpochBegun(1, 1, (device,), bytes(32), earlier=False)
        room.refuses(Code.DEVICE_REVOKED, room.secretary, act)


class TestEpochGranted:
    def test_device_holds_it_from_now_on(self, room: Room) -> None:
        device = room.device[room.enter()]
        room.begin_epoch()
        room.do(room.secretary, EpochGranted(1, 1, device))
        assert room.meeting.audiences.holds(device, 1, 1)
        room.refuses(Code.ALREADY_DONE, room.secretary, EpochGranted(1, 1, device))

    def test_refusals(self, room: Room) -> None:
        device = room.device[room.secretary]
        room.begin_epoch()
        room.refuses(Code.UNKNOWN_AUDIENCE, room.secretary, EpochGranted(1, 2, device))
        room.refuses(Code.UNKNOWN_AUDIENCE, room.secretary, EpochGranted(2, 1, device))
        room.refuses(Code.UNKNOWN_DEVICE, room.secretary, EpochGranted(1, 1, NOBODY))
