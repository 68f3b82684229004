"""An error object in every spelling that programs print it in."""

import csv
import io
import json
import pprint
import quopri
import textwrap
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape

from tests.index.recognise.wrappers import at_the_last_column, wrapped


def _camel(error):
    names = {"long_message": "longMessage", "param_name": "paramName"}
    return {names.get(key, key): value for key, value in error.items()}


def _body(error):
    return {"errors": [error], "clerk_trace_id": "1f0c6a2be91d4c77"}


def _compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _of_nginx(text):
    plain = set(range(32, 127)) - {*b'"\\\\'}
    return "".join(chr(byte) if byte in plain else f"\\x{byte:02X}" for byte in text.encode())


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


def _fields(error, form, between=", "):
    return between.join(form(key, json.dumps(v, ensure_ascii=False)) for key, v in error.items())


def _php_dump(error):
    fields = "".join(
        f'      ["{key}"]=>\n      string({len(value.encode())}) "{value}"\n'
        for key, value in error.items()
    )
    return f'array(1) {{\n  ["errors"]=>\n  array(1) {{\n    [0]=>\n    array(3) {{\n{fields}}}\n}}'


def _php_array(error):
    fields = "".join(f"          [{key}] => {value}\n" for key, value in error.items())
    return f"Array\n(\n  [errors] => Array\n    (\n      [0] => Array\n        (\n{fields}  )\n)"


def _lines(error, prefix):
    body = json.dumps(_body(error), indent=2, ensure_ascii=False)
    return "\n".join(prefix + line for line in body.split("\n"))


def _cut_off(error):
    body = _compact(_body(error))
    return body[: body.rindex(error["code"]) + len(error["code"]) + 2]


_QUOTE = {'"': "&quot;"}


def _csv(error):
    cells = io.StringIO()
    csv.writer(cells).writerows((("at", "payload"), ("2026-02-18", _compact(_body(error)))))
    return cells.getvalue()


