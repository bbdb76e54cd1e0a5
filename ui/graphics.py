"""Which way windows are drawn, chosen once before the first window."""

from __future__ import annotations

import os
import sys
from typing import Final

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtQuickControls2 import QQuickStyle

SWITCH_S: Final = 0.0003
GL_RENDERER: Final = 0x1F01
SOFTWARE_RENDERERS: Final = ("llvmpipe", "softpipe", "swrast", "software rasterizer")


def prepare_graphics() -> str:
    """Choose style, render loop and backend; return the OpenGL renderer's name, "" if not asked.

    Needs a QGuiApplication and must run before the first window.
    """
    # A Python paint method on a separate render thread deadlocks with Python on the GUI thread.
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    # Qt else lets 5 ms pass before each frame: more than all the rest from a pen to its ink.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    # Collecting in slices, Qt 6.11 takes away what screens made meanwhile still need ("Cannot find
    # member data"); 0 has it collect in one go.
    os.environ.setdefault("QV4_GC_TIMELIMIT", "0")
    # A thread that has the interpreter may keep it for 5 ms else, and a paint method waits for it.
    sys.setswitchinterval(SWITCH_S)
    QQuickStyle.setStyle("Basic")
    if not sys.platform.startswith("linux") or _backend_is_chosen():
        return ""
    renderer = opengl_renderer()
    if is_software(renderer):
        # Scrolling costs 26 to 60 ms a frame on llvmpipe and 5 with Qt's own rasteriser.
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return renderer


def opengl_renderer() -> str:
    """Return what OpenGL calls its renderer, "" where there is no OpenGL."""
    surface = QOffscreenSurface()
    surface.create()
    context = QOpenGLContext()
    if not context.create() or not context.makeCurrent(surface):
        return ""
    try:
        return str(context.functions().glGetString(GL_RENDERER))
    finally:
        context.doneCurrent()


def is_software(renderer: str) -> bool:
    """Tell whether this OpenGL renderer computes on the processor, or does not exist."""
    name = renderer.lower()
    return not name or any(software in name for software in SOFTWARE_RENDERERS)


def _backend_is_chosen() -> bool:
    return bool(os.environ.get("QT_QUICK_BACKEND") or os.environ.get("QSG_RHI_BACKEND"))
