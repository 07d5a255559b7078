use strict;
use warnings;

use Crosscall;
use Inputs;

# The six calls by FFI::Platypus: what is prepared, what is timed, and what came
# of it. Each is compiled as it stands into the subs that Benchmark.pm is given.
(
    add_i32 => [
        'my ( $a, $b ) = ( 1_000_000, 2_345_678 ); my $r;',
        '$r = Crosscall::add_i32( $a, $b );',
        '$r'
    ],
    inc_i64 => [ 'my $x = 1 << 53;', '$x = Crosscall::inc_i64($x);', '$x' ],
    str_len => [
        'my $text = Inputs::text($size); my $r;',
        'utf8::encode( my $bytes = $text ); '
          . '$r = Crosscall::str_len($bytes);',
        '$r'
    ],
    point_add => [
        'my $a = Crosscall::Point->new( x => 1, y => 2 ); '
          . 'my $b = Crosscall::Point->new( x => 3, y => 4 ); my ( $x, $y );',
        'my $p = Crosscall::point_add( $a, $b ); $x = $p->x; $y = $p->y;',
        '"$x,$y"'
    ],
    sum_f64 => [
        'my @values = Inputs::doubles($size); my $r;',
        '$r = Crosscall::sum_f64( \@values, $size );',
        '$r'
    ],
    parse_ok => [
        q{my $text = '123456789012'; my $number;},
        'utf8::encode( my $bytes = $text ); '
          . 'Crosscall::parse_i64( $bytes, \$number ) and Crosscall::fail();',
        '$number'
    ],
);