def _said(error):
    return error.get("long_message", error["message"])


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
    "code and message": lambda e: f"{e['code']}: {_said(e)}",
    "cut off": _cut_off,
    "escaped thrice": lambda e: _compact(
        {"a": _compact({"b": _compact({"c": _compact(_body(e))})})}
    ),
    "php var_dump": _php_dump,
    "php print_r": _php_array,
    "rust": lambda e: (
        "ClerkErrors { errors: [ClerkError { "
        + _fields(e, lambda k, v: f"{k}: Some({v})" if "_" in k else f"{k}: {v}")
        + ", meta: None }] }"
    ),
    "elixir": lambda e: '%{"errors" => [%{' + _fields(e, lambda k, v: f'"{k}" => {v}') + "}]}",
    "ruby symbols": lambda e: "{:errors=>[{" + _fields(e, lambda k, v: f":{k}=>{v}") + "}]}",
    "ruby attributes": lambda e: f"#<Clerk::Error {_fields(e, lambda k, v: f'@{k}={v}')}>",
    "python attributes": lambda e: (
        f"ClerkErrors(errors=[ClerkError({', '.join(f'{k}={v!r}' for k, v in e.items())})])"
    ),
    "yaml": lambda e: "errors:\n  - " + _fields(e, lambda k, v: f"{k}: {v}", "\n    "),
    "devtools": lambda e: (
        "clerkError: true\nerrors: Array(1)\n0:\n  "
        + _fields(dict(sorted(_camel(e).items())), lambda k, v: f"{k}: {v}", "\n  ")
    ),
    "logfmt": lambda e: f"level=error {_fields(e, lambda k, v: f'{k}={v}', ' ')} status=400",
    "serilog": lambda e: (
        f"[12:30:44 ERR] Failed {_fields(_camel(e), lambda k, v: f'{k.title()}={v}', ' ')}"
    ),
    "flutter lines": lambda e: _lines(e, "I/flutter (12873): │ 🐛 "),
    "quoted lines": lambda e: _lines(e, "> "),
    "comment lines": lambda e: _lines(e, "// "),
    "coloured": lambda e: (
        "errors: [\n  {\n"
        + "".join(f"    {k}: \x1b[32m{_js_string(v)}\x1b[39m,\n" for k, v in _camel(e).items())
        + "  }\n]"
    ),
    "encoded": lambda e: f"GET /log?e={quote(_compact(_body(e)))}&n=1 HTTP/1.1",
    "form": lambda e: urlencode({"level": "error", "body": _compact(_body(e))}),
    "tagged": lambda e: f"[{e['code']}] {_said(e)} (status 422)",
    "message and code": lambda e: f"{_said(e)} ({e['code']})",
    "bracketed code": lambda e: (
        f"Clerk: {e['message']} (code: {e['code']}, status 404). {_said(e)}"
    ),
    "code in front": lambda e: f"[code={e['code']} status=404] {_said(e)}",
    "code behind": lambda e: f"{_said(e)} (code: {e['code']}, status 404)",
    "grpc": lambda e: f"rpc error: code = NotFound desc = {e['code']}: {_said(e)}",
    "arrows": lambda e: f"GET /v1/me \u2192 401 \u2192 {e['code']} \u2192 {_said(e)}",
    "jira": lambda e: f"||code||text||\n|{e['code']}|{_said(e)}|",
    "node": lambda e: (
        f"Error: {_said(e)}\n    at load (/app/a.js:1:2)\n    at async run (/app/b.js:3:4) {{\n"
        f"  code: '{e['code']}',\n  status: 404\n}}"
    ),
    "cut in the code": lambda e: _cut_off(e)[: -len(e["code"]) // 3] + "... (truncated)",
    "csv": _csv,
    "e-mail": lambda e: quopri.encodestring(_compact(_body(e)).encode()).decode(),
    "pprint": lambda e: pprint.pformat(_body(e), width=60),
    "xml": lambda e: f"<error>{''.join(f'<{k}>{escape(v)}</{k}>' for k, v in e.items())}</error>",
    "edn": lambda e: "{:errors [{" + _fields(e, lambda k, v: f":{k.replace('_', '-')} {v}") + "}]}",
    "protobuf": lambda e: "errors {\n  " + _fields(e, lambda k, v: f"{k}: {v}", "\n  ") + "\n}",
    "plist": lambda e: f"{{ errors = ( {{ {_fields(e, lambda k, v: f'{k} = {v};', ' ')} }} ); }}",
    "go map": lambda e: (
        f"map[errors:[map[{_bare(e, ':', lambda one: dict(sorted(one.items())))}]]]"
    ),
    "html": lambda e: f"<body><pre>{escape(_compact(_body(e)), _QUOTE)}</pre></body>",
    "test diff": lambda e: (
        "- Expected  - 3\n+ Received  + 3\n\n  Object {\n"
        + "".join(f'-   "{k}": "other",\n' for k in e)
        + _fields(e, lambda k, v: f'+   "{k}": {v}', ",\n")
        + ",\n  }"
    ),
    "test diff by lines": lambda e: (
        "- Expected\n+ Received\n\n  {\n"
        + _fields(e, lambda k, v: f'-   "{k}": "other",\n+   "{k}": {v}', ",\n")
        + ",\n  }"
    ),
    "terminal of 80": lambda e: at_the_last_column(f"clerk: 422 {_compact(_body(e))}", 80),
    "terminal of 104": lambda e: at_the_last_column(
        "ClerkAPIResponseError: Bad Request\n  errors: [ { " + _js(e) + " } ]", 104
    ),
    "yaml folded": lambda e: (
        "errors:\n  - "
        + "\n    ".join(
            f"{key}: >-\n{wrapped(value, prefix='      ')}"
            if "message" in key
            else f"{key}: {value}"
            for key, value in e.items()
        )
    ),
    "yaml wrapped": lambda e: (
        "error:\n"
        + "\n".join(
            textwrap.fill(
                f"  {key}: {value}",
                72,
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )
            for key, value in e.items()
        )
    ),
    "protobuf text": lambda e: (
        "status { " + _fields(e, lambda k, v: f"{k}: {v}", " ") + ' details { type_url: "x" } }'
    ),
    "csv cell behind words": lambda e: (
        'Date,Message\n"2026-01-01","clerk said ' + _compact(_body(e)).replace('"', '""') + '"\n'
    ),
    "nginx": lambda e: (
        f'10.0.0.8 - - "POST /v1 HTTP/2.0" 422 231 "{_of_nginx(_compact(_body(e)))}"'
    ),
    "nginx in json": lambda e: _compact({"log": _of_nginx(_compact(_body(e)))}),
    "json for html": lambda e: json.dumps(_compact(_body(e))).replace('\\"', "\\u0022"),
    "printed bytes": lambda e: f"clerk said 422 {_compact(_body(e)).encode()!r}",
}
