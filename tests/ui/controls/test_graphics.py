"""The software backend is taken where OpenGL is only simulated."""

import pytest

from ui.graphics import is_software


@pytest.mark.parametrize(
    ("renderer", "software"),
    [
        ("llvmpipe (LLVM 15.0.6, 256 bits)", True),
        ("softpipe", True),
        ("Mesa DRI swrast", True),
        ("", True),
        ("Mesa Intel(R) UHD Graphics 620 (KBL GT2)", False),
        ("NVIDIA GeForce RTX 3050/PCIe/SSE2", False),
    ],
)
def test_renderer_names(renderer, software):
    assert is_software(renderer) is software
