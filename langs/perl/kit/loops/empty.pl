use strict;
use warnings;

use Clock qw(now ns_since);

# case: empty
sub empty {
    my ( $size, $loops ) = @_;
    my $start = now();
    for ( 1 .. $loops ) {
    }
    return ( ns_since($start), 0 );
}

# end of cases

1;
