"""Errors put into every spelling and wrapper that people paste, by machine."""

import json
import re

from index.template import fill, placeholders

VALUES = {
    "id": "user_2b7Q0mRk3ZpXvT9wLsNfYhGdCje",
    "word": "google",
    "snake name": "email_address",
    "human name": "Email address",
    "dotted path": "public_metadata.plan.tier-2",
    "number": "42",
    "mail": "ann.lee+test@example.co.uk",
    "address": "https://app.example.org/cb?next=%2Fhome&x=1",
    "list": '["last_name", "first_name"]',
    "enumeration": "phone_code, email_code and totp",
    "sentence": "it needs at least one verified contact",
    "other script": "Ünïcode 名前",
}


def values_for(entry, kind):
    """One value per placeholder of the entry, all of this kind, no two the same."""
    names = placeholders(entry.long_message, entry.short_message)
    return {name: VALUES[kind] + ("" if not n else f"{n}") for n, name in enumerate(names)}


def wire(entry, values):
    """The error as the API sends it."""
    error = {"message": fill(entry.short_message, values)}
    if entry.long_message:
        error["long_message"] = fill(entry.long_message, values)
    error["code"] = entry.code
    return error


def _camel(error):
    names = {"long_message": "longMessage", "param_name": "paramName"}
    return {names.get(key, key): value for key, value in error.items()}


def _body(error):
    return {"errors": [error], "clerk_trace_id": "1f0c6a2be91d4c77"}


def _compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _js(error):
    return ", ".join(f"{key}: {_js_string(value)}" for key, value in _camel(error).items())


def _js_string(text):
    if "'" not in text:
        return "'" + text.replace("\\", "\\\\") + "'"
    if '"' not in text:
        return '"' + text.replace("\\", "\\\\") + '"'
    return "`" + text + "`" if "`" not in text else "'" + text.replace("'", "\\'") + "'"


def _swift(error):
    fields = _camel(error)
    code = fields.pop("code")
    rest = ", ".join(
        f"{key}: Optional({json.dumps(v, ensure_ascii=False)})" for key, v in fields.items()
    )
    return f'ClerkAPIError(code: "{code}", {rest}, meta: nil, clerkTraceId: Optional("c9"))'


def _bare(error, equals, names):
    return ", ".join(f"{key}{equals}{value}" for key, value in names(error).items())


SPELLINGS = {
    "json": lambda e: _compact(_body(e)),
    "pretty json": lambda e: json.dumps(_body(e), indent=2),
    "no envelope": lambda e: _compact(e | {"meta": {"param_name": "strategy"}}),
    "escaped once": lambda e: _compact({"msg": "failed", "body": _compact(_body(e))}),
    "escaped twice": lambda e: _compact({"log": _compact({"body": _compact(_body(e))})}),
    "js literal": lambda e: "{ clerkError: true, errors: [ { " + _js(e) + ", meta: {}, } ] }",
    "js inspected": lambda e: (
        "ClerkAPIResponseError: Bad Request\n    at f (a.js:1:2) {\n  status: 400,\n  errors: [\n"
        "    {\n      "
        + _js(e).replace(", longMessage", ",\n      longMessage")
        + "\n    }\n  ]\n}"
    ),
    "toString": lambda e: (
        "[ClerkAPIResponseError]\nMessage:Bad Request\nStatus:400\nSerialized errors: "
        + _compact(_camel(e) | {"meta": {}})
    ),
    "swift": _swift,
    "kotlin": lambda e: (
        f"ClerkErrorResponse(errors=[Error({_bare(e, '=', _camel)})], clerkTraceId=77aa)"
    ),
    "dart": lambda e: "{errors: [{" + _bare(e, ": ", dict) + ", meta: {}}], clerk_trace_id: 1}",
    "python": lambda e: f"ClerkErrors: Status 400. Body: {_body(e)!r}",
    "go": lambda e: f"clerk: {_compact(_body(e))}",
    "ruby": lambda e: (
        '{"errors"=>[{'
        + ", ".join(f'"{k}"=>{json.dumps(v)}' for k, v in e.items())
        + '}], "status"=>400}'
    ),
    "doubled braces": lambda e: _compact(_body(e)).replace("{", "{{").replace("}", "}}"),
    "code and message": lambda e: f"{e['code']}: {e.get('long_message', e['message'])}",
}


def _wrapped(text, width=46, prefix=""):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".lstrip()
    return "\n".join(prefix + line for line in [*lines, line])


def _curly(text):
    text = re.sub(r"(?<!\w)'", "\u2018", text).replace("'", "\u2019")
    return re.sub(r'(?<!\w)"', "\u201c", text).replace('"', "\u201d")


def _html(text):
    for char, entity in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("'", "&#39;"),
        ('"', "&quot;"),
    ):
        text = text.replace(char, entity)
    return f"<p>Clerk: {text}</p>"


WRAPPERS = {
    "plain": str,
    "Error:": lambda m: f"Error: {m}",
    "minified class": lambda m: (
        f"Uncaught (in promise) vd: {m}\n    at d._baseFetch (clerk.js:1:2)"
    ),
    "initialising": lambda m: (
        "ClerkJS: Something went wrong initializing Clerk in development mode. " + m
    ),
    "API Error:": lambda m: f"API Error: {m}",
    "received": lambda m: f"{m} (ERROR RECEIVED FROM SERVER)",
    "log line": lambda m: f"2025-03-04T05:06:07.891Z ERROR [auth] clerk: {m}",
    "colours": lambda m: f"\x1b[31m✖\x1b[39m \x1b[1mClerk:\x1b[22m \x1b[2m{m}\x1b[0m",
    "cross": lambda m: f"❌ {m}",
    "bold": lambda m: f"**{m}**",
    "fence": lambda m: f"```\n{m}\n```",
    "reply": lambda m: f"> {m}",
    "star comment": lambda m: f"/**\n{_wrapped(m, prefix=' * ')}\n */",
    "slash comment": lambda m: _wrapped(m, prefix="// "),
    "hash comment": lambda m: _wrapped(m, prefix="# "),
    "hard wrap": _wrapped,
    "in quotes": lambda m: f"it says {json.dumps(m, ensure_ascii=False)} on the page",
    "curly quotes": lambda m: f"\u201c{_curly(m)}\u201d",
    "entities": _html,
    "no-break spaces": lambda m: m.replace(" ", "\xa0"),
    "concatenation": lambda m: " +\n  ".join(
        json.dumps(line, ensure_ascii=False)
        for line in _wrapped(m).replace("\n", " \n").split("\n")
    ),
}
