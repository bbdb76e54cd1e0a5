"""Documents opened again with what is known of them: at once, and the same pages."""

from dataclasses import replace

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import Reader
from ui.render import wire
from ui.render.refusal import refuse_absurd
from ui.render.results import FailureCode, Opening
from ui.render.source import BytesSource, PageSource


class Counting(BytesSource):
    """Counts which chunks were asked for."""

    def __init__(self, data: bytes, chunk_bytes: int) -> None:
        super().__init__(data, chunk_bytes)
        self.asked: set[int] = set()

    def chunk(self, index: int) -> bytes:
        self.asked.add(index)
        return super().chunk(index)


def known(reader: Reader, source: PageSource) -> Opening:
    _, opened = reader.open(source)
    assert opened.opening is not None
    return opened.opening


def open_again(reader: Reader, source: PageSource, opening: Opening, name: str) -> str:
    reader.broker.open(name, source, opening)
    answer = reader.opened()
    assert answer.info == opening.info
    return name


def test_pages_are_the_same_in_any_order_and_before_and_after_reading(
    shared_reader: Reader,
) -> None:
    source = BytesSource(samples.plain(7))
    first, opened = shared_reader.open(source)
    assert opened.opening is not None
    assert all(number > 0 for number in opened.opening.page_objects)
    name = open_again(shared_reader, source, opened.opening, "again")
    for page in (5, 0, 6, 5, 3):
        drawn = shared_reader.draw(name, page)
        assert drawn.failure is None
        assert bytes(drawn.pixels) == bytes(shared_reader.draw(first, page).pixels)
    content = shared_reader.read(name, 4).content
    expected = shared_reader.read(first, 4).content
    assert content is not None
    assert expected is not None
    assert (content.text, content.links) == (expected.text, expected.links)
    assert bytes(shared_reader.draw(name, 2).pixels) == bytes(shared_reader.draw(first, 2).pixels)


def test_a_page_is_drawn_without_a_visit_to_all_others(shared_reader: Reader) -> None:
    source = Counting(samples.plain(400), chunk_bytes=512)
    opening = known(shared_reader, source)
    visited = len(source.asked)
    source.asked.clear()
    name = open_again(shared_reader, source, opening, "light")
    assert not source.asked
    assert shared_reader.draw(name, 200).failure is None
    assert len(source.asked) < visited / 4


@pytest.mark.parametrize("number", [1, 8_388_607])
def test_a_false_number_of_an_object_draws_no_other_document_and_hurts_nobody(
    shared_reader: Reader, number: int
) -> None:
    source = BytesSource(samples.plain(3))
    opening = known(shared_reader, source)
    false = replace(opening, page_objects=(number,) * 3)
    name = open_again(shared_reader, source, false, f"false {number}")
    # The other library goes by the document itself.
    assert shared_reader.draw(name, 1).failure in (None, FailureCode.BROKEN)
    honest = open_again(shared_reader, source, opening, "honest")
    assert shared_reader.draw(honest, 1).failure is None


def test_what_is_known_of_fewer_pages_is_enough(shared_reader: Reader) -> None:
    source = BytesSource(samples.plain(3))
    opening = replace(known(shared_reader, source), page_objects=())
    name = open_again(shared_reader, source, opening, "unknown pages")
    assert shared_reader.draw(name, 2).failure is None


@pytest.mark.parametrize("numbers", [(1, 2), (-1,), (8_388_608,)])
def test_a_worker_that_tells_of_impossible_objects_is_not_believed(
    shared_reader: Reader, numbers: tuple[int, ...]
) -> None:
    info = known(shared_reader, BytesSource(samples.plain(1))).info
    refuse_absurd(wire.Open(1, 100, 100, 1.0), wire.Opened(info, 0, (8_388_607,)))
    with pytest.raises(wire.WireError):
        refuse_absurd(wire.Open(1, 100, 100, 1.0), wire.Opened(info, 0, numbers))
