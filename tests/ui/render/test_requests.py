"""Order, cancelling, and what is not answered."""

from collections.abc import Callable

from tests.ui.render import samples
from tests.ui.render.conftest import WAIT_S, Reader
from ui.render.jobs import JobKey, JobQueue, OpenDocument, PageJob
from ui.render.results import Clip, FailureCode, Result
from ui.render.source import BytesSource

NewReader = Callable[..., Reader]


def busy_reader(new_reader: NewReader) -> tuple[Reader, samples.BlockingSource]:
    """A reader with an open paper, whose only worker is kept busy by another document."""
    reader = new_reader()
    reader.open(BytesSource(samples.plain(9)), "paper")
    blocking = samples.BlockingSource(samples.plain())
    reader.broker.open("slow", blocking)
    assert blocking.is_asked.wait(WAIT_S)
    return reader, blocking


def test_urgent_pages_come_first_and_the_same_page_once(new_reader: NewReader) -> None:
    reader, blocking = busy_reader(new_reader)
    for page, priority in ((1, 5), (2, 3), (3, 4), (1, 1)):
        reader.broker.request("paper", page, 60, priority=priority, token=priority)
    blocking.let_go.set()
    assert reader.opened().document == "slow"
    drawn = [reader.drawn() for _ in range(3)]
    assert [(result.page, result.token) for result in drawn] == [(1, 1), (2, 3), (3, 4)]
    assert reader.answers.empty()


def test_cancelled_pages_are_not_drawn(new_reader: NewReader) -> None:
    reader, blocking = busy_reader(new_reader)
    for page in (1, 2, 3):
        reader.broker.request("paper", page, 60, priority=0)
    reader.broker.cancel()
    reader.broker.request("paper", 7, 60, priority=0)
    blocking.let_go.set()
    assert reader.opened().document == "slow"
    assert reader.drawn().page == 7
    assert reader.answers.empty()


def test_cancelling_one_document_leaves_the_others(new_reader: NewReader) -> None:
    reader, blocking = busy_reader(new_reader)
    reader.broker.request("slow", 0, 60, priority=0)
    reader.broker.request("paper", 1, 60, priority=0)
    reader.broker.cancel("slow")
    reader.broker.cancel("unknown")
    blocking.let_go.set()
    assert reader.opened().document == "slow"
    assert reader.drawn().document == "paper"
    assert reader.answers.empty()


def test_nothing_is_said_of_a_closed_document(new_reader: NewReader) -> None:
    reader, blocking = busy_reader(new_reader)
    reader.broker.request("paper", 1, 60, priority=0)
    reader.broker.close("slow")
    reader.broker.close("paper")
    reader.broker.request("paper", 2, 60, priority=0)
    blocking.let_go.set()
    assert reader.open(BytesSource(samples.plain()), "next")[1].document == "next"
    assert reader.answers.empty()


def test_a_name_can_be_opened_again_with_other_bytes(shared_reader: Reader) -> None:
    shared_reader.open(BytesSource(samples.plain(1)), "paper")
    shared_reader.draw("paper")
    _, opened = shared_reader.open(BytesSource(samples.plain(5)), "paper")
    assert opened.info is not None
    assert opened.info.page_count == 5
    assert shared_reader.draw("paper", 4).failure is None


def test_in_a_hurry_a_slow_page_is_asked_for_in_parts(shared_reader: Reader) -> None:
    name, _ = shared_reader.open(BytesSource(samples.heavy()))
    shared_reader.broker.request(name, 0, 600, priority=0, in_a_hurry=True)
    assert shared_reader.drawn().failure is FailureCode.TOO_LARGE
    shared_reader.broker.request(name, 0, 100, priority=0, in_a_hurry=True)
    assert shared_reader.drawn().failure is None
    assert shared_reader.draw(name, 0, 600, Clip(0, 0, 600, 20)).failure is None


def test_a_failing_receiver_does_not_stop_the_broker(
    new_reader: NewReader, allowed_logs: set[str]
) -> None:
    allowed_logs.add("ui.render.broker")
    reader = new_reader()
    receive = reader.broker._on_result
    failed: list[bool] = []

    def fail_once(result: Result) -> None:
        if not failed:
            failed.append(True)
            raise RuntimeError("the window has gone")
        receive(result)

    reader.broker._on_result = fail_once
    reader.broker.open("paper", BytesSource(samples.plain()))
    reader.broker.request("paper", 0, 60, priority=0)
    assert reader.drawn().failure is None
    assert failed == [True]


def test_workers_that_do_not_start_are_reported_and_tried_again(
    new_reader: NewReader, allowed_logs: set[str], monkeypatch
) -> None:
    allowed_logs.update({"ui.render.pool", "ui.render.broker"})
    with monkeypatch.context() as broken:
        broken.setattr("ui.render.process._command", lambda _address: ["/nonexistent/python"])
        reader = new_reader()
        _, opened = reader.open(BytesSource(samples.plain()))
        assert opened.failure is FailureCode.UNAVAILABLE
    _, opened = reader.open(BytesSource(samples.plain()))
    assert opened.failure is None


def test_the_queue_forgets_dropped_jobs() -> None:
    queue = JobQueue()
    document = OpenDocument("paper", 1, BytesSource(b""))
    for page in (None, 1, 2):
        queue.put(PageJob(JobKey(1, page), document, priority=0))
    assert len(queue.drop()) == 2
    assert len(queue) == 1
    taken = queue.take()
    assert taken is not None
    assert taken.key.page is None
    assert queue.take() is None


def test_pages_drawn_while_others_are_copied_are_as_if_drawn_alone(new_reader: NewReader) -> None:
    reader = new_reader()
    name, _ = reader.open(BytesSource(samples.plain(9)))
    alone = [bytes(reader.draw(name, page, 1500).pixels) for page in range(9)]
    with reader.broker.together():
        for page in range(9):
            reader.broker.request(name, page, 1500, priority=page)
    drawn = [reader.drawn() for _ in range(9)]
    assert [result.page for result in drawn] == list(range(9))
    assert [bytes(result.pixels) for result in drawn] == alone
    assert len(set(alone)) == 9
