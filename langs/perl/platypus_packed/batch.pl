use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use FFI::Platypus::Buffer qw(scalar_to_pointer);
use Inputs;
use Packed;

# case: add_batch
sub add_batch {
    my ( $size, $loops ) = @_;
    my $a     = pack 'l*', Inputs::multiples( $size, 1 );
    my $b     = pack 'l*', Inputs::multiples( $size, 2 );
    my $sums  = "\0" x length $a;
    my $start = now();
    for ( 1 .. $loops ) {
        Packed::add_batch( $a, $b, scalar_to_pointer($sums), $size ) and fail();
    }
    return ( ns_since($start), unpack 'l', substr $sums, -4 );
}

# end of cases

1;
