from initiatives.website.anchors import Anchors


def test_an_id_is_given_once() -> None:
    anchors = Anchors()
    assert [anchors.claim(wish) for wish in ("ket-qua", "ket-qua", "ket-qua-2", "ket-qua")] == [
        "ket-qua",
        "ket-qua-2",
        "ket-qua-2-2",
        "ket-qua-3",
    ]


def test_pages_do_not_share_ids() -> None:
    Anchors().claim("ket-qua")
    assert Anchors().claim("ket-qua") == "ket-qua"
