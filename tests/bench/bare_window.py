"""The least that a PySide6 program can be; what Errdex's start, size and stalls are measured by."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow


def shown():
    """The application and its window, on the screen."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QLineEdit())
    window.resize(1360, 860)
    window.show()
    return application, window


if __name__ == "__main__":
    application, window = shown()
    sys.exit(application.exec())
