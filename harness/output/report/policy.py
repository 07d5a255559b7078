"""What the page may do in a browser: nothing but show itself.

Everything from a run file is a stranger's text. Three lines hold it: Jinja2 escapes what is shown,
payload.packed turns what the script reads into letters and digits, and the content security policy
forbids all but the one script and the one style sheet that were built in, by their hashes.
"""

import base64
import hashlib


def _source(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def content_security_policy(script: str, style: str) -> str:
    """The policy for a page with exactly this inline script and style sheet."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {_source(script)}",
            f"style-src {_source(style)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        ]
    )
