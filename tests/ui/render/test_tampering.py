"""No picture is shown that was drawn without all its bytes."""

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import Reader
from ui.render.results import FailureCode
from ui.render.source import BytesSource


def test_a_refused_chunk_refuses_the_picture_and_no_other(shared_reader: Reader) -> None:
    source = samples.TamperedSource(
        samples.with_image(), {samples.chunk_of_image()}, ValueError("authentication failed")
    )
    name, opened = shared_reader.open(source)
    assert opened.failure is None
    assert shared_reader.draw(name, 0).failure is None
    refused = shared_reader.draw(name, 1)
    assert refused.failure is FailureCode.TAMPERED
    assert len(refused.pixels) == 0
    assert shared_reader.draw(name, 0).failure is None


def test_a_page_can_be_drawn_once_its_chunk_is_whole_again(shared_reader: Reader) -> None:
    source = samples.TamperedSource(samples.with_image(), {samples.chunk_of_image()}, ValueError())
    name, _ = shared_reader.open(source)
    assert shared_reader.draw(name, 1).failure is FailureCode.TAMPERED
    source.refused = set()
    assert shared_reader.draw(name, 1).failure is None


def test_a_refused_first_chunk_refuses_the_document(shared_reader: Reader) -> None:
    source = samples.TamperedSource(samples.plain(), {0}, ValueError())
    _, opened = shared_reader.open(source)
    assert opened.failure is FailureCode.TAMPERED


def test_a_read_error_is_no_accusation(shared_reader: Reader) -> None:
    source = samples.TamperedSource(samples.plain(), {0}, OSError("unplugged"))
    _, opened = shared_reader.open(source)
    assert opened.failure is FailureCode.BROKEN


@pytest.mark.parametrize("wrong_by", [-1, 1])
def test_a_chunk_of_the_wrong_length_is_tampered(shared_reader: Reader, wrong_by: int) -> None:
    class WrongLength(BytesSource):
        def chunk(self, index: int) -> bytes:
            chunk = super().chunk(index)
            return chunk + b"x" if wrong_by > 0 else chunk[:-1]

    _, opened = shared_reader.open(WrongLength(samples.plain()))
    assert opened.failure is FailureCode.TAMPERED
