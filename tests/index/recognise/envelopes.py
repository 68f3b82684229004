"""The envelopes in which services send an error: a code, a text, and what is around them."""

_PROBLEM = "https://errors.example/problems/"

ENVELOPES = {
    "plain": lambda code, text: {"code": code, "message": text},
    "plain, with a status": lambda code, text: {"status": 422, "message": text, "code": code},
    "under error": lambda code, text: {
        "error": {"type": "api_error", "code": code, "message": text, "request_id": "req_1"}
    },
    "under error, with a parameter": lambda code, text: {
        "error": {"code": code, "message": text, "param": "amount", "doc_url": f"/docs#{code}"}
    },
    "OAuth": lambda code, text: {"error": code, "error_description": text},
    "OAuth, with an address": lambda code, text: {
        "error_description": text, "error": code, "error_uri": "https://id.example/errors"
    },
    "error and message": lambda code, text: {"error": code, "message": text, "statusCode": 400},
    "error is the text": lambda code, text: {"code": code, "error": text},
    "problem with a code": lambda code, text: {
        "type": "about:blank", "title": "Conflict", "status": 409, "detail": text, "code": code
    },
    "problem with a type": lambda code, text: {
        "type": _PROBLEM + code, "title": "Conflict", "status": 409, "detail": text
    },
    "title": lambda code, text: {"code": code, "title": text, "instance": "/things/1"},
    "GraphQL": lambda code, text: {
        "data": None,
        "errors": [{"message": text, "path": ["pay"], "extensions": {"code": code}}],
    },
    "Google": lambda code, text: {
        "error": {"code": 400, "message": text, "status": code, "details": []}
    },
    "AWS": lambda code, text: {"__type": f"com.example.v1#{code}", "message": text},
    "errorCode": lambda code, text: {"errorCode": code, "errorMessage": text, "path": "/a"},
    "Weixin": lambda code, text: {"errcode": code, "errmsg": text},
    "JSON:API": lambda code, text: {
        "errors": [{"id": "1", "status": "422", "code": code, "title": "No", "detail": text}]
    },
    "reason": lambda code, text: {"success": False, "reason": code, "message": text},
}  # fmt: skip
"""By name, what makes the body of a code and a text."""
