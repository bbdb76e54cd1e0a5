"""1,000 signed ballots at once over TLS until the last receipt, beside one commit per ballot."""

import asyncio
import statistics
import time

import pytest

from meeting.records import box_id
from sync import messages
from sync.host import sequencing
from tests.benchmarks.crowd import Crew, Order, all_done, crowd
from tests.benchmarks.hall import Hall, hall
from tests.benchmarks.result import Result

BALLOTS = 1000
WAVES = 6


def run(ballots: int = BALLOTS) -> Result:
    """Return ballots per second, with group commit and with a commit for each."""
    seconds, one_by_one = asyncio.run(_measure(ballots))
    return Result(
        "ballots", ballots / seconds, ballots / one_by_one, reach=5.0, bound="at_least", unit="1/s"
    )


async def _measure(ballots: int) -> tuple[float, float]:
    async with hall(ballots) as meeting:
        vote = await meeting.scene.open_vote(meeting.chair, meeting.motion)
        waves = _waves(meeting, vote)
        half = -(-ballots // 2)
        files = meeting.certificate_files()
        orders = [
            Order(
                meeting.url,
                meeting.root_file,
                files[part],
                meeting.hello,
                [wave[part] for wave in waves],
            )
            for part in (slice(half), slice(half, None))
        ]
        async with crowd(orders) as crews:
            together = [await _wave(crews, number) for number in range(0, WAVES, 2)]
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(sequencing, "COMMIT_ACTS", 1)
                one_by_one = [await _wave(crews, number) for number in range(1, WAVES, 2)]
    return statistics.median(together), statistics.median(one_by_one)


async def _wave(crews: list[Crew], number: int) -> float:
    started = time.monotonic_ns()
    for crew in crews:
        await crew.begin("send", number)
    return (await all_done(crews) - started) / 1e9


def _waves(meeting: Hall, vote: str) -> list[list[bytes]]:
    """Return a packed ballot for everybody, several times over; each replaces the one before.

    The waves are cast in the order 0, 2, 4, 1, 3, 5: the grouped ones first.
    """
    scene = meeting.scene
    box = box_id(scene.log, vote)
    last = {device.id: "" for device in meeting.devices}
    waves: dict[int, list[bytes]] = {}
    for number in (*range(0, WAVES, 2), *range(1, WAVES, 2)):
        waves[number] = []
        for device in meeting.devices:
            act = scene.ballot(device, vote, replaces=last[device.id])
            last[device.id] = sequencing.submission_of(act, _nobody).act_id
            waves[number].append(messages.pack(messages.Submit(box, act)))
    return [waves[number] for number in range(WAVES)]


def _nobody(_reply: object, _frame: bytes) -> None:
    """Answer nobody."""
