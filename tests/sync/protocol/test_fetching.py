"""Which chunks of which papers come next."""

from hypothesis import given
from hypothesis import strategies as st

from meeting.acts.agenda import PaperAdded, PaperWithdrawn
from meeting.acts.sitting import ItemCalled
from sync.protocol.fetching import FIRST_CHUNKS, REQUEST_CHUNKS, Focus, Range, next_range, order
from tests.meeting.room import Room


class Papers(Room):
    """A meeting with items that each have two papers."""

    def __init__(self, items: int) -> None:
        super().__init__()
        self.begin_epoch(self.device[self.secretary])
        self.items = [self.item(str(number), self.last_item()) for number in range(items)]
        self.papers = [self.add_paper(item) for item in self.items for _ in range(2)]

    def last_item(self) -> str:
        order = self.meeting.agenda.order
        return order[-1] if order else ""

    def add_paper(self, item: str, **changes: object) -> str:
        blob = len(self.placed).to_bytes(32, "big")
        act: PaperAdded = self.paper(item, blob=blob, **changes)
        return self.do(self.secretary, act)

    def ids(self, focus: Focus | None = None) -> list[str]:
        return [paper.id for paper in order(self.meeting, focus or Focus())]


def test_papers_come_in_the_order_of_the_agenda() -> None:
    room = Papers(3)
    assert room.ids() == room.papers


def test_from_the_current_item_on_and_then_what_is_dealt_with() -> None:
    room = Papers(3)
    chair = room.open()
    room.do(chair, ItemCalled(room.items[1]))
    assert room.ids() == room.papers[2:] + room.papers[:2]


def test_the_item_in_focus_goes_before_the_current_one_and_the_open_paper_first_of_all() -> None:
    room = Papers(3)
    chair = room.open()
    room.do(chair, ItemCalled(room.items[1]))
    focus = Focus(room.items[2], room.papers[5])
    first, second, *rest = room.ids(focus)
    assert [first, second] == [room.papers[5], room.papers[4]]
    assert rest == room.papers[2:4] + room.papers[:2]


def test_an_open_paper_that_was_withdrawn_still_comes() -> None:
    room = Papers(1)
    gone = room.papers[0]
    room.do(room.secretary, PaperWithdrawn(gone))
    assert room.ids() == [room.papers[1]]
    assert room.ids(Focus(room.items[0], gone)) == [gone, room.papers[1]]


def test_recognised_words_come_after_all_papers() -> None:
    room = Papers(2)
    text = room.do(room.secretary, room.recognised(room.papers[2], blob=b"\1" * 32))
    assert room.ids(Focus(room.items[1], room.papers[2])) == [
        *(room.papers[2:] + room.papers[:2]),
        text,
    ]


def test_an_unknown_focus_changes_nothing() -> None:
    room = Papers(2)
    assert room.ids(Focus("f" * 32, "e" * 32)) == room.papers


@given(st.data())
def test_whatever_is_looked_at_every_paper_comes_once(data: st.DataObject) -> None:
    room = Papers(3)
    focus = Focus(
        data.draw(st.sampled_from([None, *room.items])),
        data.draw(st.sampled_from([None, *room.papers])),
    )
    ids = room.ids(focus)
    assert sorted(ids) == sorted(room.papers)
    if focus.paper:
        assert ids[0] == focus.paper
    ranked = [(one != focus.paper, room.items[room.papers.index(one) // 2]) for one in ids]
    in_focus = [rank for rank, (_, item) in enumerate(ranked) if item == focus.item]
    ahead = 1 if focus.paper else 0
    assert all(rank < len(in_focus) + ahead for rank in in_focus)


MISSING = st.sets(st.integers(0, 500)).map(sorted)


@given(MISSING, st.booleans())
def test_a_range_is_the_first_run_of_what_is_missing(missing: list[int], first: bool) -> None:
    found = next_range(missing, first_pages=first)
    if not missing:
        assert found is None
        return
    assert found is not None
    limit = FIRST_CHUNKS if first else REQUEST_CHUNKS
    wanted = list(range(found.first, found.first + found.count))
    assert wanted == missing[: found.count]
    assert 1 <= found.count <= limit
    ends_there = found.first + found.count not in missing
    assert ends_there or found.count == limit


@given(MISSING)
def test_range_after_range_everything_comes_once(missing: list[int]) -> None:
    left, come = list(missing), []
    while (span := next_range(left, first_pages=left == missing)) is not None:
        come += range(span.first, span.first + span.count)
        del left[: span.count]
    assert come == missing


def test_a_long_run_comes_in_parts_and_the_first_pages_in_a_short_one() -> None:
    missing = range(3, 500)
    assert next_range(missing, first_pages=True) == Range(3, FIRST_CHUNKS)
    assert next_range(missing, first_pages=False) == Range(3, REQUEST_CHUNKS)
