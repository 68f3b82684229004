"""Catalogs of four invented services, each of another character, and codes of a real one."""

from index.catalog import Catalog, make_catalog

HALYARD = """
invalid_request|400|The request is missing the parameter <parameter>.
invalid_client|401|Client authentication failed for client <clientID>.
invalid_grant|400|The authorization code has been redeemed before.
unauthorized_client|403|This client may not use the grant type <grant>.
invalid_scope|400|The scope <scope> was not granted to this client.
access_denied|403|The resource owner turned the request down.
login_required|401|The session of the end user has ended; prompt for sign-in.
consent_required|403|The end user has not agreed to share <claim> yet.
slow_down|429|Polling too fast; wait <seconds> seconds between requests.
authorization_pending|400|The user has not finished pairing the device.
expired_device_code|400|The device code <code> is older than ten minutes.
tenant_suspended|403|Tenant <tenant> is suspended by its billing contact.
assertion_clock_skew|400|The assertion was issued <seconds> seconds in the future.
not_found|404|No such endpoint below <issuer>.
rate_limited|429|Too many token requests from this client.
"""
FERRY = """
1004|Parcel unknown|404|No parcel is registered under the label <label>.
1012|Label void|409|Label <label> was cancelled by the sender and cannot be scanned.
2001|Locker full|409|Locker <locker> has no free compartment of size <size>.
2007|Locker offline|503|Locker <locker> has not reported for more than an hour.
2010|Compartment jammed|500|Compartment <number> did not open after three attempts.
3100|Courier not on shift|403|Courier <courier> has no shift that covers this route.
3105|Route closed|410|Route <route> was closed at the depot; open a new one.
4000|Bad request|400|The body could not be read as JSON.
4022|Weight out of range|422|A parcel may weigh between 50 grams and 31 kilograms.
4290|Too many requests|429|At most <number> scans per minute are taken from one depot.
5001|Carrier unavailable|502|The carrier <carrier> did not answer within ten seconds.
"""
ACME = """
ACME-1001|Workspace <workspace> does not exist
ACME-1042|Ledger period <period> is closed for posting
ACME-1043|Journal entry is out of balance by <amount>
ACME-1107|Cost centre <centre> has no owner
ACME-2003|Approval chain is empty
ACME-2050|You cannot approve your own invoice
ACME-2051|Invoice <invoice> was already approved
ACME-3310|Exchange rate for <currency> is older than <days> days
ACME-4004|Not found
ACME-5000|Unexpected error, please contact finance-systems
ACME-9001|Nightly close is running, posting resumes at <time>
"""
TILL = """
card_declined|402|Your card was declined by <bank>.
expired_card|402|The card expired in <month>.
insufficient_funds|402|The account has too little money for this payment.
amount_too_small|400|The amount must be at least <amount>.
payout_paused|409|Payouts to this account are paused until <date>.
idempotency_key_reused|409|The idempotency key <key> came with another body before.
mandate_revoked|403|The payer revoked mandate <mandate>.
dispute_window_closed|409|Disputes may be answered within <days> days.
not_found|404|No such object: <object>.
invalid_request|400|Unrecognised field <field>.
bad_request|400|The request could not be understood.
rate_limited|429|Slow down, please.
"""
STRIPE = """
account_closed|The customer's bank account is closed.
amount_too_small|The amount is below the minimum for its currency.
balance_insufficient|The transfer would overdraw the available balance.
card_declined|The issuer turned the card down; the decline code has the reason.
charge_already_refunded|The charge was refunded before.
email_invalid|The e-mail address has another form than it must.
expired_card|The card is past its expiry date.
idempotency_key_in_use|Another request with this key is still running.
incorrect_cvc|The security code is not the card's.
parameter_missing|A required value was left out.
parameter_unknown|The request holds a value that nobody asks for.
payment_intent_unexpected_state|The payment is in a state in which this cannot be done.
payment_method_provider_decline|The provider of the payment method turned it down.
rate_limit|Requests came faster than is allowed.
resource_missing|The id names nothing that exists.
"""
_SAYING = {
    "halyard": (HALYARD, ("code", "status", "longMessage")),
    "ferry": (FERRY, ("code", "shortMessage", "status", "longMessage")),
    "acme": (ACME, ("code", "shortMessage")),
    "till": (TILL, ("code", "status", "shortMessage")),
}


def services() -> list[Catalog]:
    """The four catalogs; an error's name is its catalog's and its code."""
    return [_catalog(name, text, fields) for name, (text, fields) in _SAYING.items()]


def stripe() -> Catalog:
    """Codes of a real service, which documents them without the messages that it sends."""
    return _catalog("stripe", STRIPE, ("code", "description"))


def _catalog(service: str, text: str, fields: tuple[str, ...]) -> Catalog:
    records = []
    for line in text.strip().splitlines():
        cells = dict(zip(fields, line.split("|"), strict=True))
        known = {"shortMessage": "", "description": ""} | cells
        known |= {"api": "API", "domain": service.title(), "name": f"{service}:{cells['code']}"}
        if "status" in cells:
            known["status"] = int(cells["status"])
        records.append(known)
    return make_catalog(
        catalog_id=service,
        title=service.title(),
        edition="2026-01",
        sources=(),
        records=records,
        where=service,
    )
