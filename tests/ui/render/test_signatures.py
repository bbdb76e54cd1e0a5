"""What is said of signed papers: honest ones, changed ones, and those made to deceive."""

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from tests.ui.render.signing import (
    AUTHORITY,
    NOW,
    NOW_MS,
    OFFICE,
    SECOND,
    SIGNER,
    authority,
    byte_range,
    issue,
    locked,
    plain_paper,
    sign,
    signed,
    signer,
    with_increment,
)
from ui.render.chunks import Chunks
from ui.render.results import FailureCode, SandboxLevel
from ui.render.sandbox import sandbox_level
from ui.render.signatures.checker import check_signatures
from ui.render.signatures.examine import examine, read_roots
from ui.render.signatures.seen import Chain, Change, Seen, SignatureSeen
from ui.render.source import BytesSource

ROOT = Path(__file__).parents[3]


def look(data: bytes, *, trusting: bool = True) -> tuple[SignatureSeen, ...]:
    """Look at signatures as the worker does, without starting one each time."""
    roots, _ = read_roots([authority().pem] if trusting else [])
    loop = asyncio.SelectorEventLoop()
    try:
        return tuple(examine(Chunks(len(data), len(data), lambda _: data), roots, NOW, loop))
    finally:
        loop.close()


def look_locked_in(data: bytes) -> tuple[SignatureSeen, ...]:
    """Have a worker look, which can load nothing any more by then."""
    seen = check_signatures(BytesSource(data), [authority().pem], NOW_MS)
    assert isinstance(seen, Seen), seen
    return seen.signatures


@pytest.mark.parametrize(
    "make",
    [
        signed,
        lambda: sign(signed(), signer(SECOND), field="Signature2"),
        lambda: sign(locked(plain_paper()), signer()),
        lambda: with_increment(signed(), with_text),
        lambda: sign(plain_paper(), issue(SIGNER, authority(), days=(-400, -30))),
    ],
    ids=["signed", "countersigned", "locked", "changed", "expired"],
)
def test_a_worker_that_is_locked_in_sees_the_same(make: Callable[[], bytes]) -> None:
    data = make()
    assert look_locked_in(data) == look(data)


def with_text(document: pymupdf.Document) -> None:
    document[0].insert_text((40, 200), "and ten times as much")


def with_highlight(document: pymupdf.Document) -> None:
    document[0].add_highlight_annot(pymupdf.Rect(40, 50, 120, 64))


def test_as_signed() -> None:
    (seen,) = look(signed())
    assert (seen.name, seen.organisation, seen.issuer) == (SIGNER, OFFICE, AUTHORITY)
    assert (seen.change, seen.chain) == (Change.NONE, Chain.TRUSTED)
    assert seen.covers_whole_file
    assert seen.covered_bytes == seen.size_bytes == len(signed())
    assert seen.claimed_ms
    assert not seen.stamped_ms
    assert not seen.is_weak


def test_signed_paper_that_only_its_owner_may_change() -> None:
    (seen,) = look(sign(locked(plain_paper()), signer()))
    assert (seen.name, seen.change, seen.chain) == (SIGNER, Change.NONE, Chain.TRUSTED)


def test_nobody_is_trusted_whose_root_was_not_put_onto_this_device() -> None:
    (seen,) = look(signed(), trusting=False)
    assert (seen.change, seen.chain) == (Change.NONE, Chain.UNKNOWN_ISSUER)


def test_self_signed_certificate() -> None:
    (seen,) = look(sign(plain_paper(), issue(SIGNER)))
    assert (seen.change, seen.chain) == (Change.NONE, Chain.SELF_SIGNED)


@pytest.mark.parametrize("days", [(-400, -30), (30, 400)])
def test_certificate_out_of_its_time(days: tuple[int, int]) -> None:
    (seen,) = look(sign(plain_paper(), issue(SIGNER, authority(), days=days)))
    assert (seen.change, seen.chain) == (Change.NONE, Chain.EXPIRED)


