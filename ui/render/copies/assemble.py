"""Puts a copy together: pages of papers, notes on them, contents, labels."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from meeting.notes.note import Note, NoteKind
from ui.render.annotations.annotate import Annotator
from ui.render.annotations.typeface import Typeface
from ui.render.chunks import Chunks
from ui.render.copies.contents import Line, add_contents, bookmark_lines
from ui.render.copies.gather import gather_pages
from ui.render.copies.harmless import make_harmless
from ui.render.copies.labels import set_labels
from ui.render.copies.messages import MakeCopy, PageOut
from ui.render.copies.originals import originals_of
from ui.render.copies.unsigned import flatten_forms, is_signed, label_page, strip_claims
from ui.render.engine import PdfFailureError
from ui.render.mupdf_engine import MUPDF_ERRORS
from ui.render.mupdf_stream import ChunkStream, mupdf
from ui.render.results import FailureCode

_COLLECT: Final = 2


class Assembly:
    """One copy, in the making.

    A paper by itself stays what it was, with its form fields and links; several become pages of
    a new document.
    """

    def __init__(
        self,
        order: MakeCopy,
        papers: Sequence[Chunks],
        notes: Mapping[int, Sequence[Note]],
        authors: Mapping[str, str],
        face: Typeface,
    ) -> None:
        self._order = order
        self._notes = notes
        self._authors = authors
        self._face = face
        self._streams: list[ChunkStream] = []
        self.was_signed = False
        self.left_out: list[int] = []
        self._pages: Sequence[PageOut] = order.pages
        if len(papers) == 1:
            self._pdf = self._alone(papers[0])
        else:
            self._pdf = self._together(papers)
        self.page_count = int(mupdf.pdf_count_pages(self._pdf))
        self._finish()

    def write(self, out: Any) -> None:
        """Write the copy."""
        options = mupdf.PdfWriteOptions()
        options.do_garbage = _COLLECT
        options.do_use_objstms = 1
        mupdf.pdf_write_document(self._pdf, out, options)

    def _open(self, chunks: Chunks) -> Any:
        stream = ChunkStream(chunks)
        self._streams.append(stream)
        pdf = mupdf.pdf_open_document_with_stream(stream.handle)
        if mupdf.fz_needs_password(pdf.super()):
            raise PdfFailureError(FailureCode.PASSWORD)
        return pdf

    def _alone(self, chunks: Chunks) -> Any:
        pdf = self._open(chunks)
        count = int(mupdf.pdf_count_pages(pdf))
        pages = self._order.pages or tuple(PageOut(0, page) for page in range(count))
        if any(not 0 <= one.page < count for one in pages):
            raise PdfFailureError(FailureCode.BROKEN)
        self._pages = pages
        annotator = Annotator(pdf, self._face)
        self._prepare(0, pdf, annotator, count)
        annotator.finish()
        if [one.page for one in pages] != list(range(count)):
            _keep_pages(pdf, [one.page for one in pages])
        return pdf

    def _together(self, papers: Sequence[Chunks]) -> Any:
        pdf = mupdf.PdfDocument()
        opened: dict[int, Any] = {}
        counts: dict[int, int] = {}
        for number in dict.fromkeys(one.paper for one in self._pages):
            try:
                source = self._open(papers[number])
                counts[number] = int(mupdf.pdf_count_pages(source))
                flatten_forms(source)
                annotator = Annotator(source, self._face)
                self._prepare(number, source, annotator, counts[number])
                annotator.finish()
            except (PdfFailureError, *MUPDF_ERRORS):
                counts[number] = 0  # one that cannot be read is no reason to refuse the others
                self.left_out.append(number)
            else:
                opened[number] = source
        self._pages = [one for one in self._pages if 0 <= one.page < counts[one.paper]]
        if not self._pages:
            raise PdfFailureError(FailureCode.BROKEN)
        gather_pages(pdf, opened, self._pages)
        return pdf

    def _prepare(self, number: int, pdf: Any, annotator: Annotator, count: int) -> None:
        notes_on = self._notes_on(number, count)
        originals = originals_of(pdf, notes_on)
        if is_signed(pdf):
            self.was_signed = True
            flatten_forms(pdf)
            strip_claims(pdf)
            if self._order.unsigned_label:
                for page in range(count):
                    label_page(pdf, page, annotator, self._face, self._order.unsigned_label)
        make_harmless(pdf, count)
        for page, notes in notes_on.items():
            annotator.add(page, notes, self._authors, originals)

    def _notes_on(self, number: int, count: int) -> dict[int, list[Note]]:
        by_page: dict[int, list[Note]] = {}
        for note in self._notes.get(number, ()):
            place = note.placements[0]
            if 0 <= place.page < count:
                by_page.setdefault(place.page, []).append(note)
        return by_page

    def _headings(self, places: Mapping[tuple[int, int], int]) -> Iterator[Line]:
        """Return the headings at the pages that are there: the next one, where one is missing."""
        ordered = self._order.pages or self._pages
        for heading in self._order.headings:
            later = ((one.paper, one.page) for one in ordered[heading.page :])
            found = next((places[key] for key in later if key in places), None)
            if found is not None:
                yield Line(heading.level, heading.title, found)

    def _finish(self) -> None:
        places = {(one.paper, one.page): at for at, one in enumerate(self._pages)}
        lines = list(self._headings(places))
        lines += bookmark_lines(
            [
                (places[number, note.placements[0].page], note)
                for number, notes in self._notes.items()
                for note in notes
                if note.kind is NoteKind.BOOKMARK and (number, note.placements[0].page) in places
            ],
            self._authors,
        )
        add_contents(self._pdf, lines)
        if any(one.label for one in self._pages):
            set_labels(self._pdf, [one.label for one in self._pages])
        if self._order.title:
            key = "info:Title"
            mupdf.fz_set_metadata(self._pdf.super(), key, self._order.title)


def _keep_pages(pdf: Any, pages: Sequence[int]) -> None:
    # Without the structure tree, which would tell what stands on the pages left out.
    mupdf.pdf_rearrange_pages2(pdf, list(pages), mupdf.PDF_CLEAN_STRUCTURE_DROP)
