import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import fold, fold_each, joined, values, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UserNotFound", "user not found"),
        ("form_param_nil", "form param nil"),
        ("SAMLFailedToFetchIDPMetadata", "saml failed to fetch idp metadata"),
        ("OAuthMissingAccessToken", "oauth missing access token"),
        ("NotAMemberInOrganization", "not a member in organization"),
        ("the IdP said no", "the idp said no"),
        ("userIDs and URLs", "user ids and urls"),
        ("can't, user\u2019s", "cant users"),
        ("E.164", "e 164"),
        ("Zürich Straße", "zurich strasse"),
        ("", ""),
        ("--- ___", ""),
    ],
)
def test_words(text, expected):
    assert " ".join(word.term for word in words(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("SetFor2FAFailed", ["for2", "2fa"]), ("web3", ["web3"]), ("a b", [])]
)
def test_letters_beside_digits_are_one_word_too(text, expected):
    assert [word.term for word in joined(list(words(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("key z/eY9OKjBSQmlGT8ifGHZQ==, ok", "z/eY9OKjBSQmlGT8ifGHZQ=="),
        ("org_bfO2F5nzv4goLQYYnfsL-4Va_09", "bfO2F5nzv4goLQYYnfsL-4Va_09"),
        ("LastIdentificationSetFor2FAFailed", ""),
        ("FormInvalidWeb3WalletAddress", ""),
        ("InvalidEC2InstanceId", ""),
        ("NoIPv4AddrInSubnet", ""),
        ("HTTP2StreamIsDown", ""),
        ("GET /v1/users/OAuth2Callback/emails", ""),
        ("identification_set_for2_f_a_failed_code", ""),
    ],
)
def test_a_value_in_base64_is_one_piece_and_no_name_is(text, expected):
    assert expected in [*(text[start:end] for start, end in values(text)), ""]
    assert bool(expected) is any(True for _ in values(text))


@given(st.text(max_size=80))
def test_words_lie_in_the_text_one_after_another(text):
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.term
        end = word.end


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.text()))
def test_many_texts_are_folded_as_each_is(texts):
    assert fold_each(texts) == [fold(text) for text in texts]
