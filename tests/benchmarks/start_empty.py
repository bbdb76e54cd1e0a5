"""An empty window of the same toolkit: says when its first frame was shown, and ends."""

import os
import sys
import time

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow  # noqa: F401 - the type of the window


def _shown() -> None:
    print(time.monotonic_ns(), flush=True)
    os._exit(0)


app = QGuiApplication(sys.argv[:1])
engine = QQmlApplicationEngine()
engine.load(QUrl.fromLocalFile(sys.argv[1]))
engine.rootObjects()[0].frameSwapped.connect(_shown)
app.exec()
