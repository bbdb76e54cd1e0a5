"""What stands on the pages of papers, found by two indexes: without accents, and with them."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Connection,
    Engine,
    Float,
    Integer,
    Row,
    delete,
    insert,
    select,
    text,
    update,
)

from meeting.reading import finding
from meeting.reading.finding import Part, Question
from meeting.reading.page_text import PageText
from sync.stores.ports import PageFound, PagePicture, SearchAnswer
from sync.stores.snippets import page_found, pages_read
from sync.stores.sqlite import writing
from sync.stores.tables import (
    LIBRARY_PAPERS,
    MEETINGS,
    PAGE_ACCENTS,
    PAGE_PICTURES,
    PAGE_TEXTS,
    PAGE_WORDS,
)

PAGE_BITS = 20
_LAST_PAGE = (1 << PAGE_BITS) - 1

_INDEX = {
    name: text(f"INSERT INTO {name} (rowid, words) VALUES (:place, :words)")  # noqa: S608
    for name in (PAGE_WORDS, PAGE_ACCENTS)
}
_UNINDEX = {
    name: text(f"DELETE FROM {name} WHERE rowid BETWEEN :first AND :last")  # noqa: S608
    for name in (PAGE_WORDS, PAGE_ACCENTS)
}
_PURGE = {
    name: text(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608
    for name in (PAGE_WORDS, PAGE_ACCENTS)
}
RANKED_PAGES = 500
"""What is on more pages than these is ordered by page: no page is much better than another."""

_MATCHES = f"{PAGE_WORDS} MATCH :words AND rowid BETWEEN :first AND :last"
_MANY = text(
    f"SELECT count(*) > {RANKED_PAGES} FROM "  # noqa: S608
    f"(SELECT 1 FROM {PAGE_WORDS} WHERE {_MATCHES} LIMIT {RANKED_PAGES + 1})"
)
_SEARCH = (  # what is filled in by name are numbers and names of tables
    "SELECT place, {level} AS level, {rank} AS rank, count(*) OVER () AS pages "  # noqa: S608
    f"FROM (SELECT rowid AS place, rank FROM {PAGE_WORDS} WHERE {_MATCHES}) "
    f"WHERE place >> {PAGE_BITS} IN ({{numbers}}) {{end}}"
)
_AMONG = "place IN (SELECT rowid FROM {index} WHERE {index} MATCH :{asked})"


class SqlLibrary:
    """The part of a vault that keeps pages."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def read_pages(self, log: str) -> dict[str, int]:
        """Return of each paper how many of its pages are here, from the first without a gap."""
        query = select(LIBRARY_PAPERS.c.paper, LIBRARY_PAPERS.c.pages)
        with self._engine.begin() as connection:
            rows = connection.execute(query.where(LIBRARY_PAPERS.c.log == log))
            return {row.paper: row.pages for row in rows}

    def put_pages(
        self,
        log: str,
        paper: str,
        texts: Sequence[PageText],
        pictures: Sequence[PagePicture] = (),
    ) -> None:
        """Keep pages in one transaction; those that are here are replaced."""
        # Made before the transaction, so that others wait no longer for theirs than they must.
        rows = _rows(texts)
        with writing(self._engine) as connection:
            if not _is_open(connection, log):
                return
            number = _numbered(connection, log, paper)
            start = number << PAGE_BITS
            known = _texts(connection, [start + page for page in rows])
            _put_texts(
                connection,
                {
                    start + page: row
                    for page, row in rows.items()
                    if row["plain"] or not known.get(start + page, ("", 0))[1]
                },
            )
            _put_pictures(connection, start, pictures)
            _count_pages(connection, number, texts)

    def put_recognised(self, log: str, paper: str, texts: Sequence[PageText]) -> None:
        """Keep what was read in pictures, for pages that have no words of their own."""
        rows = _rows(texts)
        with writing(self._engine) as connection:
            if not _is_open(connection, log):
                return
            start = _numbered(connection, log, paper) << PAGE_BITS
            known = _texts(connection, [start + page for page in rows])
            own = {
                place for place, (plain, recognised) in known.items() if plain and not recognised
            }
            _put_texts(
                connection,
                {start + page: row for page, row in rows.items() if start + page not in own},
            )

    def page_text(self, log: str, paper: str, page: int) -> PageText | None:
        """Return what stands on a page."""
        query = select(PAGE_TEXTS.c.content)
        with self._engine.begin() as connection:
            number = _number(connection, log, paper)
            if number is None:
                return None
            place = (number << PAGE_BITS) + page
            content = connection.scalar(query.where(PAGE_TEXTS.c.place == place))
        return None if content is None else _unpacked(content)

    def pictures(self, log: str, paper: str, first: int, count: int) -> tuple[PagePicture, ...]:
        """Return neighbouring pages in small, as far as they are here."""
        table = PAGE_PICTURES.c
        query = select(table.place, table.width_px, table.height_px, table.data)
        with self._engine.begin() as connection:
            number = _number(connection, log, paper)
            if number is None:
                return ()
            start = (number << PAGE_BITS) + first
            query = query.where(table.place.between(start, start + count - 1)).order_by(table.place)
            return tuple(
                PagePicture(place & _LAST_PAGE, width, height, data)
                for place, width, height, data in connection.execute(query)
            )

    def search(
        self, log: str, question: Question, papers: Sequence[str], limit: int
    ) -> SearchAnswer:
        """Look for something in these papers, and return at most `limit` pages, the best first."""
        if not question.parts:
            return SearchAnswer()
        query = select(LIBRARY_PAPERS.c.number, LIBRARY_PAPERS.c.paper)
        with self._engine.begin() as connection:
            named = connection.execute(query.where(LIBRARY_PAPERS.c.log == log))
            names = {row.number: row.paper for row in named if row.paper in papers}
            if not names:
                return SearchAnswer()
            numbers = {paper: number for number, paper in names.items()}
            order = [numbers[paper] for paper in papers if paper in numbers]
            best = _ranked(connection, question, order, limit)
            texts = _texts(connection, [row.place for row in best])
        found = []
        for place, level, *_ in best:
            plain, recognised = texts[place]
            paper, page = names[place >> PAGE_BITS], place & _LAST_PAGE
            whole = PageFound(paper, page, level, plain, (), bool(recognised))
            found.append(page_found(question, whole))
        return SearchAnswer(best[0].pages if best else 0, tuple(found))


