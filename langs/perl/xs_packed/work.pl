use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: matmul_f64
sub matmul_f64 {
    my ( $size, $loops ) = @_;
    my $count   = $size * $size;
    my $a       = pack 'd*', Inputs::remainders( $count, 7 );
    my $b       = pack 'd*', Inputs::remainders( $count, 5 );
    my $product = "\0" x length $a;
    my $start   = now();
    for ( 1 .. $loops ) {
        Crosscall::Packed::matmul_f64( $a, $b, $product, $size );
    }
    return ( ns_since($start), Inputs::sum( unpack 'd*', $product ) );
}

# end of cases

1;
