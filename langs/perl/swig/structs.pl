use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: point_dist
sub point_dist {
    my ( $size, $loops ) = @_;
    my $a = Crosscall::Point->new( 1.0, 2.0 );
    my $b = Crosscall::Point->new( 4.0, 6.0 );
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::point_dist( $a, $b );
    }
    return ( ns_since($start), $r );
}

# case: point_add
sub point_add {
    my ( $size, $loops ) = @_;
    my $a = Crosscall::Point->new( 1.0, 2.0 );
    my $b = Crosscall::Point->new( 3.0, 4.0 );
    my ( $x, $y );
    my $start = now();
    for ( 1 .. $loops ) {
        my $p = Crosscall::point_add( $a, $b );
        $x = $p->{x};
        $y = $p->{y};
    }
    return ( ns_since($start), "$x,$y" );
}

# case: mat4_scale
sub mat4_scale {
    my ( $size, $loops ) = @_;
    my $m = Crosscall::Mat4->new();
    Crosscall::doubleArray_setitem( $m->{m}, $_, $_ ) for 0 .. 15;
    my $m2;
    my $start = now();
    for ( 1 .. $loops ) {
        $m2 = Crosscall::mat4_scale( $m, 2.0 );
    }
    return (
        ns_since($start),
        Inputs::sum(
            map { Crosscall::doubleArray_getitem( $m2->{m}, $_ ) } 0 .. 15
        )
    );
}

# end of cases

1;