def test_counter_signature() -> None:
    first, second = look(sign(signed(), signer(SECOND), field="Signature2"))
    assert (first.name, first.change) == (SIGNER, Change.SIGNED_FURTHER)
    assert not first.covers_whole_file
    assert (second.name, second.change) == (SECOND, Change.NONE)
    assert second.covers_whole_file


def test_one_byte_changed() -> None:
    data = bytearray(signed())
    data[data.index(b"%PDF-") + 7] ^= 1
    (seen,) = look(bytes(data))
    assert seen.change is Change.BROKEN


def test_rewritten_with_a_note() -> None:
    with pymupdf.open(stream=signed()) as document:
        with_highlight(document)
        data = document.tobytes()
    (seen,) = look(data)
    assert seen.change is Change.BROKEN or not seen.is_readable


@pytest.mark.parametrize("change", [with_text, with_highlight])
def test_attack_incremental_saving(change: object) -> None:
    (seen,) = look(with_increment(signed(), change))
    assert seen.change is Change.ADDED_TO
    assert not seen.covers_whole_file
    assert seen.covered_bytes == len(signed()) < seen.size_bytes


def test_attack_incremental_saving_that_hides_behind_a_further_signature() -> None:
    first, second = look(
        sign(with_increment(signed(), with_text), signer(SECOND), field="Signature2")
    )
    assert first.change is Change.ADDED_TO
    assert second.change is Change.NONE


def test_attack_shadow_that_uncovers_what_was_hidden_when_it_was_signed() -> None:
    """What the signer saw lies over something else, and is taken away afterwards."""
    with pymupdf.open(stream=plain_paper()) as document:
        document[0].insert_text((40, 120), "The contract is given to somebody else.")
        shape = document[0].add_rect_annot(pymupdf.Rect(30, 100, 300, 130))
        shape.set_colors(stroke=(1, 1, 1), fill=(1, 1, 1))
        shape.update()
        prepared = document.tobytes()
    shadow = with_increment(
        sign(prepared, signer()), lambda document: document[0].delete_annot(document[0].first_annot)
    )
    (seen,) = look(shadow)
    assert seen.change is Change.ADDED_TO


def test_attack_shadow_that_replaces_the_page() -> None:
    def replace_page(document: pymupdf.Document) -> None:
        other = document.get_new_xref()
        document.update_object(other, "<<>>")
        document.update_stream(other, b"BT /helv 12 Tf 40 300 Td (Something else) Tj ET")
        document.xref_set_key(document[0].xref, "Contents", f"{other} 0 R")

    (seen,) = look(with_increment(signed(), replace_page))
    assert seen.change is Change.ADDED_TO


