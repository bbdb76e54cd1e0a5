"""QR codes for screens."""

from __future__ import annotations


def qr_picture(text: str) -> str:
    """Return a text as a QR code in an address that an Image shows."""
    import segno

    return str(segno.make_qr(text, error="m", boost_error=False).png_data_uri(scale=8, border=3))
