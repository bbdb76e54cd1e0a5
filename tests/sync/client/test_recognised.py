"""Words recognised in a paper come to everybody, and are found there."""

from pathlib import Path

import msgspec

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from meeting.reading.finding import parse
from meeting.reading.page_text import Box, PageText, Word
from sync.client.events import PaperProgress, WordsArrived
from sync.client.press import PaperPress
from sync.client.recognised import pack_words, unpack_words
from tests.sync.client.stage import Seat, staged
from tests.sync.host.scene import run

WORDS = tuple(
    PageText(number, 59500, 84200, (Word(word, Box(0, 0, 100, 100), 0, 0),), recognised=True)
    for number, word in enumerate(["nghị", "quyết", "đường"])
)


def found(seat: Seat, asked: str, paper: str) -> list[tuple[int, bool]]:
    library = seat.client.device.vault.library
    answer = library.search(seat.client.membership.log, parse(asked), [paper], 9)
    return [(one.page, one.recognised) for one in answer.best]


def test_words_that_the_secretary_recognised_are_found_by_delegates(tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF" + bytes(9000))

    async def story() -> None:
        async with staged() as stage:
            hoa = await stage.seat(await stage.scene.join("Hoa", Role.SECRETARY, votes=False))
            await hoa.until(lambda: hoa.client.keys.epoch_key(1, 1))
            item = (await hoa.client.submit(ItemAdded("", "Budget", "", 10))).act
            press = PaperPress(hoa.client.replica, hoa.client.device.blobs, hoa.client.keys)
            added = press.encrypt(scan, item=item, title="Scan", pages=3)
            await press.upload(hoa.client.http(), added)
            paper = (await hoa.client.submit(added)).act
            act = press.encrypt_words(hoa.client.meeting.papers.get(paper), pack_words(WORDS))
            await press.upload(hoa.client.http(), act)
            words = (await hoa.client.submit(act)).act
            lan = await stage.seat(await stage.scene.join("lan", Role.DELEGATE))
            await lan.hear(PaperProgress, lambda one: is_here(one, words) and one.readable)
            # Whoever looks for them just now looks again.
            await lan.hear(WordsArrived, lambda one: one.paper == paper)
            await lan.client.stop()
            assert found(lan, "duong", paper) == [(2, True)]
            assert found(lan, "nghi", paper) == [(0, True)]
            # The file that was put before the meeting is the same, byte for byte.
            assert lan.client.meeting.papers.get(paper).blob == added.blob
            await hoa.client.stop()

    run(story())


def is_here(progress: PaperProgress, paper: str) -> bool:
    return progress.paper == paper and progress.have_bytes == progress.size_bytes


def test_words_are_carried_as_they_are() -> None:
    assert unpack_words(pack_words(WORDS)) == WORDS
    plain = msgspec.structs.replace(WORDS[0], recognised=False)
    assert unpack_words(pack_words([plain])) == WORDS[:1]
