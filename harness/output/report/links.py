"""Where links lead: to a row of this page, or out of it."""

from urllib.parse import quote, urlsplit

from harness.analysis.results import Key


def row_link(key: Key) -> str:
    """Where the page shows a row with its raw executions; the script reads the same words."""
    return f"#case={_quoted(key.case)}:{key.size}&row={_quoted(key.mechanism)}"


def _quoted(text: str) -> str:
    """text within an address; half a surrogate pair has no place there."""
    return quote(text, errors="backslashreplace")


def web_link(url: str) -> str:
    """url if it leads to the web, "" for any other scheme: javascript: and data: are not documentation."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""
