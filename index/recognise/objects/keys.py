"""What the keys of error objects are for, as the service and others call them."""

from __future__ import annotations

from index.recognise.objects.error_object import (
    CODE,
    DETAIL,
    ERRORS,
    LONG,
    MESSAGE,
    META,
    PARAM,
    TITLE,
    TRACE,
)
from index.recognise.text.fields import Holds

NAMING = "naming"
"""In some services the code, in others the message or a status."""
WITHIN = "within"
"""Holds more about the error around it."""
OTHER = ""

_ROLES = {
    "code": CODE,
    "errorcode": CODE,
    "errcode": CODE,
    "error": NAMING,
    "type": NAMING,
    "errortype": NAMING,
    "status": NAMING,
    "reason": NAMING,
    "message": MESSAGE,
    "msg": MESSAGE,
    "errmsg": MESSAGE,
    "errormsg": MESSAGE,
    "errormessage": MESSAGE,
    "shortmessage": MESSAGE,
    "longmessage": LONG,
    "title": TITLE,
    "detail": DETAIL,
    "description": DETAIL,
    "errordescription": DETAIL,
    "extensions": WITHIN,
    "meta": META,
    "paramname": PARAM,
    "errors": ERRORS,
    "clerktraceid": TRACE,
}
OF_OTHERS = frozenset({OTHER, TITLE, NAMING, WITHIN})
"""What no error of the service's own shape has, whatever it is for."""
_OF_THE_SDK = "status statuscode statustext clerkerror name stack cause retryafter success"
_OF_LOGGERS = """
    level lvl severity err time ts timestamp date pid hostname host logger caller component module
    service env requestid reqid traceid spanid trace stream
    app application attributes cluster container deploymentid environment insertid labels levelvalue
    loggername logname namespace pod projectid receivetimestamp region tags thread threadname
    version
"""
FAMILIAR = frozenset(f"{_OF_THE_SDK} {_OF_LOGGERS}".split())
"""Keys that may stand beside those of an error without making it somebody else's."""


def name_of(key: str) -> str:
    """The last name of a key, such as `error.long_message`, by which its role is known."""
    name = key.rpartition(".")[2]
    return name.replace("_", "").replace("-", "").replace(" ", "").lower()


def role_of(name: str) -> str:
    """What a key of this name is for."""
    return _ROLES.get(name, OTHER)


def held_by(role: str) -> Holds:
    """What the value of such a key holds."""
    if role in (MESSAGE, LONG, TITLE, DETAIL):
        return Holds.TEXT
    return Holds.ANY if role in (OTHER, WITHIN) else Holds.WORD
