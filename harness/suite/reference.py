"""What every run is held against: the baseline, its replica and C through a pointer; the pseudo-cases of
every worker; and the case that tables show first."""

BASELINE = "c/linked"
REPLICA = "c/replica"
# C that calls the same library through a pointer: a jump less than through the PLT.
BY_POINTER = "c/dlopen"

# The bare loop and the clock probe are asked for like cases but are none: they call nothing.
EMPTY = "empty"
CLOCK_PROBE = "clock_probe"

HEADLINE = "add_i32"
