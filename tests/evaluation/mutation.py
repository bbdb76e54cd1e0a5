"""Files changed as an attacker or a bad disk would change them; the same for the same seed."""

import random
import re
import zlib
from collections.abc import Callable
from typing import Final

MOST_CHANGES: Final = 8
_OBJECT: Final = re.compile(rb"(\d+) (\d+) obj\b.*?endobj", re.DOTALL)
_NUMBER: Final = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")
_NAME: Final = re.compile(rb"/[A-Za-z][A-Za-z0-9]{1,20}")
_LENGTH: Final = re.compile(rb"/Length\d? (\d+)")
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_NUMBERS: Final = (
    *(b"0", b"-1", b"1", b"255", b"65536", b"2147483647", b"-2147483648", b"4294967296"),
    *(b"1e30", b"0.0000001", b"99999999999999999999", b"-0", b"1000000", b"32767"),
)
_NAMES: Final = (
    *(b"/FlateDecode", b"/DCTDecode", b"/JBIG2Decode", b"/JPXDecode", b"/CCITTFaxDecode"),
    *(b"/LZWDecode", b"/ASCII85Decode", b"/RunLengthDecode", b"/Crypt", b"/Pages", b"/Page"),
    *(b"/Kids", b"/Parent", b"/Count", b"/ObjStm", b"/XRef", b"/Form", b"/Image", b"/Type3"),
    *(b"/CIDFontType0", b"/TrueType", b"/Indexed", b"/Pattern", b"/Separation", b"/SMask"),
    *(b"/Annots", b"/Widget", b"/Ink", b"/FreeText", b"/Link", b"/AP", b"/Encrypt", b"/Length"),
)
_SNIPPETS: Final = (
    *(b"<<", b">>", b"[", b"]", b"(", b")", b"endobj", b"endstream", b"stream\n", b"null"),
    *(b"q " * 3000, b"BT ", b"ET ", b"/X Do ", b"1 0 0 1 0 0 cm ", b"[" * 2000, b"<<" * 2000),
    *(b"xref\n0 1\n", b"trailer<</Root 1 0 R/Size 9>>", b"startxref\n0\n%%EOF", b"%PDF-2.0\n"),
)

Change = Callable[[random.Random, bytes], bytes]


def mutate(data: bytes, seed: str) -> bytes:
    """Return the file with one or several changes."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        data = chance.choice(_CHANGES)(chance, data)
    return data


def _flip_bytes(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 4, 32, 256))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)] if chance.random() < 0.3 else data[:-40]


def _remove_part(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.choice((1, 10, 1000)) :]


def _repeat_part(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    part = data[start : start + chance.choice((4, 100, 4000))]
    return data[:start] + part * chance.choice((2, 2, 50)) + data[start:]


def _insert(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + chance.choice(_SNIPPETS) + data[start:]


def _with_another(
    chance: random.Random, data: bytes, pattern: re.Pattern[bytes], new: Callable[[], bytes]
) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.start()] + new() + data[one.end() :]


def _other_number(chance: random.Random, data: bytes) -> bytes:
    return _with_another(chance, data, _NUMBER, lambda: chance.choice(_NUMBERS))


def _other_name(chance: random.Random, data: bytes) -> bytes:
    return _with_another(chance, data, _NAME, lambda: chance.choice(_NAMES))


def _lie_about_length(chance: random.Random, data: bytes) -> bytes:
    return _with_another(
        chance, data, _LENGTH, lambda: b"/Length " + chance.choice((*_NUMBERS, b"7 0 R"))
    )


def _other_reference(chance: random.Random, data: bytes) -> bytes:
    """Let something point elsewhere: to a wrong kind of object, to itself, in a circle."""
    numbers = [one.group(1) for one in _OBJECT.finditer(data)] or [b"1"]
    return _with_another(chance, data, _REFERENCE, lambda: chance.choice(numbers) + b" 0 R")


def _reference_for_value(chance: random.Random, data: bytes) -> bytes:
    return _with_another(chance, data, _NUMBER, lambda: b"%d 0 R" % chance.randint(0, 30))


def _swap_objects(chance: random.Random, data: bytes) -> bytes:
    """Give two objects each other's bodies, and let an object be there twice."""
    found = list(_OBJECT.finditer(data))
    if len(found) < 2:
        return data
    one, other = sorted(chance.sample(found, 2), key=lambda match: match.start())
    first = data[one.start() : one.end()]
    second = data[other.start() : other.end()]
    if chance.random() < 0.3:
        return data[: other.end()] + b"\n" + first + data[other.end() :]
    middle = data[one.end() : other.start()]
    return data[: one.start()] + second + middle + first + data[other.end() :]


def _change_stream(chance: random.Random, data: bytes) -> bytes:
    """Change what a stream says behind its compression, so that decoders do not stop at once."""
    found = list(_STREAM.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    body = one.group(1)
    try:
        plain = zlib.decompressobj().decompress(body, 1_000_000)
    except zlib.error:
        return data[: one.start(1)] + _flip_bytes(chance, body) + data[one.end(1) :]
    change = chance.choice((_flip_bytes, _other_number, _insert, _repeat_part, _bomb))
    packed = zlib.compress(change(chance, plain), 1)
    return data[: one.start(1)] + packed + data[one.end(1) :]


def _bomb(chance: random.Random, plain: bytes) -> bytes:
    return plain + chance.choice((b"\0", b"q ", b"(x)Tj ")) * chance.choice((1_000, 3_000_000))


_CHANGES: Final[tuple[Change, ...]] = (
    _flip_bytes,
    _flip_bytes,
    _cut,
    _remove_part,
    _repeat_part,
    _insert,
    _other_number,
    _other_number,
    _other_name,
    _other_name,
    _lie_about_length,
    _other_reference,
    _other_reference,
    _reference_for_value,
    _swap_objects,
    _change_stream,
    _change_stream,
)
