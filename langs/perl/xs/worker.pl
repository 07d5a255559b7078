# Calls libcrosscall through the module Crosscall, which Crosscall.xs becomes.

use strict;
use warnings;
use utf8;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;
use Protocol qw(serve);

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

# case: str_len
sub str_len {
    my ( $size, $loops ) = @_;
    my $text = Inputs::text($size);
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::str_len($text);
    }
    return ( ns_since($start), $r );
}

# case: str_upper
sub str_upper {
    my ( $size, $loops ) = @_;
    my $text = Inputs::text($size);
    my $upper;
    my $start = now();
    for ( 1 .. $loops ) {
        $upper = Crosscall::str_upper($text);
    }
    return ( ns_since($start), $upper );
}

# case: str_copy
sub str_copy {
    my ( $size, $loops ) = @_;
    my $text   = Inputs::text($size);
    my $buffer = "\0" x ( $size + 1 );
    my $copy;
    my $start = now();
    for ( 1 .. $loops ) {
        $copy = Crosscall::str_copy( $buffer, $text );
    }
    return ( ns_since($start), $copy );
}

# case: person_json
sub person_json {
    my ( $size, $loops ) = @_;
    my ( $name, $id, $age ) = ( 'Zoë', 9007199254740993, 41 );
    my $json;
    my $start = now();
    for ( 1 .. $loops ) {
        $json = Crosscall::person_json( $name, $id, $age );
    }
    return ( ns_since($start), $json );
}

# case: sum_f64
sub sum_f64 {
    my ( $size, $loops ) = @_;
    my @values = Inputs::doubles($size);
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::sum_f64( \@values );
    }
    return ( ns_since($start), $r );
}

# case: scale_f64
sub scale_f64 {
    my ( $size, $loops ) = @_;
    my @values = Inputs::doubles($size);
    my $start  = now();
    for ( 1 .. $loops ) {
        Crosscall::scale_f64( \@values, -1.0 );
    }
    return ( ns_since($start), $values[-1] );
}

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
    my $m = pack 'd16', 0 .. 15;
    my $m2;
    my $start = now();
    for ( 1 .. $loops ) {
        $m2 = Crosscall::mat4_scale( $m, 2.0 );
    }
    return ( ns_since($start), Inputs::sum( unpack 'd16', $m2 ) );
}

# case: apply_i64
sub apply_i64 {
    my ( $size, $loops ) = @_;
    my $increment = sub { $_[0] + 1 };
    my $value     = 1 << 53;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::apply_i64( $increment, $value, $size );
    }
    return ( ns_since($start), $r );
}

# case: sort_i32
sub sort_i32 {
    my ( $size, $loops ) = @_;
    my $compare = sub { $_[0] <=> $_[1] };
    my @input   = Inputs::shuffled($size);
    my @output  = (0) x $size;
    my $start   = now();
    for ( 1 .. $loops ) {
        Crosscall::sort_i32( \@input, \@output, $compare );
    }
    return ( ns_since($start), join ',', @output[ 0, $size / 2, -1 ] );
}

# case: log_message
sub log_message {
    my ( $size, $loops ) = @_;
    my $keeper = { number => 7 };
    my $sink   = sub {
        my ( $level, $message, $user ) = @_;
        $user->{level}   = $level;
        $user->{message} = $message;
    };
    my $start = now();
    for ( 1 .. $loops ) {
        Crosscall::log_message( $sink, $keeper, 2 );
    }
    return ( ns_since($start), join '|', @$keeper{qw(level message number)} );
}

# case: counter_add
sub counter_add {
    my ( $size, $loops ) = @_;
    my $counter = Crosscall::Counter->new(5);
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = $counter->add(3);
    }
    return ( ns_since($start), $r );
}

# case: counter_cycle
sub counter_cycle {
    my ( $size, $loops ) = @_;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        my $counter = Crosscall::Counter->new(5);
        $r = $counter->add(3);
    }
    return ( ns_since($start), $r );
}

# case: buffer_adopt
sub buffer_adopt {
    my ( $size, $loops ) = @_;
    my ( $first, $last );
    my $start = now();
    for ( 1 .. $loops ) {
        my $buffer = Crosscall::buffer($size);
        $first = ord $$buffer;
        $last  = ord substr $$buffer, -1;
    }
    return ( ns_since($start), "$first,$last" );
}

# case: parse_ok
sub parse_ok {
    my ( $size, $loops ) = @_;
    my $text = '123456789012';
    my $number;
    my $start = now();
    for ( 1 .. $loops ) {
        $number = Crosscall::parse_i64($text);
    }
    return ( ns_since($start), $number );
}

# case: parse_fail
sub parse_fail {
    my ( $size, $loops ) = @_;
    my $text = '12x4567';
    my $message;
    my $start = now();
    for ( 1 .. $loops ) {
        eval { Crosscall::parse_i64($text); 1 } or chomp( $message = $@ );
    }
    return ( ns_since($start), $message );
}

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
    my $data = Inputs::data($size);
    my $digest;
    my $start = now();
    for ( 1 .. $loops ) {
        $digest = Crosscall::sha256($data);
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

# case: add_batch
sub add_batch {
    my ( $size, $loops ) = @_;
    my @a     = Inputs::multiples( $size, 1 );
    my @b     = Inputs::multiples( $size, 2 );
    my @sums  = (0) x $size;
    my $start = now();
    for ( 1 .. $loops ) {
        Crosscall::add_batch( \@a, \@b, \@sums );
    }
    return ( ns_since($start), $sums[-1] );
}

# case: parallel_work
sub parallel_work {
    my ( $size, $loops ) = @_;
    require Together;
    return Together::run_together(
        $size,
        sub {
            my $r;
            for ( 1 .. $loops ) {
                $r = Crosscall::work(10_000);
            }
            return $r;
        }
    );
}

# end of cases

serve( Crosscall::abi_version() );
