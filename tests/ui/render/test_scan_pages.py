"""Pages of scans, drawn in grey for the machine that reads them."""

import asyncio

import pymupdf
import pytest

from ui.bridge import scan_pages
from ui.bridge.scan_pages import BrokerPages
from ui.render.source import BytesSource


def scan() -> bytes:
    """Return a paper of two pages, the first a picture that is dark above and light below."""
    shades = bytes([30] * 200 * 150 + [220] * 200 * 150)
    picture = pymupdf.Pixmap(pymupdf.csGRAY, 200, 300, shades, 0)
    document = pymupdf.open()
    document.new_page(width=200, height=300).insert_image((0, 0, 200, 300), pixmap=picture)
    document.new_page(width=200, height=300).insert_text((20, 50), "words")
    return document.tobytes()


@pytest.mark.e2e
def test_a_page_is_drawn_in_bands_and_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_pages, "BAND_PIXELS", 301 * 100)

    async def story() -> None:
        pages = BrokerPages()
        try:
            assert await pages.open(BytesSource(b"no paper")) == 0
            pages.close()
            assert await pages.open(BytesSource(scan())) == 2
            first, second = await pages.text(0), await pages.text(1)
            assert first is not None
            assert first.words == ()
            assert max(first.picture) - min(first.picture) > 100
            assert second is not None
            assert [word.text for word in second.words] == ["words"]
            grey = await pages.grey(0, 301, 452, 108)
            assert grey is not None
            assert len(grey.pixels) == 301 * 452
            assert abs(grey.pixels[10 * 301 + 150] - 30) < 4
            assert abs(grey.pixels[440 * 301 + 150] - 220) < 4
            monkeypatch.setattr(scan_pages, "BAND_PIXELS", 301 * 113)
            taller = await pages.grey(0, 301, 454, 108)
            assert taller is not None
            assert len(taller.pixels) == 301 * taller.height_px
            assert 450 <= taller.height_px <= 452
            assert await pages.grey(7, 301, 452, 108) is None
        finally:
            await pages.shutdown()

    asyncio.run(story())
