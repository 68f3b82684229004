"""A message in every wrapper that logs, chats and sources put around it."""

import json
import re
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape


def wrapped(text, width=46, prefix=""):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".lstrip()
    return "\n".join(prefix + line for line in [*lines, line])


def at_the_last_column(text, columns):
    """As a terminal wraps, wherever in a word that is; copied without spaces at line ends."""
    lines = text.split("\n")
    pieces = (line[at : at + columns] for line in lines for at in range(0, len(line), columns))
    return "\n".join(piece.rstrip() for piece in pieces)


def _curly(text):
    text = re.sub(r"(?<!\w)'", "\u2018", text).replace("'", "\u2019")
    return re.sub(r'(?<!\w)"', "\u201c", text).replace('"', "\u201d")


def _boxed(text):
    lines = "".join(f"│ {line:58} │\n" for line in wrapped(text, 56).split("\n"))
    return f"╭{'─' * 60}╮\n{lines}╰{'─' * 60}╯"


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
    "star comment": lambda m: f"/**\n{wrapped(m, prefix=' * ')}\n */",
    "slash comment": lambda m: wrapped(m, prefix="// "),
    "hash comment": lambda m: wrapped(m, prefix="# "),
    "hard wrap": wrapped,
    "in quotes": lambda m: f"it says {json.dumps(m, ensure_ascii=False)} on the page",
    "curly quotes": lambda m: f"\u201c{_curly(m)}\u201d",
    "entities": _html,
    "no-break spaces": lambda m: m.replace(" ", "\xa0"),
    "concatenation": lambda m: " +\n  ".join(
        json.dumps(line, ensure_ascii=False) for line in wrapped(m).replace("\n", " \n").split("\n")
    ),
    "logfmt": lambda m: f"level=error msg={json.dumps(m, ensure_ascii=False)} trace=0ab status=404",
    "logfmt without quotes": lambda m: f"level=error err={m} trace=0ab",
    "json log": lambda m: json.dumps({"level": "error", "msg": m, "pid": 3}, ensure_ascii=False),
    "json log twice": lambda m: json.dumps({"log": json.dumps({"level": "error", "msg": m})}),
    "status after": lambda m: f"Error: {m} (status 404)",
    "number after": lambda m: f"{m} [404]",
    "stack": lambda m: f"Error: {m}\n    at Object.<anonymous> (/app/x.js:1:2)",
    "python": lambda m: f'  File "a.py", line 1, in <module>\nclerk.errors.ClerkError: {m}',
    "java": lambda m: f"java.lang.RuntimeException: {m}\n\tat com.x.Y.z(Y.java:1)",
    "csharp": lambda m: (
        f"Unhandled exception. Clerk.Models.Errors.ClerkErrors: {m}\n   at P.Main()"
    ),
    "go": lambda m: f"2025/05/17 18:03:44 main.go:41: create user: clerk: {m}",
    "rails": lambda m: f"F, [2025-01-01T00:00:00.1 #7] FATAL -- : [r-1] Clerk::Error ({m}):",
    "kubernetes": lambda m: f"web-7d9f 2025-01-01T00:00:00.000Z stderr F error: {m}",
    "list": lambda m: f"- {m}",
    "numbered list": lambda m: f"1. {m}",
    "heading": lambda m: f"### {m}",
    "table": lambda m: f"| 400 | {m} | often |",
    "code span": lambda m: f"I get `{m}` when saving",
    "brackets": lambda m: f"(node:1) warning: ({m})",
    "element": lambda m: f'<p class="cl-formFieldErrorText">{m}</p>',
    "argument": lambda m: f"toast.error({json.dumps(m, ensure_ascii=False)});",
    "address": lambda m: f"https://a.example/cb?error_description={quote(m, safe='')}&state=1",
    "form": lambda m: f"POST /log {urlencode({'level': 'error', 'clerk': m, 'n': 1})} 204",
    "two backticks": lambda m: f"I get `` {m} `` when saving",
    "reply to a reply": lambda m: wrapped(m, prefix="> > "),
    "otel": lambda m: f"     -> exception.message: Str({m})\n     -> exception.type: Str(Error)",
    "jira": lambda m: f"{{quote}}{m}{{quote}}",
    "ruby": lambda m: f"app/a.rb:19:in `call': {m} (Clerk::Error)\n\tfrom app/b.rb:8:in `run'",
    "swift": lambda m: (
        "Fatal error: 'try!' expression unexpectedly raised an error: "
        f"{m}: file App/SignIn.swift, line 3"
    ),
    "zap": lambda m: f'2026-02-18T09:43:19.220Z\tERROR\tclerk/a.go:133\t{m}\t{{"trace": "x"}}',
    "php": lambda m: (
        f"PHP Fatal error:  Uncaught App\\ApiException: {m} in /var/www/src/Client.php:88\n"
        "Stack trace:\n#0 /var/www/a.php(31): x()"
    ),
    "powershell": lambda m: (
        f"Invoke-RestMethod : {m}".replace("\n", "\r\n") + "\r\nAt C:\\a.ps1:14 char:8"
    ),
    "boxed": _boxed,
    "soap": lambda m: (
        f"<Fault><faultcode>x</faultcode><faultstring>{escape(m)}</faultstring></Fault>"
    ),
    "person": lambda m: f"Hi, I get this since today: {m}",
    "terminal of 80": lambda m: at_the_last_column(
        f"2025-03-04T05:06:07.891Z ERROR [auth] clerk: {m}", 80
    ),
    "terminal of 93": lambda m: at_the_last_column(
        json.dumps({"level": "error", "msg": m, "pid": 3, "host": "web-1"}), 93
    ),
    "rich": lambda m: (
        f"[01/01/26 09:30:12] ERROR    sync failed: {wrapped(m, prefix=' ' * 29).strip()}".replace(
            "\n", "     sync.py:118\n", 1
        )
        + "\n                    INFO     retrying in 30 s     sync.py:131"
    ),
    "java logger": lambda m: (
        f"15:22:01.883 [http-nio-1] WARN  c.f.orgs.MemberController - Clerk: {m}"
    ),
    "german": lambda m: f"15.11.2026 09:11:04 FEHLER  Anmeldung fehlgeschlagen (HTTP 422): {m}",
}
