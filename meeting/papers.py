"""Papers before the meeting, by item, with their versions."""

import msgspec
from msgspec.structs import replace
from rpds import HashTrieMap

from meeting.acts.agenda import ItemRemoved, PaperAdded, PaperRecognised, PaperWithdrawn
from meeting.ids import BlobHash, ItemId, PaperId, PersonId
from meeting.placed import Placed


class Paper(msgspec.Struct, frozen=True):
    """One version of a paper; the fields are those of `paper.added`."""

    id: PaperId
    item: ItemId
    title: str
    file_name: str
    pages: int
    size_bytes: int
    plain_salt: bytes
    plain_hash: bytes
    document: str
    version: int
    blob: bytes
    key_commitment: bytes
    audience: int
    epoch: int
    wrapped_key: bytes
    added_by: PersonId
    added_ms: int
    number: int
    replaces: PaperId = PaperId("")
    replaced_by: PaperId = PaperId("")
    withdrawn_ms: int = 0

    @property
    def blob_id(self) -> BlobHash:
        """Return the name under which the ciphertext is stored and served."""
        return BlobHash(self.blob.hex())


class Papers(msgspec.Struct, frozen=True):
    """All versions by id, and by item the newest version of each paper, in order.

    `texts` holds what was recognised in a paper's pictures, by the paper's id; it is carried as a
    paper is. `documents` leads from what is bound into chunks to the newest version.
    """

    papers: "HashTrieMap[str, Paper]" = HashTrieMap()
    by_item: "HashTrieMap[str, tuple[PaperId, ...]]" = HashTrieMap()
    documents: "HashTrieMap[str, PaperId]" = HashTrieMap()
    texts: "HashTrieMap[str, Paper]" = HashTrieMap()

    def get(self, paper: str) -> Paper | None:
        """Return one version of a paper, also if it was replaced or withdrawn."""
        return self.papers.get(paper)

    def of_item(self, item: str) -> tuple[Paper, ...]:
        """Return an item's papers in order: newest versions that are not withdrawn."""
        newest = (self.papers[paper] for paper in self.by_item.get(item, ()))
        return tuple(paper for paper in newest if not paper.withdrawn_ms)

    def text_of(self, paper: str) -> Paper | None:
        """Return what carries the words recognised in a version of a paper."""
        return self.texts.get(paper)

    def current(self, paper: str) -> Paper | None:
        """Return the newest version of a paper of which any version is named."""
        found = self.papers.get(paper)
        newest = found and self.documents.get(found.document)
        return self.papers.get(newest) if newest else None

    def versions(self, paper: str) -> tuple[Paper, ...]:
        """Return all versions of a paper of which any version is named, oldest first."""
        newest = self.current(paper)
        if newest is None:
            return ()
        of_one = (one for one in self.papers.values() if one.document == newest.document)
        return tuple(sorted(of_one, key=_number))


def paper_added(papers: Papers, placed: Placed, act: PaperAdded) -> Papers:
    """Return the papers with one more, or a new version of one in the place of the old."""
    paper = _paper(placed, act)
    order = papers.by_item.get(act.item, ())
    old = papers.papers.get(act.replaces)
    versions = papers.papers.insert(paper.id, paper)
    if old is not None:
        versions = versions.insert(old.id, replace(old, replaced_by=paper.id))
    if old is not None and old.id in order:
        order = tuple(paper.id if one == old.id else one for one in order)
    else:
        order = (*order, paper.id)
    return replace(
        papers,
        papers=versions,
        by_item=papers.by_item.insert(act.item, order),
        documents=papers.documents.insert(act.document, paper.id),
    )


def paper_recognised(papers: Papers, placed: Placed, act: PaperRecognised) -> Papers:
    """Return the papers with the words of one that a machine has read."""
    paper = papers.papers.get(act.paper)
    if paper is None:
        return papers
    text = replace(
        paper,
        id=PaperId(placed.header.act),
        size_bytes=act.size_bytes,
        plain_salt=act.plain_salt,
        plain_hash=act.plain_hash,
        document=act.document,
        version=1,
        blob=act.blob,
        key_commitment=act.key_commitment,
        audience=act.audience,
        epoch=act.epoch,
        wrapped_key=act.wrapped_key,
        added_by=PersonId(placed.header.author),
        added_ms=placed.time_ms,
        number=placed.number,
        replaces=PaperId(""),
    )
    return replace(
        papers,
        texts=papers.texts.insert(paper.id, text),
        documents=papers.documents.insert(act.document, paper.id),
    )


def paper_withdrawn(papers: Papers, placed: Placed, act: PaperWithdrawn) -> Papers:
    """Return the papers with one not before the meeting any more."""
    paper = papers.papers.get(act.paper)
    if paper is None:
        return papers
    gone = replace(paper, withdrawn_ms=placed.time_ms)
    return replace(papers, papers=papers.papers.insert(paper.id, gone))


def item_removed(papers: Papers, placed: Placed, act: ItemRemoved) -> Papers:
    """Return the papers with those of an item withdrawn."""
    versions = papers.papers
    for paper in papers.of_item(act.item):
        versions = versions.insert(paper.id, replace(paper, withdrawn_ms=placed.time_ms))
    return replace(papers, papers=versions, by_item=papers.by_item.discard(act.item))


def _number(paper: Paper) -> int:
    return paper.number


def _paper(placed: Placed, act: PaperAdded) -> Paper:
    return Paper(
        id=PaperId(placed.header.act),
        item=ItemId(act.item),
        title=act.title,
        file_name=act.file_name,
        pages=act.pages,
        size_bytes=act.size_bytes,
        plain_salt=act.plain_salt,
        plain_hash=act.plain_hash,
        document=act.document,
        version=act.version,
        blob=act.blob,
        key_commitment=act.key_commitment,
        audience=act.audience,
        epoch=act.epoch,
        wrapped_key=act.wrapped_key,
        added_by=PersonId(placed.header.author),
        added_ms=placed.time_ms,
        number=placed.number,
        replaces=PaperId(act.replaces),
    )
