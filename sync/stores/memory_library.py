"""Pages of papers for as long as the process lasts, found by looking at each."""

from collections.abc import Callable, Sequence

from meeting.reading import finding
from meeting.reading.finding import Question
from meeting.reading.page_text import PageText
from sync.stores.ports import PageFound, PagePicture, SearchAnswer
from sync.stores.snippets import page_found, pages_read


class MemoryLibrary:
    """The part of a vault in memory that keeps pages."""

    def __init__(self, is_open: Callable[[str], bool]) -> None:
        self._is_open = is_open
        self._texts: dict[tuple[str, str], dict[int, PageText]] = {}
        self._pictures: dict[tuple[str, str], dict[int, PagePicture]] = {}
        self._read: dict[tuple[str, str], int] = {}

    def read_pages(self, log: str) -> dict[str, int]:
        """Return of each paper how many of its pages are here, from the first without a gap."""
        return {paper: pages for (at, paper), pages in self._read.items() if at == log}

    def put_pages(
        self,
        log: str,
        paper: str,
        texts: Sequence[PageText],
        pictures: Sequence[PagePicture] = (),
    ) -> None:
        """Keep pages; those that are here are replaced."""
        if not self._is_open(log):
            return
        name = (log, paper)
        here = self._texts.setdefault(name, {})
        for page in texts:
            known = here.get(page.page)
            if page.words or known is None or not known.recognised:
                here[page.page] = page
        self._pictures.setdefault(name, {}).update({one.page: one for one in pictures})
        self._read[name] = pages_read(self._read.get(name, 0), texts)

    def put_recognised(self, log: str, paper: str, texts: Sequence[PageText]) -> None:
        """Keep what was read in pictures, for pages that have no words of their own."""
        if not self._is_open(log):
            return
        here = self._texts.setdefault((log, paper), {})
        self._read.setdefault((log, paper), 0)
        for page in texts:
            known = here.get(page.page)
            if known is None or known.recognised or not known.words:
                here[page.page] = page

    def page_text(self, log: str, paper: str, page: int) -> PageText | None:
        """Return what stands on a page."""
        return self._texts.get((log, paper), {}).get(page)

    def pictures(self, log: str, paper: str, first: int, count: int) -> tuple[PagePicture, ...]:
        """Return neighbouring pages in small, as far as they are here."""
        kept = self._pictures.get((log, paper), {})
        return tuple(kept[page] for page in range(first, first + count) if page in kept)

    def search(
        self, log: str, question: Question, papers: Sequence[str], limit: int
    ) -> SearchAnswer:
        """Look for something in these papers, and return at most `limit` pages, the best first."""
        found: list[tuple[int, int, int, PageFound]] = []
        for order, paper in enumerate(papers):
            for number, page in self._texts.get((log, paper), {}).items():
                text = finding.plain_text(word.text for word in page.words)
                answer = finding.find(question, text)
                if answer is not None:
                    one = PageFound(paper, number, answer.level, text, (), page.recognised)
                    found.append((answer.level, -len(answer.spans), order, one))
        found.sort(key=lambda one: (*one[:3], one[3].page))
        return SearchAnswer(
            len(found), tuple(page_found(question, one) for *_, one in found[:limit])
        )

    def forget(self, log: str) -> None:
        """Erase what the papers of a meeting say."""
        self._texts = {at: kept for at, kept in self._texts.items() if at[0] != log}
        self._pictures = {at: kept for at, kept in self._pictures.items() if at[0] != log}
        self._read = {at: pages for at, pages in self._read.items() if at[0] != log}
