"""Signatures looked at by pyHanko, offline and with this device's own roots alone."""

import asyncio
import io
import logging
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import (
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from ui.render.chunks import ChunkRefusedError, Chunks
from ui.render.signatures.seen import (
    LONGEST_NAME,
    MOST_ROOTS,
    MOST_SIGNATURES,
    Chain,
    Change,
    SignatureSeen,
)

_READ_AHEAD_BYTES: Final = 64 * 1024
_WEAK_DIGESTS: Final = frozenset({"md2", "md4", "md5", "sha1"})
_LEAST_RSA_BITS: Final = 2048
_LEAST_EC_BITS: Final = 224
_SIGNING: Final = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"})
_OUT_OF_TIME: Final = frozenset(
    {
        AdESIndeterminate.OUT_OF_BOUNDS_NO_POE,
        AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED,
        AdESIndeterminate.EXPIRED,
        AdESIndeterminate.NOT_YET_VALID,
    }
)
_GENERAL: Final = AdESIndeterminate.CERTIFICATE_CHAIN_GENERAL_FAILURE
_WEAK: Final = frozenset(
    {
        AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE,
        AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
    }
)
# It tells on its own of everything that is not in order.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)


class ChunkFile(io.RawIOBase):
    """A document that comes in chunks, as a file."""

    def __init__(self, chunks: Chunks) -> None:
        super().__init__()
        self._chunks = chunks
        self._place = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can be read from anywhere."""
        return True

    def tell(self) -> int:
        """Return the place."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._chunks.size_bytes}
        self._place = max(0, base[whence] + offset)
        return self._place

    def readinto(self, target: Any) -> int:
        """Fill a buffer."""
        data = self._chunks.read(self._place, len(target))
        target[: len(data)] = data
        self._place += len(data)
        return len(data)


def read_roots(files: Iterable[bytes]) -> tuple[list[x509.Certificate], int]:
    """Return the certificates in files, and how many files hold none that can be used."""
    found: list[x509.Certificate] = []
    unusable = 0
    for data in files:
        try:
            parts = [der for _, _, der in pem.unarmor(data, multiple=True)]
        except ValueError:
            parts = [data]
        try:
            read = [x509.Certificate.load(der, strict=True) for der in parts]
            for certificate in read:
                _ = certificate.subject.native, certificate.public_key.native
        except (ValueError, TypeError, KeyError):
            unusable += 1
        else:
            found += read
    return found[:MOST_ROOTS], unusable


def examine(
    chunks: Chunks,
    roots: Sequence[x509.Certificate],
    now: datetime,
    loop: asyncio.AbstractEventLoop,
) -> list[SignatureSeen]:
    """Return what is seen of each signature.

    Raises:
        Exception: the document cannot be read; the library has many ways to say so.
    """
    file: Any = io.BufferedReader(ChunkFile(chunks), _READ_AHEAD_BYTES)
    reader = PdfFileReader(file, strict=False)
    if reader.encrypted:
        reader.decrypt("")  # whom anybody may read has an empty password
    seen = []
    for embedded in list(reader.embedded_signatures)[:MOST_SIGNATURES]:
        try:
            seen.append(loop.run_until_complete(_look(embedded, chunks, roots, now)))
        except ChunkRefusedError:
            raise
        except Exception:  # noqa: BLE001 - whatever a signature is made of
            # One that cannot be read is shown as such, beside the others.
            seen.append(SignatureSeen(_text(embedded.field_name), is_readable=False))
    return seen


async def _look(
    embedded: EmbeddedPdfSignature,
    chunks: Chunks,
    roots: Sequence[x509.Certificate],
    now: datetime,
) -> SignatureSeen:
    context = ValidationContext(trust_roots=list(roots), moment=now, allow_fetching=False)
    is_timestamp = embedded.sig_object_type == "/DocTimeStamp"
    status: Any
    if is_timestamp:
        status = await async_validate_pdf_timestamp(embedded, context)
    else:
        status = await async_validate_pdf_signature(embedded, context, key_usage_settings=_SIGNING)
    certificate: x509.Certificate = status.signing_cert
    stamp = status if is_timestamp else status.timestamp_validity
    stamped = stamp is not None and stamp.valid and stamp.intact
    claimed = None if is_timestamp else status.signer_reported_dt
    names = certificate.subject.native
    return SignatureSeen(
        field=_text(embedded.field_name),
        name=_text(names.get("common_name") or certificate.subject.human_friendly),
        organisation=_text(names.get("organization_name")),
        issuer=_text(
            certificate.issuer.native.get("common_name") or certificate.issuer.human_friendly
        ),
        claimed_ms=_ms(claimed),
        stamped_ms=_ms(stamp.timestamp) if stamped else 0,
        stamp_is_trusted=bool(stamped and stamp.trusted),
        valid_from_ms=_ms(certificate.not_valid_before),
        valid_until_ms=_ms(certificate.not_valid_after),
        change=_change(status),
        covers_whole_file=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        covered_bytes=_covered(embedded, status, chunks.size_bytes),
        size_bytes=chunks.size_bytes,
        chain=_chain(status, certificate, now),
        is_weak=_is_weak(status, certificate),
        is_timestamp=is_timestamp,
    )


def _change(status: Any) -> Change:
    if not (status.intact and status.valid):
        return Change.BROKEN
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Change.NONE
    if status.coverage is not SignatureCoverageLevel.ENTIRE_REVISION:
        return Change.ADDED_TO  # what was signed is not even a whole file
    level = status.modification_level
    if level is None:
        return Change.UNKNOWN
    if level is ModificationLevel.NONE:
        return Change.SIGNED_FURTHER
    harmless = level in (ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
    return Change.SIGNED_FURTHER if harmless and status.docmdp_ok else Change.ADDED_TO


def _chain(status: Any, certificate: x509.Certificate, now: datetime) -> Chain:
    problem = status.trust_problem_indic
    in_time = certificate.not_valid_before <= now <= certificate.not_valid_after
    if status.revoked:
        return Chain.REVOKED
    if problem is None and status.validation_path is not None:
        return Chain.TRUSTED
    if problem in _OUT_OF_TIME or (problem is _GENERAL and not in_time):
        return Chain.EXPIRED
    if certificate.subject == certificate.issuer:
        return Chain.SELF_SIGNED
    if problem is AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND or problem is None:
        return Chain.UNKNOWN_ISSUER
    return Chain.UNUSABLE


def _is_weak(status: Any, certificate: x509.Certificate) -> bool:
    key = certificate.public_key
    least = _LEAST_EC_BITS if key.algorithm == "ec" else _LEAST_RSA_BITS
    short = key.algorithm in ("rsa", "rsassa_pss", "dsa", "ec") and key.bit_size < least
    return short or status.md_algorithm in _WEAK_DIGESTS or status.trust_problem_indic in _WEAK


def _covered(embedded: EmbeddedPdfSignature, status: Any, size_bytes: int) -> int:
    whole = (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)
    if status.coverage not in whole:
        return 0
    ranges = [int(value) for value in embedded.byte_range]
    return min(size_bytes, max(0, ranges[-2] + ranges[-1]))


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    shown = "".join(letter for letter in str(value or "") if letter.isprintable())
    return shown[:LONGEST_NAME]


def _ms(moment: datetime | None) -> int:
    if moment is None:
        return 0
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0, round(moment.timestamp() * 1000))
