use strict;
use warnings;

use Crosscall;
use Inputs;

# The six calls by XS: what is prepared, what is timed, and what came of it.
# Each is compiled as it stands into the subs that Benchmark.pm is given.
(
    add_i32 => [
        'my ( $a, $b ) = ( 1_000_000, 2_345_678 ); my $r;',
        '$r = Crosscall::add_i32( $a, $b );',
        '$r'
    ],
    inc_i64 => [ 'my $x = 1 << 53;', '$x = Crosscall::inc_i64($x);', '$x' ],
    str_len => [
        'my $text = Inputs::text($size); my $r;',
        '$r = Crosscall::str_len($text);',
        '$r'
    ],
    point_add => [
        'my ( $a, $b ) = ( [ 1.0, 2.0 ], [ 3.0, 4.0 ] ); my ( $x, $y );',
        'my $p = Crosscall::point_add( $a, $b ); $x = $p->[0]; $y = $p->[1];',
        '"$x,$y"'
    ],
    sum_f64 => [
        'my @values = Inputs::doubles($size); my $r;',
        '$r = Crosscall::sum_f64( \@values );',
        '$r'
    ],
    parse_ok => [
        q{my $text = '123456789012'; my $number;},
        '$number = Crosscall::parse_i64($text);',
        '$number'
    ],
);
