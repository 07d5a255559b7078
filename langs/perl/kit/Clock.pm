package Clock;

# A monotonic clock. Time::HiRes gives it as a double of seconds, which is exact
# to a nanosecond for two months after the machine was started.

use strict;
use warnings;

use Exporter 'import';
use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);

our @EXPORT_OK = qw(now ns_since);

sub now {
    return clock_gettime(CLOCK_MONOTONIC);
}

sub ns_since {
    my ($start) = @_;
    return int( ( clock_gettime(CLOCK_MONOTONIC) - $start ) * 1e9 + 0.5 );
}

1;
