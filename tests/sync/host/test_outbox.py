"""The bounded outbox of one device."""

import asyncio

from sync.host import outbox
from sync.host.outbox import FRAMES_LIMIT, SIGNALS_BELOW, Outbox


def test_frames_leave_in_order_and_answers_are_reported() -> None:
    async def run() -> None:
        box = Outbox()
        sent: list[str] = []
        assert box.put(b"1")
        box.answer(b"2", lambda: sent.append("2"))
        assert len(box) == 2
        first, told = await box.take()
        second, report = await box.take()
        assert (first, told, second) == (b"1", None, b"2")
        assert report is not None
        report()
        assert sent == ["2"]

    asyncio.run(run())


def test_taking_waits_for_a_frame() -> None:
    async def run() -> None:
        box = Outbox()
        taking = asyncio.create_task(box.take())
        await asyncio.sleep(0)
        assert not taking.done()
        box.put(b"late")
        assert (await taking)[0] == b"late"

    asyncio.run(run())


def test_one_frame_too_many_is_refused_and_room_comes_back() -> None:
    async def run() -> None:
        box = Outbox()
        assert all(box.put(b"x") for _ in range(FRAMES_LIMIT))
        assert not box.put(b"x")
        await box.take()
        assert box.put(b"x")

    asyncio.run(run())


def test_too_many_bytes_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(outbox, "BYTES_LIMIT", 10)
    box = Outbox()
    assert box.put(b"123456")
    assert not box.put(b"12345")


def test_signals_give_way() -> None:
    box = Outbox()
    for _ in range(SIGNALS_BELOW + 5):
        box.put_signal(b"s")
    assert len(box) == SIGNALS_BELOW
    assert box.put(b"entry")


def test_answers_do_not_count() -> None:
    box = Outbox()
    for _ in range(FRAMES_LIMIT * 3):
        box.answer(b"a", lambda: None)
    assert box.put(b"entry")
