"""One gallery window for the tests of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.controls.gallery import LANDSCAPE, Gallery, Look
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def gallery(qapp, tmp_path: Path) -> Iterator[Gallery]:
    prepare_graphics()
    load_fonts()
    shown = Gallery(tmp_path)
    shown.wear(Look("light", "en", 1.0, LANDSCAPE))
    yield shown
    shown.wear(Look("light", "en", 1.0, LANDSCAPE))
    shown.close()
