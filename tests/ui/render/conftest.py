from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from ui.render.broker import RenderBroker
from ui.render.inspect import Inspector
from ui.render.results import Clip, ContentResult, OpenResult, RenderResult, Result
from ui.render.source import BytesSource, PageSource

WAIT_S = 20.0


class Reader:
    """A broker whose answers are awaited one by one."""

    def __init__(self, **options: float) -> None:
        self.answers: SimpleQueue[Result] = SimpleQueue()
        self.broker = RenderBroker(self.answers.put, workers=1, **options)
        self._last = 0

    def open(self, source: PageSource, name: str | None = None) -> tuple[str, OpenResult]:
        self._last += 1
        name = name or f"document {self._last}"
        self.broker.open(name, source)
        return name, self.opened()

    def draw(
        self, name: str, page: int = 0, width_px: int = 300, clip: Clip | None = None
    ) -> RenderResult:
        self.broker.request(name, page, width_px, priority=0, clip=clip)
        return self.drawn()

    def read(self, name: str, page: int = 0, token: object = None) -> ContentResult:
        self.broker.read(name, page, priority=0, token=token)
        answer = self.answers.get(timeout=WAIT_S)
        assert isinstance(answer, ContentResult)
        return answer

    def opened(self) -> OpenResult:
        answer = self.answers.get(timeout=WAIT_S)
        assert isinstance(answer, OpenResult)
        return answer

    def drawn(self) -> RenderResult:
        answer = self.answers.get(timeout=WAIT_S)
        assert isinstance(answer, RenderResult)
        return answer


@pytest.fixture(scope="module")
def shared_reader() -> Iterator[Reader]:
    """One reader for the tests of a module that leave its workers alive."""
    reader = Reader()
    # When this is answered, all threads that will be there have been started.
    reader.open(BytesSource(b"not a document"))
    yield reader
    reader.broker.shutdown()


@pytest.fixture
def new_reader() -> Iterator[Callable[..., Reader]]:
    """A maker of readers of one's own, for tests that are hard on the workers."""
    made: list[Reader] = []

    def make(**options: float) -> Reader:
        made.append(Reader(**options))
        return made[-1]

    yield make
    for reader in made:
        reader.broker.shutdown()


@pytest.fixture(scope="module")
def inspector() -> Iterator[Inspector]:
    with Inspector() as shared:
        shared.inspect_source(BytesSource(b"not a document"))
        yield shared
