use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: work
sub work {
    my ( $size, $loops ) = @_;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::work($size);
    }
    return ( ns_since($start), $r );
}

# case: sha256
sub sha256 {
    my ( $size, $loops ) = @_;
    my $data   = Inputs::data($size);
    my $digest = "\0" x 32;
    my $start  = now();
    for ( 1 .. $loops ) {
        Crosscall::sha256( $data, $digest );
    }
    return ( ns_since($start), unpack 'H*', $digest );
}

# case: matmul_f64
sub matmul_f64 {
    my ( $size, $loops ) = @_;
    my $count   = $size * $size;
    my @a       = Inputs::remainders( $count, 7 );
    my @b       = Inputs::remainders( $count, 5 );
    my @product = (0.0) x $count;
    my $start   = now();
    for ( 1 .. $loops ) {
        Crosscall::matmul_f64( \@a, \@b, \@product, $size );
    }
    return ( ns_since($start), Inputs::sum(@product) );
}

# end of cases

1;
