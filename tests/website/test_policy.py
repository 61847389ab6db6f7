from initiatives.website.policy import Policy

LOADED = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; "
SENT = "base-uri 'none'; form-action 'self'"


def test_a_page_loads_only_what_is_its_own_and_a_script_only_where_it_has_one() -> None:
    assert str(Policy()) == LOADED + SENT
    assert str(Policy(scripted=True)) == f"{LOADED}script-src 'self'; {SENT}"


def test_the_search_engine_is_allowed_by_the_narrowest_word_there_is() -> None:
    assert str(Policy(scripted=True, searching=True)) == f"{LOADED}script-src 'self' 'wasm-unsafe-eval'; {SENT}"
