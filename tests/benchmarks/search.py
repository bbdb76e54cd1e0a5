"""How fast 5,000 pages are searched in the vault, and how long their indexes take to make.

Four pages in ten are Vietnamese. Words are drawn as often as in real texts (by rank), so that
there are common ones, rare ones, and everything between.  Reference of a query is a scan over
the same texts, folded beforehand.
"""

import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from meeting.reading.finding import parse, plain_text
from meeting.reading.folding import fold
from meeting.reading.page_text import Box, PageText, Word
from sync.stores.library_store import index_texts
from sync.stores.ports import KnownMeeting
from sync.stores.sqlite import writing
from sync.stores.vault_store import open_vault
from tests.benchmarks.result import Measure, Measures
from ui.demo import papers_report_text

PAPERS: Final = 20
PAPER_PAGES: Final = 250
WORDS: Final = 430
VIETNAMESE: Final = 0.4
BATCH: Final = 50
LISTED: Final = 20
ROUNDS: Final = 5
LOG: Final = "1" * 32

QUERY_REACH_S: Final = 0.010
INDEX_REACH_S: Final = 1.0
SCAN_REACH: Final = 0.5
STARTS: Final = (*"bcdđghklmnrstvx", "ph", "qu", "th", "tr", "ch", "nh", "ng")
VOWELS: Final = tuple("aăâeêioôơuưáàảãạếềểễệốồổộứừửữự")
KEY: Final = bytes(range(32))


class Writer:
    """Writes pages of words that are drawn by rank."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.vietnamese = _vietnamese_words(chance)
        self.english = [
            "".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(9000)
        ]

    def page(self, number: int) -> PageText:
        """Return a page in one of the two languages."""
        words = self.vietnamese if self._chance.random() < VIETNAMESE else self.english
        ranks = (int(len(words) ** self._chance.random()) - 1 for _ in range(WORDS))
        return PageText(
            number,
            59500,
            84200,
            tuple(Word(words[rank], _box(at), at // 12, 0) for at, rank in enumerate(ranks)),
        )


def run() -> Measures:
    """Measure."""
    chance = random.Random(5)
    writer = Writer(chance)
    papers = {
        f"{number:032x}": [writer.page(page) for page in range(PAPER_PAGES)]
        for number in range(PAPERS)
    }
    with tempfile.TemporaryDirectory() as folder:
        vault = open_vault(Path(folder) / "vault.db", KEY)
        vault.put_meeting(KnownMeeting(LOG, b"", "", "", "", (), b"", b"", 0))
        for paper, pages in papers.items():
            for first in range(0, PAPER_PAGES, BATCH):
                vault.library.put_pages(LOG, paper, pages[first : first + BATCH])
        texts = [
            plain_text(word.text for word in page.words)
            for pages in papers.values()
            for page in pages
        ]
        asked = list(_questions(chance, texts, writer))
        order = tuple(papers)
        query_s = _times(lambda text: vault.library.search(LOG, parse(text), order, LISTED), asked)
        vault.close()
        index_s = min(_index_s(Path(folder) / f"index-{at}.db", texts) for at in range(ROUNDS))
    folded = [fold(text) for text in texts]
    scan_s = _times(
        lambda text: [at for at, page in enumerate(folded) if fold(text) in page], asked
    )
    return Measures(
        "search",
        (
            Measure("query, p99", _p99(query_s), QUERY_REACH_S),
            Measure("indexes of 5,000 pages", index_s, INDEX_REACH_S),
            Measure(
                "query, p50, by a scan",
                statistics.median(query_s),
                SCAN_REACH,
                statistics.median(scan_s),
            ),
        ),
    )


def _index_s(path: Path, texts: list[str]) -> float:
    vault = open_vault(path, KEY)
    began = time.perf_counter()
    with writing(vault._engine) as connection:
        index_texts(connection, dict(enumerate(texts)))
    took_s = time.perf_counter() - began
    vault.close()
    return took_s


def _questions(chance: random.Random, texts: list[str], writer: Writer) -> Iterator[str]:
    """Yield what people type: words and phrases, with and without accents, half typed."""
    for _ in range(60):
        words = chance.choice(texts).split()
        at = chance.randrange(len(words) - 3)
        yield words[at] + " "
        yield " ".join(words[at : at + 2])
        yield fold(" ".join(words[at : at + 3]))
        yield f'"{words[at]} {words[at + 1]}"'
        yield words[at][:2]
    for rank in (0, 1, 3, 10, 100, 500):
        yield writer.vietnamese[rank]
        yield fold(writer.vietnamese[rank])
        yield writer.english[rank]
    yield "không-có-từ-này"


def _times(work: Callable[[str], object], asked: list[str]) -> list[float]:
    """Return the best of a few rounds of each question, without what the machine did besides."""
    best = []
    for text in asked:
        took = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            work(text)
            took.append(time.perf_counter() - began)
        best.append(min(took))
    return best


def _p99(values: list[float]) -> float:
    return sorted(values)[int(0.99 * (len(values) - 1))]


def _box(at: int) -> Box:
    x, y = at % 12 * 4000, at // 12 * 1800
    return Box(x, y, x + 3500, y + 1300)


def _vietnamese_words(chance: random.Random) -> list[str]:
    """Return syllables, the common ones of a real report first, then many rare ones."""
    report = " ".join(_strings(vars(papers_report_text)))
    common = [word for word, _ in Counter(fold_case(report).split()).most_common()]
    rare = [a + b + c for a in STARTS for b in VOWELS for c in ("", "n", "ng", "t", "c", "m")]
    chance.shuffle(rare)
    return [*common, *rare]


def fold_case(text: str) -> str:
    """Return a text in small letters with nothing but words."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _strings(one)
