"""Making the libraries load what they load late, while files can still be read."""

import codecs
import importlib
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, padding, rsa

_LATE: Final = (
    "cryptography.hazmat.backends.openssl.backend",
    "lxml.etree",
    "pyhanko.pdf_utils.crypt",
    "pyhanko.pdf_utils.crypt._saslprep",
    "pyhanko.pdf_utils.crypt.pdfmac",
    "pyhanko.pdf_utils.filters",
    "pyhanko.pdf_utils.metadata.xmp_xml",
    "pyhanko.pdf_utils.xref",
    "pyhanko.sign.diff_analysis",
    "pyhanko.sign.fields",
    "pyhanko.sign.validation.dss",
    "stringprep",
)
_ENCODINGS: Final = (
    "ascii", "cp1252", "idna", "latin-1", "punycode", "teletex", "unicode_escape", "utf-8",
    "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32-be",
)  # fmt: skip
_DIGESTS: Final = (hashes.SHA1, hashes.SHA256, hashes.SHA384, hashes.SHA512)
_RSA_BITS: Final = 1024
_RSA_EXPONENT: Final = 65537


def rehearse() -> None:
    """Load the modules, and have each kind of signature checked once."""
    for module in _LATE:
        importlib.import_module(module)
    for encoding in _ENCODINGS:
        codecs.lookup(encoding)
    curve = ec.generate_private_key(ec.SECP256R1())
    for digest in _DIGESTS:
        algorithm = ec.ECDSA(digest())
        curve.public_key().verify(curve.sign(b"", algorithm), b"", algorithm)
    key = rsa.generate_private_key(_RSA_EXPONENT, _RSA_BITS)
    pss = padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.MAX_LENGTH)
    for scheme in (padding.PKCS1v15(), pss):
        key.public_key().verify(
            key.sign(b"", scheme, hashes.SHA256()), b"", scheme, hashes.SHA256()
        )
    for made in (ed25519.Ed25519PrivateKey.generate(), ed448.Ed448PrivateKey.generate()):
        made.public_key().verify(made.sign(b""), b"")
