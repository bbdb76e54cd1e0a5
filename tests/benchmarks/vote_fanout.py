"""Bytes sent to everybody by one whole vote, beside the box sent once to each.

From the opening until every device has fetched the box to count again; 200 and 1,000 devices, and
the worse of the two is what counts.
"""

import asyncio

from meeting.records import box_id
from sync import messages
from tests.benchmarks.crowd import Crew, Order, crowd
from tests.benchmarks.hall import Hall, hall
from tests.benchmarks.result import Result

SIZES = (200, 1000)


def run(sizes: tuple[int, ...] = SIZES) -> Result:
    """Return the bytes received by all devices, and those of the box alone."""
    measured = [asyncio.run(_measure(size)) for size in sizes]
    value, reference = max(measured, key=_ratio)
    return Result("vote-fanout", value, reference, reach=1.3, unit="bytes")


def _ratio(measured: tuple[int, int]) -> float:
    return measured[0] / measured[1]


async def _measure(devices: int) -> tuple[int, int]:
    async with hall(devices) as meeting:
        scene = meeting.scene
        hello = meeting.hello
        vote = await scene.open_vote(meeting.chair, meeting.motion)
        box = box_id(scene.log, vote)
        ballots = [
            messages.pack(messages.Submit(box, scene.ballot(device, vote)))
            for device in meeting.devices
        ]
        half = -(-devices // 2)
        files = meeting.certificate_files()
        # Everybody has the log up to the opening, which therefore is the first thing that is sent.
        orders = [
            Order(
                meeting.url,
                meeting.root_file,
                files[part],
                hello,
                [ballots[part]],
                f"{meeting.url}/boxes/{vote}",
            )
            for part in (slice(half), slice(half, None))
        ]
        async with crowd(orders) as crews:
            await _all(crews, "told", 1)
            await _all(crews, "send")
            await scene.close_vote(meeting.chair, vote)
            received = await _all(crews, "fetch")
        return received, await _box_bytes(meeting, vote) * devices


async def _box_bytes(meeting: Hall, vote: str) -> int:
    size_bytes = since = 0
    while True:
        frame = await meeting.scene.hosted.box_frame(vote, since)
        page = messages.unpack_to_device(frame)
        assert isinstance(page, messages.Entries)
        if not page.entries:
            return size_bytes
        size_bytes += len(frame)
        since += len(page.entries)


async def _all(crews: list[Crew], what: str, number: int = 0) -> int:
    for crew in crews:
        await crew.begin(what, number)
    return sum([(await crew.done()).received_bytes for crew in crews])
