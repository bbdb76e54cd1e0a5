"""What every broker keeps to: the real one, and the one that other tests draw with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TypeVar

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import WAIT_S
from tests.ui.room.paper_maker import PaperMaker, paper
from ui.pages.supply import Broker
from ui.render.broker import RenderBroker
from ui.render.refusal import refuse_absurd_content
from ui.render.results import Clip, ContentResult, FailureCode, OpenResult, RenderResult, Result
from ui.render.source import BytesSource

Answer = TypeVar("Answer", OpenResult, RenderResult, ContentResult)


@dataclass(frozen=True, slots=True)
class Side:
    """A broker, its answers, and a document of so many pages as it reads them."""

    broker: Broker
    answers: SimpleQueue[Result]
    document: Callable[[int], bytes]

    def next(self, kind: type[Answer]) -> Answer:
        answer = self.answers.get(timeout=WAIT_S)
        assert isinstance(answer, kind)
        return answer

    def open(self, data: bytes, name: str = "paper") -> OpenResult:
        self.broker.open(name, BytesSource(data))
        return self.next(OpenResult)


@pytest.fixture(scope="module")
def real() -> Iterator[Side]:
    answers: SimpleQueue[Result] = SimpleQueue()
    broker = RenderBroker(answers.put, workers=1)
    broker.open("warm", BytesSource(b"not a document"))
    answers.get(timeout=WAIT_S)
    yield Side(broker, answers, samples.plain)
    broker.shutdown()


@pytest.fixture(params=["real", "made for tests"])
def side(request: pytest.FixtureRequest, real: Side) -> Side:
    if request.param == "real":
        return real
    answers: SimpleQueue[Result] = SimpleQueue()
    return Side(PaperMaker(answers.put), answers, paper)


def test_an_opened_document_tells_its_pages(side: Side) -> None:
    opened = side.open(side.document(4))
    assert (opened.document, opened.failure) == ("paper", None)
    assert opened.info is not None
    assert opened.info.page_count == 4


def test_what_is_no_document_is_refused(side: Side) -> None:
    opened = side.open(b"dear colleagues")
    assert (opened.info, opened.failure) == (None, FailureCode.NOT_A_PDF)


def test_a_page_is_drawn_as_wide_as_it_was_asked_for(side: Side) -> None:
    side.open(side.document(2))
    side.broker.request("paper", 1, 60, priority=0, token="mine")
    drawn = side.next(RenderResult)
    assert (drawn.document, drawn.page, drawn.token, drawn.failure) == ("paper", 1, "mine", None)
    assert (drawn.width_px, drawn.page_width_px, drawn.clip) == (60, 60, None)
    assert len(drawn.pixels) == drawn.stride * drawn.height_px


def test_a_part_of_a_page_is_as_large_as_it_was_asked_for(side: Side) -> None:
    side.open(side.document(2))
    part = Clip(10, 20, 30, 15)
    side.broker.request("paper", 0, 90, priority=0, clip=part)
    drawn = side.next(RenderResult)
    assert (drawn.clip, drawn.width_px, drawn.height_px) == (part, 30, 15)


def test_a_page_is_read(side: Side) -> None:
    side.open(side.document(3))
    side.broker.read("paper", 1, priority=0, token="mine")
    read = side.next(ContentResult)
    assert (read.document, read.page, read.token, read.failure) == ("paper", 1, "mine", None)
    assert read.content is not None
    assert read.content.text.words[0].text == "Page"
    refuse_absurd_content(read.content)


def test_a_page_that_does_not_exist_fails(side: Side) -> None:
    side.open(side.document(2))
    side.broker.request("paper", 2, 60, priority=0)
    assert side.next(RenderResult).failure is FailureCode.BROKEN
    side.broker.read("paper", 2, priority=0)
    read = side.next(ContentResult)
    assert (read.content, read.failure) == (None, FailureCode.BROKEN)


def test_nothing_is_said_of_a_document_that_is_not_open(side: Side) -> None:
    side.open(side.document(2))
    side.broker.close("paper")
    with side.broker.together():
        side.broker.request("paper", 0, 60, priority=0)
        side.broker.read("paper", 0, priority=0)
        side.broker.cancel("paper")
    assert side.open(side.document(1), "other").document == "other"
    with pytest.raises(Empty):
        side.answers.get_nowait()


def test_a_name_opened_again_stands_for_the_new_bytes(side: Side) -> None:
    side.open(side.document(1))
    opened = side.open(side.document(5))
    assert opened.info is not None
    assert opened.info.page_count == 5
    side.broker.request("paper", 4, 60, priority=0)
    assert side.next(RenderResult).failure is None
