use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: add_batch
sub add_batch {
    my ( $size, $loops ) = @_;
    my $a     = pack 'l*', Inputs::multiples( $size, 1 );
    my $b     = pack 'l*', Inputs::multiples( $size, 2 );
    my $sums  = "\0" x length $a;
    my $start = now();
    for ( 1 .. $loops ) {
        Crosscall::Packed::add_batch( $a, $b, $sums );
    }
    return ( ns_since($start), unpack 'l', substr $sums, -4 );
}

# end of cases

1;
