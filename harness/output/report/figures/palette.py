"""One colour per language, the same in every picture of the page and, as far as can be, of every page.

No list of languages stands here: a language's name picks its place among the colours, and the next free
one where that is taken. C is the reference and takes the colour of the text.
"""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass

REFERENCE = "c"
_HUES = 11
# Lightness and chroma in OKLCH for (light page, dark page): two rings of the same hues. Each has a
# contrast of at least 3:1 to its page, which WCAG 1.4.11 asks of graphics.
_RINGS = (((0.53, 0.135), (0.74, 0.125)), ((0.62, 0.115), (0.85, 0.085)))
SLOTS = _HUES * len(_RINGS)


@dataclass(frozen=True)
class Colour:
    """The same colour on a light and on a dark page, as #rrggbb."""

    light: str
    dark: str


def _channel(linear: float) -> int:
    """One sRGB channel from linear light, IEC 61966-2-1."""
    linear = min(1.0, max(0.0, linear))
    encoded = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(encoded * 255)


def oklch(lightness: float, chroma: float, hue_degrees: float) -> str:
    """#rrggbb of an OKLCH colour. Ottosson, A perceptual color space for image processing (2020)."""
    hue = math.radians(hue_degrees)
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return "#{:02x}{:02x}{:02x}".format(*map(_channel, (red, green, blue)))


def colour(slot: int) -> Colour:
    """The colour of a slot, 0 … SLOTS - 1."""
    ring, step = divmod(slot % SLOTS, _HUES)
    hue = 25 + (step + ring / 2) * 360 / _HUES
    return Colour(*(oklch(*shade, hue) for shade in _RINGS[ring]))


def slots(languages: Iterable[str]) -> dict[str, int]:
    """A slot for each language but the reference. Beyond SLOTS languages colours repeat."""
    taken: dict[str, int] = {}
    for language in sorted(set(languages) - {REFERENCE}):
        wanted = (
            int.from_bytes(hashlib.sha256(language.encode(errors="backslashreplace")).digest()[:4], "big")
            % SLOTS
        )
        free = [s for s in range(SLOTS) if s not in taken.values()] or list(range(SLOTS))
        # Breadth first from the wanted slot, half a ring apart, so that two languages that ask for one
        # colour do not end up with neighbours that look alike.
        taken[language] = min(free, key=lambda s: (s != wanted, (s - wanted) * 7 % SLOTS))
    return taken
