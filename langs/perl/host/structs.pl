use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: point_dist
sub point_dist {
    my ( $size, $loops ) = @_;
    my $a = [ 1.0, 2.0 ];
    my $b = [ 4.0, 6.0 ];
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
    my $a = [ 1.0, 2.0 ];
    my $b = [ 3.0, 4.0 ];
    my ( $x, $y );
    my $start = now();
    for ( 1 .. $loops ) {
        my $p = Crosscall::point_add( $a, $b );
        $x = $p->[0];
        $y = $p->[1];
    }
    return ( ns_since($start), "$x,$y" );
}

# case: mat4_scale
sub mat4_scale {
    my ( $size, $loops ) = @_;
    my $m = [ Inputs::doubles(16) ];
    my $m2;
    my $start = now();
    for ( 1 .. $loops ) {
        $m2 = Crosscall::mat4_scale( $m, 2.0 );
    }
    return ( ns_since($start), Inputs::sum(@$m2) );
}

# end of cases

1;
