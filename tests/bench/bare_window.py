"""The least that a PySide6 program can be; what Errdex's start and size are measured against."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLineEdit())
window.resize(1360, 860)
window.show()
sys.exit(application.exec())