def forget_library(connection: Connection, log: str) -> None:
    """Erase what the papers of a meeting say, also from the indexes."""
    query = select(LIBRARY_PAPERS.c.number).where(LIBRARY_PAPERS.c.log == log)
    numbers = connection.scalars(query).all()
    for number in numbers:
        span = {"first": number << PAGE_BITS, "last": (number << PAGE_BITS) + _LAST_PAGE}
        for table in (PAGE_TEXTS, PAGE_PICTURES):
            connection.execute(
                delete(table).where(table.c["place"].between(span["first"], span["last"]))
            )
        for statement in _UNINDEX.values():
            connection.execute(statement, span)
    if numbers:
        # Otherwise the words stay in the index until it happens to be merged.
        for statement in _PURGE.values():
            connection.execute(statement)
    connection.execute(delete(LIBRARY_PAPERS).where(LIBRARY_PAPERS.c.log == log))


def _ranked(
    connection: Connection, question: Question, numbers: Sequence[int], limit: int
) -> Sequence[Row[int, int, float, int]]:
    """Return place and level of the best pages, and how many pages there are."""
    phrase, is_phrase = (question.phrase,), len(question.parts) == 1
    levels: list[tuple[str, str, Sequence[Part], int]] = []
    if question.has_accents:
        levels.append((PAGE_ACCENTS, "accents", phrase, finding.PHRASE_AS_TYPED))
    if not is_phrase:
        levels.append((PAGE_WORDS, "phrase", phrase, finding.PHRASE))
    if question.has_accents and not is_phrase:
        levels.append((PAGE_ACCENTS, "parts", question.parts, finding.WORDS_AS_TYPED))
    cases = [
        f"WHEN {_AMONG.format(index=index, asked=name)} THEN {level}"
        for index, name, _, level in levels
    ]
    last = str(finding.PHRASE if is_phrase else finding.WORDS)
    level = f"CASE {' '.join(cases)} ELSE {last} END" if cases else last
    asked = {name: _asked(index, parts) for index, name, parts, _ in levels}
    bounds = {
        "words": _asked(PAGE_WORDS, question.parts),
        "first": min(numbers) << PAGE_BITS,
        "last": (max(numbers) << PAGE_BITS) + _LAST_PAGE,
    }
    many = connection.scalar(_MANY, bounds)
    statement = _SEARCH.format(
        level=level,
        rank="0" if many else "rank",
        numbers=", ".join(map(str, numbers)),
        end=f"ORDER BY level, place LIMIT {limit}" if many else "",
    )
    columns = text(statement).columns(place=BigInteger, level=Integer, rank=Float, pages=Integer)
    asked = {name: _asked(index, parts) for index, name, parts, _ in levels}
    rows = connection.execute(columns, bounds | asked).all()
    if many:
        return rows
    order = {number: place for place, number in enumerate(numbers)}
    ranked = sorted(
        rows, key=lambda row: (row.level, row.rank, order[row.place >> PAGE_BITS], row.place)
    )
    return ranked[:limit]


