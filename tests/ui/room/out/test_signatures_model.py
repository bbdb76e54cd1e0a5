"""Signatures of the open paper in words that do not overstate."""

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from msgspec.structs import asdict

from tests.ui.render.signing import (
    NOW_MS,
    SECOND,
    SIGNER,
    authority,
    issue,
    sign,
    signer,
    with_increment,
)
from tests.ui.render.test_copies import paper
from tests.ui.room.out.conftest import Desk
from ui.models.room.out.signatures import SignaturesModel
from ui.models.shell.trust import LARGEST_FILE_BYTES, TrustModel
from ui.render.signatures.seen import Chain, Change, SignatureSeen
from ui.words.signatures import signature_words


def looked(desk: Desk, data: bytes, roots: tuple[bytes, ...] = ()) -> SignaturesModel:
    model = desk.model.out.signatures
    model._roots = lambda: roots
    desk.open(data)
    desk.until(lambda: model.phase not in ("none", "looking"))
    return model


def test_two_signers_one_known_here(desk: Desk) -> None:
    data = sign(sign(paper(1, "Paper"), signer()), issue(SECOND), field="Signature2")
    model = looked(desk, data, (authority().pem,))
    assert (model.phase, model.count, model.tone) == ("seen", 2, "caution")
    first, second = model.rows
    assert (first["tone"], second["tone"]) == ("good", "caution")
    assert first["title"] == f"Ký bởi {SIGNER}"
    assert second["title"] == f"Ký dưới tên {SECOND}, theo chứng thư số"


def test_a_paper_changed_after_it_was_signed(desk: Desk) -> None:
    data = with_increment(
        sign(paper(1, "Paper"), signer()), lambda one: one[0].draw_circle((9, 9), 5)
    )
    model = looked(desk, data, (authority().pem,))
    assert model.tone == "bad"
    assert model.rows[0]["lines"][0].startswith("Tệp đã thay đổi sau chữ ký này")


def test_an_unsigned_paper_says_nothing_of_signatures(desk: Desk) -> None:
    desk.open(paper(1, "Paper"))
    model = desk.model.out.signatures
    assert (model.phase, model.count, model.rows) == ("none", 0, [])


def test_a_root_that_was_added_counts_at_the_next_look(desk: Desk) -> None:
    model = looked(desk, sign(paper(1, "Paper"), signer()))
    assert model.tone == "caution"
    model._roots = lambda: (authority().pem,)
    model.look()
    desk.until(lambda: model.phase == "seen")
    assert model.tone == "good"


SEEN = SignatureSeen(
    "Signature1", "Lan", "UBND", "CA", claimed_ms=NOW_MS, valid_from_ms=1, valid_until_ms=2,
    change=Change.NONE, covers_whole_file=True, covered_bytes=1000, size_bytes=12_345,
    chain=Chain.TRUSTED,
)  # fmt: skip


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("chain", Chain)
@pytest.mark.parametrize("change", Change)
def test_only_what_was_found_out_is_said(language: str, chain: Chain, change: Change) -> None:
    seen = {**asdict(SEEN), "chain": chain, "change": change}
    said = signature_words(seen, language)
    is_sure = chain is Chain.TRUSTED and change in (Change.NONE, Change.SIGNED_FURTHER)
    assert (said.tone == "good") == is_sure
    by = "Ký bởi Lan" if language == "vi" else "Signed by Lan"
    assert (said.title == by) == (chain is Chain.TRUSTED and change is not Change.BROKEN)
    assert "…" not in " ".join((said.title, *said.lines))
    if change in (Change.BROKEN, Change.ADDED_TO):
        assert said.tone == "bad"


def test_weak_wrapped_stamped_and_unreadable_ones_are_named_as_such() -> None:
    weak = signature_words({**asdict(SEEN), "is_weak": True}, "en")
    assert weak.tone == "caution"
    assert any("forged" in line for line in weak.lines)
    wrapped = {**asdict(SEEN), "change": Change.ADDED_TO, "covered_bytes": 0}
    assert "only parts of the file" in signature_words(wrapped, "en").lines[0]
    stamped = {**asdict(SEEN), "stamped_ms": NOW_MS}
    assert any("does not know" in line for line in signature_words(stamped, "en").lines)
    trusted = {**stamped, "stamp_is_trusted": True}
    assert any("time-stamping service:" in line for line in signature_words(trusted, "en").lines)
    silent = {**asdict(SEEN), "claimed_ms": 0}
    assert "It does not say when." in signature_words(silent, "en").lines
    unreadable = signature_words({**asdict(SEEN), "is_readable": False}, "en")
    assert unreadable.tone == "bad"
    document = signature_words({**asdict(SEEN), "is_timestamp": True}, "en")
    assert document.title == "Time stamp of Lan"


def test_roots_are_files_in_a_folder_of_the_profile(tmp_path: Path) -> None:
    trust = TrustModel(tmp_path / "profile")
    assert (trust.files, trust.roots()) == ([], [])
    source = tmp_path / "ca.crt"
    source.write_bytes(authority().pem)
    trust.add(source.as_uri())
    (row,) = trust.rows
    assert row["name"] == "ca.crt"
    known = x509.load_pem_x509_certificate(authority().pem).fingerprint(SHA256())
    assert row["prints"] == [known.hex(":").upper()]
    assert trust.files == [row["file"]]
    assert trust.roots() == [authority().pem]
    trust.remove("../" + row["file"])
    assert trust.files == [row["file"]]
    trust.remove(row["file"])
    assert trust.files == []
    assert source.exists()


def test_two_issuers_whose_files_bear_one_name_are_both_kept(tmp_path: Path) -> None:
    trust = TrustModel(tmp_path / "profile")
    one = authority().pem
    der = x509.load_pem_x509_certificate(one).public_bytes(Encoding.DER)
    for number, data in enumerate((one, der, one)):
        source = tmp_path / str(number) / "ca.crt"
        source.parent.mkdir()
        source.write_bytes(data)
        trust.add(str(source))
    assert [row["name"] for row in trust.rows] == ["ca.crt", "ca.crt"]
    assert set(trust.roots()) == {one, der}
    # The same certificate, written in two ways.
    assert len({tuple(row["prints"]) for row in trust.rows}) == 1
    trust.remove(trust.files[0])
    assert len(trust.roots()) == 1


def test_files_that_hold_no_certificate_are_refused(tmp_path: Path) -> None:
    trust = TrustModel(tmp_path / "profile")
    refusals: list[int] = []
    trust.refused.connect(lambda: refusals.append(1))
    words, large = tmp_path / "words.pem", tmp_path / "large.der"
    words.write_text("only words")
    large.write_bytes(b"\x30" * (LARGEST_FILE_BYTES + 1))
    for path in (words, large, tmp_path / "missing.crt"):
        trust.add(str(path))
    assert len(refusals) == 3
    assert trust.files == []
