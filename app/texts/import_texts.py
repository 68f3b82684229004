"""What imports say in plain English, as templates; `index_texts` finds what is said among them.

Of several that fit a sentence the first one is taken.
"""

from __future__ import annotations

TEMPLATES = (
    # What kind of document is refused.
    "%1: an archive: unpack it and import what is in it.",
    "%1: not text, or text that is not UTF-8.",
    "%1: OpenAPI 2 (“swagger”): convert it to OpenAPI 3 first.",
    "%1: OpenAPI %2: Errdex reads OpenAPI 3.",
    "%1: a catalog of the format “%2”: this Errdex reads “%3”.",
    "%1: an empty list: there are no errors in it.",
    "%1: JSON, but neither a catalog, nor a list of errors, nor OpenAPI 3.",
    "%1: there is nothing in it.",
    "%1: a web page's HTML: save the page as text and import that.",
    "%1: a Markdown page without errors: no JSON in a fence below a heading.",
    "%1: a table whose first line needs “code” or “name”, and one more of %2; found %3.",
    "%1: a list of objects, each of which needs “code” or “name”, and one more of %2; found %3.",
    "%1: not a document of errors: Errdex reads pages saved as text, Markdown pages, "
    "api_errors.json, its own catalogs, CSV with a header line and OpenAPI 3.",
    "%1: an OpenAPI document without paths, so without errors.",
    "%1: not a page of errors: no title such as “Backend API errors” over a line “An index of …”.",
    "%1: a page without errors: no JSON block below its title.",
    "%1: there are no errors in it.",
    # What is too large, or cannot be read.
    "%1: larger than %2 MB, the limit for YAML.",
    "%1: larger than %2 MB, the limit for a page.",
    "%1: larger than %2 MB, the limit for a document.",
    "%1: larger than %2 MB, the limit for one import.",
    "%1: more than %2 files, the limit for one import.",
    "%1: more than %2 errors, the limit.",
    "%1: more than %2 places cannot be read, the first: %3",
    "%1: a folder without files.",
    "%1: not a file.",
    # How an import is called.
    "The documents are of different catalogs (%1 and %2): import one by one.",
    "“%1” cannot be the catalog's id: use at most 64 letters, digits, “-”, “_” and “.”, a letter "
    "or digit first.",
    "“%1” cannot be the catalog's edition: use at most 64 letters, digits, “-”, “_” and “.”, a "
    "letter or digit first.",
    # What is wrong with a line.
    "%1: line %2: not UTF-8 text.",
    "%1: line %2: not JSON: %3, at column %4.",
    "%1: line %2: not JSON: %3.",
    "%1: line %2: not CSV: %3.",
    "%1: line %2: not YAML: %3.",
    "%1: line %2: expected an object, found %3.",
    "%1: line %2: %3: expected text, found %4.",
    "%1: line %2: %3: usage: expected fapi and bapi, found %4.",
    "%1: line %2: expected an error's name, found %3.",
    "%1: line %2: %3 cells under a header of %4.",
    "%1: line %2: neither a name nor a code: fill one in, or take it out.",
    "%1: line %2: the reference “%3” leads back to itself.",
    "%1: line %2: the reference “%3” lies outside this document.",
    "%1: line %2: the reference “%3” leads nowhere.",
    "%1: line %2: more than %3 JSON blocks below one name.",
    "%1: line %2: a JSON block that is not an error: “%3” is no field of an error.",
    "%1: line %2: a JSON block that is not an error: no code, no message.",
    "%1: line %2: a JSON block with no name above it.",
    "%1: line %2: a JSON block that never closes: the page is cut off.",
    "%1: line %2: “%3” has nothing below it that is an error: the page may be cut off.",
    "%1: line %2: “%3” has no JSON block below it: the page is cut off.",
    "%1: line %2: an error before any page title.",
    "%1: line %2: %3 lines without an error below them.",
    "%1: line %2: an error without a name.",
    "%1: line %2: %3: %4 characters, more than the %5 that Errdex keeps.",
    "%1: %2: %3 characters, more than the %4 that Errdex keeps.",
    "%1: line %2: %3: holds half a character, which no file can keep.",
    "%1: line %2: more than %3 values.",
    "%1: line %2: nested deeper than %3 levels.",
    "%1: line %2: a second document in one file.",
    "%1: line %2: a key that is not text.",
    "%1: line %2: the tag “%3”: only plain values are read.",
    # What an import passed over.
    "%1: “%2” of 1 error is not kept.",
    "%1: “%2” of %3 errors is not kept.",
    "%1: “%2” is not kept.",
    "%1: line %2: “%3” has no JSON below it.",
    "%1: line %2: the same as line %3, left out.",
    "%1: %2: there more than once, the same in everything; kept once.",
    "%1: 1 error as in a document before it, left out.",
    "%1: %2 errors as in a document before it, left out.",
    "%1: %2: %3 is no HTTP status and is not kept.",
)