def _texts(connection: Connection, places: Sequence[int]) -> dict[int, tuple[str, int]]:
    table = PAGE_TEXTS.c
    query = select(table.place, table.plain, table.recognised).where(table.place.in_(places))
    return {place: (plain, recognised) for place, plain, recognised in connection.execute(query)}


def _asked(index: str, parts: Iterable[Part]) -> str:
    """Return a question in the language of FTS5; a part holds letters and digits only."""
    asked = []
    for part in parts:
        words = _as_indexed(index, " ".join(part.words))
        asked.append(f'"{words}"' + ("*" if part.is_open else ""))
    return " AND ".join(asked)


def _is_open(connection: Connection, log: str) -> bool:
    return connection.scalar(select(MEETINGS.c.log).where(MEETINGS.c.log == log)) is not None


def _number(connection: Connection, log: str, paper: str) -> int | None:
    return connection.scalar(
        select(LIBRARY_PAPERS.c.number).where(
            LIBRARY_PAPERS.c.log == log, LIBRARY_PAPERS.c.paper == paper
        )
    )


def _numbered(connection: Connection, log: str, paper: str) -> int:
    number = _number(connection, log, paper)
    if number is None:
        connection.execute(insert(LIBRARY_PAPERS).values(log=log, paper=paper, pages=0))
        number = _number(connection, log, paper)
    assert number is not None
    return number


def _rows(texts: Sequence[PageText]) -> dict[int, dict[str, Any]]:
    return {
        page.page: {
            "recognised": int(page.recognised),
            "plain": finding.plain_text([word.text for word in page.words]),
            "content": _packed(page),
        }
        for page in texts
    }


def _put_texts(connection: Connection, rows: Mapping[int, dict[str, Any]]) -> None:
    """Put rows by their places, instead of what is there."""
    if not rows:
        return
    _forget_texts(connection, list(rows))
    connection.execute(insert(PAGE_TEXTS), [{"place": at, **row} for at, row in rows.items()])
    index_texts(connection, {place: row["plain"] for place, row in rows.items()})


def index_texts(connection: Connection, texts: Mapping[int, str]) -> None:
    """Put texts by their places into both indexes."""
    for index, statement in _INDEX.items():
        rows = [
            {"place": place, "words": _as_indexed(index, text)} for place, text in texts.items()
        ]
        connection.execute(statement, rows)


def _as_indexed(index: str, text: str) -> str:
    # FTS5 takes the accents off, but not the stroke of this letter.
    return text.replace("đ", "d").replace("Đ", "D") if index == PAGE_WORDS else text


def _forget_texts(connection: Connection, places: Sequence[int]) -> None:
    here = connection.scalars(
        select(PAGE_TEXTS.c.place).where(PAGE_TEXTS.c.place.in_(places))
    ).all()
    if not here:
        return
    connection.execute(delete(PAGE_TEXTS).where(PAGE_TEXTS.c.place.in_(here)))
    spans = [{"first": place, "last": place} for place in here]
    for statement in _UNINDEX.values():
        connection.execute(statement, spans)


def _put_pictures(connection: Connection, start: int, pictures: Sequence[PagePicture]) -> None:
    if not pictures:
        return
    table = PAGE_PICTURES
    places = [start + picture.page for picture in pictures]
    connection.execute(delete(table).where(table.c.place.in_(places)))
    connection.execute(
        insert(table),
        [
            {
                "place": place,
                "width_px": one.width_px,
                "height_px": one.height_px,
                "data": one.data,
            }
            for place, one in zip(places, pictures, strict=True)
        ],
    )


def _count_pages(connection: Connection, number: int, texts: Sequence[PageText]) -> None:
    """Bring the number of pages without a gap up to date."""
    here = LIBRARY_PAPERS.c.number == number
    pages = connection.scalar(select(LIBRARY_PAPERS.c.pages).where(here)) or 0
    read = pages_read(pages, texts)
    connection.execute(update(LIBRARY_PAPERS).where(here).values(pages=read))


def _packed(page: PageText) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(page), 1)


def _unpacked(content: bytes) -> PageText:
    return msgspec.msgpack.decode(zlib.decompress(content), type=PageText)
