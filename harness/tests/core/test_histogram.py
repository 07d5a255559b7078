"""The buckets that every lab worker computes."""

from hypothesis import given
from hypothesis import strategies as st

from harness.core.histogram import added, bucket_of, lower_ns, middle_ns, quantile_ns, worst_ns


@given(st.integers(0, 10**12))
def test_a_time_lies_in_its_bucket_which_is_at_most_3_percent_wide(ns: int) -> None:
    low, high = lower_ns(bucket_of(ns)), lower_ns(bucket_of(ns) + 1)
    assert low <= ns < high
    assert high - low <= max(1, ns / 32)


def test_neighbouring_buckets_have_neighbouring_numbers() -> None:
    assert [bucket_of(ns) for ns in (0, 1, 63, 64, 65, 66, 127, 128)] == [0, 1, 63, 64, 64, 65, 95, 96]
    assert max(bucket_of(ns) for ns in (10**12, 2**62)) < 2048


def test_quantiles_and_the_worst_are_those_of_all_samples_together() -> None:
    counts = added([{10: 90}, {10: 9, bucket_of(1_000_000): 1}])
    assert quantile_ns(counts, 0.5) == 10
    assert quantile_ns(counts, 0.99) == 10
    assert quantile_ns(counts, 0.999) == middle_ns(bucket_of(1_000_000)) == worst_ns(counts)
    assert quantile_ns({}, 0.5) == worst_ns({}) == 0
