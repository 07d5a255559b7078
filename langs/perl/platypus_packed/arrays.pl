use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use FFI::Platypus::Buffer qw(scalar_to_pointer);
use Inputs;
use Packed;

# case: sum_f64
sub sum_f64 {
    my ( $size, $loops ) = @_;
    my $values = pack 'd*', Inputs::doubles($size);
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Packed::sum_f64( $values, $size );
    }
    return ( ns_since($start), $r );
}

# case: scale_f64
sub scale_f64 {
    my ( $size, $loops ) = @_;
    my $values = pack 'd*', Inputs::doubles($size);
    my $start  = now();
    for ( 1 .. $loops ) {
        Packed::scale_f64( scalar_to_pointer($values), $size, -1.0 ) and fail();
    }
    return ( ns_since($start), unpack 'd', substr $values, -8 );
}

# end of cases

1;
