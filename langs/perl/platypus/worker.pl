# Calls libcrosscall by FFI::Platypus.
#
# A string of Perl's holds characters, C wants bytes: each goes through
# utf8::encode or utf8::decode, as a text must that may hold more than ASCII.
#
# Callbacks go as the address that cast makes of a closure, once; the closure
# itself would be made a function pointer at every call:
# https://metacpan.org/pod/FFI::Platypus::Type#Closures

use strict;
use warnings;
use utf8;

use FindBin;
use lib $FindBin::Bin;

use Clock qw(now ns_since);
use Crosscall;
use FFI::Platypus::Buffer qw(grow scalar_to_pointer window);
use Inputs;
use Protocol qw(serve);

BEGIN {
    # The functions and what belongs to them, under the names C gives them.
    no strict 'refs';
    for my $name ( grep { /^xc_/ } keys %Crosscall:: ) {
        *$name = \&{"Crosscall::$name"};
    }
    *fail      = \&Crosscall::fail;
    *take_text = \&Crosscall::take_text;
}

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
        xc_noop();
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
        $r = xc_add_i32( $a, $b );
    }
    return ( ns_since($start), $r );
}

# case: inc_i64
sub inc_i64 {
    my ( $size, $loops ) = @_;
    my $x     = 1 << 53;
    my $start = now();
    for ( 1 .. $loops ) {
        $x = xc_inc_i64($x);
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
        $r = xc_sum2_i64( $a, $b );
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
        $r = xc_sum4_i64( $a, $b, $c, $d );
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
        $r = xc_sum6_i64( $a, $b, $c, $d, $e, $f );
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
        $r = xc_sum8_i64( $a, $b, $c, $d, $e, $f, $g, $h );
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
        $r = xc_sum12_i64( $a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l );
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
        $r = xc_sum8_f64( $a, $b, $c, $d, $e, $f, $g, $h );
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
        utf8::encode( my $bytes = $text );
        $r = xc_str_len($bytes);
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
        utf8::encode( my $bytes = $text );
        $upper = take_text( xc_str_upper($bytes) );
    }
    return ( ns_since($start), $upper );
}

# case: str_copy
sub str_copy {
    my ( $size, $loops ) = @_;
    my $text     = Inputs::text($size);
    my $capacity = $size + 1;
    grow( my $buffer, $capacity );
    my $place = scalar_to_pointer($buffer);
    my $copy;
    my $start = now();
    for ( 1 .. $loops ) {
        utf8::encode( my $bytes = $text );
        my $length = xc_str_copy( $place, $capacity, $bytes );
        fail() if $length < 0;
        utf8::decode( $copy = substr $buffer, 0, $length );
    }
    return ( ns_since($start), $copy );
}

# case: person_json
sub person_json {
    my ( $size, $loops ) = @_;
    my ( $name, $id, $age ) = ( 'Zoë', 9007199254740993, 41 );
    my $person = Crosscall::Person->new;
    my $json;
    my $start = now();
    for ( 1 .. $loops ) {
        utf8::encode( my $bytes = $name );
        $person->name( scalar_to_pointer($bytes) );
        $person->id($id);
        $person->age($age);
        $json = take_text( xc_person_json($person) );
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
        $r = xc_sum_f64( \@values, $size );
    }
    return ( ns_since($start), $r );
}

# case: scale_f64
sub scale_f64 {
    my ( $size, $loops ) = @_;
    my @values = Inputs::doubles($size);
    my $start  = now();
    for ( 1 .. $loops ) {
        xc_scale_f64( \@values, $size, -1.0 ) and fail();
    }
    return ( ns_since($start), $values[-1] );
}

# case: point_dist
sub point_dist {
    my ( $size, $loops ) = @_;
    my $a = Crosscall::Point->new( x => 1, y => 2 );
    my $b = Crosscall::Point->new( x => 4, y => 6 );
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = xc_point_dist( $a, $b );
    }
    return ( ns_since($start), $r );
}

