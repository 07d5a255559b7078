"""price: what its run file keeps of the command line."""

from pathlib import Path

from harness.cli.pricing import _told


def test_where_a_probe_lies_is_not_kept() -> None:
    given = ["price", "/home/somebody/secret/zlib.toml", "--mechanism", "go/*"]
    kept = _told(given, Path("/home/somebody/secret/zlib.toml"), "zlib")
    assert kept == ["price", "zlib", "--mechanism", "go/*"]
