"""Words for what was seen of a signature; they never say more than was found out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ui.words.phrase import Phrase, phrase, speak

if TYPE_CHECKING:
    from collections.abc import Mapping

_TITLES: Final[dict[str, Phrase]] = {
    "trusted": phrase(("Ký bởi {name}",), ("Signed by {name}",)),
    "claimed": phrase(
        ("Ký dưới tên {name}, theo chứng thư số",),
        ("Signed as {name}, according to the certificate",),
    ),
    "broken": phrase(
        ("Chữ ký dưới tên {name} không khớp với tệp",),
        ("A signature in the name of {name} does not match the file",),
    ),
    "unreadable": phrase(
        ("Có một chữ ký không đọc được",), ("There is a signature that cannot be read",)
    ),
    "timestamp": phrase(("Dấu thời gian của {name}",), ("Time stamp of {name}",)),
}

_CHAINS: Final[dict[str, Phrase]] = {
    "trusted": phrase(
        ("Chứng thư do {issuer} cấp; thiết bị này tin cậy nơi cấp đó.",),
        ("The certificate comes from {issuer}, which this device has been told to trust.",),
    ),
    "unknown_issuer": phrase(
        (
            "Thiết bị này không biết nơi cấp chứng thư ({issuer}); không xác nhận được người ký là ai.",
        ),
        (
            "This device does not know who issued the certificate ({issuer}), so it cannot confirm who signed.",
        ),
    ),
    "self_signed": phrase(
        ("Người ký tự tạo chứng thư; không có ai bảo đảm cho tên này.",),
        ("The signer made the certificate; nobody vouches for the name.",),
    ),
    "expired": phrase(
        (
            "Chứng thư chỉ có hiệu lực từ {valid_from_day} đến {valid_until_day}, nay không còn hoặc chưa có hiệu lực.",
        ),
        (
            "The certificate is valid from {valid_from_day} until {valid_until_day} only, and that is not now.",
        ),
    ),
    "revoked": phrase(
        ("Nơi cấp đã thu hồi chứng thư này.",), ("The issuer has withdrawn this certificate.",)
    ),
    "unusable": phrase(
        ("Không kiểm tra được chứng thư, hoặc chứng thư không dùng để ký văn bản.",),
        ("The certificate could not be checked, or was not meant for signing.",),
    ),
}

_CHANGES: Final[dict[str, Phrase]] = {
    "none": phrase(
        ("Chữ ký bao trùm toàn bộ tệp; từ khi ký, tệp không thay đổi.",),
        ("It covers the whole file, which has not changed since it was signed.",),
    ),
    "signed_further": phrase(
        (
            "Chữ ký bao trùm {covered_bytes} trong {size_bytes} byte (bản trước đó của tệp). Sau đó chỉ thêm chữ ký, ô biểu mẫu hoặc dữ liệu kiểm tra.",
        ),
        (
            "It covers {covered_bytes} of {size_bytes} bytes, an earlier revision. Since then only signatures, form fields or material for checking were added.",
        ),
    ),
    "added_to": phrase(
        (
            "Tệp đã thay đổi sau chữ ký này: phần thêm vào có thể làm khác điều đang thấy. Chữ ký chỉ bao trùm {covered_bytes} byte đầu trong {size_bytes} byte.",
        ),
        (
            "The file was changed after this signature: what was added may change what you see. The signature covers only the first {covered_bytes} of {size_bytes} bytes.",
        ),
    ),
    "parts": phrase(
        (
            "Chữ ký chỉ bao trùm một số phần của tệp; những phần khác có thể do người khác thêm vào.",
        ),
        ("The signature covers only parts of the file; anybody may have put in the rest.",),
    ),
    "broken": phrase(
        (
            "Nội dung được ký không còn đúng như trong tệp. Chữ ký này không chứng minh điều gì về những gì đang thấy.",
        ),
        (
            "What was signed is not what stands in the file. This signature proves nothing about what you see.",
        ),
    ),
    "unknown": phrase(
        ("Không rõ tệp có thay đổi sau khi ký hay không.",),
        ("Whether the file was changed after it was signed could not be found out.",),
    ),
}

_TIMES: Final[dict[str, Phrase]] = {
    "claimed": phrase(
        ("Thời gian theo thiết bị của người ký: {claimed_day}.",),
        ("Time according to the signer's device: {claimed_day}.",),
    ),
    "stamped": phrase(
        ("Thời gian theo dịch vụ cấp dấu thời gian: {stamped_day}.",),
        ("Time according to a time-stamping service: {stamped_day}.",),
    ),
    "stamped_unknown": phrase(
        ("Thời gian theo một dịch vụ mà thiết bị này không biết: {stamped_day}.",),
        ("Time according to a service that this device does not know: {stamped_day}.",),
    ),
    "none": phrase(("Không ghi thời gian ký.",), ("It does not say when.",)),
}

_WEAK: Final = phrase(
    ("Ký bằng thuật toán đã cũ, có thể bị giả mạo.",),
    ("It was made with an outdated method that can be forged.",),
)
_NOT_ASKED: Final = phrase(
    ("Chưa kiểm tra chứng thư có bị thu hồi hay không: việc đó cần có mạng.",),
    ("Whether the certificate has been withdrawn was not checked: that takes a network.",),
)
_UNREADABLE: Final = phrase(
    ("Ô chữ ký “{field}” có nội dung nhưng không đọc được, nên không nói được gì về chữ ký.",),
    ("The field “{field}” holds something that cannot be read, so nothing can be said about it.",),
)


class SignatureSaid(NamedTuple):
    """A signature in words; `tone` is good, caution or bad."""

    title: str
    organisation: str
    tone: str
    lines: tuple[str, ...]


def signature_words(seen: Mapping[str, str | int | bool], language: str) -> SignatureSaid:
    """Say what was seen of a signature; `seen` has the fields of `SignatureSeen`."""
    fields = {key: value for key, value in seen.items() if not isinstance(value, bool)}
    fields["name"] = str(seen["name"]) or "…"
    for key in ("covered_bytes", "size_bytes"):
        fields[key] = f"{seen[key]:,}".replace(",", "." if language == "vi" else ",")
    if not seen["is_readable"]:
        return SignatureSaid(
            _say(_TITLES["unreadable"], fields, language), "", "bad",
            (_say(_UNREADABLE, fields, language),),
        )  # fmt: skip
    change = str(seen["change"])
    if change == "added_to" and not seen["covered_bytes"]:
        change = "parts"
    said = [_CHANGES[change], _CHAINS[str(seen["chain"])]]
    said += [_TIMES[time] for time in _times(seen)]
    said += [_WEAK] if seen["is_weak"] else []
    said += [_NOT_ASKED] if seen["chain"] == "trusted" else []
    return SignatureSaid(
        _say(_TITLES[_title(seen)], fields, language),
        str(seen["organisation"]),
        _tone(seen),
        tuple(_say(one, fields, language) for one in said),
    )


def _title(seen: Mapping[str, str | int | bool]) -> str:
    if seen["change"] == "broken":
        return "broken"
    if seen["is_timestamp"]:
        return "timestamp"
    is_sure = seen["chain"] == "trusted" and not seen["is_weak"]
    return "trusted" if is_sure else "claimed"


def _tone(seen: Mapping[str, str | int | bool]) -> str:
    if seen["change"] in ("broken", "added_to") or seen["chain"] == "revoked":
        return "bad"
    is_sure = seen["chain"] == "trusted" and not seen["is_weak"]
    return "good" if is_sure and seen["change"] in ("none", "signed_further") else "caution"


def _times(seen: Mapping[str, str | int | bool]) -> list[str]:
    times = []
    if seen["stamped_ms"]:
        times.append("stamped" if seen["stamp_is_trusted"] else "stamped_unknown")
    elif seen["claimed_ms"]:
        times.append("claimed")
    return times or ["none"]


def _say(said: Phrase, fields: Mapping[str, str | int], language: str) -> str:
    return speak(said, fields, language).title