# case: point_add
sub point_add {
    my ( $size, $loops ) = @_;
    my $a = Crosscall::Point->new( x => 1, y => 2 );
    my $b = Crosscall::Point->new( x => 3, y => 4 );
    my ( $x, $y );
    my $start = now();
    for ( 1 .. $loops ) {
        my $p = xc_point_add( $a, $b );
        $x = $p->x;
        $y = $p->y;
    }
    return ( ns_since($start), "$x,$y" );
}

# case: mat4_scale
sub mat4_scale {
    my ( $size, $loops ) = @_;
    my $m = Crosscall::Mat4->new( m => [ 0 .. 15 ] );
    my $m2;
    my $start = now();
    for ( 1 .. $loops ) {
        $m2 = xc_mat4_scale( $m, 2.0 );
    }
    return ( ns_since($start), Inputs::sum( @{ $m2->m } ) );
}

# case: apply_i64
sub apply_i64 {
    my ( $size, $loops ) = @_;
    my $closure   = $Crosscall::ffi->closure( sub { $_[0] + 1 } );
    my $increment = $Crosscall::ffi->cast( map_i64 => 'opaque', $closure );
    my $value     = 1 << 53;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = xc_apply_i64( $increment, undef, $value, $size );
    }
    return ( ns_since($start), $r );
}

# case: sort_i32
sub sort_i32 {
    my ( $size, $loops ) = @_;
    my $closure = $Crosscall::ffi->closure( sub { $_[0] <=> $_[1] } );
    my $compare = $Crosscall::ffi->cast( compare_i32 => 'opaque', $closure );
    my @input   = Inputs::shuffled($size);
    my @output  = (0) x $size;
    my $start   = now();
    for ( 1 .. $loops ) {
        xc_sort_i32( \@input, \@output, $size, $compare, undef ) and fail();
    }
    return ( ns_since($start), join ',', @output[ 0, $size / 2, -1 ] );
}

# case: log_message
sub log_message {
    my ( $size, $loops ) = @_;
    my $keeper  = { number => 7 };
    my %keepers = ( 1 => $keeper );        # C carries a number, not a reference
    my $closure = $Crosscall::ffi->closure(
        sub {
            my ( $level, $message, $user ) = @_;
            my $found = $keepers{$user};
            utf8::decode($message);
            $found->{level}   = $level;
            $found->{message} = $message;
        }
    );
    my $sink  = $Crosscall::ffi->cast( log_sink => 'opaque', $closure );
    my $start = now();
    for ( 1 .. $loops ) {
        xc_log_message( $sink, 1, 2 ) and fail();
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
        my $buffer = xc_buffer_new($size);
        fail() if !defined $buffer;
        window( my $bytes, $buffer, $size );
        $first = ord $bytes;
        $last  = ord substr $bytes, -1;
        xc_buffer_free($buffer);
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
        utf8::encode( my $bytes = $text );
        xc_parse_i64( $bytes, \$number ) and fail();
    }
    return ( ns_since($start), $number );
}

# case: parse_fail
sub parse_fail {
    my ( $size, $loops ) = @_;
    my $text = '12x4567';
    my ( $number, $message );
    my $start = now();
    for ( 1 .. $loops ) {
        eval {
            utf8::encode( my $bytes = $text );
            xc_parse_i64( $bytes, \$number ) and fail();
            1;
        } or chomp( $message = $@ );
    }
    return ( ns_since($start), $message );
}

# case: work
sub work {
    my ( $size, $loops ) = @_;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = xc_work($size);
    }
    return ( ns_since($start), $r );
}

# case: sha256
sub sha256 {
    my ( $size, $loops ) = @_;
    my $data = Inputs::data($size);
    grow( my $digest, 32 );
    my $place = scalar_to_pointer($digest);
    my $start = now();
    for ( 1 .. $loops ) {
        xc_sha256( $data, $size, $place ) and fail();
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
        xc_matmul_f64( \@a, \@b, \@product, $size ) and fail();
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
        xc_add_batch( \@a, \@b, \@sums, $size ) and fail();
    }
    return ( ns_since($start), $sums[-1] );
}

# end of cases

serve( xc_abi_version(),
    parallel_work =>
      'FFI::Platypus does not survive threads: perl crashes with the copies' );
