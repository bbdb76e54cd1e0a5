"""Chunks of one job, read one ahead while the worker is at the last one."""

from ui.render.source import PageSource


class ReadAhead:
    """What a worker asks for comes in a row when it is a large picture."""

    def __init__(self, source: PageSource, *, is_eager: bool) -> None:
        self._source = source
        self._is_eager = is_eager
        self._last = -2
        self._kept: tuple[int, bytes] | None = None

    def chunk(self, index: int) -> bytes:
        """Return a chunk.

        Raises:
            Exception: as the source does.
        """
        kept, self._kept = self._kept, None
        if kept is not None and kept[0] == index:
            return kept[1]
        return self._source.chunk(index)

    def look_ahead(self, index: int) -> None:
        """Read the chunk behind this one; unless eager, only behind two in a row."""
        in_a_row, self._last = self._is_eager or index == self._last + 1, index
        if not in_a_row or (index + 1) * self._source.chunk_bytes >= self._source.size_bytes:
            return
        try:
            self._kept = (index + 1, self._source.chunk(index + 1))
        except Exception:  # noqa: BLE001 - nobody has asked for it; whoever does will be told
            self._kept = None
