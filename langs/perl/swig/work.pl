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
    my $buffer = Crosscall::new_byteArray(32);
    my $digest;
    my $start = now();
    for ( 1 .. $loops ) {
        Crosscall::sha256( $data, $buffer, 32 );
        $digest = Crosscall::cdata( $buffer, 32 );
    }
    my $ns = ns_since($start);
    Crosscall::delete_byteArray($buffer);
    return ( $ns, unpack 'H*', $digest );
}

# case: matmul_f64
sub matmul_f64 {
    my ( $size, $loops ) = @_;
    my $count = $size * $size;
    my @a     = Inputs::remainders( $count, 7 );
    my @b     = Inputs::remainders( $count, 5 );
    my $product;
    my $start = now();
    for ( 1 .. $loops ) {
        $product = Crosscall::matmul_f64( \@a, \@b, $size );
    }
    return ( ns_since($start), Inputs::sum(@$product) );
}

# end of cases

1;
