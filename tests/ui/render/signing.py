"""Papers signed for the tests, with a certification authority of their own."""

import io
import re
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pymupdf
from asn1crypto import keys, x509
from cryptography import x509 as make
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
NOW_MS = round(NOW.timestamp() * 1000)
SIGNER = "Nguyễn Thị Hồng Vân"
SECOND = "Đặng Ngọc Lan"
OFFICE = "Ủy ban nhân dân tỉnh"
AUTHORITY = "Kiểm thử Root CA"
_DAY = timedelta(days=1)


class Issued(NamedTuple):
    """A certificate with its key."""

    certificate: make.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)


def issue(name: str, by: Issued | None = None, *, days: tuple[int, int] = (-30, 365)) -> Issued:
    """Return a certificate: an authority's if nobody issues it and its name is one."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = make.Name(
        [
            make.NameAttribute(NameOID.COMMON_NAME, name),
            make.NameAttribute(NameOID.ORGANIZATION_NAME, OFFICE),
            # In another encoding than the others, as many certificates have it.
            make.NameAttribute(NameOID.EMAIL_ADDRESS, "office@example.org"),
        ]
    )
    is_authority = name == AUTHORITY
    builder = (
        make.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(key.public_key())
        .serial_number(make.random_serial_number())
        .not_valid_before(NOW + days[0] * _DAY)
        .not_valid_after(NOW + days[1] * _DAY)
        .add_extension(make.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(
            make.KeyUsage(
                digital_signature=True, content_commitment=True, key_cert_sign=is_authority,
                crl_sign=is_authority, key_encipherment=False, data_encipherment=False,
                key_agreement=False, encipher_only=False, decipher_only=False,
            ),
            critical=True,
        )
    )  # fmt: skip
    return Issued(builder.sign(by.key if by else key, hashes.SHA256()), key)


@cache
def authority() -> Issued:
    return issue(AUTHORITY)


@cache
def signer(name: str = SIGNER) -> Issued:
    return issue(name, authority())


def plain_paper(pages: int = 2) -> bytes:
    document = pymupdf.open()
    for number in range(pages):
        page = document.new_page(width=400, height=400)
        page.insert_text((40, 60), f"Resolution, page {number + 1}")
    data: bytes = document.tobytes(garbage=1, no_new_id=True)
    document.close()
    return data


def sign(
    data: bytes, by: Issued, *, field: str = "Signature1", box: tuple[int, ...] | None = None,
    certify: bool = False, digest: str = "sha256",
) -> bytes:  # fmt: skip
    """Sign a paper, as an increment."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    if writer.prev.encrypted:
        writer.encrypt("owner")
    signing = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(by.der),
        signing_key=keys.PrivateKeyInfo.load(
            by.key.private_bytes(
                serialization.Encoding.DER,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        ),
        cert_registry=SimpleCertificateStore(),
    )
    about = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm=digest, certify=certify,
        subfilter=fields.SigSeedSubFilter.PADES,
    )  # fmt: skip
    new_field = fields.SigFieldSpec(field, on_page=0, box=box)
    out = signers.PdfSigner(about, signing, new_field_spec=new_field).sign_pdf(writer)
    return bytes(out.getvalue())


@cache
def signed() -> bytes:
    return sign(plain_paper(), signer())


def with_increment(data: bytes, change: Callable[[pymupdf.Document], object]) -> bytes:
    """Return a document to which a function has added something, as an increment."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(data)
        with pymupdf.open(path) as document:
            change(document)
            document.saveIncr()
        return path.read_bytes()


def byte_range(data: bytes) -> tuple[int, int, int, int]:
    """Return which bytes the last signature covers."""
    found = re.findall(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)", data)[-1]
    return int(found[0]), int(found[1]), int(found[2]), int(found[3])


def locked(data: bytes) -> bytes:
    """Return a document that anybody may read and only its owner may change."""
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(data)))
    writer.encrypt(owner_pass="owner", user_pass="")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
