use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: empty
sub empty {
    my ( $size, $loops ) = @_;
    my $start = now();
    for ( 1 .. $loops ) {
    }
    return ( ns_since($start), 0 );
}

# case: noop
sub noop {
    my ( $size, $loops ) = @_;
    my $start = now();
    for ( 1 .. $loops ) {
        Crosscall::noop();
    }
    return ( ns_since($start), 0 );
}

# case: add_i32
sub add_i32 {
    my ( $size, $loops ) = @_;
    my ( $a,    $b )     = ( 1_000_000, 2_345_678 );
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::add_i32( $a, $b );
    }
    return ( ns_since($start), $r );
}

# case: inc_i64
sub inc_i64 {
    my ( $size, $loops ) = @_;
    my $x     = 1 << 53;
    my $start = now();
    for ( 1 .. $loops ) {
        $x = Crosscall::inc_i64($x);
    }
    return ( ns_since($start), $x );
}

# case: sum2_i64
sub sum2_i64 {
    my ( $size, $loops ) = @_;
    my ( $a,    $b )     = Inputs::powers();
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::sum2_i64( $a, $b );
    }
    return ( ns_since($start), $r );
}

# case: sum4_i64
sub sum4_i64 {
    my ( $size, $loops ) = @_;
    my ( $a, $b, $c, $d ) = Inputs::powers();
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::sum4_i64( $a, $b, $c, $d );
    }
    return ( ns_since($start), $r );
}

# case: sum6_i64
sub sum6_i64 {
    my ( $size, $loops ) = @_;
    my ( $a, $b, $c, $d, $e, $f ) = Inputs::powers();
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::sum6_i64( $a, $b, $c, $d, $e, $f );
    }
    return ( ns_since($start), $r );
}

# case: sum8_i64
sub sum8_i64 {
    my ( $size, $loops ) = @_;
    my ( $a, $b, $c, $d, $e, $f, $g, $h ) = Inputs::powers();
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::sum8_i64( $a, $b, $c, $d, $e, $f, $g, $h );
    }
    return ( ns_since($start), $r );
}

# case: sum12_i64
sub sum12_i64 {
    my ( $size, $loops ) = @_;
    my ( $a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l ) = Inputs::powers();
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::sum12_i64( $a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k,
            $l );
    }
    return ( ns_since($start), $r );
}

# case: sum8_f64
sub sum8_f64 {
    my ( $size, $loops ) = @_;
    my ( $a, $b, $c, $d, $e, $f, $g, $h ) = map { 2.0**$_ } 0 .. 7;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::sum8_f64( $a, $b, $c, $d, $e, $f, $g, $h );
    }
    return ( ns_since($start), $r );
}

# end of cases

1;
