"""A figure passes where it keeps its limit, and only there."""

from tests.audit.figure import Verdict, at_most, none_of, unknown


def test_a_limit_may_be_reached_and_not_passed() -> None:
    assert [at_most("weight", 60, measured, "bytes").verdict for measured in (59, 60, 61)] == [Verdict.OK, Verdict.OK, Verdict.FAILED]


def test_one_fault_fails_and_is_told() -> None:
    assert none_of("faults", [], "4 pages").verdict is Verdict.OK
    found = none_of("faults", ["a: wrong"], "4 pages")
    assert (found.verdict, found.measured, found.details) == (Verdict.FAILED, "1 in 4 pages", ("a: wrong",))


def test_what_was_not_measured_is_no_pass() -> None:
    assert unknown("faults", "0", "no network").verdict is Verdict.UNKNOWN