def test_attack_signature_wrapping() -> None:
    """The signed bytes are all there, moved apart; between them stand others' objects."""
    data = signed()
    _, before, behind, count = byte_range(data)
    table = int(data.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    found = re.findall(rb"(\d+) 0 obj\n(<<\n/Contents <.*?/ByteRange.*?)\nendobj", data, re.DOTALL)
    number, body = found[-1]
    room = table + 40_000 - behind
    moved = behind + room
    ranged = re.sub(
        rb"/ByteRange \[[^]]*\]", b"/ByteRange [0 %d %d %d]" % (before, moved, count), body
    )
    trailer = data.rsplit(b"trailer", 1)[1].split(b"startxref")[0]
    forged = b"%s 0 obj\n%s\nendobj\n" % (number, ranged)
    padding = b"\n" * (table - behind)
    at = table + 2_000
    index = b"xref\n"
    listed = data[table:].split(b"trailer")[0].split(b"\n")[1:]
    following = 0
    for line in listed:
        if len(line.split()) == 2:
            following = int(line.split()[0])
            index += line + b"\n"
        elif line:
            old = int(line.split()[0])
            place = at if following == int(number) else old + (room if old > before else 0)
            index += b"%010d %s\n" % (place, line[11:])
            following += 1
    index += b"trailer" + trailer
    gap = padding + index
    gap += b"\n" * (at - behind - len(gap)) + forged
    gap += b"\n" * (room - len(gap))
    wrapped = data[:behind] + gap + data[behind:]
    assert len(wrapped) == moved + count
    answer = look(wrapped)
    (seen,) = answer
    assert not seen.covers_whole_file
    assert not seen.covered_bytes
    assert not seen.is_readable or seen.change in (Change.ADDED_TO, Change.BROKEN)


@pytest.mark.parametrize(
    ("what", "instead"),
    [
        (rb"/ByteRange \[[^]]*\]", b"/ByteRange []"),
        (rb"/ByteRange \[[^]]*\]", b"/ByteRange [0 0 0 0]"),
        (rb"/Contents <[0-9A-F]*>", b"/Contents <00>"),
    ],
)
def test_attack_universal_signature_forgery(what: bytes, instead: bytes) -> None:
    data = signed()
    found = re.search(what, data)
    assert found
    forged = data[: found.start()] + instead.ljust(len(found[0])) + data[found.end() :]
    answer = check_signatures(BytesSource(forged), [authority().pem], NOW_MS)
    for seen in answer.signatures if isinstance(answer, Seen) else ():
        assert not seen.is_readable or seen.change is Change.BROKEN


def test_attack_picture_of_a_signature() -> None:
    with pymupdf.open(stream=plain_paper()) as document:
        page = document[0]
        page.draw_rect(pymupdf.Rect(200, 300, 380, 360), color=(1, 0, 0))
        page.insert_text((206, 320), "Digitally signed: valid")
        page.add_stamp_annot(pymupdf.Rect(200, 300, 380, 360))
        assert look(document.tobytes()) == ()


def test_attack_field_that_waits_for_a_signature_is_none() -> None:
    def add_field(document: pymupdf.Document) -> None:
        field = document.get_new_xref()
        document.update_object(field, "<</FT/Sig/T(s)>>")
        form = f"<</SigFlags 3/Fields[{field} 0 R]>>"
        document.xref_set_key(document.pdf_catalog(), "AcroForm", form)

    assert look(with_increment(plain_paper(), add_field)) == ()


def test_attack_certificate_that_issues_another() -> None:
    """A signer's certificate is no authority, even if its chain ends at a trusted root."""
    (seen,) = look(sign(plain_paper(), issue("Chủ tịch", signer())))
    assert seen.chain is not Chain.TRUSTED


def test_weak_digest_is_named() -> None:
    (seen,) = look(sign(plain_paper(), signer(), digest="sha1"))
    assert seen.is_weak


def test_roots_that_are_none_are_counted_and_left_out() -> None:
    seen = check_signatures(
        BytesSource(signed()), [b"no certificate", authority().der, b""], NOW_MS
    )
    assert isinstance(seen, Seen)
    assert seen.unusable_roots == 2
    assert seen.signatures[0].chain is Chain.TRUSTED


class Refusing(BytesSource):
    def chunk(self, index: int) -> bytes:
        raise ValueError(index)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (Refusing(signed()), FailureCode.TAMPERED),
        (BytesSource(b"words that are no PDF"), FailureCode.BROKEN),
    ],
)
def test_what_cannot_be_read_is_no_answer(source: BytesSource, code: FailureCode) -> None:
    assert check_signatures(source, [], NOW_MS) is code


HOSTILE = """
import json, os, socket
from ui.render.signatures.worker import make_ready

make_ready()

def attempt(action):
    try:
        action()
    except OSError as error:
        return type(error).__name__
    return "allowed"

print(json.dumps({
    "open": attempt(lambda: open("/etc/passwd")),
    "socket": attempt(socket.socket),
    "fork": attempt(os.fork),
    "run": attempt(lambda: os.execv("/bin/true", ["true"])),
}))
"""


@pytest.mark.skipif(
    sandbox_level() is not SandboxLevel.SECCOMP, reason="no system call filter on this system"
)
def test_attack_paper_that_takes_over_the_worker_that_checks_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HOSTILE], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert set(json.loads(done.stdout).values()) == {"PermissionError"}
