"""A worker that a document has taken over can say what it likes: its parent believes nothing."""

import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import Reader
from ui.render.results import FailureCode
from ui.render.source import BytesSource

ROOT = Path(__file__).parents[3]

LIAR = """
    import os, sys
    sys.path.insert(0, {root!r})
    from ui.render import wire
    from ui.render.results import *
    def info(sizes, labels):
        return wire.Opened(DocumentInfo(Engine.MUPDF, sizes, labels, (), "", False, False), 0)
    wire.send(1, wire.Ready(SandboxLevel.NONE, True))
    wire.read_frame(0)
    {lie}
    wire.read_frame(0)
"""

LIES = {
    "chunk of nowhere": "wire.send(1, wire.NeedChunk(10**9))",
    "chunk before the start": "wire.send(1, wire.NeedChunk(-1))",
    "no pages": "wire.send(1, info((), ()))",
    "endless page": "wire.send(1, info(((float('inf'), 1.0),), ('1',)))",
    "page of no size": "wire.send(1, info(((float('nan'), 1.0),), ('1',)))",
    "too few labels": "wire.send(1, info(((1.0, 1.0),), ()))",
    "picture beyond the memory": "wire.send(1, wire.Drawn(10, 10**9, 40, Engine.MUPDF, 0))",
    "picture wider than its rows": "wire.send(1, wire.Drawn(100, 10, 40, Engine.MUPDF, 0))",
    "picture of negative size": "wire.send(1, wire.Drawn(-1, -1, -4, Engine.MUPDF, 0))",
    "noise": "os.write(1, bytes(range(256)) * 8)",
    "endless frame": "os.write(1, b'\\0\\xff\\xff\\xff\\xff')",
    "no message": "wire.write_frame(1, wire.CHUNK, b'x')",
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lying_worker_is_ended(
    new_reader: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    code = textwrap.dedent(LIAR).format(root=str(ROOT), lie=lie)
    monkeypatch.setattr("ui.render.process._command", lambda _address: [sys.executable, "-c", code])
    reader = new_reader()
    _, opened = reader.open(BytesSource(samples.plain()))
    assert opened.failure is FailureCode.BROKEN
