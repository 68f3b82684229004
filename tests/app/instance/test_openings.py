"""Links and files that macOS hands over, as the events they come in."""

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent

from app.instance.openings import Openings
from app.instance.request import Request, Wish

LINK = "errdex://clerk/backend-api/users/UserNotFound"


def test_what_comes_early_waits_and_what_comes_later_does_not(qapp):
    openings, taken = Openings(qapp), []
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl(LINK)))
    openings.hand_to(taken.append)
    assert taken == [Request(Wish.LINK, LINK)]
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile("/home/ada/my errors.json")))
    assert taken[1:] == [Request(Wish.FILES, "/home/ada/my errors.json")]
    qapp.removeEventFilter(openings)
