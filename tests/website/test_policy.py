from initiatives.website.policy import Policy


def test_a_page_loads_only_what_is_its_own_and_a_script_only_where_it_has_one() -> None:
    assert str(Policy()) == "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
    assert (
        str(Policy(scripted=True))
        == "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'"
    )


def test_the_search_engine_is_allowed_by_the_narrowest_word_there_is() -> None:
    assert (
        str(Policy(scripted=True, searching=True)) == "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'self'"
    )
